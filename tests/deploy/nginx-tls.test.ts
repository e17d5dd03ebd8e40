import { spawnSync } from 'node:child_process';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STRICT_TRANSPORT_SECURITY } from '../../src/headers/headers.ts';
import { freePort } from '../../scripts/setup.mjs';
import { ask, siteHeaders } from './ask.ts';
import { makeFolder, run, servers } from './servers.ts';
import { thisSite } from './site.ts';

const program = servers['nginx']?.program;
const { basicHeaders, contentOf } = thisSite;

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** What Debian's own nginx.conf has around the sites of a server, as far as it matters here. */
const surroundings = `
daemon off;
pid /tmp/samen-organiseren-tls.pid;
error_log stderr;
events { }
http {
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  types { text/html html; }
  gzip on;
  include deploy/nginx/tls.conf;
}
`;

describe.skipIf(!program || !hasOpenssl)('nginx with deploy/nginx/tls.conf', () => {
  let plain = '';
  let secure = '';
  let port = 0;
  let stop = () => Promise.resolve();
  let site: ReturnType<typeof makeFolder>;

  beforeAll(async () => {
    site = makeFolder(thisSite);
    const plainPort = await freePort();
    port = await freePort();
    plain = `http://127.0.0.1:${plainPort.toString()}`;
    secure = `https://127.0.0.1:${port.toString()}`;
    const certificate = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    const names = ['-subj', '/CN=www.voorbeeld.nl', '-days', '2', '-keyout', 'privkey.pem', '-out', 'fullchain.pem'];
    spawnSync('openssl', [...certificate, ...names], { cwd: site.folder });
    site.change('nginx/tls.conf', '/etc/letsencrypt/live/www.voorbeeld.nl', site.folder);
    site.change('nginx/tls.conf', '/srv/samen-organiseren', site.folder);
    site.change('nginx/tls.conf', 'listen 80;', `listen 127.0.0.1:${plainPort.toString()};`);
    site.change('nginx/tls.conf', 'listen 443 ', `listen 127.0.0.1:${port.toString()} `);
    // Not every machine that runs tests has IPv6.
    site.change('nginx/tls.conf', 'listen [::]:80;', '');
    site.change('nginx/tls.conf', 'listen [::]:443 ssl http2;', '');
    site.write('nginx.conf', surroundings);
    stop = await run(program ?? '', ['-p', site.folder, '-c', 'nginx.conf'], port);
  });
  afterAll(async () => {
    await stop();
    site.remove();
  });

  test('a visitor without TLS is sent to the same address with it', async () => {
    const { status, headers } = await ask(plain, '/inhoud/?q=1', { headers: { Host: 'kwaad.example' } });
    expect([status, headers.location]).toEqual([301, 'https://www.voorbeeld.nl/inhoud/?q=1']);
  });

  test('the page, with the headers that it has everywhere', async () => {
    const { status, headers, body } = await ask(secure, '/inhoud/');
    expect([status, body.toString()]).toEqual([200, contentOf('/inhoud/index.html').toString()]);
    const { 'strict-transport-security': _, ...rest } = siteHeaders(headers);
    expect(rest).toEqual(siteHeaders({ ...basicHeaders, 'Content-Type': 'text/html; charset=utf-8' }));
  });

  test.each(['/inhoud/', '/inhoud', '/nergens', '/robots.txt', '/%00'])(
    'at %s a browser hears to come with TLS for a year, here and not without it',
    async (path) => {
      expect((await ask(secure, path)).headers['strict-transport-security']).toBe(STRICT_TRANSPORT_SECURITY);
      expect((await ask(plain, path)).headers).not.toHaveProperty('strict-transport-security');
    },
  );

  const handshake = (options: object) =>
    new Promise<string>((resolve) => {
      const socket = connectTls({ host: '127.0.0.1', port, rejectUnauthorized: false, ...options }, () => {
        resolve(`${String(socket.getProtocol())} ${String(socket.alpnProtocol)}`);
        socket.destroy();
      });
      socket.on('error', () => {
        resolve('refused');
      });
    });

  test.each([
    ['TLS 1.3 with HTTP/2', { ALPNProtocols: ['h2'] }, 'TLSv1.3 h2'],
    ['TLS 1.2 with HTTP/2', { maxVersion: 'TLSv1.2', ALPNProtocols: ['h2'] }, 'TLSv1.2 h2'],
    ['TLS 1.1', { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }, 'refused'],
    ['TLS 1.2 without forward secrecy', { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' }, 'refused'],
    [
      'a signature over SHA-224',
      { maxVersion: 'TLSv1.2', sigalgs: 'ECDSA+SHA224', ciphers: 'ALL:@SECLEVEL=0' },
      'refused',
    ],
    ['TLS 1.2 with CBC', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA' }, 'refused'],
  ])('%s: %s', async (_, options, outcome) => {
    expect(await handshake(options)).toBe(outcome);
  });
});
