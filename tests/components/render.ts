/** Renders a component with the content of the second congress, as the build does. */
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { loadRenderers } from 'astro:container';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { Parser } from 'htmlparser2';
import { folders } from '../built-sites/folders.ts';

// A build stands in the folder of its site, and finds its texts from there.
process.chdir(folders['the second congress']);

// By way of a glob, so that TypeScript knows what comes in: outside Astro it cannot read .astro files.
const components = import.meta.glob<{ default: AstroComponentFactory }>('/src/{components,layouts}/**/*.astro');

export interface RenderOptions {
  props?: Record<string, unknown>;
  /** HTML between the component's tags. */
  slot?: string;
  /** Address of the page that the component stands on. */
  path?: string;
}

let container: Promise<AstroContainer> | undefined;

/** The HTML of a component, such as `author/Citaat`, without Astro's scope attributes. */
export async function renderHtml(
  name: string,
  { props = {}, slot, path = '/proef/' }: RenderOptions = {},
): Promise<string> {
  const load = components[`/src/components/${name}.astro`] ?? components[`/src/${name}.astro`];
  if (!load) throw new Error(`There is no component ${name}.`);
  container ??= AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  const html = await (
    await container
  ).renderToString((await load()).default, {
    props,
    request: new Request(`https://groenedaken.example${path}`),
    ...(slot === undefined ? {} : { slots: { default: slot } }),
  });
  return html.replace(/ data-astro-(?:cid|source)-[a-z0-9-]+(?:="[^"]*")?/g, '');
}

/** An element as a test looks at it. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** What a reader sees of it: its text, with single spaces. */
  text: string;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** All elements with one of these tag names, in reading order. */
export function elements(html: string, ...names: string[]): Element[] {
  const found: Element[] = [];
  const open: (Element | undefined)[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = names.includes(name) ? { name, attributes, text: '' } : undefined;
      if (element) found.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) if (element) element.text += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return found.map((element) => ({ ...element, text: oneLine(element.text) }));
}

/** The text that a reader gets, with single spaces; a block starts a new line, so its text never touches the last. */
export const visibleText = (html: string) =>
  elements(
    `<main>${html.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '').replace(/<(?=(p|div|li|h[1-6]|section|figure|figcaption)\b)/g, ' <')}</main>`,
    'main',
  )[0]?.text ?? '';

/** All links as `text -> address`. */
export const links = (html: string) =>
  elements(html, 'a').map(({ text, attributes }) => `${text} -> ${attributes['href'] ?? ''}`);
