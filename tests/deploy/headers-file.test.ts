import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SPECULATION_RULES, STRICT_TRANSPORT_SECURITY } from '../../src/headers/headers.ts';
import { cloudflare, netlify } from './hosts.ts';
import { basicHeaders, dist, files } from './site.ts';

const path = `${dist}/_headers`;
const text = readFileSync(path, 'utf8');

describe.each([
  ['Netlify', await netlify(path)],
  ['Cloudflare Pages', cloudflare(text)],
])('a municipality that puts dist on %s', (_, host) => {
  test('gets for every file the headers of our own server, that the site has TLS, and no others', () => {
    expect(files.length).toBeGreaterThan(20);
    const wanted = ({ address, headers: { 'Content-Type': type = '', ...headers } }: (typeof files)[number]) => ({
      ...headers,
      'Strict-Transport-Security': STRICT_TRANSPORT_SECURITY,
      // Both know the types of files, but not of rules for fetching ahead.
      ...(address === SPECULATION_RULES ? { 'Content-Type': type } : {}),
    });
    expect(Object.fromEntries(files.map(({ address }) => [address, host(address)]))).toEqual(
      Object.fromEntries(files.map((file) => [file.address, wanted(file)])),
    );
  });

  test.each(['/nergens', '/nergens/', '/keynotes/nergens', '/begrippen/nergens/'])(
    'gets the same policy with the page for a mistake at %s',
    (address) => {
      expect(host(address)['Content-Security-Policy']).toBe(basicHeaders['Content-Security-Policy']);
    },
  );
});

test('both hosts read the whole file: few rules, short lines', () => {
  const lines = text.split('\n');
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
});
