import { describe, expect, test } from 'vitest';
import { feedItems } from '../../src/lib/feed.ts';
import type { PageNode } from '../../src/model/relations.ts';

const page = (title: string, updated: string): PageNode => ({
  href: `/begrippen/${title.toLowerCase()}/`,
  title,
  collection: 'begrippen',
  kind: 'Begrip',
  lead: `Wat ${title} is.`,
  updated,
  fictional: false,
  links: [],
});

describe('a reader of the feed', () => {
  test('gets the last change first, and what changed on one day in the order of the site', () => {
    const pages = [page('Oud', '2025-12-31'), page('Een', '2026-11-24'), page('Twee', '2026-11-24')];
    expect(feedItems(pages).map(({ title }) => title)).toEqual(['Een', 'Twee', 'Oud']);
    expect(pages[0]?.title, 'the given list stays as it was').toBe('Oud');
  });

  test('sees a page again when it has changed, and only then', () => {
    const name = (updated: string) => feedItems([page('GDI', updated)])[0]?.customData;
    expect(name('2026-11-25')).not.toBe(name('2026-11-24'));
    expect(name('2026-11-24')).toBe(name('2026-11-24'));
  });
});
