import { describe, expect, test } from 'vitest';
import { dayNight } from '../../src/components/art/palette.ts';

describe('a reader of a drawing', () => {
  test('sees a colour of its own by day and by night', () => {
    expect(dayNight(['#fff', '#000'])).toBe('var(--dag,#fff)var(--nacht,#000)');
  });

  test('does not load a colour twice that is the same by day and by night', () => {
    expect(dayNight(['#e0ae4a', '#e0ae4a'])).toBe('#e0ae4a');
  });
});
