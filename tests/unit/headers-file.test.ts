import { expect, test } from 'vitest';
import { formatHeadersFile, headerRules, headersFileProblem } from '../../src/headers/headers-file.ts';

const hashes = { scripts: [], styles: ['abc='] };
const addressesOf = (files: string[]) => headerRules(files, hashes, '/').map(({ address }) => address);

test('a host reads a few rules, however many pages there are', () => {
  const page = (name: string) => `/begrippen/${name}/index.html`;
  const few = addressesOf(['/index.html', page('open-data')]);
  expect(
    addressesOf(['/index.html', ...Array.from({ length: 500 }, (_, index) => page(`begrip-${String(index)}`))]),
  ).toEqual(few);
});

test('pages and files get their rule at any depth, and the parts of pages get none of theirs', () => {
  const files = [
    '/index.html',
    '/over/index.html',
    '/over/index.md',
    '/keynotes/anna/index.html',
    '/bijlagen/kaarten/plattegrond.svg',
    '/_astro/een/twee.js',
  ];
  const added = addressesOf(files).filter((address) => !addressesOf([]).includes(address));
  expect(added).toEqual(['/bijlagen/:deel0/:deel1', '/keynotes/:deel0', '/keynotes/:deel0/', '/over/:deel0']);
});

test('a rule is an address with its headers under it', () => {
  const text = formatHeadersFile(headerRules(['/index.html'], hashes, '/'));
  expect(text).toMatch(
    /^\/\*\n {2}X-Content-Type-Options: nosniff\n(?: {2}.+\n)+\n\/\n {2}Content-Security-Policy: default-src /,
  );
  expect(text).toContain("style-src 'self' 'sha256-abc='");
});

test('who makes pages is told in Dutch when Cloudflare would leave out a part of the file', () => {
  expect(headersFileProblem(headerRules(['/index.html'], hashes, '/'))).toBeUndefined();
  const styles = Array.from({ length: 35 }, (_, index) => `${String(index).padStart(43, 'a')}=`);
  expect(headersFileProblem(headerRules([], { scripts: [], styles }, '/'))).toMatch(
    /^De Content-Security-Policy is 2\d{3} tekens lang; Cloudflare Pages leest er hoogstens 2000 .*base\.css/,
  );
  const folders = Array.from({ length: 60 }, (_, index) => `/map-${String(index)}/pagina/index.html`);
  expect(headersFileProblem(headerRules(folders, hashes, '/'))).toMatch(/^Het bestand _headers heeft 1\d\d regels/);
});
