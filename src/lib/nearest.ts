import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word that is near enough to be the same with a slip of the keyboard: a quarter of its letters
 * may differ, and `least` in a short word. `undefined` when there is none.
 */
export function nearest(word: string, known: readonly string[], least = 2): string | undefined {
  const most = Math.max(least, Math.floor(word.length / 4));
  // Each letter of a difference in length is one that differs.
  const candidates = known.filter((candidate) => Math.abs(candidate.length - word.length) <= most);
  if (candidates.length === 0) return undefined;
  const found = closest(word, candidates);
  return distance(word, found) <= most ? found : undefined;
}
