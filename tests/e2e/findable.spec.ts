/** Proves that search engines and researchers find what is written for them, and nothing that is not so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseRssFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { dist, errorPage, fictionalTerms, htmlOf, pages, resultsOf, samples } from './support.ts';

const fileOf = (name: string) => readFileSync(join(dist, name), 'utf8');

/** What a page says about itself in its head: each `meta` by its name or property, each `link` by its kind. */
function headOf(address: string) {
  const metas = new Map<string, Record<string, string>>();
  const links: Record<string, string>[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const key = attributes['property'] ?? attributes['name'];
      if (name === 'meta' && key) metas.set(key, attributes);
      if (name === 'link') links.push(attributes);
    },
  });
  parser.end(/<head>.*<\/head>/s.exec(htmlOf(address))?.[0]);
  return { content: (key: string) => metas.get(key)?.['content'], metas, links };
}

/** The day that a page shows as that of its last change; undefined for an overview. */
const shownDay = (address: string) => /Laatst bijgewerkt op\s*<time datetime="([^"]+)"/.exec(htmlOf(address))?.[1];

const isIndexable = (address: string) => !/<meta name="?robots"? content="?noindex/.test(htmlOf(address));

test('The sitemap lists every page that may be found, once, and no other', () => {
  const entries = [...fileOf('sitemap.xml').matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path);
  expect(isIndexable(errorPage)).toBe(false);
  expect(entries.toSorted()).toEqual(pages.filter(isIndexable).toSorted());
});

test('The sitemap says of every page when its content last changed, and no day that is yet to come', () => {
  const days = [...fileOf('sitemap.xml').matchAll(/<lastmod>([^<]*)<\/lastmod>/g)].map(([, day = '']) => day);
  expect(days.length).toBe(pages.filter(isIndexable).length);
  const today = new Date().toISOString().slice(0, 10);
  for (const day of days) {
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(day <= today, day).toBe(true);
  }
});

test('robots.txt keeps nobody out and names the sitemap', () => {
  expect(fileOf('robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\n\nSitemap: https?:\/\/[^/]+\/sitemap\.xml\n$/);
});

test('security.txt is valid for less than a year, and its policy is a page of this site', () => {
  const fields = new Map(
    fileOf('.well-known/security.txt')
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/s, 2) as [string, string]),
  );
  expect(fields.get('Contact')).toMatch(/^mailto:\S+@\S+$/);
  expect(fields.get('Preferred-Languages')).toBe('nl, en');
  const days = (Date.parse(fields.get('Expires') ?? '') - Date.now()) / (24 * 60 * 60 * 1000);
  expect(days).toBeGreaterThan(180);
  expect(days).toBeLessThan(365);
  expect(pages).toContain(new URL(fields.get('Policy') ?? '').pathname);
  expect(new URL(fields.get('Canonical') ?? '').pathname).toBe('/.well-known/security.txt');
});

test('A shared link shows the page: its title, its point, its address and its picture, and an article its day', () => {
  const found = pages.filter(isIndexable);
  expect(found.length).toBeGreaterThan(50);
  for (const address of found) {
    const { content, links } = headOf(address);
    const canonical = links.find(({ rel }) => rel === 'canonical')?.['href'] ?? '';
    expect(new URL(canonical).pathname, address).toBe(address);
    expect(content('og:url'), address).toBe(canonical);
    expect(content('og:title')?.length, address).toBeGreaterThan(2);
    expect(content('og:description'), address).toBe(content('description'));
    expect(content('og:locale'), address).toBe('nl_NL');
    expect(content('og:site_name'), address).toBe('Samen Organiseren');
    expect(content('twitter:card'), address).toBe('summary_large_image');
    const picture = address === '/' ? '/start' : address.slice(0, -1);
    expect(content('og:image'), address).toBe(new URL(`/deelplaatjes${picture}.png`, canonical).href);
    expect([content('og:image:width'), content('og:image:height')], address).toEqual(['1200', '630']);
    expect(content('og:image:alt'), address).toContain(content('og:title'));
    expect(content('og:type'), address).toBe(shownDay(address) ? 'article' : 'website');
    expect(content('article:modified_time'), address).toBe(shownDay(address));
  }
  expect(found.filter(shownDay).length).toBeGreaterThan(40);
});

test('Who cannot see the picture of a page of Turfbrug hears that it is made up', () => {
  const fictional = [...pages.filter((address) => address.startsWith('/turfbrug/')), ...fictionalTerms];
  expect(fictional.length).toBeGreaterThanOrEqual(9);
  for (const address of fictional)
    expect(headOf(address).content('og:image:alt'), address).toContain('fictieve gemeente');
});

