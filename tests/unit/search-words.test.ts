import { describe, expect, test } from 'vitest';
import {
  decodeWordList,
  emptyWordList,
  encodeWordList,
  isStopWord,
  normalise,
  splitWords,
  type WordList,
} from '../../src/search/words.ts';

const wordList = (words: string[], common: string[] = [], synonyms: [string, string[]][] = []): WordList => ({
  words: new Set(words),
  common: new Set(common),
  synonyms: new Map(synonyms),
});

/** The list as a browser has it after reading what the build wrote. */
function roundTrip(list: WordList): WordList {
  const read = emptyWordList();
  decodeWordList(encodeWordList(list), read);
  return read;
}

/** The targets in one order: a reader of the list asks which they are. */
const sorted = ({ words, common, synonyms }: WordList) => ({
  words: [...words].sort(),
  common: [...common].sort(),
  synonyms: new Map([...synonyms].map(([phrase, targets]) => [phrase, [...targets].sort()])),
});

describe('a searcher need not type a word exactly as the site has it', () => {
  test.each([
    ['Één', 'een'],
    ['ÇRÈME BRÛLÉE', 'creme brulee'],
    ['cafe\u0301', 'cafe'],
    ['D&I', 'di'],
    ['B&W.', 'bw.'],
    ["foto's", 'fotos'],
    ['foto’s', 'fotos'],
    ['agenda‘s', 'agendas'],
    ["'s avonds", 's avonds'],
    ['d.w.z.', 'dwz.'],
    ['1.500', '1500'],
  ])('%j is compared as %j', (text, normal) => {
    expect(normalise(text)).toBe(normal);
  });

  test.each([
    ['Digitale Agenda 2020', ['digitale', 'agenda', '2020']],
    ['back-up', ['back', 'up']],
    ['burger/ondernemer', ['burger', 'ondernemer']],
    ['‘Regie op gegevens’', ['regie', 'op', 'gegevens']],
    ['’s-Hertogenbosch', ['s', 'hertogenbosch']],
    ['D&I, B & W', ['di', 'b', 'w']],
    ['1.500 mensen, 3,5 uur', ['1500', 'mensen', '3', '5', 'uur']],
    ['Ευρώπη 5G', ['ευρωπη', '5g']],
    ['?! … —', []],
    ['', []],
  ])('%j has the words %j', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  test.each(['de', 'wat', 'is', 'zonder', 's'])('"%s" says nothing about what is looked for', (word) => {
    expect(isStopWord(word)).toBe(true);
  });

  test.each(['data', 'mens', '5', 'De', ''])('"%s" is not a stop word', (word) => {
    expect(isStopWord(word)).toBe(false);
  });
});

describe('the word list that a browser reads is the one that the build made', () => {
  test.each([
    ['nothing', wordList([])],
    ['one word', wordList(['data'])],
    ['words that begin alike', wordList(['data', 'datalek', 'datalekken', 'date', 'een'])],
    ['a word that begins as a common word does', wordList(['data', 'datalek'], ['data'])],
    ['common words only', wordList(['agenda', 'data'], ['agenda', 'data'])],
    ['words with digits', wordList(['2020', '2021', '5g', 'doel7'], ['2020'])],
    ['words of other alphabets', wordList(['ευρωπη', 'жар', 'øre'])],
    ['a synonym of several words', wordList(['gdi'], [], [['generieke digitale infrastructuur', ['gdi']]])],
    ['a synonym with several targets', wordList(['burger'], [], [['inwoner', ['burger', 'mens', 'open data']]])],
    [
      'several synonyms for one target',
      wordList(
        [],
        [],
        [
          ['datum', ['5 april']],
          ['wanneer', ['5 april']],
        ],
      ),
    ],
  ])('with %s', (_, list) => {
    expect(roundTrip(list)).toEqual(list);
  });

  test('also where two words share more letters than one capital can say', () => {
    const long = 'hottentottententententoonstelling';
    const list = wordList([long, `${long}en`, `${long.slice(0, 26)}x`, `${long.slice(0, 25)}y`], [`${long}en`]);
    expect(roundTrip(list)).toEqual(list);
  });

  test('and words that begin alike are written once, so that the file stays small', () => {
    expect(encodeWordList(wordList(['dienstverleningen', 'dienstverlening'], ['dienstverlening']))).toBe(
      'Adienstverlening.Pen',
    );
  });

  test('added to words that were read before', () => {
    const list = emptyWordList();
    decodeWordList(encodeWordList(wordList(['data'], ['data'], [['gegeven', ['data']]])), list);
    decodeWordList(encodeWordList(wordList(['burger'], [], [['inwoner', ['burger']]])), list);
    expect(list).toEqual(
      wordList(
        ['data', 'burger'],
        ['data'],
        [
          ['gegeven', ['data']],
          ['inwoner', ['burger']],
        ],
      ),
    );
  });

  test('whatever the words are', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const list = randomList(seed);
      expect(sorted(roundTrip(list)), `seed ${String(seed)}`).toEqual(sorted(list));
    }
  });
});

/** Numbers that look random, the same for each run, so that a list that fails can be made again. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomList(seed: number): WordList {
  const upTo = generator(seed);
  // Few letters make words that share long beginnings.
  const letters = ['ab', 'den1', 'abcdefghijklmnopqrstuvwxyz0123456789', 'eøжæ9'][seed % 4] ?? '';
  const word = () => Array.from({ length: 1 + upTo(32) }, () => letters.charAt(upTo(letters.length))).join('');
  const phrase = () => Array.from({ length: 1 + upTo(3) }, word).join(' ');
  const words = Array.from({ length: upTo(60) }, word);
  const synonyms = Array.from({ length: upTo(8) }, (): [string, string[]] => [
    phrase(),
    Array.from({ length: 1 + upTo(3) }, () => words[upTo(words.length)] ?? phrase()),
  ]);
  return wordList(
    words,
    words.filter(() => upTo(5) === 0),
    synonyms,
  );
}
