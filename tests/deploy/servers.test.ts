/** What nginx, Apache and Caddy do with the settings that the build and deploy give them: the same as our own server. */
import { existsSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, sendRaw, siteHeaders, type Question } from './ask.ts';
import { serve, servers } from './servers.ts';
import { secondSites, thisSite } from './site.ts';

const inFolder = secondSites.filter(({ folder }) => folder !== '/');

describe.each(Object.entries(servers))('%s', (name, server) => {
  describe.skipIf(!server.program).each([thisSite, ...inFolder])('with $name', (site) => {
    const { folder, files, basicHeaders, contentOf, dist } = site;
    /** An address on the host. */
    const at = (path: string) => folder.slice(0, -1) + path;
    let running: Awaited<ReturnType<typeof serve>>;
    const get = (path: string, question?: Question) => ask(running.origin, path, question);
    const accept = (encoding: string) => ({ headers: { 'Accept-Encoding': encoding } });
    const page = siteHeaders({ ...basicHeaders, 'Content-Type': 'text/html; charset=utf-8' });

    beforeAll(async () => {
      running = await serve(server, site);
    });
    afterAll(() => running.stop());

    test('gives every file of dist, in each form, with the headers of our own server and no others', async () => {
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
      ['br;q=1.0', 'br'],
      ['gzip, br;q=0', 'gzip'],
      ['gzip, br;q=0.000', 'gzip'],
      ['gzip', 'gzip'],
      ['brotli', undefined],
      ['identity', undefined],
    ])('gives the smallest form to a browser that says %s', async (encoding, used) => {
      const { headers, body } = await get(at('/inhoud/'), accept(encoding));
      expect(headers['content-encoding']).toBe(used);
      const text = used === 'br' ? brotliDecompressSync(body) : used === 'gzip' ? gunzipSync(body) : body;
      expect(text.toString()).toBe(contentOf('/inhoud/index.html').toString());
    });

    test('gives nothing again that has not changed, in any form', async () => {
      const tags = new Set<string>();
      for (const encoding of ['identity', 'gzip', 'br']) {
        const { headers } = await get(at('/inhoud/'), accept(encoding));
        const { etag = '' } = headers;
        // Strong: without W/ in front.
        expect(etag).toMatch(/^"[^"]+"$/);
        tags.add(etag);
        const again = await get(at('/inhoud/'), { headers: { 'Accept-Encoding': encoding, 'If-None-Match': etag } });
        expect([again.status, again.body.length]).toEqual([304, 0]);
        expect(again.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
      }
      expect(tags.size).toBe(3);
    });

    test('gives the headers of GET for HEAD, without a body', async () => {
      const [full, head] = [await get(at('/inhoud/')), await get(at('/inhoud/'), { method: 'HEAD' })];
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect(siteHeaders(head.headers)).toEqual(siteHeaders(full.headers));
    });

    test.each([
      ['/inhoud', '/inhoud/'],
      ['/inhoud?q=%20a&b=/x', '/inhoud/?q=%20a&b=/x'],
      ['/inhoud/index.html', '/inhoud/'],
      ['/inhoud/index.html?q=1', '/inhoud/?q=1'],
      ['/index.html', '/'],
      ...[...site.redirects].flatMap(([from, to]) => [
        [from, to],
        [`${from}?q=1`, `${to}?q=1`],
        ...(from.endsWith('/') ? [[from.slice(0, -1), to]] : []),
      ]),
      ...(folder === '/' ? [] : [['', '/']]),
    ] as [string, string][])('sends %s on to %s, for good', async (path, location) => {
      const { status, headers } = await get(at(path), { headers: { Host: 'www.voorbeeld.nl' } });
      expect([status, headers.location]).toEqual([301, server.location(at(location), 'www.voorbeeld.nl')]);
      const { 'content-type': _, ...expected } = page;
      expect(siteHeaders(headers)).toMatchObject(expected);
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
      '/pagefind/',
      '/robots.txt/',
    ])('has the page for a mistake at %s, with all headers of a page', async (path) => {
      const { status, headers, body } = await get(at(path));
      expect([status, body.toString()]).toEqual([404, contentOf('/404.html').toString()]);
      const expected = /^\/(_astro|pagefind)\//.test(path) && name !== 'nginx' ? {} : page;
      expect(siteHeaders(headers)).toMatchObject(expected);
    });

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
      '/.htaccess',
      '/inhoud/.verborgen',
      '/.well-known/',
      '/.well-known/../.git/config',
      '/_headers',
      '/_redirects',
      '/inhoud/index.html.br',
      '/inhoud/index.html.gz',
      '/deploy/nginx/nginx.conf',
    ])('has no file and no way to another site at %s', async (path) => {
      const { status, headers, body } = await get(at(path));
      expect([400, 404]).toContain(status);
      expect(headers).not.toHaveProperty('location');
      expect(headers).not.toHaveProperty('x-kwaad');
      expect(body.toString()).not.toMatch(/devDependencies|Index of|Content-Security-Policy:/);
    });

    test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'BREW'])(
      'refuses %s, with what is allowed and all headers of a page',
      async (method) => {
        const line = `${method} ${at('/inhoud/')} HTTP/1.1\r\nHost: localhost\r\n`;
        const answer = await sendRaw(running.port, `${line}Content-Length: 0\r\nConnection: close\r\n\r\n`);
        expect(answer).toMatch(/^HTTP\/1\.1 405 /);
        expect(answer).toContain('\r\nAllow: GET, HEAD\r\n');
        for (const [header, value] of Object.entries(basicHeaders))
          expect(answer).toContain(`\r\n${header}: ${value}\r\n`);
      },
    );

    const outside = ['/', '/inhoud/', '/_astro/', '/404.html', `${folder.slice(0, -1)}x/`, '/gemeente/'];
    test.each(folder === '/' ? [] : outside)('has nothing of the site at %s, outside its folder', async (path) => {
      const { status, headers } = await get(path);
      expect([status, headers.location]).toEqual([expect.toBeOneOf([403, 404]), undefined]);
    });

    test('does not say which version it is', async () => {
      expect((await get(at('/'))).headers.server ?? '').not.toMatch(/\d/);
    });
  });
});
