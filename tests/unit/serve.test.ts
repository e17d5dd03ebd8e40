import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteServer } from '../../scripts/serve.ts';

const files = {
  'index.html': '<!doctype html><title>Start</title><script>run()</script>',
  '404.html': '<!doctype html><title>Niet gevonden</title>',
  'over/index.html': '<!doctype html><title>Over</title>',
  'zoeken/index.html': '<!doctype html><title>Zoeken</title>',
  'café/index.html': '<!doctype html><title>Café</title>',
  '_astro/stijl.Ab12.css': 'a{}',
  '_astro/stijl.Ab12.css.br': 'ingepakt met brotli',
  '_astro/stijl.Ab12.css.gz': 'ingepakt met gzip',
  'pagefind/pagefind.js': 'work()',
  '_astro/search-worker-Ab12.js': 'work()',
  'pagefind/index/nl_12.pf_index': 'x',
  '.well-known/security.txt': 'Contact: iemand',
  '.git/config': 'geheim',
  _headers: 'geheim',
  'over/index.html.br': 'geheim',
};
let outside = '';
let dist = '';
let server: Server;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'serve-'));
  dist = join(outside, 'dist');
  writeFileSync(join(outside, 'geheim.txt'), 'geheim');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dist, name, '..'), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  server = createSiteServer(dist);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  server.close();
  rmSync(outside, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** node:http sends the path as it is written; fetch would tidy `..` away before the server sees it. */
const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    })
      .on('error', reject)
      .end();
  });

const askedAgain = 'public, max-age=0, must-revalidate';

describe('what a reader gets', () => {
  test.each([
    ['/over', '/over/'],
    ['/over?q=1&r=%20?', '/over/?q=1&r=%20?'],
    ['/over/index.html', '/over/'],
    ['/index.html', '/'],
    ['/caf%C3%A9', '/caf%C3%A9/'],
  ])('%s leads to %s, for good', async (path, location) => {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([301, location]);
  });

  test.each<[string, keyof typeof files, string, string | RegExp]>([
    ['/over/', 'over/index.html', 'text/html; charset=utf-8', askedAgain],
    ['/caf%C3%A9/', 'café/index.html', 'text/html; charset=utf-8', askedAgain],
    ['/_astro/stijl.Ab12.css', '_astro/stijl.Ab12.css', 'text/css; charset=utf-8', /immutable/],
    ['/pagefind/index/nl_12.pf_index', 'pagefind/index/nl_12.pf_index', 'application/octet-stream', /immutable/],
    ['/pagefind/pagefind.js', 'pagefind/pagefind.js', 'text/javascript; charset=utf-8', askedAgain],
    ['/.well-known/security.txt', '.well-known/security.txt', 'text/plain; charset=utf-8', askedAgain],
  ])('%s with its type and its lifetime', async (path, file, type, lifetime) => {
    const { status, headers, body } = await ask(path);
    expect([status, body, headers['content-type']]).toEqual([200, files[file], type]);
    expect(headers['cache-control']).toMatch(lifetime);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each(['/nergens/', '/nergens', '/_astro/oud.css', '/_astro/', '/404.html', '/_astro/stijl.Ab12.css/'])(
    'the page for a mistake at %s',
    async (path) => {
      const { status, body, headers } = await ask(path);
      expect([status, body, headers['cache-control']]).toEqual([404, files['404.html'], askedAgain]);
    },
  );

  test.each([
    ['gzip, deflate, br', 'br', 'ingepakt met brotli'],
    ['gzip', 'gzip', 'ingepakt met gzip'],
    ['identity', undefined, 'a{}'],
  ])(
    'for a browser that accepts %s the smallest form that it knows, and nothing again that has not changed',
    async (accept, encoding, text) => {
      const form = { 'Accept-Encoding': accept };
      const { headers, body } = await ask('/_astro/stijl.Ab12.css', 'GET', form);
      expect([headers['content-encoding'], body, headers.vary]).toEqual([encoding, text, 'Accept-Encoding']);
      const again = await ask('/_astro/stijl.Ab12.css', 'GET', { ...form, 'If-None-Match': headers.etag ?? '' });
      expect([again.status, again.body]).toEqual([304, '']);
      // Each form has a tag of its own.
      const other = await ask('/_astro/stijl.Ab12.css', 'GET', { 'If-None-Match': headers.etag ?? '' });
      expect(other.status).toBe(encoding === undefined ? 304 : 200);
    },
  );

  test('the new page after a new build, without a new server', async () => {
    const first = await ask('/zoeken/');
    writeFileSync(join(dist, 'zoeken/index.html'), 'een langere, nieuwe tekst, met meer woorden dan eerst');
    utimesSync(join(dist, 'index.html'), new Date(), new Date(Date.now() + 5000));
    const second = await ask('/zoeken/', 'GET', { 'If-None-Match': first.headers.etag ?? '' });
    expect([second.status, second.body]).toEqual([200, expect.stringContaining('nieuwe tekst')]);
  });
});

describe('what a host gets', () => {
  test('one policy for all pages, with the hash of every script on any of them, and none on a part of pages', async () => {
    const policyOf = async (path: string) => (await ask(path)).headers['content-security-policy'];
    const policy = await policyOf('/');
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+=';/);
    for (const path of ['/over/', '/nergens/', '/over', '/zoeken/']) expect(await policyOf(path)).toBe(policy);
    expect(await policyOf('/_astro/search-worker-Ab12.js')).toContain("'wasm-unsafe-eval'");
    expect(await policyOf('/pagefind/index/nl_12.pf_index')).toBeUndefined();
  });

  test('HEAD with the headers of GET and no body', async () => {
    const [get, head] = [await ask('/over/'), await ask('/over/', 'HEAD')];
    expect([head.status, head.body]).toEqual([200, '']);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect((await ask('/nergens/', 'HEAD')).body).toBe('');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
    const { status, headers } = await ask('/', method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('what an attacker gets', () => {
  test.each([
    '/../geheim.txt',
    '/..%2fgeheim.txt',
    '/%2e%2e/geheim.txt',
    '/over/..%2f..%2fgeheim.txt',
    '/over%2f',
    '/_headers',
    '/over/index.html.br',
    '/..%5cgeheim.txt',
    '/%00',
    '/over/%00',
    '/%',
    '/%ff',
    '/.git/config',
    // A redirect never leads to another site.
    '//over',
    '//example.org/..',
    '/over%0d%0aX-Kwaad:1',
    'http://example.org/over',
    '*',
    `/${'a'.repeat(8000)}`,
  ])('nothing at %s', async (path) => {
    const { status, body, headers } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('geheim');
    expect(headers).not.toHaveProperty('x-kwaad');
    expect(headers).not.toHaveProperty('location');
  });

  test('a far too long address is refused and the server goes on', async () => {
    const tooLong = await ask(`/${'a'.repeat(100_000)}`).catch(() => ({ status: 431 }));
    expect([tooLong.status, (await ask('/')).status]).toEqual([414, 200]);
  });

  test.each(['bytes=5-2', 'bytes=-1', 'bytes=999-', 'onzin'])('range %s does no harm', async (range) => {
    const { status, body } = await ask('/', 'GET', { Range: range });
    expect([status, body]).toEqual([200, files['index.html']]);
  });
});
