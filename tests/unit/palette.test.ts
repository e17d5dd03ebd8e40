import { describe, expect, test } from 'vitest';
import { lightDark } from '../../src/components/art/palette.ts';

describe('a reader of a drawing', () => {
  test('sees a colour of its own by day and by night', () => {
    expect(lightDark(['#fff', '#000'])).toBe('light-dark(#fff,#000)');
  });

  test('does not load a colour twice that is the same by day and by night', () => {
    expect(lightDark(['#e0ae4a', '#e0ae4a'])).toBe('#e0ae4a');
  });
});
