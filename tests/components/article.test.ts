import { describe, expect, test } from 'vitest';
import { getEntries, getSourcesById } from '../../src/lib/content.ts';
import { getPageNodes } from '../../src/lib/pages.ts';
import { entryPath } from '../../src/model/addresses.ts';
import { elements, links, renderHtml, visibleText } from './render.ts';

const nodes = await getPageNodes();

describe('a reader of a long text', () => {
  const heading = (text: string, depth = 2) => ({ depth, text, slug: text.toLowerCase() });

  test('gets its contents when it has three headings, without the smaller ones', async () => {
    const headings = [heading('Een'), heading('Klein', 3), heading('Twee'), heading('Drie')];
    const html = await renderHtml('article/Toc', { props: { headings } });
    expect(links(html)).toEqual(['Een -> #een', 'Twee -> #twee', 'Drie -> #drie']);
    expect(visibleText(html)).toMatch(/^Op deze pagina/);
  });

  test('gets no contents when it has fewer', async () => {
    const headings = [heading('Een'), heading('Klein', 3), heading('Kleiner', 3), heading('Twee')];
    expect(visibleText(await renderHtml('article/Toc', { props: { headings } }))).toBe('');
  });

  test('gets its point in the lines that the editor wrote', async () => {
    const html = await renderHtml('article/InShort', { props: { lines: ['Een.', 'Twee & <drie>.', 'Vier.'] } });
    expect(elements(html, 'li').map(({ text }) => text)).toEqual(['Een.', 'Twee & <drie>.', 'Vier.']);
    expect(elements(html, 'h2').map(({ text }) => text)).toEqual(['In het kort']);
  });
});

describe('a reader who wants to read on', () => {
  const related = async (href: string) =>
    elements(await renderHtml('article/Related', { props: { href } }), 'a').map(
      ({ attributes }) => attributes['href'] ?? '',
    );

  test('finds every page that this page names', async () => {
    const keynote = nodes.find(({ href }) => href === '/keynotes/noor-wilgenhout/');
    const named = (keynote?.links ?? []).filter(
      (href) => nodes.some((node) => node.href === href) && href !== keynote?.href,
    );
    expect(named.length).toBeGreaterThan(3);
    expect(await related('/keynotes/noor-wilgenhout/')).toEqual(expect.arrayContaining([...new Set(named)]));
  });

  test('finds every page that names this page', async () => {
    const naming = nodes.filter(
      (node) => node.href !== '/begrippen/daktuin/' && node.links.includes('/begrippen/daktuin/'),
    );
    expect(naming.length).toBeGreaterThan(0);
    expect(await related('/begrippen/daktuin/')).toEqual(expect.arrayContaining(naming.map(({ href }) => href)));
  });

  test.each(nodes.map(({ href }) => href))('from %s finds no page twice and not the page itself', async (href) => {
    const found = await related(href);
    expect(new Set(found).size).toBe(found.length);
    expect(found).not.toContain(href);
  });

  test('finds pages back from where they lead', async () => {
    for (const href of await related('/begrippen/daktuin/'))
      expect(await related(href)).toContain('/begrippen/daktuin/');
  });

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

  test('can go to the keynote before and after', async () => {
    expect(links(await pager(1))).toEqual([
      `Vorige ${String(series[0]?.title)} -> ${String(series[0]?.href)}`,
      `Volgende ${String(series[2]?.title)} -> ${String(series[2]?.href)}`,
    ]);
    expect(elements(await pager(1), 'a').map(({ attributes }) => attributes['rel'])).toEqual(['prev', 'next']);
  });

  test('can only go on from the first and back from the last', async () => {
    expect(elements(await pager(0), 'a').map(({ attributes }) => attributes['rel'])).toEqual(['next']);
    expect(elements(await pager(series.length - 1), 'a').map(({ attributes }) => attributes['rel'])).toEqual(['prev']);
  });

  test('hears what the series is', async () => {
    expect(elements(await pager(1), 'nav')[0]?.attributes['aria-label']).toBe('Vorige en volgende keynote');
  });

  test('gets nothing where there is no series', async () => {
    expect(visibleText(await pager(99))).toBe('');
  });
});

describe('a reader who asks where it comes from', () => {
  test('sees one source as a link to its place', async () => {
    const html = await renderHtml('article/SourceList', { props: { ids: ['dakblad'] } });
    const [source] = await getSourcesById(['dakblad']);
    const { titel, uitgever } = source?.data ?? {};
    expect(visibleText(html)).toBe(`Bron: ${String(titel)} (${String(uitgever)})`);
    expect(links(html)).toEqual([`${String(titel)} -> /bronnen/#dakblad`]);
  });

  test('sees more sources as a list with a comma and one space between them', async () => {
    const ids = ['dakblad', 'dakboek'];
    const names = (await getSourcesById(ids)).map(({ data }) => `${data.titel} (${data.uitgever})`);
    expect(visibleText(await renderHtml('article/SourceList', { props: { ids } }))).toBe(
      `Bronnen: ${names.join(', ')}`,
    );
  });

  test('sees nothing where there is no source', async () => {
    expect(visibleText(await renderHtml('article/SourceList', { props: { ids: [] } }))).toBe('');
  });
});

describe('a reader of what is made up', async () => {
  const places = await getEntries('gemeente');

  test('sees the mark of a made-up municipality', async () => {
    expect(visibleText(await renderHtml('site/FictionMark'))).toBe('Fictieve gemeente');
  });

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
