/** Proves that search engines and researchers find what is written for them, and nothing that is not so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dist, errorPage, htmlOf, pages } from './support.ts';

const fileOf = (name: string) => readFileSync(join(dist, name), 'utf8');
const isIndexable = (address: string) => !/<meta name="?robots"? content="?noindex/.test(htmlOf(address));

test('The sitemap lists every page that may be found, once, and no other', () => {
  const entries = [...fileOf('sitemap.xml').matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path);
  expect(isIndexable(errorPage)).toBe(false);
  expect(entries.toSorted()).toEqual(pages.filter(isIndexable).toSorted());
});

test('The sitemap says of every page when its content last changed, and no day that is yet to come', () => {
  const days = [...fileOf('sitemap.xml').matchAll(/<lastmod>([^<]*)<\/lastmod>/g)].map(([, day = '']) => day);
  expect(days.length).toBe(pages.filter(isIndexable).length);
  const today = new Date().toISOString().slice(0, 10);
  for (const day of days) {
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(day <= today, day).toBe(true);
  }
});

test('robots.txt keeps nobody out and names the sitemap', () => {
  expect(fileOf('robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\n\nSitemap: https?:\/\/[^/]+\/sitemap\.xml\n$/);
});

test('security.txt is valid for less than a year, and its policy is a page of this site', () => {
  const fields = new Map(
    fileOf('.well-known/security.txt')
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/s, 2) as [string, string]),
  );
  expect(fields.get('Contact')).toMatch(/^mailto:\S+@\S+$/);
  expect(fields.get('Preferred-Languages')).toBe('nl, en');
  const days = (Date.parse(fields.get('Expires') ?? '') - Date.now()) / (24 * 60 * 60 * 1000);
  expect(days).toBeGreaterThan(180);
  expect(days).toBeLessThan(365);
  expect(pages).toContain(new URL(fields.get('Policy') ?? '').pathname);
  expect(new URL(fields.get('Canonical') ?? '').pathname).toBe('/.well-known/security.txt');
});
