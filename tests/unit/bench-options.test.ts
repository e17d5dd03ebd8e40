import { describe, expect, test } from 'vitest';
import { readOptions } from '../../bench/build/options.ts';
import { toolNames } from '../../bench/build/tools.ts';

describe('what someone may type after npm run bench', () => {
  test('is nothing: 1,000 pages, three rounds, every tool', () => {
    expect(readOptions([])).toEqual({ sizes: [1000], pairs: 3, only: toolNames });
  });

  test('is other numbers, in any order, and fewer tools', () => {
    expect(readOptions(['--n', '1000,100', '--paren=1', '--alleen', 'hugo,eigen'])).toEqual({
      sizes: [100, 1000],
      pairs: 1,
      only: ['hugo', 'eigen'],
    });
    expect(readOptions(['--groot'])).toMatchObject({ sizes: [10_000] });
  });

  test.each([
    ['--paaren', '"--paaren" ken ik niet. Bedoelt u "paren"?'],
    ['snel', '"snel" ken ik niet.'],
    ['--n', "Achter --n hoort een aantal pagina's."],
    ['--n=0', '--n is "0", maar moet een getal van 1 tot'],
    ['--n=1e3', '--n is "1e3"'],
    ['--paren=veel', '--paren is "veel", maar moet een getal van 1 tot 100 zijn.'],
    ['--paren', '--paren is "", maar moet een getal van 1 tot 100 zijn.'],
    ['--alleen=hugoo', '"hugoo" is geen bouwer die ik ken. Bedoelt u "hugo"?'],
    ['--help', 'Zo gebruikt u dit:'],
  ])('gets a sentence in Dutch for %s', (typed, answer) => {
    expect(readOptions([typed])).toContain(answer);
  });
});
