import { describe, expect, test } from 'vitest';
import { cacheControl, commonHeaders, devKindHeaders, fileKind, kindHeaders } from '../../src/headers/headers.ts';

const { page, worker, part } = kindHeaders({ scripts: ['abc=', 'def='], styles: ['ghi='] });
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
    expect({ ...commonHeaders, ...page }).toMatchObject({
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
  ['/index.html', 'page'],
  ['/zoeken/index.html', 'page'],
  ['/favicon.svg', 'page'],
  ['/_astro/search-worker-Ab12.js', 'worker'],
  ['/_astro/zoeken.Ab12.js', 'part'],
  ['/pagefind/pagefind.js', 'part'],
  ['/over/_astro/index.html', 'page'],
])('%s is a %s', (path, kind) => {
  expect(fileKind(path)).toBe(kind);
});

test('an editor at work gets the same headers, except that Vite may put things into a page and talk to it', () => {
  const { 'Content-Security-Policy': dev, ...rest } = devKindHeaders.page;
  const { 'Content-Security-Policy': built, ...others } = page;
  expect(rest).toEqual(others);
  const relaxed = built
    ?.replace("script-src 'self' 'sha256-abc=' 'sha256-def='", "script-src 'self' 'unsafe-inline'")
    .replace("style-src 'self' 'sha256-ghi='", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws:");
  expect(dev).toBe(relaxed);
  expect(devKindHeaders.worker).toEqual(worker);
});

describe('how long a browser keeps a file', () => {
  test.each([
    '/_astro/index.D4f3.css',
    '/pagefind/fragment/nl_1a2b.pf_fragment',
    '/pagefind/pagefind.nl_1a.pf_meta',
    '/pagefind/words.b18fe325.txt',
    '/pagefind/words.b18fe325/a.txt',
  ])('%s has its hash in its name and is kept for a year', (path) => {
    expect(cacheControl(path)).toBe('public, max-age=31536000, immutable');
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
    expect(cacheControl(path)).toBe('public, max-age=0, must-revalidate');
  });
});
