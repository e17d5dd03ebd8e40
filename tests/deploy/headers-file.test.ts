import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SPECULATION_RULES } from '../../src/lib/headers.ts';
import { cloudflare, netlify } from './hosts.ts';
import { basicHeaders, dist, files } from './site.ts';

const path = `${dist}/_headers`;
const text = readFileSync(path, 'utf8');

describe.each([
  ['Netlify', await netlify(path)],
  ['Cloudflare Pages', cloudflare(text)],
])('a municipality that puts dist on %s', (_, host) => {
  test('gets for every file the headers of our own server, and no others', () => {
    expect(files.length).toBeGreaterThan(100);
    // Both know the types of files; only the rules for fetching ahead have one that they do not know.
    const withoutType = (headers: Record<string, string>, address: string) =>
      Object.fromEntries(
        Object.entries(headers).filter(([name]) => name !== 'Content-Type' || address === SPECULATION_RULES),
      );
    expect(Object.fromEntries(files.map(({ address }) => [address, host(address)]))).toEqual(
      Object.fromEntries(files.map(({ address, headers }) => [address, withoutType(headers, address)])),
    );
  });

  test.each(['/nergens', '/nergens/', '/keynotes/nergens', '/turfbrug/nergens/'])(
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
