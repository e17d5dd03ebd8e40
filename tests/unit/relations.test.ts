import { describe, expect, test } from 'vitest';
import { neighbours, relations, type PageNode } from '../../src/model/relations.ts';

const node = (href: string, collection: PageNode['collection'], links: string[] = []): PageNode => ({
  href,
  title: href,
  collection,
  kind: '',
  lead: '',
  updated: '2026-11-24',
  fictional: false,
  links,
});

const gdi = node('/begrippen/gdi/', 'begrippen');
const data = node('/begrippen/data/', 'begrippen', ['/begrippen/gdi/']);
const keynote = node('/keynotes/anna/', 'keynotes', ['/begrippen/gdi/', '/terugblik/', '/keynotes/anna/', '/weg/']);
const recap = node('/terugblik/', 'terugblik', ['/keynotes/anna/']);
const goal = node('/plaats/innovatie/', 'gemeente', ['/keynotes/anna/']);
const nodes = [gdi, data, keynote, recap, goal];

const shown = (href: string) =>
  relations(nodes)(href).map(({ collection, pages }) => [collection, ...pages.map((page) => page.href)]);

describe('a reader of a page', () => {
  test('finds the pages that it names and the pages that name it, once each, grouped by kind in a fixed order', () => {
    expect(shown('/keynotes/anna/')).toEqual([
      ['terugblik', '/terugblik/'],
      ['gemeente', '/plaats/innovatie/'],
      ['begrippen', '/begrippen/gdi/'],
    ]);
  });

  test('finds the pages that name a page which itself names none', () => {
    expect(shown('/begrippen/gdi/')).toEqual([
      ['keynotes', '/keynotes/anna/'],
      ['begrippen', '/begrippen/data/'],
    ]);
  });

  test('finds pages of one kind in the order in which the site has them', () => {
    const terms = ['/c/', '/a/', '/b/'].map((href) => node(href, 'begrippen', ['/x/']));
    expect(relations([...terms, node('/x/', 'keynotes')])('/x/')[0]?.pages.map((page) => page.href)).toEqual([
      '/c/',
      '/a/',
      '/b/',
    ]);
  });

  test('finds nothing beside a page that stands alone, and never the page itself', () => {
    expect(relations([node('/los/', 'begrippen')])('/los/')).toEqual([]);
    expect(shown('/keynotes/anna/').flat()).not.toContain('/keynotes/anna/');
  });
});

test('a reader of a series can go back and on, from the first only on, from the last only back', () => {
  const series = [gdi, data, keynote];
  expect(neighbours(series, data.href)).toEqual({ previous: gdi, next: keynote });
  expect(neighbours(series, gdi.href)).toEqual({ previous: undefined, next: data });
  expect(neighbours(series, keynote.href)).toEqual({ previous: data, next: undefined });
  expect(neighbours(series, '/elders/')).toEqual({ previous: undefined, next: undefined });
});
