import { describe, expect, test } from 'vitest';
import { everyRule } from '../../src/search/client/rules.ts';
import { rankPages, type TermScores, type VariantScores } from '../../src/search/client/ranking.ts';

const found = (scores: Record<string, number>, sureness = 1): VariantScores => ({
  scores: new Map(Object.entries(scores)),
  sureness,
});
const term = (variants: VariantScores[], importance = 1): TermScores => ({ importance, variants });
const rank = (terms: TermScores[], factors: Record<string, number> = {}) =>
  rankPages(terms, new Map(Object.entries(factors)), new Set(everyRule));

describe('a searcher sees pages', () => {
  test('in the order of their scores, whatever the order in which they were found', () => {
    expect(rank([term([found({ laag: 1, hoog: 9, midden: 4 })])])).toEqual(['hoog', 'midden', 'laag']);
  });

  test('and none when nothing was asked or found', () => {
    expect(rank([])).toEqual([]);
    expect(rank([term([])])).toEqual([]);
    expect(rank([term([found({})])])).toEqual([]);
  });

  test('by the best form of a word that they have, not by the number of forms', () => {
    expect(rank([term([found({ vormen: 4, best: 5 }), found({ vormen: 4 }), found({ vormen: 4 })])])).toEqual([
      'best',
      'vormen',
    ]);
  });

  test('by their best form, also when a worse form was found first', () => {
    expect(rank([term([found({ twee: 1 }), found({ een: 5 }), found({ twee: 6 }), found({ twee: 2 })])])).toEqual([
      'twee',
      'een',
    ]);
  });

  test('by the surest form of a word for how much of the question they have', () => {
    const variants = [found({ zeker: 4, onzeker: 4.5 }, 0.5), found({ zeker: 1 })];
    expect(rank([term(variants)])).toEqual(['zeker', 'onzeker']);
    expect(rank([term(variants.toReversed())])).toEqual(['zeker', 'onzeker']);
  });
});

describe('a searcher who asks for several words', () => {
  test('sees a page with all of them above one that has more of one', () => {
    expect(rank([term([found({ beide: 2, een: 10 })]), term([found({ beide: 2 })])])).toEqual(['beide', 'een']);
  });

  test('sees a page with one of them above it when that has very much more', () => {
    expect(rank([term([found({ beide: 2, een: 20 })]), term([found({ beide: 2 })])])).toEqual(['een', 'beide']);
  });

  test('does not see a page that has too little of the question', () => {
    const other = term([found({ veel: 1 })]);
    const weak = term([found({ veel: 1, weinig: 100 })]);
    expect(rank([weak, other])).toContain('weinig');
    expect(rank([weak, other, other])).toEqual(['veel']);
  });

  test('does not see a page that only has a form that is hardly meant', () => {
    const other = term([found({ ander: 1 })]);
    expect(rank([term([found({ deel: 100 }, 0.75)]), other])).toContain('deel');
    expect(rank([term([found({ deel: 100 }, 0.55)]), other])).toEqual(['ander']);
  });

  test('sees the page with the word that says most above one with a word that stands everywhere', () => {
    expect(rank([term([found({ gewoon: 3 })], 0.6), term([found({ bijzonder: 3 })])])).toEqual(['bijzonder', 'gewoon']);
  });

  test('loses pages by a word that the site does not have, for they lack it', () => {
    const known = [term([found({ alles: 1, half: 1 })]), term([found({ alles: 1 })])];
    expect(rank(known)).toEqual(['alles', 'half']);
    expect(rank([...known, term([], 1.2)])).toEqual(['alles']);
  });
});

test('A page whose kind was not asked for gives way to one with a somewhat lower score', () => {
  const terms = [term([found({ overzicht: 10, begrip: 7 })])];
  expect(rank(terms)).toEqual(['overzicht', 'begrip']);
  expect(rank(terms, { overzicht: 0.6 })).toEqual(['begrip', 'overzicht']);
  expect(rank(terms, { begrip: 2 })).toEqual(['begrip', 'overzicht']);
});
