/** From a question to a list of pages: the answers to several small searches, weighed and added. */
import { splitWords, type WordList } from '../words.ts';
import { expandTerm, nearWords, roughStem, type Expansion, type Variant } from './expand.ts';
import type { Facets } from './facets.ts';
import type { FoundPage } from './pagefind.ts';
import { parseQuery, type QueryTerm } from './query.ts';
import type { Searches } from './searches.ts';

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

/** Pages for one question, best first, before facets. */
export interface Ranking {
  pages: FoundPage[];
  expansions: Expansion[];
  /** Words of the site that look like the question, when nothing was found. */
  near?: string[];
  /** Whether the question has only words that say nothing. */
  vague?: boolean;
}

/** Below this share of known words, results would be about something else. */
const LEAST_KNOWN = 0.4;
/** What a word says about the question, where an ordinary one says 1: one that the site does not have, and a number. */
const UNKNOWN = 1.2;
const UNKNOWN_NUMBER = 2;
/** One that stands on many pages. */
const COMMON = 0.6;
/** How surely a page is about a word that stands in no title, heading or name. */
const PASSING = 0.7;
/** How much less a page says that has several words apart. */
const LOOSE = 0.5;

/** Most words to offer when nothing was found. */
const MOST_NEAR = 3;

/** How much a term says about the question. */
function importanceOf({ term, variants }: Expansion, { common }: WordList): number {
  if (variants.length === 0) return /\d/.test(term.text) ? UNKNOWN_NUMBER : UNKNOWN;
  return common.has(term.text) ? COMMON : 1;
}

/** Which part of the question some of its terms are, from 0 to 1. */
function shareOf(some: readonly Expansion[], all: readonly Expansion[], list: WordList): number {
  const sum = (terms: readonly Expansion[]) => terms.reduce((total, term) => total + importanceOf(term, list), 0);
  return some.length === 0 ? 0 : sum(some) / sum(all);
}

/** Words of the site to offer to someone whose question finds nothing. */
function nearQuestion(expansions: readonly Expansion[], { words }: WordList): string[] {
  const near = expansions.flatMap(({ term, variants }) =>
    variants.length > 0 ? variants.map(({ text }) => text) : nearWords(term.text, words, MOST_NEAR),
  );
  return [...new Set(near)].slice(0, MOST_NEAR);
}

/**
 * A form of a word that stands on some page but in no list. Pagefind finds it by its stem, but falls
 * back to shorter and shorter starts of a word: what it marks shows whether it is the same word.
 */
async function formInIndex({ text, isLast }: QueryTerm, searches: Searches): Promise<string | undefined> {
  if (await searches.has(text)) return text;
  const [first] = await searches.find(text);
  const marks = [...((await first?.data())?.excerpt ?? '').matchAll(/<mark>(.*?)<\/mark>/g)];
  return marks
    .flatMap(([, marked = '']) => splitWords(marked))
    .find((word) => roughStem(word) === roughStem(text) || (isLast && word.startsWith(text)));
}

/** What a term may stand for. Words of a few pages are not in the list: the index itself knows those. */
async function expand(term: QueryTerm, list: WordList, searches: Searches): Promise<Expansion> {
  const expansion = expandTerm(term, list);
  if (list.words.has(term.text) || term.means.length > 0) return expansion;
  const form = await formInIndex(term, searches);
  if (form === undefined) return expansion;
  const others = expansion.corrected ? [] : expansion.variants;
  return { term, variants: [{ text: form, weight: 1, exact: true }, ...others] };
}

/** The pages that have one variant, with their scores. */
async function findVariant({ text, weight, exact }: Variant, searches: Searches): Promise<Map<FoundPage, number>> {
  // Of two letters Pagefind would find every word that starts with them.
  const found = await (exact || text.length < 3 ? searches.findExact(text) : searches.find(text));
  // Of several words it finds every page that has them all; those that have them together come first.
  const literal = new Set(text.includes(' ') ? (await searches.findExact(text)).map(({ id }) => id) : []);
  return new Map(
    found.map((page) => [page, page.score * weight * (literal.size === 0 || literal.has(page.id) ? 1 : LOOSE)]),
  );
}

/** The pages that answer a question, best first. */
export async function rankQuestion(
  text: string,
  list: WordList,
  searches: Searches,
  getFacets: () => Promise<Facets>,
): Promise<Ranking> {
  const { terms: asked, phrases } = parseQuery(text, list);
  const expansions = await Promise.all(asked.map((term) => expand(term, list, searches)));
  const known = expansions.filter(({ variants }) => variants.length > 0);
  if (phrases.length === 0 && shareOf(known, expansions, list) < LEAST_KNOWN)
    return { pages: [], expansions, near: nearQuestion(expansions, list), vague: expansions.length === 0 };

  const overviews = new Set((await getFacets()).get('overzicht')?.get('ja'));
  const search = async (variant: Variant, sureness: number) => ({
    sureness,
    found: await findVariant(variant, searches),
  });
  const terms = await Promise.all(
    expansions.map(async (expansion) => ({
      importance: importanceOf(expansion, list),
      variants: await Promise.all(
        expansion.variants.map((variant) => search(variant, variant.exact ? PASSING : variant.weight)),
      ),
    })),
  );
  const exact = await Promise.all(phrases.map((phrase) => search({ text: phrase, weight: 1, exact: true }, 1)));
  const best = new Map<string, { page: FoundPage; score: number }>();
  for (const { found } of [...terms.flatMap(({ variants }) => variants), ...exact]) {
    for (const [page, score] of found) {
      // An overview whose title has the word is what was asked for.
      if (page.matchedMetaFields?.includes('title')) overviews.delete(page.id);
      if (score > (best.get(page.id)?.score ?? 0)) best.set(page.id, { page, score });
    }
  }
  const scored = ({ sureness, found }: (typeof exact)[number]): VariantScores => ({
    sureness,
    scores: new Map([...found].map(([{ id }, score]) => [id, score])),
  });
  const phraseScores = exact.map(scored);
  const ranked = rankPages(
    [
      ...terms.map(({ importance, variants }) => ({ importance, variants: variants.map(scored) })),
      ...phraseScores.map((found) => ({ importance: 1, variants: [found] })),
    ],
    overviews,
  );
  // A word of the list stands on some page; Pagefind is silent when a part of its index does not come.
  const certain = known.some(({ variants }) => variants.some((variant) => list.words.has(variant.text)));
  if (best.size === 0 && certain) throw new Error('A part of the index is missing');
  // Where a page has all words, its excerpt shows them together.
  const all = known.map(({ variants }) => variants[0]?.text).join(' ');
  if (known.length > 1) for (const page of await searches.find(all)) best.set(page.id, { page, score: Infinity });
  const pages = ranked
    .filter((id) => phraseScores.every(({ scores }) => scores.has(id)))
    .flatMap((id) => best.get(id)?.page ?? []);
  return { pages, expansions };
}
