import { describe, expect, test } from 'vitest';
import { expandTerm } from '../../src/search/client/expand.ts';
import type { QueryTerm } from '../../src/search/client/query.ts';
import { everyRule } from '../../src/search/client/rules.ts';
import { nearWords, slips } from '../../src/search/client/spelling.ts';
import type { WordList } from '../../src/search/words.ts';
import { wordListOf } from './word-list-of.ts';

const rules = new Set(everyRule);
const finished = (text: string): QueryTerm => ({ text, means: [], isLast: false });
const expand = (text: string, list: WordList, term: Partial<QueryTerm> = {}) =>
  expandTerm({ ...finished(text), ...term }, list, rules);
const texts = (...parameters: Parameters<typeof expand>) => expand(...parameters).variants.map(({ text }) => text);

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
  test('gets the page that has it as its name, and no other form of it', () => {
    expect(texts('brief', wordListOf({ name: 'brief brieven', text: 'briefje' }))).toEqual(['brief']);
  });

  test('gets the subject that a word of the text belongs to, after the word itself', () => {
    const list = wordListOf({ name: 'koppeling', text: 'gekoppeld koppelt' });
    expect(texts('gekoppeld', list)).toEqual(['gekoppeld', 'koppeling']);
  });

  test('gets its other names too, a little below it', () => {
    const { variants } = expand('mens', wordListOf({ name: 'mens burger' }), { means: ['burger'] });
    expect(variants.map(({ text }) => text)).toEqual(['mens', 'burger']);
    expect(variants[1]?.weight).toBeLessThan(1);
  });

  test('gets what visitors mean by it too, when it stands only in passing', () => {
    const list = wordListOf({ name: 'loket', text: 'balies' }, { balie: ['loket'] });
    expect(texts('balies', list)).toEqual(['balies', 'loket']);
  });

  test('gets subjects that begin or end with it, below it', () => {
    const { variants } = expand('data', wordListOf({ name: 'data dataportaal brondata updatabel', text: 'metadata' }));
    expect(variants.map(({ text }) => text)).toEqual(['data', 'brondata', 'dataportaal']);
    expect(variants.map(({ weight }) => weight > 0.6)).toEqual([true, false, false]);
  });

  test('gets no compounds of a word of three letters, for every other word holds it', () => {
    expect(texts('wet', wordListOf({ name: 'wet wetgeving archiefwet' }))).toEqual(['wet']);
  });

  test('gets longer words as long as the word may be unfinished', () => {
    const list = wordListOf({ name: 'doe doel doelen' });
    expect(texts('doe', list, { isLast: true })).toEqual(['doe', 'doel', 'doelen']);
    expect(texts('doe', list)).toEqual(['doe']);
  });
});

describe('a searcher who types a word that the site does not have', () => {
  test('gets what the site calls it', () => {
    const { variants, corrected } = expand('inwoner', wordListOf({ name: 'burger mens' }), {
      means: ['burger', 'mens'],
    });
    expect(variants.map(({ text, weight }) => [text, weight])).toEqual([
      ['burger', 1],
      ['mens', 1],
    ]);
    expect(corrected).toBeUndefined();
  });

  test.each(['digitaliseert', 'gedigitaliseerde'])('gets another word of its family: %s', (typed) => {
    const { variants, corrected } = expand(typed, wordListOf({ name: 'digitalisering burger' }));
    expect(variants).toMatchObject([{ text: 'digitalisering', weight: 0.9 }]);
    expect(corrected).toBeUndefined();
  });

  test('gets all words that begin so while typing, but only in the word that is being typed', () => {
    const list = wordListOf({ name: 'begroting begrip begrippen begin burger' });
    expect(texts('begr', list, { isLast: true })).toEqual(['begrip', 'begroting', 'begrippen']);
    expect(texts('begr', list)).not.toContain('begrip');
  });

  test('gets names and headings first while typing, and of those short ones', () => {
    const list = wordListOf({ name: 'dataportaal', heading: 'dagelijks dag', text: 'dak' });
    expect(texts('da', list, { isLast: true })).toEqual(['dataportaal', 'dag', 'dagelijks']);
  });

  test('gets words of the text while typing when no subject begins so', () => {
    expect(texts('stoept', wordListOf({ name: 'burger', text: 'stoeptegels' }), { isLast: true })).toEqual([
      'stoeptegels',
    ]);
  });

  test('gets subjects that hold its stem', () => {
    const list = wordListOf({ name: 'informatiebeveiliging', text: 'brandbeveiliging' });
    expect(texts('beveiligd', list)).toEqual(['informatiebeveiliging']);
  });

  test('gets the longest subject that a compound of their own begins with, never its end alone', () => {
    const list = wordListOf({ name: 'datalek datal melding' });
    expect(texts('datalekprotocol', list)).toEqual(['datalek']);
    expect(texts('luchthavenmelding', list)).toEqual([]);
  });

  test.each(['fietspad', 'kat', 'x', '2031'])('gets nothing for "%s", that looks like no word of the site', (word) => {
    expect(expand(word, wordListOf({ name: 'begroting data 2021' }), { isLast: true }).variants).toEqual([]);
  });

  test('gets at most three words, nearest first', () => {
    const list = wordListOf({ name: 'mens mensen mensbeeld menselijk medemens een twee drie vier' });
    const { variants } = expand('mens', list, { means: ['een', 'twee', 'drie', 'vier'], isLast: true });
    expect(variants.map(({ text }) => text)).toEqual(['mens', 'een', 'twee']);
  });
});

describe('a searcher who misspells a word', () => {
  const list = wordListOf({
    name: 'begroting burger certificaat klei data doel2020 zaaksysteem wet feiten',
    text: 'stoeptegel lift',
  });

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
    // What stands only in text must be long, and look more like it.
    ['stoeptegle', 'stoeptegel'],
    ['stoeptgle', undefined],
    ['litf', undefined],
  ])('has "%s" taken for: %s', (typed, meant) => {
    const { corrected, variants } = expand(typed, list);
    expect(corrected).toBe(meant);
    expect(variants.map(({ text, weight }) => [text, weight])).toEqual(meant ? [[meant, 0.85]] : []);
  });

  test('gets the nearest word, and of two as near the one with the same first letter', () => {
    expect(expand('begrotimg', wordListOf({ name: 'begroeting begroting' })).corrected).toBe('begroting');
    expect(expand('morgan', wordListOf({ name: 'organ morgon' })).corrected).toBe('morgon');
  });
});

describe('a searcher who finds nothing', () => {
  test('is offered words that look like it, nearest first', () => {
    const { words } = wordListOf({ name: 'wet begroting begrippen verkeer begrotingen', text: 'begroeting' });
    expect(nearWords('begrooting', words, 3)).toEqual(['begroting', 'begrotingen', 'begrippen']);
  });

  test('is offered no more than was asked for, and no short words', () => {
    const { words } = wordListOf({ name: 'data dates datum dat da' });
    expect(nearWords('datu', words, 2)).toEqual(['datum', 'data']);
    expect(nearWords('dat', words, 9)).toEqual(['data', 'dates', 'datum']);
  });

  test('is offered nothing when nothing looks like it', () => {
    expect(nearWords('fietspad', wordListOf({ name: 'begroting burger' }).words, 3)).toEqual([]);
  });
});
