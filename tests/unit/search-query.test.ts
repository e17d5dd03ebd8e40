import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/client/query.ts';
import { everyRule } from '../../src/search/client/rules.ts';
import { wordListOf } from './word-list-of.ts';

const list = wordListOf(
  { name: 'taal data overal dienstverlening inzicht burgerservicenummer algoritmeregisters gemeente experimentenwet' },
  {
    taal: ['tekst'],
    'klare taal': ['begrijpelijke brief'],
    'hele klare taal': ['brief'],
    'wanneer was het congres': ['5 april'],
    inwoner: ['burger', 'mens'],
    'een twee drie vier vijf': ['tellen'],
    'een twee drie vier vijf zes': ['verder tellen'],
  },
);
const parse = (text: string) => parseQuery(text, list, new Set(everyRule));
/** The words asked for, with what they mean when that is something else. */
const terms = (text: string) =>
  parse(text).terms.map((term) => term.text + (term.means.length > 0 ? ` = ${term.means.join(', ')}` : ''));

describe('a searcher who puts words in quotes', () => {
  test.each([
    ['“open data”', ['open data'], []],
    ['„open data“', ['open data'], []],
    ['burger "open data" zorg', ['open data'], ['burger', 'zorg']],
    ['"open data" " Regie op gegevens "', ['open data', 'Regie op gegevens'], []],
    ['"de"', ['de'], []],
    // The quotes are not round them.
    ['"open data', [], ['open', 'data']],
    ['open "" data', [], ['open', 'data']],
    ['<b>zorg</b> &amp; <script src="x.js">', ['x.js'], ['zorg', 'amp', 'script', 'src']],
  ])('asks in %s for the phrases %j, besides the words %j', (text, phrases, words) => {
    expect(parse(text).phrases).toEqual(phrases);
    expect(terms(text)).toEqual(words);
  });
});

test.each([
  // One word, or as many as belong together, up to five.
  ['Inwoner', ['inwoner = burger, mens']],
  ['klare taal', ['klare taal = begrijpelijke brief']],
  ['hele klare taal', ['hele klare taal = brief']],
  ['een twee drie vier vijf zes', ['een twee drie vier vijf = tellen', 'zes']],
  ['moeilijke taal', ['moeilijke', 'taal = tekst']],
  ['Wanneer was het congres?', ['wanneer was het congres = 5 april']],
  ['waarom is klare taal nodig voor hem?', ['klare taal = begrijpelijke brief', 'nodig']],
  // A compound written apart; one of its parts says something.
  ['dienst verlening', ['dienst verlening = dienstverlening']],
  ['dienst-verlening', ['dienst verlening = dienstverlening']],
  ['burger service nummer', ['burger service nummer = burgerservicenummer']],
  ['in zicht', ['in zicht = inzicht']],
  ['experiment wet', ['experiment wet = experimentenwet']],
  ['algoritme register', ['algoritme register = algoritmeregisters']],
  ['over al', []],
  ['burger ser vice nummer', ['burger', 'ser', 'vice', 'nummer']],
  ['data taal', ['data', 'taal = tekst']],
  // A compound of the site's own words; not one of which the first part is unknown, nor a slip.
  ['gemeentedata', ['gemeente', 'data']],
  ['gemeentendata', ['gemeente', 'data']],
  ['klimaatdata', ['klimaatdata']],
  ['gemeentee', ['gemeentee']],
  ['Wat is de visie op data?', ['visie', 'data']],
  ['wat is het', []],
  ['Wie zijn jullie?', []],
  ['?!', []],
  ['', []],
])('%j asks for %j', (text, words) => {
  expect(terms(text)).toEqual(words);
});

test.each([
  ['data', true],
  ['open data', true],
  ['data5', true],
  ['data ', false],
  ['data?', false],
  ['data)', false],
  ['data "open"', false],
  ['data de', false],
])('a searcher who types on has after %j the last word still unfinished: %s', (text, isLast) => {
  expect(parse(text).terms.at(-1)?.isLast).toBe(isLast);
  expect(
    parse(text)
      .terms.slice(0, -1)
      .some((term) => term.isLast),
  ).toBe(false);
});
