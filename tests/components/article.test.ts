import { describe, expect, test } from 'vitest';
import { getEntries, getSourcesById } from '../../src/lib/content.ts';
import { getPageNodes } from '../../src/lib/pages.ts';
import { entryPath } from '../../src/model/addresses.ts';
import { elements, links, renderHtml, visibleText } from './render.ts';

const nodes = await getPageNodes();

describe('a reader of a long text', () => {
  const heading = (text: string, depth = 2) => ({ depth, text, slug: text.toLowerCase() });

  test('gets its contents when it has three headings, without the smaller ones, and else none', async () => {
    const headings = [heading('Een'), heading('Klein', 3), heading('Twee'), heading('Drie')];
    const html = await renderHtml('article/Toc', { props: { headings } });
    expect(links(html)).toEqual(['Een -> #een', 'Twee -> #twee', 'Drie -> #drie']);
    expect(visibleText(html)).toMatch(/^Op deze pagina/);
    expect(visibleText(await renderHtml('article/Toc', { props: { headings: headings.slice(0, 3) } }))).toBe('');
  });
});

describe('a reader who wants to read on', () => {
  const related = async (href: string) =>
    elements(await renderHtml('article/Related', { props: { href } }), 'a').map(
      ({ attributes }) => attributes['href'] ?? '',
    );

  test.each(nodes.map(({ href }) => href))(
    'from %s finds every page that it names or that names it, once, and not itself',
    async (href) => {
      const here = nodes.find((node) => node.href === href);
      const there = nodes.filter((node) => node.links.includes(href) || here?.links.includes(node.href));
      const found = await related(href);
      expect(new Set(found).size).toBe(found.length);
      expect(found.toSorted()).toEqual(
        there
          .map((node) => node.href)
          .filter((other) => other !== href)
          .toSorted(),
      );
    },
  );

  test('sees that pages of the municipality are about a made-up municipality', async () => {
    const html = await renderHtml('article/Related', { props: { href: '/keynotes/noor-wilgenhout/' } });
    expect(elements(html, 'h3').map(({ text }) => text)).toContain('Fictieve gemeente Mosdijk');
  });
});

describe('a reader of a series', () => {
  const series = nodes.filter(({ kind }) => kind === 'Keynote');
  const pager = async (index: number) => {
    const props = { series, href: series[index]?.href ?? '/elders/', label: 'Vorige en volgende keynote' };
    return renderHtml('article/Pager', { props });
  };

  test('can go to the keynote before and after, and hears what the series is', async () => {
    const html = await pager(1);
    expect(links(html)).toEqual([
      `Vorige ${String(series[0]?.title)} -> ${String(series[0]?.href)}`,
      `Volgende ${String(series[2]?.title)} -> ${String(series[2]?.href)}`,
    ]);
    expect(elements(html, 'nav')[0]?.attributes['aria-label']).toBe('Vorige en volgende keynote');
  });

  test('can only go on from the first and back from the last, and nowhere without a series', async () => {
    expect(elements(await pager(0), 'a').map(({ attributes }) => attributes['rel'])).toEqual(['next']);
    expect(elements(await pager(series.length - 1), 'a').map(({ attributes }) => attributes['rel'])).toEqual(['prev']);
    expect(visibleText(await pager(99))).toBe('');
  });
});

describe('a reader who asks where it comes from', () => {
  test('sees sources as links to their place, with a comma and one space between them', async () => {
    const ids = ['dakblad', 'dakboek'];
    const sources = await getSourcesById(ids);
    const names = sources.map(({ data }) => `${data.titel} (${data.uitgever})`);
    const html = await renderHtml('article/SourceList', { props: { ids } });
    expect(visibleText(html)).toBe(`Bronnen: ${names.join(', ')}`);
    expect(links(html)).toEqual(sources.map(({ id, data }) => `${data.titel} -> /bronnen/#${id}`));
    expect(visibleText(await renderHtml('article/SourceList', { props: { ids: ['dakblad'] } }))).toBe(
      `Bron: ${String(names[0])}`,
    );
    expect(visibleText(await renderHtml('article/SourceList', { props: { ids: [] } }))).toBe('');
  });
});

describe('a reader of what is made up', async () => {
  const places = await getEntries('gemeente');

  test.each(places.map((entry) => [entry.id, entry] as const))(
    'sees the mark above the title of %s',
    async (id, entry) => {
      const html = await renderHtml('layouts/Article', {
        props: { entry, crumbs: [] },
        path: entryPath('gemeente', id),
      });
      const header = elements(html, 'header').find(({ text }) => text.includes(entry.data.titel));
      expect(header?.text).toMatch(/^Fictieve gemeente/);
    },
  );
});