test('A collector of Dutch government pages finds its fields, and no authority that the editors do not have', () => {
  for (const address of pages.filter(isIndexable)) {
    const { metas, content } = headOf(address);
    const fields = [...metas].filter(([key]) => key.startsWith('DCTERMS.'));
    const kinds = fields.map(([key, { title }]) => [key.replace('DCTERMS.', ''), title]);
    expect(Object.fromEntries(kinds), address).toEqual({
      identifier: 'XSD.anyURI',
      title: undefined,
      type: 'OVERHEID.Informatietype',
      language: 'XSD.language',
      creator: undefined,
      ...(shownDay(address) ? { modified: 'XSD.date' } : {}),
    });
    expect(content('DCTERMS.identifier'), address).toBe(content('og:url'));
    expect(content('DCTERMS.modified'), address).toBe(shownDay(address));
    expect(content('DCTERMS.creator'), address).toBe('Redactie Samen Organiseren');
    expect(htmlOf(address), address).not.toMatch(/OVERHEID\.authority|\bscheme=/);
  }
});

test('The error page tells machines only to pass it by, and browsers where the feed and the search are', () => {
  const { metas, links } = headOf(errorPage);
  expect([...metas.keys()].filter((key) => /^(og|article|twitter):|^DCTERMS\./.test(key))).toEqual([]);
  expect(htmlOf(errorPage)).not.toContain('application/ld+json');
  expect(links.filter(({ rel }) => rel === 'canonical')).toEqual([]);
  expect(links.filter(({ rel }) => rel === 'search')).toHaveLength(1);
});

test('A machine that reads finds the text of a page beside it, and a phone the icon and the name of the site', () => {
  for (const address of pages) {
    const { links } = headOf(address);
    const hrefOf = (...attributes: [name: string, value: string][]) =>
      links.filter((link) => attributes.every(([name, value]) => link[name] === value)).map((link) => link['href']);
    expect(hrefOf(['rel', 'alternate'], ['type', 'text/markdown']), address).toEqual(
      address === errorPage || address === samples.search ? [] : [`${address}index.md`],
    );
    expect(hrefOf(['rel', 'manifest']), address).toEqual(['/manifest.webmanifest']);
    expect(hrefOf(['rel', 'apple-touch-icon']), address).toEqual(['/apple-touch-icon.png']);
  }
});

test.describe('A reader with a feed reader', () => {
  const feed = parseRssFeed(fileOf('feed.xml'));
  const items = feed.items ?? [];
  const pathOf = (address = '') => new URL(address).pathname;

  test('finds the feed from every page, in Dutch, under its own address', () => {
    for (const address of pages) {
      const link = headOf(address).links.find(({ type }) => type === 'application/rss+xml');
      expect(link, address).toMatchObject({ rel: 'alternate', href: '/feed.xml', title: feed.title });
    }
    expect(feed.language).toBe('nl');
    expect(feed.atom?.links?.map(({ rel, href }) => [rel, pathOf(href)])).toEqual([['self', '/feed.xml']]);
  });

  test('gets every page with a text once, the last change first', () => {
    const texts = pages.filter(shownDay);
    expect(items.map(({ link }) => pathOf(link)).toSorted()).toEqual(texts.toSorted());
    const days = items.map(({ pubDate = '' }) => new Date(pubDate).toISOString());
    expect(days).toEqual(days.toSorted().toReversed());
    for (const { link, pubDate = '' } of items)
      expect(new Date(pubDate).toISOString().slice(0, 10), link).toBe(shownDay(pathOf(link)));
  });

  test('gets of each page its permanent address, its point and its kind, and sees what is made up', () => {
    for (const { guid, link, title = '', description, categories } of items) {
      const address = pathOf(link);
      expect(guid, address).toEqual({ value: link, isPermaLink: true });
      expect(description, address).toBe(headOf(address).content('description'));
      expect(categories, address).toHaveLength(1);
      const fictional = address.startsWith('/turfbrug/') || fictionalTerms.includes(address);
      expect(title.endsWith(' (fictieve gemeente)'), address).toBe(fictional);
    }
  });
});

test('A browser can add the site to its search engines, and arrives at answers', async ({ page }) => {
  const texts = new Map<string, string>();
  const templates = new Map<string, string>();
  let open = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open = name;
        if (name === 'Url') templates.set(attributes['rel'] ?? 'results', attributes['template'] ?? '');
      },
      ontext(text) {
        if (text.trim()) texts.set(open, text);
      },
    },
    { xmlMode: true },
  );
  parser.end(fileOf('opensearch.xml'));
  expect(texts.get('ShortName')?.length).toBeLessThanOrEqual(16);
  expect(texts.get('InputEncoding')).toBe('UTF-8');
  expect(texts.get('Language')).toBe('nl');
  expect(new URL(templates.get('self') ?? '').pathname).toBe('/opensearch.xml');
  for (const address of pages)
    expect(headOf(address).links.find(({ rel }) => rel === 'search')?.['href'], address).toBe('/opensearch.xml');

  const results = new URL(
    (templates.get('results') ?? '').replace('{searchTerms}', encodeURIComponent('één gemeente')),
  );
  await page.goto(`${results.pathname}${results.search}`);
  await expect(page.getByRole('searchbox')).toHaveValue('één gemeente');
  await expect(resultsOf(page).first()).toBeVisible();
});
