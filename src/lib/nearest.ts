import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word that is near enough to be the same with a slip of the keyboard: a quarter of its letters
 * may differ, and `least` in a short word. `undefined` when there is none.
 */
export function nearest(word: string, known: readonly string[], least = 2): string | undefined {
  if (known.length === 0) return undefined;
  const found = closest(word, [...known]);
  return distance(word, found) <= Math.max(least, Math.floor(word.length / 4)) ? found : undefined;
}
