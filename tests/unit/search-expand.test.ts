import { describe, expect, test } from 'vitest';
import { expandTerm, nearWords, roughStem, slips } from '../../src/search/client/expand.ts';
import type { QueryTerm } from '../../src/search/client/query.ts';
import type { WordList } from '../../src/search/words.ts';

const wordList = (words: string[], synonyms: [string, string[]][] = [], common: string[] = []): WordList => ({
  words: new Set(words),
  common: new Set(common),
  synonyms: new Map(synonyms),
});
const finished = (text: string): QueryTerm => ({ text, means: [], isLast: false });
const expand = (text: string, list: WordList, term: Partial<QueryTerm> = {}) =>
  expandTerm({ ...finished(text), ...term }, list);
const texts = (...parameters: Parameters<typeof expand>) => expand(...parameters).variants.map(({ text }) => text);

describe('forms of a Dutch word', () => {
  test.each([
    ['brief', 'brieven'],
    ['inwoner', 'inwoners'],
    ['besluit', 'besluiten'],
    ['huis', 'huizen'],
    ['gemeente', 'gemeenten'],
    ['wet', 'wetten'],
    ['klantgesprek', 'klantgesprekken'],
    ['digitaal', 'digitale'],
    ['medewerker', 'medewerkers'],
    ['taken', 'taak'],
    ['zaken', 'zaak'],
    ['gemeentelijke', 'gemeente'],
    ['toegankelijkheid', 'toegankelijk'],
    ['overleg', 'overlegjes'],
  ])('"%s" and "%s" are taken for forms of one word', (one, other) => {
    expect(roughStem(one)).toBe(roughStem(other));
  });

  test.each([
    ['zaak', 'taak'],
    ['burger', 'burcht'],
    ['raad', 'raam'],
  ])('"%s" and "%s" are not', (one, other) => {
    expect(roughStem(one)).not.toBe(roughStem(other));
  });
});

describe('slips of the keyboard between two words', () => {
  test.each([
    ['data', 'data', 0],
    ['data', 'dta', 1],
    ['data', 'daata', 1],
    ['data', 'date', 1],
    ['data', 'dtaa', 1],
    ['begroting', 'begortign', 2],
    ['', 'ab', 2],
    ['zaaksysteem', 'zaksisteem', 2],
  ])('%j and %j differ by %j, also the other way round', (a, b, count) => {
    expect(slips(a, b, 3)).toBe(count);
    expect(slips(b, a, 3)).toBe(count);
  });

  test.each([
    ['begroting', 'gemeente', 2],
    ['data', 'datalekken', 2],
    ['data', 'date', 0],
    ['aanvraag', 'aanvragers', 1],
  ])('are not counted on for %j and %j past %i', (a, b, most) => {
    expect(slips(a, b, most)).toBe(most + 1);
  });
});

describe('a searcher who types a word of the site', () => {
  test('gets that word, and no other form of it', () => {
    expect(expand('brief', wordList(['brief', 'brieven', 'briefje'])).variants).toEqual([{ text: 'brief', weight: 1 }]);
  });

  test('gets its other names too, a little below it', () => {
    const { variants } = expand('mens', wordList(['mens', 'burger']), { means: ['burger'] });
    expect(variants.map(({ text }) => text)).toEqual(['mens', 'burger']);
    expect(variants[1]?.weight).toBeLessThan(1);
  });

  test('gets compounds that begin or end with it, below it', () => {
    const { variants } = expand('data', wordList(['data', 'dataportaal', 'brondata', 'datas', 'updatabel', 'burger']));
    expect(variants.map(({ text }) => text)).toEqual(['data', 'brondata', 'dataportaal']);
    expect(variants.map(({ weight }) => weight > 0.6)).toEqual([true, false, false]);
  });

  test('gets no compounds of a word of three letters, for every other word holds it', () => {
    expect(texts('wet', wordList(['wet', 'wetgeving', 'archiefwet']))).toEqual(['wet']);
  });

  test('gets longer words as long as the word may be unfinished', () => {
    const list = wordList(['doe', 'doel', 'doelen']);
    expect(texts('doe', list, { isLast: true })).toEqual(['doe', 'doel', 'doelen']);
    expect(texts('doe', list)).toEqual(['doe']);
  });
});

