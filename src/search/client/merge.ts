/** From the answers to several small searches to one list. */

/** What one search found: score by page. */
export type Scores = ReadonlyMap<string, number>;

/** Overview pages have every word and the answer to none. */
const OVERVIEW_WEIGHT = 0.4;

/**
 * Ranks pages. For each term counts the best of its variants; a page that has few of the terms
 * counts for less, and a page that has all words together for more.
 * @param terms for each term, the scores of each of its variants, already weighed
 * @param together scores of the search for all words at once
 * @returns page ids, best first
 */
export function rankPages(
  terms: readonly (readonly Scores[])[],
  together: Scores,
  overviews: ReadonlySet<string>,
): string[] {
  const totals = new Map<string, { score: number; terms: number }>();
  for (const variants of terms) {
    const best = new Map<string, number>();
    for (const scores of variants) for (const [id, score] of scores) best.set(id, Math.max(score, best.get(id) ?? 0));
    for (const [id, score] of best) {
      const total = totals.get(id) ?? { score: 0, terms: 0 };
      totals.set(id, { score: total.score + score, terms: total.terms + 1 });
    }
  }
  const final = new Map<string, number>();
  for (const [id, { score, terms: count }] of totals) final.set(id, score * (count / terms.length) ** 2);
  for (const [id, score] of together) final.set(id, (final.get(id) ?? 0) + score);
  for (const id of overviews) if (final.has(id)) final.set(id, (final.get(id) ?? 0) * OVERVIEW_WEIGHT);
  return [...final].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
