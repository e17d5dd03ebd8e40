import { describe, expect, test } from 'vitest';
import {
  decodeWordList,
  encodeWordList,
  isLight,
  isStopWord,
  normalise,
  Place,
  splitWords,
  WordList,
} from '../../src/search/words.ts';
import { wordListOf } from './word-list-of.ts';

/** The list as a browser has it after reading what the build wrote. */
function roundTrip(list: WordList): WordList {
  const read = new WordList();
  decodeWordList(encodeWordList(list), read);
  return read;
}

/** What a list has, in one order. */
const sorted = ({ words, synonyms }: WordList) => ({
  words: [...words].sort(([a], [b]) => (a < b ? -1 : 1)),
  synonyms: new Map([...synonyms].map(([phrase, targets]) => [phrase, [...targets].sort()])),
});

describe('a searcher need not type a word exactly as the site has it', () => {
  test.each([
    ['Één', 'een'],
    ['ÇRÈME BRÛLÉE', 'creme brulee'],
    ['D&I', 'di'],
    ["foto's", 'fotos'],
    ["'s avonds", 's avonds'],
    ['d.w.z.', 'dwz.'],
    ['1.500', '1500'],
    ['e-overheid', 'eoverheid'],
    ['back-up', 'back-up'],
  ])('%j is compared as %j', (text, normal) => {
    expect(normalise(text)).toBe(normal);
  });

  test.each([
    ['Digitale Agenda 2020', ['digitale', 'agenda', '2020']],
    ['back-up', ['back', 'up']],
    ['’s-Hertogenbosch', ['shertogenbosch']],
    ['D&I, B & W', ['di', 'b', 'w']],
    ['1.500 mensen, 3,5 uur', ['1500', 'mensen', '3', '5', 'uur']],
    ['Ευρώπη 5G', ['ευρωπη', '5g']],
    ['?! … —', []],
  ])('%j has the words %j', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  test.each([
    ['de', true],
    ['zonder', true],
    ['s', true],
    ['dhr', true],
    ['data', false],
    ['50', false],
  ])('"%s" says nothing about what is looked for: %s', (word, nothing) => {
    expect(isStopWord(word)).toBe(nothing);
  });

  test('an ordinary verb says little in any of its forms, a subject says much', () => {
    expect(['bestaat', 'gebruikt', 'vinden', 'weten'].map(isLight)).toEqual([true, true, true, true]);
    expect(['privacy', 'gemeente', 'beveiligen'].map(isLight)).toEqual([false, false, false]);
  });
});

describe('the word list that a browser reads is the one that the build made', () => {
  const long = 'hottentottententententoonstelling';
  test.each([
    ['nothing', wordListOf({})],
    ['words that begin alike', wordListOf({ text: 'data datalek datalekken date een' })],
    ['words in several places', wordListOf({ name: 'data', heading: 'datalek 2020', text: 'date 2021 5g' })],
    ['words of other alphabets', wordListOf({ name: 'ευρωπη', text: 'жар øre' })],
    [
      'synonyms',
      wordListOf({ name: 'gdi' }, { 'digitale basis': ['gdi'], datum: ['5 april', 'gdi'], dag: ['5 april'] }),
    ],
    [
      'words that share much',
      wordListOf({ name: long, text: `${long}en ${long.slice(0, 26)}x ${long.slice(0, 25)}y` }),
    ],
  ])('with %s', (_, list) => {
    expect(sorted(roundTrip(list))).toEqual(sorted(list));
    expect(roundTrip(list).families).toEqual(new Map([...list.families].map(([key]) => [key, expect.anything()])));
  });

  test('and words that begin alike are written once, so that the file stays small', () => {
    expect(encodeWordList(wordListOf({ name: 'dienstverlening', text: 'dienstverleningen' }))).toBe(
      'Adienstverlening:Pen',
    );
  });

  test('added to words that were read before, each in its best place', () => {
    const list = wordListOf({ heading: 'data' }, { gegeven: ['data'] });
    decodeWordList(encodeWordList(wordListOf({ name: 'burger', text: 'data' }, { inwoner: ['burger'] })), list);
    expect(list.words).toEqual(
      new Map([
        ['data', Place.heading],
        ['burger', Place.name],
      ]),
    );
    expect([...list.synonyms.keys()]).toEqual(['gegeven', 'inwoner']);
  });
});
