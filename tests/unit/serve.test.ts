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

describe('what a reader gets', () => {
  test('a page at its address, as Dutch text in UTF-8', async () => {
    const { status, headers, body } = await ask('/over/');
    expect({ status, body, type: headers['content-type'] }).toEqual({
      status: 200,
      body: files['over/index.html'],
      type: 'text/html; charset=utf-8',
    });
  });

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

  test('a page with an accent in its address', async () => {
    expect((await ask('/caf%C3%A9/')).body).toContain('Café');
  });

  test.each(['/nergens/', '/nergens', '/_astro/oud.css', '/_astro/', '/404.html', '/_astro/stijl.Ab12.css/'])(
    'the page for a mistake at %s',
    async (path) => {
      const { status, body, headers } = await ask(path);
      expect([status, body, headers['cache-control']]).toEqual([
        404,
        files['404.html'],
        'public, max-age=0, must-revalidate',
      ]);
    },
  );

  test('a page that has not changed is not sent again', async () => {
    const { headers } = await ask('/over/');
    const { etag = '' } = headers;
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const known of [etag, `W/${etag}`, `"ander", ${etag}`]) {
      const again = await ask('/over/', 'GET', { 'If-None-Match': known });
      expect([again.status, again.body]).toEqual([304, '']);
    }
  });

  test('the new page after a new build, without a new server', async () => {
    const first = await ask('/over/');
    writeFileSync(
      join(dist, 'over/index.html'),
      'een langere, nieuwe tekst over deze site, met meer woorden dan eerst',
    );
    utimesSync(join(dist, 'index.html'), new Date(), new Date(Date.now() + 5000));
    const second = await ask('/over/', 'GET', { 'If-None-Match': first.headers.etag ?? '' });
    expect([second.status, second.body]).toEqual([200, expect.stringContaining('nieuwe tekst')]);
  });
});

describe('what a host gets', () => {
  test('one policy for all pages, with the hash of every script on any of them', async () => {
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^']+=';/);
    for (const path of ['/over/', '/nergens/', '/over', '/zoeken/'])
      expect((await ask(path)).headers['content-security-policy']).toBe(headers['content-security-policy']);
  });

  test('WebAssembly is allowed in the search worker', async () => {
    const { headers } = await ask('/_astro/search-worker-Ab12.js');
    expect(headers['content-security-policy']).toContain("'wasm-unsafe-eval'");
  });

  test.each([
    ['/_astro/stijl.Ab12.css', 'text/css; charset=utf-8', /immutable/],
    ['/pagefind/index/nl_12.pf_index', 'application/octet-stream', /immutable/],
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8', /^public, max-age=0, must-revalidate$/],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8', /^public, max-age=0, must-revalidate$/],
  ])('%s with its type and its lifetime', async (path, type, cache) => {
    const { headers } = await ask(path);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toMatch(cache);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each([
    ['gzip, deflate, br', 'br', 'ingepakt met brotli'],
    ['gzip', 'gzip', 'ingepakt met gzip'],
    ['identity', undefined, 'a{}'],
  ])(
    'for a browser that accepts %s, the smallest form that it knows, with the type of the file',
    async (accept, encoding, text) => {
      const { headers, body } = await ask('/_astro/stijl.Ab12.css', 'GET', { 'Accept-Encoding': accept });
      expect([headers['content-encoding'], body]).toEqual([encoding, text]);
      expect(headers['content-type']).toBe('text/css; charset=utf-8');
      expect(headers.vary).toBe('Accept-Encoding');
    },
  );

  test('each form of a file with a tag of its own, that is known again', async () => {
    const forms = ['br', 'gzip', 'identity'];
    const tags = new Set<string>();
    for (const form of forms) {
      const { headers } = await ask('/_astro/stijl.Ab12.css', 'GET', { 'Accept-Encoding': form });
      tags.add(headers.etag ?? '');
      const again = await ask('/_astro/stijl.Ab12.css', 'GET', {
        'Accept-Encoding': form,
        'If-None-Match': headers.etag ?? '',
      });
      expect(again.status).toBe(304);
    }
    expect(tags.size).toBe(forms.length);
  });

  test('no policy on a file that can be no page', async () => {
    const { headers } = await ask('/pagefind/index/nl_12.pf_index');
    expect(headers['content-security-policy']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
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
    '//example.org/..',
    '/over%0d%0aX-Kwaad:1',
    'http://example.org/over',
    '*',
  ])('nothing at %s', async (path) => {
    const { status, body, headers } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('geheim');
    expect(headers).not.toHaveProperty('x-kwaad');
  });

  test('a very long address is refused and the server goes on', async () => {
    expect((await ask(`/${'a'.repeat(8000)}`)).status).toBe(404);
    const tooLong = await ask(`/${'a'.repeat(100_000)}`).catch(() => ({ status: 431 }));
    expect(tooLong.status).toBe(431);
    expect((await ask('/')).status).toBe(200);
  });

  test.each(['bytes=5-2', 'bytes=-1', 'bytes=999-', 'onzin'])('range %s does no harm', async (range) => {
    const { status, body } = await ask('/', 'GET', { Range: range });
    expect([status, body]).toEqual([200, files['index.html']]);
  });

  test('a redirect never leads to another site', async () => {
    const { status, headers } = await ask('//over');
    expect([status, headers.location]).toEqual([404, undefined]);
  });
});
