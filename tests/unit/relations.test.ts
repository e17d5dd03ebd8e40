import { describe, expect, test } from 'vitest';
import { neighbours, relations, type PageNode } from '../../src/lib/relations.ts';

const node = (href: string, kind: string, links: string[] = []): PageNode => ({
  href,
  title: href,
  kind,
  lead: '',
  updated: '2026-11-24',
  fictional: false,
  links,
});

const gdi = node('/begrippen/gdi/', 'Begrip');
const data = node('/begrippen/data/', 'Begrip', ['/begrippen/gdi/']);
const keynote = node('/keynotes/anna/', 'Keynote', ['/begrippen/gdi/', '/terugblik/', '/keynotes/anna/', '/weg/']);
const recap = node('/terugblik/', 'Terugblik', ['/keynotes/anna/']);
const goal = node('/turfbrug/innovatie/', 'Turfbrug', ['/keynotes/anna/']);
const nodes = [gdi, data, keynote, recap, goal];

const shown = (href: string) =>
  relations(nodes)(href).map(({ kind, pages }) => [kind, ...pages.map((page) => page.href)]);

describe('a reader of a page', () => {
  test('finds the pages that it names and the pages that name it, once each, grouped by kind in a fixed order', () => {
    expect(shown('/keynotes/anna/')).toEqual([
      ['Terugblik', '/terugblik/'],
      ['Turfbrug', '/turfbrug/innovatie/'],
      ['Begrip', '/begrippen/gdi/'],
    ]);
  });

  test('finds the pages that name a page which itself names none', () => {
    expect(shown('/begrippen/gdi/')).toEqual([
      ['Keynote', '/keynotes/anna/'],
      ['Begrip', '/begrippen/data/'],
    ]);
  });

  test('finds pages of one kind in the order in which the site has them', () => {
    const terms = ['/c/', '/a/', '/b/'].map((href) => node(href, 'Begrip', ['/x/']));
    expect(relations([...terms, node('/x/', 'Keynote')])('/x/')[0]?.pages.map((page) => page.href)).toEqual([
      '/c/',
      '/a/',
      '/b/',
    ]);
  });

  test('finds nothing beside a page that stands alone', () => {
    expect(relations([node('/los/', 'Begrip')])('/los/')).toEqual([]);
  });

  test('never finds the page itself', () => {
    expect(shown('/keynotes/anna/').flat()).not.toContain('/keynotes/anna/');
  });
});

describe('a reader of a series', () => {
  const series = [gdi, data, keynote];
  test('can go back and on from the middle', () => {
    expect(neighbours(series, data.href)).toEqual({ previous: gdi, next: keynote });
  });
  test('can only go on from the first, and only back from the last', () => {
    expect(neighbours(series, gdi.href)).toEqual({ previous: undefined, next: data });
    expect(neighbours(series, keynote.href)).toEqual({ previous: data, next: undefined });
  });
  test('gets no neighbours on a page outside the series', () => {
    expect(neighbours(series, '/elders/')).toEqual({ previous: undefined, next: undefined });
  });
});
