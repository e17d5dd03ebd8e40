import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SPECULATION_RULES, STRICT_TRANSPORT_SECURITY } from '../../src/headers/headers.ts';
import { cloudflare, netlify } from './hosts.ts';
import { secondSites, thisSite } from './site.ts';

const sites = [thisSite, ...secondSites].map((site) => ({ site, path: `${site.dist}/_headers` }));
const read = (path: string) => readFileSync(path, 'utf8');

const hosts = await Promise.all(
  sites.map(async ({ site, path }) => [
    { name: 'Netlify', host: await netlify(path), site },
    { name: 'Cloudflare Pages', host: cloudflare(read(path)), site },
  ]),
);

describe.each(hosts.flat())('a municipality that puts $site.name on $name', ({ host, site }) => {
  const { files, basicHeaders, folder } = site;

  test('gets for every file the headers of our own server, that the site has TLS, and no others', () => {
    expect(files.length).toBeGreaterThan(20);
    const wanted = ({ path, headers: { 'Content-Type': type = '', ...headers } }: (typeof files)[number]) => ({
      ...headers,
      'Strict-Transport-Security': STRICT_TRANSPORT_SECURITY,
      // Both know the types of files, but not of rules for fetching ahead.
      ...(path === SPECULATION_RULES ? { 'Content-Type': type } : {}),
    });
    expect(Object.fromEntries(files.map(({ address }) => [address, host(address)]))).toEqual(
      Object.fromEntries(files.map((file) => [file.address, wanted(file)])),
    );
  });

  test.each(['/nergens', '/nergens/', '/keynotes/nergens', '/begrippen/nergens/'])(
    'gets the same policy with the page for a mistake at %s',
    (address) => {
      expect(host(folder.slice(0, -1) + address)['Content-Security-Policy']).toBe(
        basicHeaders['Content-Security-Policy'],
      );
    },
  );
});

test.each(sites)('both hosts read the whole file of $site.name: few rules, short lines', ({ path }) => {
  const lines = read(path).split('\n');
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
});
