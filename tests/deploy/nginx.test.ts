/** What only nginx is asked, because it may stand on the internet by itself: floods, broken requests, parts of files. */
import { Agent } from 'node:http';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createSiteServer } from '../../scripts/serve.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, sendRaw, siteHeaders, type Question } from './ask.ts';
import { serve, servers } from './servers.ts';
import { thisSite } from './site.ts';

const REQUESTS = 2_000;
const CONNECTIONS = 200;
const { nginx } = servers;
const { files, basicHeaders, contentOf, dist } = thisSite;

describe.skipIf(!nginx?.program)('nginx with deploy/nginx/nginx.conf', () => {
  let running: Awaited<ReturnType<typeof serve>>;
  const get = (path: string, question?: Question) => ask(running.origin, path, question);

  beforeAll(async () => {
    if (nginx) running = await serve(nginx, thisSite);
  });
  afterAll(() => running.stop());

  test('takes br before gzip, whatever a browser likes better', async () => {
    const { headers } = await get('/inhoud/', { headers: { 'Accept-Encoding': 'br;q=0.5, gzip;q=0.8' } });
    expect(headers['content-encoding']).toBe('br');
  });

  test('a part of a file that is no text, and the whole of one that is', async () => {
    const font = files.find(({ path }) => path.endsWith('.woff2'))?.path ?? '';
    const part = await get(font, { headers: { Range: 'bytes=4-7' } });
    expect([part.status, part.body]).toEqual([206, contentOf(font).subarray(4, 8)]);
    expect((await get(font, { headers: { Range: 'bytes=999999999-' } })).status).toBe(416);
    expect((await get('/inhoud/', { headers: { Range: 'bytes=4-7' } })).status).toBe(200);
  });

  test('a piece that has gone is a mistake with all headers of a page', async () => {
    const { status, headers, body } = await get('/_astro/oud.css');
    expect([status, body.toString()]).toEqual([404, contentOf('/404.html').toString()]);
    expect(siteHeaders(headers)).toEqual(siteHeaders({ ...basicHeaders, 'Content-Type': 'text/html; charset=utf-8' }));
  });

  test.each(['/..%2fpackage.json', '/%00', '/%', '/inhoud%2f', '/_headers'])(
    'says at %s what a page may do',
    async (path) => {
      expect((await get(path)).headers['content-security-policy']).toBe(basicHeaders['Content-Security-Policy']);
    },
  );

  test.each([
    ['a host that is no host', 'GET / HTTP/1.1\r\nHost: a b/..\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['a NUL in the address', 'GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['a NUL in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', /^HTTP\/1\.1 400 /],
    [
      'length and pieces',
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
    ['a large body', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n', /^HTTP\/1\.1 413 /],
    ['no HTTP at all', 'hallo\r\n\r\n', /400 Bad Request/],
    ['an address of 100,000 characters', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, /^HTTP\/1\.1 414 /],
    [
      'a header of 100,000 characters',
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`,
      /^HTTP\/1\.1 400 /,
    ],
  ])('%s is refused, and the server goes on', async (_, text, answer) => {
    const said = await sendRaw(running.port, text);
    expect(said).toMatch(answer);
    // The name is no secret; the version is nobody's business.
    expect(said).not.toMatch(/nginx\/\d/);
    expect((await get('/')).status).toBe(200);
  });

  test('an address that is too long is answered in Dutch, as by our own server', async () => {
    const own = createSiteServer(dist);
    await new Promise<void>((ready) => own.listen(0, '127.0.0.1', ready));
    const long = `/zoeken/?q=${'a'.repeat(20_000)}`;
    const origins = [running.origin, `http://127.0.0.1:${String((own.address() as AddressInfo).port)}`];
    for (const answer of await Promise.all(origins.map((origin) => ask(origin, long)))) {
      expect([answer.status, answer.headers['content-type']]).toEqual([414, 'text/plain; charset=utf-8']);
      expect(answer.body.toString()).toBe('Dit adres is te lang. Maak uw vraag korter, of begin op de startpagina.');
      expect(answer.headers).toHaveProperty('content-security-policy');
    }
    own.close();
  });

  test('an address of 8,000 characters is no file either', async () => {
    expect((await get(`/${'a'.repeat(8000)}`)).status).toBe(404);
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
        const answer = await get(file.address, { agent, headers: { 'Accept-Encoding': 'br' } });
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
