import { describe, expect, test } from 'vitest';
import {
  countLabel,
  facetNames,
  formatState,
  isEmpty,
  parseState,
  replaceMisspelt,
  type SearchState,
} from '../../src/search/client/state.ts';

const state = (query: string, facets: Partial<SearchState['facets']> = {}): SearchState => ({
  query,
  facets: { soort: '', doelstelling: '', spreker: '', ...facets },
});

describe('a searcher who shares an address', () => {
  test.each([
    state(''),
    state('data'),
    state('regie op gegevens'),
    state('D&I + 50% = ?#'),
    state('éénmalig “i”'),
    state('', { soort: 'Over de site' }),
    state('data', { soort: 'Keynote', doelstelling: 'water-bergen', spreker: 'noor-wilgenhout' }),
  ])('shares exactly what was asked: %j', (asked) => {
    expect(parseState(formatState(asked))).toEqual(asked);
  });

  test('shares a readable address, without empty choices', () => {
    expect(formatState(state('regie op gegevens', { spreker: 'noor-wilgenhout' }))).toBe(
      '?q=regie+op+gegevens&spreker=noor-wilgenhout',
    );
    expect(formatState(state(''))).toBe('');
  });

  test('may add unknown parts to the address, spaces around the words, or nothing', () => {
    expect(parseState('?q=%20data%20&utm_source=mail&soort=Begrip')).toEqual(state('data', { soort: 'Begrip' }));
    expect(parseState('')).toEqual(state(''));
  });
});

describe('a searcher', () => {
  test('has asked nothing until there is a word or any one choice', () => {
    expect(isEmpty(state(''))).toBe(true);
    expect(isEmpty(state('a'))).toBe(false);
    for (const name of facetNames) expect(isEmpty(state('', { [name]: 'x' }))).toBe(false);
  });

  test.each([
    [0, 'data', 'Niets gevonden voor “data”'],
    [1, 'data', '1 resultaat voor “data”'],
    [12, 'data', '12 resultaten voor “data”'],
    [2, '', '2 resultaten'],
  ])('hears for %i results of %j: %s', (count, query, label) => {
    expect(countLabel(count, query)).toBe(label);
  });
});

describe('a searcher whose words were misspelt', () => {
  const corrections = [
    { from: 'begrotng', to: 'begroting' },
    { from: 'di', to: 'dienst' },
  ];
  const right = (query: string) => replaceMisspelt(query, corrections, (word) => word);

  test.each([
    ['De Begrotng, en  de Raad?', 'De begroting, en  de Raad?'],
    ['“Open Data” begrotng; Zorg', '“Open Data” begroting; Zorg'],
    ['bégrotng', 'begroting'],
    ['D&I: begrotng', 'dienst: begroting'],
    ['begrotngen', 'begrotngen'],
    ['', ''],
  ])('sees for %j: %j', (query, corrected) => {
    expect(right(query)).toBe(corrected);
  });

  test('can insist on each word as it was typed', () => {
    const insist = replaceMisspelt('Begrotng, D&I en zorg', corrections, (_, typed) => `"${typed}"`);
    expect(insist).toBe('"Begrotng", "D&I" en zorg');
  });

  test('keeps everything when nothing was misspelt', () => {
    expect(replaceMisspelt('Begrotng, D&I', [], () => 'weg')).toBe('Begrotng, D&I');
  });
});
