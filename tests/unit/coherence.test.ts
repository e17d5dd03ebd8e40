import { describe, expect, test } from 'vitest';
import { linesBetween, orderTerms, rowMiddle, type CoherenceRow } from '../../src/lib/coherence.ts';

const item = (name: string) => ({ href: `/${name}/`, title: name });
const row = (goal: string, terms: string[]): CoherenceRow => ({
  goal: item(goal),
  speakers: [],
  terms: terms.map(item),
});

describe('a reader of the figure of coherence', () => {
  test('finds each term once, near the goals it belongs to', () => {
    const rows = [row('doel-1', ['beide', 'eerste']), row('doel-2', ['laatste', 'beide']), row('doel-3', ['laatste'])];
    expect(orderTerms(rows).map(({ title }) => title)).toEqual(['eerste', 'beide', 'laatste']);
  });

  test('finds terms of one goal in the order in which the goal names them', () => {
    expect(orderTerms([row('doel', ['b', 'a', 'c'])]).map(({ title }) => title)).toEqual(['b', 'a', 'c']);
  });

  test('sees no crossing lines where none are needed', () => {
    const rows = [row('doel-1', ['a', 'b']), row('doel-2', ['b', 'c']), row('doel-3', ['c', 'd'])].reverse();
    const terms = orderTerms(rows);
    const lines = linesBetween(rows, terms, (one, term) => one.terms.some(({ href }) => href === term.href));
    const crossings = lines.filter((a) => lines.some((b) => a.from < b.from && a.to > b.to));
    expect(lines).toHaveLength(6);
    expect(crossings).toEqual([]);
  });

  test('sees a line from each item to exactly the items that belong to it', () => {
    expect(linesBetween(['a', 'b'], ['b', 'a', 'ab'], (left, right) => right.includes(left))).toEqual([
      { from: 0, to: 1 },
      { from: 0, to: 2 },
      { from: 1, to: 0 },
      { from: 1, to: 2 },
    ]);
  });

  test('sees lines meet the middle of each row', () => {
    expect([0, 1, 2, 3].map((index) => rowMiddle(index, 4))).toEqual([12.5, 37.5, 62.5, 87.5]);
  });
});
