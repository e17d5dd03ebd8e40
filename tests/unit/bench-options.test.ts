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
  });

  test.each(['--paaren', 'snel', '--n', '--n=0', '--n=100,veel', '--n=999999', '--paren=1.5', '--alleen=hugoo'])(
    'is not %s',
    (typed) => {
      expect(readOptions([typed])).toBeUndefined();
    },
  );
});
