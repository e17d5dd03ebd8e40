/** The content pipeline gives the HTML that Astro's own MDX gives. */
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import type { MarkdownHeading } from 'astro';
import { loadRenderers } from 'astro:container';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/reading/render-text.ts';
import type { PageEntry } from '../../src/lib/content.ts';
import { folders } from '../built-sites/folders.ts';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

interface MdxModule {
  Content: unknown;
  getHeadings: () => MarkdownHeading[];
}

// The text with a photo goes by way of Astro itself.
const texts = import.meta.glob<MdxModule>([
  '/src/content/*/*.mdx',
  '../fixtures/markdown/*.mdx',
  '!/src/content/terugblik/de-ochtend.mdx',
]);
const [page] = Object.values(import.meta.glob<{ default: AstroComponentFactory }>('../fixtures/Text.astro'));
const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });

async function html(Content: unknown) {
  if (!page) throw new Error('There is no Text.astro.');
  return container.renderToString((await page()).default, { props: { Content } });
}

describe('a reader of a text gets the same from the content pipeline as from @astrojs/mdx', () => {
  test.each(Object.entries(texts))('%s', async (path, load) => {
    const ordinary = await load();
    const ours = await renderText({
      filePath: path.startsWith('/')
        ? folders['the second congress'] + path
        : fileURLToPath(new URL(path, import.meta.url)),
    } as PageEntry);
    const shown = await html(ours.Content);
    expect(shown).toContain('<p');
    expect(shown).toBe(await html(ordinary.Content));
    expect(ours.headings).toEqual(ordinary.getHeadings());
  });
});
