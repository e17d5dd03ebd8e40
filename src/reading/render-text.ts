import { readFile } from 'node:fs/promises';
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { render, type CollectionEntry } from 'astro:content';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { Renderer } from 'astro/runtime/server/index.js';
import { evaluate, type EvaluateOptions } from 'satteri';
import type { PageCollection } from '../model/kinds.ts';
import { bodyOf } from './source-file.ts';
import { markdownFeatures, markdownPlugins } from './markdown-plugins.ts';

type Rendered = Pick<Awaited<ReturnType<typeof render<'terugblik'>>>, 'Content' | 'headings'>;
type Properties = Record<string, unknown> & { components?: Record<string, unknown> };

/**
 * An entry's text as a component, and its headings, as Astro's `render` gives them. That makes a module for Vite of
 * every entry, which at 10,000 pages takes most of the time and the memory of a build; only a text with something
 * to bundle goes that way. The HTML is the same: a test compares every text.
 */
export async function renderText(entry: CollectionEntry<PageCollection>): Promise<Rendered> {
  const { filePath = '' } = entry;
  if ('deferredRender' in entry && entry.deferredRender) return render(entry);
  const body = entry.body ?? bodyOf(await readFile(filePath, 'utf8'));
  const astro = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  const { default: text } = (await evaluate(body, {
    Fragment,
    jsx: jsx as EvaluateOptions['jsx'],
    jsxs: jsxs as EvaluateOptions['jsxs'],
    features: { ...markdownFeatures, smartPunctuation: true },
    elementAttributeNameCase: 'html',
    hastPlugins: [...markdownPlugins, satteriHeadingIdsPlugin()],
    data: { astro },
  })) as { default: (properties: Properties) => unknown };
  // As @astrojs/mdx wraps what it compiles.
  const Content = (properties: Properties) =>
    text({ ...properties, components: { Fragment, ...properties.components } });
  Object.assign(Content, { [Renderer]: 'astro:jsx', [Symbol.for('mdx-component')]: true });
  return { Content: Content as Rendered['Content'], headings: astro.headings };
}
