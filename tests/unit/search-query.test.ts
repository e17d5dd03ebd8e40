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
const terms = (text: string) => parse(text).terms.map((term) => term.text);

describe('a searcher who puts words in quotes', () => {
  test.each([
    ['"open data"', ['open data'], []],
    ['“open data”', ['open data'], []],
    ['„open data”', ['open data'], []],
    ['„open data“', ['open data'], []],
    ['burger "open data" zorg', ['open data'], ['burger', 'zorg']],
    ['"open data" "Regie op gegevens"', ['open data', 'Regie op gegevens'], []],
    ['" open data "', ['open data'], []],
    ['"de"', ['de'], []],
  ])('asks in %s for the phrases %j, besides the words %j', (text, phrases, words) => {
    expect(parse(text).phrases).toEqual(phrases);
    expect(terms(text)).toEqual(words);
  });

  test.each(['"open data', 'open data"', 'open "" data', '“open data'])(
    'gets the words one by one while the quotes are not round them: %s',
    (text) => {
      expect(parse(text).phrases).toEqual([]);
      expect(terms(text)).toEqual(['open', 'data']);
    },
  );
});

describe('a searcher who uses words that the site does not', () => {
  test('is understood for one word, with all that it may mean', () => {
    expect(parse('Inwoner ').terms).toEqual([{ text: 'inwoner', means: ['burger', 'mens'], isLast: false }]);
  });

  test('is understood for as many words as belong together', () => {
    expect(parse('klare taal.').terms).toEqual([{ text: 'klare taal', means: ['begrijpelijke brief'], isLast: false }]);
    expect(parse('hele klare taal.').terms).toEqual([{ text: 'hele klare taal', means: ['brief'], isLast: false }]);
  });

  test('is understood for up to five words together', () => {
    expect(parse('een twee drie vier vijf zes.').terms).toEqual([
      { text: 'een twee drie vier vijf', means: ['tellen'], isLast: false },
      { text: 'zes', means: [], isLast: false },
    ]);
  });

  test('is understood for one of those words when the other is not there', () => {
    expect(parse('moeilijke taal.').terms).toEqual([
      { text: 'moeilijke', means: [], isLast: false },
      { text: 'taal', means: ['tekst'], isLast: false },
    ]);
  });

  test('may use stop words inside what is meant as one', () => {
    expect(parse('Wanneer was het congres?').terms).toEqual([
      { text: 'wanneer was het congres', means: ['5 april'], isLast: false },
    ]);
  });

  test('is understood in the middle of a sentence', () => {
    expect(terms('waarom is klare taal nodig voor een inwoner?')).toEqual(['klare taal', 'nodig', 'inwoner']);
  });
});

describe('a searcher who writes a compound apart', () => {
  test.each([
    ['dienst verlening', 'dienstverlening'],
    ['dienst-verlening', 'dienstverlening'],
    ['burger service nummer', 'burgerservicenummer'],
    // One of the two says something.
    ['in zicht', 'inzicht'],
    // With the letters between its parts, or in another form.
    ['experiment wet', 'experimentenwet'],
    ['algoritme register', 'algoritmeregisters'],
  ])('gets with %j the word of the site: %s', (text, word) => {
    expect(parse(text).terms).toMatchObject([{ means: [word] }]);
  });

  test('does not have two stop words joined', () => {
    expect(parse('over al ').terms).toEqual([]);
  });

  test('does not have four words joined', () => {
    expect(terms('burger ser vice nummer')).toEqual(['burger', 'ser', 'vice', 'nummer']);
  });

  test.each([
    ['gemeentedata', ['gemeente', 'data']],
    ['gemeentendata', ['gemeente', 'data']],
    // Its first part is unknown: then its last part is something else.
    ['klimaatdata', ['klimaatdata']],
    // A slip in a word of the site.
    ['gemeentee', ['gemeentee']],
  ])('has a compound of the site’s own words cut: %s', (text, parts) => {
    expect(terms(`${text}.`)).toEqual(parts);
  });

  test('does not have words joined that are no word of the site', () => {
    expect(terms('data taal')).toEqual(['data', 'taal']);
  });
});

describe('a searcher who types on', () => {
  test.each([
    ['data', true],
    ['open data', true],
    ['data5', true],
    ['data ', false],
    ['data.', false],
    ['data?', false],
    ['data)', false],
    ['data "open"', false],
    ['data de', false],
  ])('has after %j the word "data" still unfinished: %s', (text, isLast) => {
    expect(parse(text).terms.at(-1)?.isLast).toBe(isLast);
  });

  test('has only the last word unfinished', () => {
    expect(parse('burger zorg data').terms.map(({ isLast }) => isLast)).toEqual([false, false, true]);
  });
});

describe('a searcher who asks in a sentence, or asks nothing', () => {
  test('is asked about the words that say something', () => {
    expect(terms('Wat is de visie op data?')).toEqual(['visie', 'data']);
  });

  test.each(['', '   ', '?!', '""', 'wat is het', 'Wie zijn jullie?'])('asks nothing with %j', (text) => {
    expect(parse(text)).toEqual({ phrases: [], terms: [] });
  });

  test('gets the words of a text that looks like HTML', () => {
    expect(parse('<b>zorg</b> &amp; <script src="x.js">')).toEqual({
      phrases: ['x.js'],
      terms: ['zorg', 'amp', 'script', 'src'].map((text) => ({ text, means: [], isLast: false })),
    });
  });
});
