import { describe, expect, test } from 'vitest';
import { expandTerm } from '../../src/search/client/expand.ts';
import { everyRule } from '../../src/search/client/rules.ts';
import { nearWords, slips } from '../../src/search/client/spelling.ts';
import { wordListOf } from './word-list-of.ts';

type List = Parameters<typeof wordListOf>;
const expand = (text: string, list: List, means: string[] = [], isLast = false) =>
  expandTerm({ text, means, isLast }, wordListOf(...list), new Set(everyRule));
/** The words that a term stands for, each with how near it is. */
const nearness = (...parameters: Parameters<typeof expand>) =>
  expand(...parameters).variants.map(({ text, weight }) => [text, weight]);

test.each([
  ['data', 'data', 0],
  ['data', 'dta', 1],
  ['data', 'date', 1],
  ['data', 'dtaa', 1],
  ['begroting', 'begortign', 2],
  ['', 'ab', 2],
  ['begroting', 'gemeente', 4],
  ['data', 'datalekken', 4],
])('%j and %j differ by %j slips of the keyboard, also the other way round; four is past counting', (a, b, count) => {
  expect(slips(a, b, 3)).toBe(count);
  expect(slips(b, a, 3)).toBe(count);
});

describe('a searcher gets', () => {
  test.each<[what: string, typed: string, list: List, words: [string, number][], means?: string[]]>([
    ['the page named so, and no other form', 'brief', [{ name: 'brief brieven', text: 'briefje' }], [['brief', 1]]],
    [
      'the subject that a word of the text belongs to, after the word itself',
      'gekoppeld',
      [{ name: 'koppeling', text: 'gekoppeld koppelt' }],
      [
        ['gekoppeld', 1],
        ['koppeling', 0.9],
      ],
    ],
    [
      'its other names, a little below it',
      'mens',
      [{ name: 'mens burger' }],
      [
        ['mens', 1],
        ['burger', 0.95],
      ],
      ['burger'],
    ],
    [
      'what visitors mean by it, when it stands only in passing',
      'balies',
      [{ name: 'loket', text: 'balies' }, { balie: ['loket'] }],
      [
        ['balies', 1],
        ['loket', 0.9],
      ],
    ],
    [
      'subjects that begin or end with a word of the text',
      'data',
      [{ name: 'dataportaal updatabel', text: 'data metadata' }],
      [
        ['data', 1],
        ['dataportaal', 0.55],
      ],
    ],
    ['no compounds of a short word', 'wet', [{ name: 'wetgeving archiefwet', text: 'wet' }], [['wet', 1]]],
    ['what the site calls it', 'inwoner', [{ name: 'burger' }], [['burger', 1]], ['burger']],
    ['another word of its family', 'gedigitaliseerde', [{ name: 'digitalisering' }], [['digitalisering', 0.9]]],
    [
      'what a verb means without its beginning',
      'uittesten',
      [{ name: 'proef' }, { testen: ['proef'] }],
      [['proef', 0.9]],
    ],
    ['no family of an ordinary verb', 'weten', [{ name: 'wet', text: 'weten' }], [['weten', 1]]],
    [
      'subjects that hold its stem',
      'beveiligd',
      [{ name: 'informatiebeveiliging', text: 'brandbeveiliging' }],
      [['informatiebeveiliging', 0.55]],
    ],
    ['the longest subject that it begins with', 'datalekprotocol', [{ name: 'datalek datal' }], [['datalek', 0.55]]],
    ['what visitors call so', 'losgeldeis', [{ name: 'gijzeling' }, { losgeld: ['gijzeling'] }], [['gijzeling', 0.55]]],
    ['never the end of a compound alone', 'luchthavenmelding', [{ name: 'melding' }], []],
    ['nothing for another number', '2031', [{ name: '2021' }], []],
    ['nothing that looks too little like it', 'fietspad', [{ name: 'begroting data' }], []],
  ])('%s: %s', (_, typed, list, words, means) => {
    expect(nearness(typed, list, means)).toEqual(words);
    expect(expand(typed, list, means).corrected).toBeUndefined();
  });

  test('while typing: longer words, names and headings first and of those the short ones; afterwards not', () => {
    const texts = (typed: string, list: List) => nearness(typed, list, [], true).map(([text]) => text);
    expect(texts('doe', [{ name: 'doe doelen doel' }])).toEqual(['doe', 'doel']);
    expect(texts('da', [{ name: 'dataportaal', heading: 'dagelijks dag', text: 'dak' }])).toEqual([
      'dataportaal',
      'dag',
    ]);
    expect(texts('stoept', [{ name: 'burger', text: 'stoeptegels' }])).toEqual(['stoeptegels']);
    expect(nearness('doe', [{ name: 'doe doel' }])).toEqual([['doe', 1]]);
  });
});

describe('a searcher who misspells a word', () => {
  const list: List = [
    { name: 'begroting burger certificaat klei data doel2020 zaaksysteem wet feiten', text: 'stoeptegel lift' },
  ];

  test.each([
    ['begrotign', 'begroting'],
    ['bergoitng', 'begroting'],
    ['dta', undefined],
    ['daat', 'data'],
    ['fijten', 'feiten'],
    ['sertifikaat', 'certificaat'],
    ['zaakcysteem', 'zaaksysteem'],
    // Two slips in a word of fewer than eight letters make another word.
    ['bugr', undefined],
    ['wit', undefined],
    // Another first letter and another slip: hardly the same word.
    ['pegrotin', undefined],
    ['pegroting', 'begroting'],
    ['doel2021', undefined],
    // What stands only in text must be long, and look more like it.
    ['stoeptegle', 'stoeptegel'],
    ['stoeptgle', undefined],
    ['litf', undefined],
  ])('has "%s" taken for: %s', (typed, meant) => {
    expect(expand(typed, list).corrected).toBe(meant);
    expect(nearness(typed, list)).toEqual(meant ? [[meant, 0.85]] : []);
  });

  test('gets the nearest word, and of two as near the one with the same first letter', () => {
    expect(expand('begrotimg', [{ name: 'begroeting begroting' }]).corrected).toBe('begroting');
    expect(expand('morgan', [{ name: 'organ morgon' }]).corrected).toBe('morgon');
  });
});

test('A searcher who finds nothing is offered words that look like it, nearest first, and no short ones', () => {
  const { words } = wordListOf({ name: 'wet begroting begrippen verkeer begrotingen', text: 'begroeting' });
  expect(nearWords('begrooting', words, 2)).toEqual(['begroting', 'begrotingen']);
  expect(nearWords('datu', wordListOf({ name: 'data dates datum dat da' }).words, 2)).toEqual(['datum', 'data']);
  expect(nearWords('fietspad', words, 3)).toEqual([]);
});
