import { describe, expect, test } from 'vitest';
import { devPageHeaders, headerLayers, headersOf, headerTable } from '../../src/headers/headers.ts';

const table = headerTable({ scripts: ['abc=', 'def='], styles: ['ghi='] }, '/');
const of = (path: string) => headersOf(table, path);
const [page, worker, part] = [of('/over/index.html'), of('/_astro/search-worker-Ab12.js'), of('/pagefind/pagefind.js')];
const policy = (headers: Record<string, string>) => headers['Content-Security-Policy']?.split('; ') ?? [];

describe('what a browser may do on a page', () => {
  test('a page may load from its own site only, and nothing by default; inline scripts and styles go by their hash', () => {
    expect(policy(page)).toEqual([
      "default-src 'none'",
      "script-src 'self' 'sha256-abc=' 'sha256-def='",
      "style-src 'self' 'sha256-ghi='",
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "frame-src 'none'",
      "object-src 'none'",
    ]);
  });

  test('WebAssembly may run in the search worker, which has nothing inline', () => {
    expect(policy(worker)).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy(page).join(' ')).not.toContain('wasm');
  });

  test('nothing on the site ever allows unsafe-inline or unsafe-eval', () => {
    expect(JSON.stringify([page, worker, part])).not.toMatch(/'unsafe-(inline|eval)'/);
  });

  test('a host gets the headers that internet.nl asks for', () => {
    expect(page).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    expect(page['Permissions-Policy']).toMatch(/browsing-topics=\(\), camera=\(\)/);
  });
});

test.each([
  ['/index.html', page],
  ['/zoeken/index.html', page],
  ['/favicon.svg', page],
  ['/over/_astro/index.html', page],
  ['/pagefind/pagefind-highlight.js', part],
])('%s has the headers of its kind', (path, headers) => {
  expect(of(path)).toEqual(headers);
});

test('a part of pages has no headers of a page: they would weigh more than many parts', () => {
  expect(Object.keys(part).sort()).toEqual(['Cache-Control', 'Cross-Origin-Resource-Policy', 'X-Content-Type-Options']);
});

test.each(['/deelplaatjes/begrippen/gdi.png', '/index.md', '/over/index.md', '/feed.xml', '/llms.txt'])(
  '%s may be shown by other sites, and is for the rest as it was',
  (path) => {
    expect(of(path)).toEqual({ ...page, 'Cross-Origin-Resource-Policy': 'cross-origin' });
  },
);

test('in a folder of a host a page names the rules for fetching ahead that stand in that folder', () => {
  const { 'Speculation-Rules': rules } = headersOf(headerTable({ scripts: [], styles: [] }, '/congres/'), '/');
  expect(rules).toBe('"/congres/speculatieregels.json"');
});

test('as layers, of which each holds that fits, the table says the same', () => {
  const layers = headerLayers(table);
  const fits = (path: string, address: string) =>
    headersOf([{ addresses: [address], headers: { is: 'so' } }], path)['is'];
  const paths = [
    '/',
    '/over/index.md',
    '/_astro/a.css',
    '/_astro/search-worker-A.js',
    '/pagefind/a.js',
    '/pagefind/i/a.pf_index',
  ];
  for (const path of [...paths, '/pagefind/words.1.txt', '/speculatieregels.json', '/deelplaatjes/start.png']) {
    const found = layers
      .filter(
        ({ addresses, except }) => addresses.some((one) => fits(path, one)) && !except.some((one) => fits(path, one)),
      )
      .flatMap(({ headers }) => Object.entries(headers));
    // No header twice: a server may join the two.
    expect(new Set(found.map(([name]) => name)).size, path).toBe(found.length);
    expect(Object.fromEntries(found), path).toEqual(of(path));
  }
});

test('an editor at work gets the same headers, except that Vite may put things into a page and talk to it', () => {
  const { 'Content-Security-Policy': dev, ...rest } = devPageHeaders;
  const { 'Content-Security-Policy': built, ...others } = page;
  expect(others).toMatchObject(rest);
  const relaxed = built
    ?.replace("script-src 'self' 'sha256-abc=' 'sha256-def='", "script-src 'self' 'unsafe-inline'")
    .replace("style-src 'self' 'sha256-ghi='", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws:");
  expect(dev).toBe(relaxed);
});

describe('how long a browser keeps a file', () => {
  test.each([
    '/_astro/index.D4f3.css',
    '/pagefind/fragment/nl_1a2b.pf_fragment',
    '/pagefind/pagefind.nl_1a.pf_meta',
    '/pagefind/words.b18fe325.txt',
    '/pagefind/words.b18fe325/a.txt',
  ])('%s has its hash in its name and is kept for a year', (path) => {
    expect(of(path)['Cache-Control']).toBe('public, max-age=31536000, immutable');
  });

  test.each([
    '/',
    '/over/index.html',
    '/favicon.svg',
    '/pagefind/pagefind.js',
    '/pagefind/pagefind-entry.json',
    '/pagefind/words.json',
    '/pagefind/wasm.nl.pagefind',
  ])('%s is asked for again, so that a reader never gets an old one', (path) => {
    expect(of(path)['Cache-Control']).toBe('public, max-age=0, must-revalidate');
  });
});
