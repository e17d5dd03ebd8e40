/** Proves that search engines and researchers find what is written for them, and nothing that is not so. */
import { parseRssFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { errorPage, searchPage } from '../built-sites/read.ts';
import { expect, sweep, test } from './sweep.ts';

/** What a page says about itself in its head: each `meta` by its name or property, each `link` by its kind. */
function headOf(html: string) {
  const metas = new Map<string, Record<string, string>>();
  const links: Record<string, string>[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const key = attributes['property'] ?? attributes['name'];
      if (name === 'meta' && key) metas.set(key, attributes);
      if (name === 'link') links.push(attributes);
    },
  });
  parser.end(/<head>.*<\/head>/s.exec(html)?.[0]);
  return { content: (key: string) => metas.get(key)?.['content'], metas, links };
}

// These read files, which a second worker would have to read as well.
test.describe.configure({ mode: 'default' });

sweep(({ identity, pages, indexable, fictional, htmlOf, read }) => {
  const fileOf = (name: string) => read(name).toString();
  const head = (address: string) => headOf(htmlOf(address));

  /** The day that a page shows as that of its last change; undefined for an overview. */
  const shownDay = (address: string) => /Laatst bijgewerkt op\s*<time datetime="([^"]+)"/.exec(htmlOf(address))?.[1];

  const isIndexable = (address: string) => indexable.includes(address);

  test('the sitemap lists every page that may be found, once, and no other', () => {
    const entries = [...fileOf('sitemap.xml').matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path);
    expect(isIndexable(errorPage)).toBe(false);
    expect(entries.toSorted()).toEqual(pages.filter(isIndexable).toSorted());
  });

  test('the sitemap says of every page when its content last changed', () => {
    const days = [...fileOf('sitemap.xml').matchAll(/<lastmod>([^<]*)<\/lastmod>/g)].map(([, day = '']) => day);
    expect(days.length).toBe(pages.filter(isIndexable).length);
    expect(days.filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([]);
  });

  test('robots.txt keeps nobody out and names the sitemap', () => {
    expect(fileOf('robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\n\nSitemap: https?:\/\/[^/]+\/sitemap\.xml\n$/);
  });

  test('security.txt is valid for less than a year, and a policy in it is a page of this site', () => {
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
    // Not every site has such a page.
    const policy = fields.get('Policy');
    if (policy !== undefined) expect(pages).toContain(new URL(policy).pathname);
    expect(new URL(fields.get('Canonical') ?? '').pathname).toBe('/.well-known/security.txt');
  });

  test('a shared link shows the page: its title, its point, its address and its picture, and an article its day', () => {
    const found = pages.filter(isIndexable);
    for (const address of found) {
      const { content, links } = head(address);
      const canonical = links.find(({ rel }) => rel === 'canonical')?.['href'] ?? '';
      expect(new URL(canonical).pathname, address).toBe(address);
      expect(content('og:url'), address).toBe(canonical);
      expect(content('og:title')?.length, address).toBeGreaterThan(2);
      expect(content('og:description'), address).toBe(content('description'));
      expect(content('og:locale'), address).toBe('nl_NL');
      expect(content('og:site_name'), address).toBe(identity.name);
      expect(content('twitter:card'), address).toBe('summary_large_image');
      const picture = address === '/' ? '/start' : address.slice(0, -1);
      expect(content('og:image'), address).toBe(new URL(`/deelplaatjes${picture}.png`, canonical).href);
      expect([content('og:image:width'), content('og:image:height')], address).toEqual(['1200', '630']);
      expect(content('og:image:alt'), address).toContain(content('og:title'));
      expect(content('og:type'), address).toBe(shownDay(address) ? 'article' : 'website');
      expect(content('article:modified_time'), address).toBe(shownDay(address));
    }
  });

  test('who cannot see the picture of a page about what is made up hears that it is', () => {
    for (const address of fictional)
      expect(head(address).content('og:image:alt'), address).toContain('fictieve gemeente');
  });

  test('a collector of Dutch government pages finds its fields, and no authority that the editors do not have', () => {
    for (const address of pages.filter(isIndexable)) {
      const { metas, content } = head(address);
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
      expect(content('DCTERMS.creator'), address).toBe(identity.publisher);
      expect(content('DCTERMS.title'), address).toBe(content('og:title'));
      expect([content('DCTERMS.type'), content('DCTERMS.language')], address).toEqual(['webpagina', identity.language]);
      expect(htmlOf(address), address).not.toMatch(/OVERHEID\.authority|\bscheme=/);
    }
  });

  test('the error page tells machines only to pass it by, and browsers where the feed and the search are', () => {
    const { metas, links } = head(errorPage);
    expect([...metas.keys()].filter((key) => /^(og|article|twitter):|^DCTERMS\./.test(key))).toEqual([]);
    expect(htmlOf(errorPage)).not.toContain('application/ld+json');
    expect(links.filter(({ rel }) => rel === 'canonical')).toEqual([]);
    expect(links.filter(({ rel }) => rel === 'search')).toHaveLength(1);
  });

  test('a machine that reads finds the text of a page beside it, and a phone the icon and the name of the site', () => {
    for (const address of pages) {
      const { links } = head(address);
      const hrefOf = (...attributes: [name: string, value: string][]) =>
        links.filter((link) => attributes.every(([name, value]) => link[name] === value)).map((link) => link['href']);
      expect(hrefOf(['rel', 'alternate'], ['type', 'text/markdown']), address).toEqual(
        !isIndexable(address) || address === searchPage ? [] : [`${address}index.md`],
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
        const link = head(address).links.find(({ type }) => type === 'application/rss+xml');
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
        // Its name there is another one when it has changed, so that a feed reader shows it again.
        expect(guid, address).toEqual({ value: `${link ?? ''}#${shownDay(address) ?? ''}`, isPermaLink: false });
        expect(description, address).toBe(head(address).content('description'));
        expect(categories, address).toHaveLength(1);
        expect(title.endsWith(' (fictieve gemeente)'), address).toBe(fictional.includes(address));
      }
    });
  });
});
