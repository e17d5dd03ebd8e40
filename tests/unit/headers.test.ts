import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { headersFile, headersFileProblem } from '../../src/headers/headers-file.ts';
import { devPageHeaders, headerLayers, headersOf, headerTable } from '../../src/headers/headers.ts';
import { inlineHashes } from '../../src/headers/inline-hashes.ts';
import { nginxHeaders } from '../../src/headers/nginx.ts';
import { contentType } from '../../src/headers/published.ts';

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

  test('WebAssembly may run in the search worker, which has nothing inline; nothing may be unsafe', () => {
    expect(policy(worker)).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy(page).join(' ')).not.toContain('wasm');
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

  test('an editor at work gets the same, except that Vite may put things into a page and talk to it', () => {
    const { 'Content-Security-Policy': dev, ...rest } = devPageHeaders;
    expect(page).toMatchObject(rest);
    const relaxed = policy(page)
      .join('; ')
      .replace("'sha256-abc=' 'sha256-def='", "'unsafe-inline'")
      .replace("'sha256-ghi='", "'unsafe-inline'")
      .replace("connect-src 'self'", "connect-src 'self' ws:");
    expect(dev).toBe(relaxed);
  });
});

describe('the headers of a path', () => {
  test.each(['/index.html', '/favicon.svg', '/over/_astro/index.html'])('%s has those of a page', (path) => {
    expect(of(path)).toEqual(page);
  });

  test('a part of pages has none of a page: they would weigh more than many parts', () => {
    const names = ['Cache-Control', 'Cross-Origin-Resource-Policy', 'X-Content-Type-Options'];
    expect(Object.keys(part).sort()).toEqual(names);
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

  const forAYear = [
    '/_astro/index.D4f3.css',
    '/pagefind/fragment/nl_1a2b.pf_fragment',
    '/pagefind/pagefind.nl_1a.pf_meta',
    '/pagefind/words.b18fe325.txt',
    '/pagefind/words.b18fe325/a.txt',
  ];
  const askedAgain = [
    '/',
    '/over/index.html',
    '/favicon.svg',
    '/pagefind/pagefind.js',
    '/pagefind/pagefind-entry.json',
    '/pagefind/words.json',
    '/pagefind/wasm.nl.pagefind',
  ];
  test('a file is kept for a year when its hash is in its name, and asked for again otherwise', () => {
    for (const path of forAYear) expect(of(path)['Cache-Control'], path).toBe('public, max-age=31536000, immutable');
    for (const path of askedAgain) expect(of(path)['Cache-Control'], path).toBe('public, max-age=0, must-revalidate');
  });

  test('are the same in layers, of which each holds that fits, and no header is there twice', () => {
    const fits = (path: string, address: string) =>
      headersOf([{ addresses: [address], headers: { is: 'so' } }], path)['is'];
    const others = ['/_astro/search-worker-A.js', '/over/index.md', '/speculatieregels.json', '/deelplaatjes/a.png'];
    for (const path of [...forAYear, ...askedAgain, ...others]) {
      const found = headerLayers(table)
        .filter(
          ({ addresses, except }) => addresses.some((one) => fits(path, one)) && !except.some((one) => fits(path, one)),
        )
        .flatMap(({ headers }) => Object.entries(headers));
      expect(new Set(found.map(([name]) => name)).size, path).toBe(found.length);
      expect(Object.fromEntries(found), path).toEqual(of(path));
    }
  });

  test.each([
    ['/over/index.html', 'text/html; charset=utf-8'],
    ['/over/index.md', 'text/markdown; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/pagefind/words.json', 'application/json; charset=utf-8'],
    ['/pagefind/nl_1.pf_index', 'application/octet-stream'],
    ['/speculatieregels.json', 'application/speculationrules+json'],
    ['/_astro/fonts/1.woff2', undefined],
  ])('%s is %s', (path, type) => {
    expect(contentType(path)).toBe(type);
  });
});

describe('the hashes of inline scripts and styles', () => {
  const sha = (text: string) => createHash('sha256').update(text).digest('base64');

  // The first is the example in the specification: https://www.w3.org/TR/CSP3/#external-hash
  test.each<[string, string, string[]]>([
    [
      'as browsers compute it',
      "<script>alert('Hello, world.');</script>",
      ['qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='],
    ],
    [
      'of modules, import maps and speculation rules',
      '<script type=module>a</script><script type=importmap>b</script><script type=SpeculationRules>c</script>',
      [sha('a'), sha('b'), sha('c')],
    ],
    [
      'of no structured data and no scripts from a file',
      '<script type="application/ld+json">{}</script><script src="/a.js"></script><script></script>',
      [],
    ],
    ['of the same script once', '<script>a</script><script>a</script>', [sha('a')]],
    [
      'with what looks like markup as it stands',
      '<script>if (a<b && "&amp;") c("<p>")</script>',
      [sha('if (a<b && "&amp;") c("<p>")')],
    ],
    ['with line ends as a browser reads them', '<script>a\r\nb</script>', [sha('a\nb')]],
    ['of no markup in a comment', '<!-- <script>a</script> -->', []],
  ])('are %s', (_, html, scripts) => {
    expect(inlineHashes([html])).toEqual({ scripts: scripts.sort(), styles: [] });
  });

  test('of all pages of a site are there once, in an order that does not depend on the pages', () => {
    const pages = ['<script>a</script><style>b</style>', '<script>c</script>', '<script>a</script>'];
    const together = { scripts: [sha('a'), sha('c')].sort(), styles: [sha('b')] };
    expect([inlineHashes(pages), inlineHashes(pages.toReversed())]).toEqual([together, together]);
  });
});

const served = (files: string[], styles = ['abc=']) => ({
  hashes: { scripts: [], styles },
  redirects: new Map([['/oud/', '/nieuw/']]),
  folder: '/',
  files,
});

describe('a host that reads _headers', () => {
  const addressesIn = (files: string[]) =>
    headersFile(served(files))
      .split('\n')
      .filter((line) => line.startsWith('/'));

  test('gets a few rules, however many pages there are', () => {
    const pages = Array.from({ length: 500 }, (_, index) => `/begrippen/begrip-${String(index)}/index.html`);
    expect(addressesIn(pages)).toEqual(addressesIn(pages.slice(0, 1)));
  });

  test('gets a rule for pages and files at any depth, and none for parts of pages and what moved', () => {
    const files = [
      '/index.html',
      '/oud/index.html',
      '/over/index.md',
      '/keynotes/anna/index.html',
      '/bijlagen/kaarten/plattegrond.svg',
      '/_astro/een/twee.js',
    ];
    const added = addressesIn(files).filter((address) => !addressesIn([]).includes(address));
    expect(added).toEqual(['/bijlagen/:deel0/:deel1', '/keynotes/:deel0', '/keynotes/:deel0/', '/over/:deel0']);
  });

  test('gets an address with its headers under it', () => {
    expect(headersFile(served(['/index.html']))).toMatch(
      /^\/\*\n {2}X-Content-Type-Options: nosniff\n(?: {2}.+\n)+\n\/\n {2}Content-Security-Policy: default-src .*'sha256-abc='/,
    );
  });

  test('would leave out a part of the file: who makes pages is told so in Dutch', () => {
    const problem = (...site: Parameters<typeof served>) => headersFileProblem(headersFile(served(...site)));
    expect(problem(['/index.html'])).toBeUndefined();
    expect(
      problem(
        [],
        Array.from({ length: 35 }, (_, index) => `${String(index).padStart(43, 'a')}=`),
      ),
    ).toMatch(
      /^De Content-Security-Policy is 2\d{3} tekens lang; Cloudflare Pages leest er hoogstens 2000 .*base\.css/,
    );
    expect(problem(Array.from({ length: 60 }, (_, index) => `/map-${String(index)}/pagina/index.html`))).toMatch(
      /^Het bestand _headers heeft 1\d\d regels/,
    );
  });
});

test('nginx gets a value for each header, with quotes escaped and no dollar sign, which it would read as a variable', () => {
  const text = nginxHeaders(served([]));
  expect(text).toContain('map $uri $site_x_content_type_options {\n  default "nosniff";\n}');
  expect(text).toContain(String.raw`default "\"/speculatieregels.json\"";`);
  for (const [, value] of text.matchAll(/^ {2}\S+ (".*");$/gm)) expect(value).not.toContain('$');
});
