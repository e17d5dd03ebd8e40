/** From the answers to several small searches to one list. */

/** What was found for one word that a term may stand for. */
export interface VariantScores {
  /** Score by page. */
  scores: ReadonlyMap<string, number>;
  /** How surely this word is what was meant, 0 to 1. */
  sureness: number;
}

/** What was found for one thing that the visitor asks for. */
export interface TermScores {
  /** How much it says about the question: 1, or less for a word that stands everywhere. */
  importance: number;
  variants: readonly VariantScores[];
}

/** Overview pages have every word and the answer to none. */
const OVERVIEW_WEIGHT = 0.6;
/** A page with less of the question than this is about something else. */
const LEAST_COVERAGE = 0.35;

/** For each page the best that any variant of a term found there. */
function bestOfVariants(variants: TermScores['variants']): Map<string, { score: number; sureness: number }> {
  const best = new Map<string, { score: number; sureness: number }>();
  for (const { scores, sureness } of variants) {
    for (const [id, score] of scores) {
      const other = best.get(id);
      best.set(id, { score: Math.max(score, other?.score ?? 0), sureness: Math.max(sureness, other?.sureness ?? 0) });
    }
  }
  return best;
}

/**
 * Ranks pages. For each term counts the best of its variants; a page that has few of the terms
 * counts for less, or falls away.
 * @returns page ids, best first
 */
export function rankPages(terms: readonly TermScores[], overviews: ReadonlySet<string>): string[] {
  const whole = terms.reduce((sum, { importance }) => sum + importance, 0);
  const totals = new Map<string, { score: number; coverage: number }>();
  for (const { importance, variants } of terms) {
    for (const [id, { score, sureness }] of bestOfVariants(variants)) {
      const total = totals.get(id) ?? { score: 0, coverage: 0 };
      totals.set(id, {
        score: total.score + score,
        coverage: total.coverage + (importance * sureness) / whole,
      });
    }
  }
  return [...totals]
    .filter(([, { coverage }]) => coverage >= LEAST_COVERAGE)
    .map(([id, { score, coverage }]) => ({
      id,
      score: score * coverage ** 2 * (overviews.has(id) ? OVERVIEW_WEIGHT : 1),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}