describe('a searcher who types a word that the site does not have', () => {
  test('gets what the site calls it', () => {
    const { variants, corrected } = expand('inwoner', wordList(['burger', 'mens']), { means: ['burger', 'mens'] });
    expect(variants).toEqual([
      { text: 'burger', weight: 1 },
      { text: 'mens', weight: 1 },
    ]);
    expect(corrected).toBeUndefined();
  });

  test('gets another form of it, and is not told that it was misspelt', () => {
    expect(expand('brieven', wordList(['brief', 'burger']))).toEqual({
      term: finished('brieven'),
      variants: [{ text: 'brief', weight: 0.9 }],
    });
  });

  test('gets what the site calls it for another form of a word that visitors use', () => {
    const list = wordList(['ambtenaren'], [['medewerkers', ['ambtenaren']]]);
    expect(expand('medewerker', list).variants).toEqual([{ text: 'ambtenaren', weight: 0.9 }]);
  });

  test('gets all words that begin so while typing, but only in the word that is being typed', () => {
    const list = wordList(['begroting', 'begrip', 'begrippen', 'begin', 'burger']);
    expect(texts('begr', list, { isLast: true })).toEqual(['begrip', 'begroting', 'begrippen']);
    expect(texts('begr', list)).not.toContain('begrip');
  });

  test('gets words from two letters on while typing, common and short ones first, and at most four', () => {
    const list = wordList(['dataportaal', 'data', 'datum', 'dagelijks', 'dag', 'dak'], [], ['dagelijks']);
    expect(texts('da', list, { isLast: true })).toEqual(['dagelijks', 'dag', 'dak', 'data']);
    expect(texts('d', list, { isLast: true })).toEqual([]);
  });

  test('gets compounds that begin or end with it', () => {
    const list = wordList(['zaaksysteem', 'dossierzaak', 'verzaakten']);
    expect(texts('zaak', list)).toEqual(['zaaksysteem', 'dossierzaak']);
  });

  test('gets the longest word inside a compound of their own', () => {
    const list = wordList(['datalek', 'datal', 'data', 'melding']);
    expect(expand('datalekmelding', list).variants).toEqual([{ text: 'datalek', weight: 0.55 }]);
    expect(texts('gemeentemelding', list)).toEqual(['melding']);
    expect(texts('lopendedata', list)).toEqual([]);
  });

  test.each(['fietspad', 'kat', 'x', '2031'])('gets nothing for "%s", that looks like no word of the site', (word) => {
    expect(expand(word, wordList(['begroting', 'data', '2021']), { isLast: true })).toEqual({
      term: { ...finished(word), isLast: true },
      variants: [],
    });
  });

  test('gets at most four words, nearest first', () => {
    const list = wordList(['mens', 'mensen', 'mensbeeld', 'menselijk', 'medemens', 'een', 'twee']);
    const { variants } = expand('mens', list, { means: ['een', 'twee'], isLast: true });
    expect(variants.map(({ text }) => text)).toEqual(['mens', 'een', 'twee', 'mensen']);
    const weights = variants.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });
});

describe('a searcher who misspells a word', () => {
  const list = wordList([
    'begroting',
    'burger',
    'certificaat',
    'klei',
    'data',
    'doel2020',
    'zaaksysteem',
    'wet',
    'feiten',
  ]);

  test.each([
    ['begrotign', 'begroting'],
    ['begrting', 'begroting'],
    ['bergoting', 'begroting'],
    ['bergoitng', 'begroting'],
    ['dta', undefined],
    ['daat', 'data'],
    ['buger', 'burger'],
    ['fijten', 'feiten'],
    ['sertifikaat', 'certificaat'],
    ['sertificaat', 'certificaat'],
    ['zaakcysteem', 'zaaksysteem'],
    ['saaksysteem', 'zaaksysteem'],
    // Two slips in a word of fewer than eight letters make another word.
    ['bugr', undefined],
    ['wt', undefined],
    ['wit', undefined],
    // Another first letter and another slip: hardly the same word.
    ['pegrotin', undefined],
    ['pegroting', 'begroting'],
    ['doel2021', undefined],
    ['beg0oting', undefined],
  ])('has "%s" taken for: %s', (typed, meant) => {
    const { corrected, variants } = expand(typed, list);
    expect(corrected).toBe(meant);
    expect(variants).toEqual(meant ? [{ text: meant, weight: 0.85 }] : []);
  });

  test('gets the nearest word, and of two as near the one with the same first letter', () => {
    expect(expand('begrotimg', wordList(['begroeting', 'begroting'])).corrected).toBe('begroting');
    expect(expand('morgan', wordList(['organ', 'morgon'])).corrected).toBe('morgon');
  });
});

describe('a searcher who finds nothing', () => {
  test('is offered words that look like it, nearest first', () => {
    const words = new Set(['wet', 'begroting', 'begrippen', 'verkeer', 'begrotingen']);
    expect(nearWords('begrooting', words, 3)).toEqual(['begroting', 'begrotingen', 'begrippen']);
  });

  test('is offered no more than was asked for, and no short words', () => {
    const words = new Set(['data', 'dates', 'datum', 'dat', 'da']);
    expect(nearWords('datu', words, 2)).toEqual(['datum', 'data']);
    expect(nearWords('dat', words, 9)).toEqual(['data', 'dates', 'datum']);
  });

  test('is offered nothing when nothing looks like it', () => {
    expect(nearWords('fietspad', new Set(['begroting', 'burger']), 3)).toEqual([]);
  });
});
