import { expect, test } from 'vitest';
import { rankPages, type TermScores, type VariantScores } from '../../src/search/client/ranking.ts';
import { everyRule } from '../../src/search/client/rules.ts';

const found = (scores: Record<string, number>, sureness = 1): VariantScores => ({
  scores: new Map(Object.entries(scores)),
  sureness,
});
const term = (variants: VariantScores[], importance = 1): TermScores => ({ importance, variants });
const rank = (terms: TermScores[], factors: Record<string, number> = {}) =>
  rankPages(terms, new Map(Object.entries(factors)), new Set(everyRule));

test.each<[what: string, terms: TermScores[], pages: string[]]>([
  ['nothing when nothing was asked', [], []],
  ['nothing when nothing was found', [term([]), term([found({})])], []],
  ['the best score first', [term([found({ laag: 1, hoog: 9, midden: 4 })])], ['hoog', 'midden', 'laag']],
  [
    'the best form of a word first, not the most forms',
    [term([found({ veel: 4 }), found({ veel: 4, best: 5 }), found({ veel: 4 })])],
    ['best', 'veel'],
  ],
  [
    'the surest form first',
    [term([found({ zeker: 4, onzeker: 4.5 }, 0.5), found({ zeker: 1 })])],
    ['zeker', 'onzeker'],
  ],
  [
    'all of the words before more of one',
    [term([found({ beide: 2, een: 10 })]), term([found({ beide: 2 })])],
    ['beide', 'een'],
  ],
  [
    'very much more of one first',
    [term([found({ beide: 2, een: 20 })]), term([found({ beide: 2 })])],
    ['een', 'beide'],
  ],
  [
    'no page that has too little of the question',
    [term([found({ veel: 1, weinig: 100 })]), term([found({ veel: 1 })]), term([found({ veel: 1 })])],
    ['veel'],
  ],
  [
    'no page with only a form that is hardly meant',
    [term([found({ deel: 100 }, 0.55)]), term([found({ ander: 1 })])],
    ['ander'],
  ],
  [
    'the word that says most first',
    [term([found({ gewoon: 3 })], 0.6), term([found({ bijzonder: 3 })])],
    ['bijzonder', 'gewoon'],
  ],
  [
    'no page that lacks much, for the site lacks a word',
    [term([found({ alles: 1, half: 1 })]), term([found({ alles: 1 })]), term([], 1.2)],
    ['alles'],
  ],
])('A searcher gets %s', (_, terms, pages) => {
  expect(rank(terms)).toEqual(pages);
});

test('A page of the kind that was asked for comes before one with a somewhat higher score', () => {
  const terms = [term([found({ overzicht: 10, begrip: 7 })])];
  expect(rank(terms)).toEqual(['overzicht', 'begrip']);
  expect(rank(terms, { begrip: 2 })).toEqual(['begrip', 'overzicht']);
});
