import { Agent } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../scripts/setup.mjs';
import { ask, makeFolder, nginx, sendRaw, siteHeaders, startNginx, type Question } from './nginx.ts';
import { basicHeaders, contentOf, dist, files } from './site.ts';

const REQUESTS = 2_000;
const CONNECTIONS = 200;

describe.skipIf(!nginx)('nginx with deploy/nginx/nginx.conf', () => {
  let port = 0;
  let origin = '';
  let stop = () => Promise.resolve();
  let site: ReturnType<typeof makeFolder>;
  const get = (path: string, question?: Question) => ask(origin, path, question);
  const accept = (encoding: string) => ({ headers: { 'Accept-Encoding': encoding } });

  beforeAll(async () => {
    site = makeFolder();
    port = await freePort();
    origin = `http://127.0.0.1:${port.toString()}`;
    site.change('nginx.conf', 'listen 8080;', `listen 127.0.0.1:${port.toString()};`);
    site.write(
      'deploy/nginx/generated/redirects-proef.conf',
      'location = /proef-oud/ { return 301 /inhoud/$is_args$args; }',
    );
    ({ stop } = await startNginx(site.folder, 'deploy/nginx/nginx.conf', port));
  });
  afterAll(async () => {
    await stop();
    site.remove();
  });

  describe('what a browser gets', () => {
    test('every file of dist, with the headers of our own server and no others', async () => {
      expect(files.length).toBeGreaterThan(20);
      for (const { path, address, headers } of files) {
        for (const encoding of ['identity', 'gzip', 'br']) {
          const answer = await get(address, accept(encoding));
          expect(answer.status, address).toBe(200);
          const { 'content-type': type, ...rest } = siteHeaders(answer.headers);
          const { 'content-type': wanted, ...expected } = siteHeaders(headers);
          expect(rest, `${address} ${encoding}`).toEqual(expected);
          // For the few kinds without a type of ours, any that is not a guess.
          if (wanted) expect(type, address).toBe(wanted);
          else expect(type, address).toMatch(/^(font|image|application)\/(?!octet-stream)/);
          expect(answer.headers.vary, address).toBe('Accept-Encoding');

          const packed = { identity: '', gzip: '.gz', br: '.br' }[encoding] ?? '';
          const has = existsSync(`${dist}${path}${packed}`);
          expect(answer.headers['content-encoding'], `${address} ${encoding}`).toBe(
            packed && has ? encoding : undefined,
          );
          expect(answer.body.equals(contentOf(has ? `${path}${packed}` : path)), `${address} ${encoding}`).toBe(true);
        }
      }
    });

    test.each([
      ['gzip, deflate, br, zstd', 'br'],
      ['br;q=0.5, gzip;q=0.8', 'br'],
      ['br;q=1.0', 'br'],
      ['gzip, br;q=0', 'gzip'],
      ['gzip, br;q=0.000', 'gzip'],
      ['gzip', 'gzip'],
      ['brotli', undefined],
      ['identity', undefined],
    ])('the smallest form for a browser that says %s', async (encoding, used) => {
      const { headers, body } = await get('/inhoud/', accept(encoding));
      expect(headers['content-encoding']).toBe(used);
      const text = used === 'br' ? brotliDecompressSync(body) : used === 'gzip' ? gunzipSync(body) : body;
      expect(text.toString()).toBe(contentOf('/inhoud/index.html').toString());
    });

    test('nothing again that has not changed, in any form', async () => {
      const tags = new Set<string>();
      for (const encoding of ['identity', 'gzip', 'br']) {
        const { headers } = await get('/inhoud/', accept(encoding));
        const { etag = '' } = headers;
        // Strong: without W/ in front.
        expect(etag).toMatch(/^"[^"]+"$/);
        tags.add(etag);
        const again = await get('/inhoud/', { headers: { 'Accept-Encoding': encoding, 'If-None-Match': etag } });
        expect([again.status, again.body.length]).toEqual([304, 0]);
        expect(again.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
      }
      expect(tags.size).toBe(3);
    });

    test('a part of a file that is no text, and the whole of one that is', async () => {
      const font = files.find(({ path }) => path.endsWith('.woff2'))?.path ?? '';
      const part = await get(font, { headers: { Range: 'bytes=4-7' } });
      expect([part.status, part.body]).toEqual([206, contentOf(font).subarray(4, 8)]);
      expect((await get(font, { headers: { Range: 'bytes=999999999-' } })).status).toBe(416);
      expect((await get('/inhoud/', { headers: { Range: 'bytes=4-7' } })).status).toBe(200);
    });

    test('the headers of GET for HEAD, without a body', async () => {
      const [full, head] = [await get('/inhoud/'), await get('/inhoud/', { method: 'HEAD' })];
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect({ ...head.headers, date: '' }).toEqual({ ...full.headers, date: '' });
    });
  });

  describe('one address for each page', () => {
    test.each([
      ['/inhoud', '/inhoud/'],
      ['/inhoud?q=%20a&b=/x', '/inhoud/?q=%20a&b=/x'],
      ['/inhoud/index.html', '/inhoud/'],
      ['/inhoud/index.html?q=1', '/inhoud/?q=1'],
      ['/zoeken', '/zoeken/'],
      ['/index.html', '/'],
      ['/proef-oud/', '/inhoud/'],
      ['/proef-oud/?q=1', '/inhoud/?q=1'],
    ])('%s leads to %s, for good and without a host name', async (path, location) => {
      const { status, headers } = await get(path, { headers: { Host: 'www.voorbeeld.nl' } });
      expect([status, headers.location]).toEqual([301, location]);
      expect(siteHeaders(headers)).toMatchObject(siteHeaders({ ...basicHeaders, 'Content-Type': 'text/html' }));
    });

    test.each([
      '/nergens',
      '/nergens/',
      '/inhoud/nergens/',
      '/nergens/index.html',
      '/404.html',
      '/404.html?x',
      '/_astro/',
      '/_astro',
      '/_astro/oud.css',
      '/pagefind/',
      '/robots.txt/',
    ])('%s is the page for a mistake, with all headers of a page', async (path) => {
      const { status, headers, body } = await get(path);
      expect([status, body.toString()]).toEqual([404, contentOf('/404.html').toString()]);
      expect(siteHeaders(headers)).toEqual(
        siteHeaders({ ...basicHeaders, 'Content-Type': 'text/html; charset=utf-8' }),
      );
    });
  });

  describe('what an attacker gets', () => {
    test.each([
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/inhoud/..%2f..%2f..%2fpackage.json',
      '/..%5cpackage.json',
      '/inhoud/../../package.json',
      '/inhoud%2f',
      '/inhoud/%2e/',
      '/inhoud/./',
      '/zoeken/../inhoud/',
      '//inhoud/',
      '/inhoud//',
      '//example.org/',
      '//example.org/index.html',
      '/\\example.org',
      '/%5cexample.org',
      '/%00',
      '/inhoud/%00',
      '/inhoud/index.html%00.txt',
      '/%',
      '/%ff',
      '/inhoud/%0d%0aX-Kwaad:1',
      '/.git/config',
      '/.env',
      '/inhoud/.verborgen',
      '/.well-known/',
      '/.well-known/../.git/config',
      '/_headers',
      '/_redirects',
      '/inhoud/index.html.br',
      '/inhoud/index.html.gz',
      '/deploy/nginx/nginx.conf',
    ])('no file and no way to another site at %s', async (path) => {
      const { status, headers, body } = await get(path);
      expect([400, 404]).toContain(status);
      expect(headers).not.toHaveProperty('location');
      expect(headers).not.toHaveProperty('x-kwaad');
      expect(body.toString()).not.toMatch(/devDependencies|Index of|Content-Security-Policy:/);
      expect(headers['content-security-policy']).toBe(basicHeaders['Content-Security-Policy']);
    });

    test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'BREW'])(
      '%s is refused, with what is allowed and all headers of a page',
      async (method) => {
        const answer = await sendRaw(
          port,
          `${method} /inhoud/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
        );
        expect(answer).toMatch(/^HTTP\/1\.1 405 /);
        expect(answer).toContain('\r\nAllow: GET, HEAD\r\n');
        for (const [name, value] of Object.entries(basicHeaders)) expect(answer).toContain(`\r\n${name}: ${value}\r\n`);
      },
    );

    test.each([
      ['a host that is no host', 'GET / HTTP/1.1\r\nHost: a b/..\r\n\r\n', /^HTTP\/1\.1 400 /],
      ['no host', 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
      ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', /^HTTP\/1\.1 400 /],
      ['a NUL in the address', 'GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n', /^HTTP\/1\.1 400 /],
      ['a NUL in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n', /^HTTP\/1\.1 400 /],
      [
        'two lengths',
        'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
        /^HTTP\/1\.1 400 /,
      ],
      [
        'length and pieces',
        'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
        /^HTTP\/1\.1 400 /,
      ],
      ['a large body', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n', /^HTTP\/1\.1 413 /],
      ['no HTTP at all', 'hallo\r\n\r\n', /400 Bad Request/],
      [
        'an address of 100,000 characters',
        `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
        /^HTTP\/1\.1 414 /,
      ],
      [
        'a header of 100,000 characters',
        `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`,
        /^HTTP\/1\.1 400 /,
      ],
    ])('%s is refused, and the server goes on', async (_, text, answer) => {
      const said = await sendRaw(port, text);
      expect(said).toMatch(answer);
      // The name is no secret; the version is nobody's business.
      expect(said).not.toMatch(/nginx\/\d/);
      expect((await get('/')).status).toBe(200);
    });

    test('an address of 8,000 characters is no file either', async () => {
      expect((await get(`/${'a'.repeat(8000)}`)).status).toBe(404);
    });
  });

  test(`${REQUESTS.toLocaleString()} requests over ${CONNECTIONS.toString()} connections are all answered`, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    const wrong: string[] = [];
    let next = 0;
    const worker = async () => {
      while (next < REQUESTS) {
        const file = files[next % files.length];
        next += 1;
        if (!file) continue;
        const answer = await get(file.address, { agent, ...accept('br') });
        const packed = existsSync(`${dist}${file.path}.br`) ? '.br' : '';
        if (answer.status !== 200 || answer.body.length !== contentOf(file.path + packed).length)
          wrong.push(file.address);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
    agent.destroy();
    expect(next).toBe(REQUESTS);
    expect(wrong).toEqual([]);
  });
});
