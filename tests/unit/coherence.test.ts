import { expect, test } from 'vitest';
import { linesBetween, orderTerms, rowMiddle, type CoherenceRow } from '../../src/lib/coherence.ts';

const item = (name: string) => ({ href: `/${name}/`, title: name });
const rows = (...terms: string[]): CoherenceRow[] =>
  terms.map((names, index) => ({
    goal: item(`doel-${String(index)}`),
    speakers: [],
    terms: names.split(' ').map(item),
  }));

test.each([
  ['once, near the goals that it belongs to', rows('beide eerste', 'laatste beide', 'laatste'), 'eerste beide laatste'],
  ['in the order in which its one goal names it', rows('b a c'), 'b a c'],
])('the figure of coherence has a term %s', (_, goals, order) => {
  expect(orderTerms(goals).map(({ title }) => title)).toEqual(order.split(' '));
});

test('the figure of coherence has a line from each item to exactly what belongs to it, and none cross without need', () => {
  const goals = rows('c d', 'b c', 'a b');
  const lines = linesBetween(goals, orderTerms(goals), (one, { href }) => one.terms.some((term) => term.href === href));
  expect(lines).toHaveLength(6);
  expect(lines.filter((a) => lines.some((b) => a.from < b.from && a.to > b.to))).toEqual([]);
  expect([0, 1, 2, 3].map((index) => rowMiddle(index, 4))).toEqual([12.5, 37.5, 62.5, 87.5]);
});
