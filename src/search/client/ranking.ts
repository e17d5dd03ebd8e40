/** From a question to a list of pages: the answers to several small searches, weighed and added. */
import { isLight, Place, type WordList } from '../words.ts';
import type { WeighedTerm } from './answering.ts';
import { expandTerm, PART, type Expansion, type Variant } from './expand.ts';
import type { Facets } from './facets.ts';
import { findKinds, kindFactors } from './kinds.ts';
import type { FoundPage } from './pagefind.ts';
import { parseQuery } from './query.ts';
import type { Rules } from './rules.ts';
import type { Searches } from './searches.ts';
import { nearWords } from './spelling.ts';

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

/** Pages for one question, best first, before facets. */
export interface Ranking {
  pages: FoundPage[];
  terms: WeighedTerm[];
  /** Parts of the question between quotes. */
  phrases: string[];
  /** Pages of the kinds that the question names, when it is about something else too. */
  kind?: ReadonlySet<string>;
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
/** One that stands on every page. */
const COMMON = 0.3;
/** How surely a page is about a word that stands in no title, heading or name. */
const PASSING = 0.7;
/** How much less a page says that has several words apart. */
const LOOSE = 0.3;
/** A page with less of the question than this is about something else. */
const LEAST_COVERAGE = 0.35;
/** Share of the pages from which a word is too general to stand for a longer one. */
const GENERAL = 0.5;
/** Longest word of which Pagefind would take too many words as longer forms. */
const SHORT = 3;

/** Most words to offer when nothing was found. */
const MOST_NEAR = 3;

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
 * @param factors what a page's score is multiplied by, where that is not 1
 * @returns page ids, best first
 */
export function rankPages(terms: readonly TermScores[], factors: ReadonlyMap<string, number>, rules: Rules): string[] {
  const whole = terms.reduce((sum, { importance }) => sum + importance, 0);
  const totals = new Map<string, { score: number; coverage: number }>();
  for (const { importance, variants } of terms) {
    for (const [id, { score, sureness }] of bestOfVariants(variants)) {
      const total = totals.get(id) ?? { score: 0, coverage: 0 };
      totals.set(id, {
        score: total.score + score * importance,
        coverage: total.coverage + (importance * sureness) / whole,
      });
    }
  }
  return [...totals]
    .filter(([, { coverage }]) => coverage >= LEAST_COVERAGE)
    .map(([id, { score, coverage }]) => ({
      id,
      score: score * (rules.has('coverage') ? coverage ** 2 : 1) * (factors.get(id) ?? 1),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

/** Words of the site to offer to someone whose question finds nothing. */
function nearQuestion(expansions: readonly Expansion[], { words }: WordList): string[] {
  const near = expansions.flatMap(({ term, variants }) =>
    variants.length > 0 ? variants.map(({ text }) => text) : nearWords(term.text, words, MOST_NEAR),
  );
  return [...new Set(near)].slice(0, MOST_NEAR);
}

/** The pages that have one variant, with their scores. */
async function findVariant({ text, weight }: Variant, searches: Searches): Promise<Map<FoundPage, number>> {
  const found = await (text.length <= SHORT ? searches.findExact(text) : searches.find(text));
  // Of several words Pagefind finds every page that has them all; those that have them together come first.
  if (!text.includes(' ')) return new Map(found.map((page) => [page, page.score * weight]));
  const literal = new Set((await searches.findExact(text)).map(({ id }) => id));
  return new Map(found.map((page) => [page, page.score * weight * (literal.has(page.id) ? 1 : LOOSE)]));
}

/** A term with the pages that its variants find. */
interface FoundTerm extends WeighedTerm {
  found: { sureness: number; pages: Map<FoundPage, number> }[];
  /** How much of its importance the site knows. */
  known: number;
}

/** Finds the pages of a term, and with these how much it says: a word that stands everywhere says little. */
async function weigh(expansion: Expansion, { words }: WordList, searches: Searches, rules: Rules): Promise<FoundTerm> {
  const { term, variants } = expansion;
  const found = await Promise.all(
    variants.map(async (variant) => ({
      sureness: variant.weight * (words.get(variant.text) === Place.text ? PASSING : 1),
      pages: await findVariant(variant, searches),
    })),
  );
  const share = Math.max(0, ...found.map(({ pages }) => pages.size)) / (await searches.all()).length;
  const isOrdinary = rules.has('light') && isLight(term.text);
  // Part of a word that stands everywhere is not what the whole word is about.
  if (variants.length === 0 || (share > GENERAL && variants.every(({ weight }) => weight === PART))) {
    const importance = isOrdinary ? COMMON : /\d/.test(term.text) ? UNKNOWN_NUMBER : UNKNOWN;
    return { expansion, importance, found: [], known: 0 };
  }
  const importance = isOrdinary ? COMMON : rules.has('rarity') ? Math.max(COMMON, 1 - share) : 1;
  return { expansion, importance, found, known: importance * Math.max(...found.map(({ sureness }) => sureness)) };
}

/** What was found of a term or a phrase, by the id of the page. */
const scoresOf = (pages: Iterable<readonly [FoundPage, number]>, sureness: number): VariantScores => ({
  sureness,
  scores: new Map([...pages].map(([{ id }, score]) => [id, score])),
});

/** The pages that answer a question, best first. */
export async function rankQuestion(
  text: string,
  list: WordList,
  searches: Searches,
  facets: Facets,
  rules: Rules,
): Promise<Ranking> {
  const { terms: asked, phrases } = parseQuery(text, list, rules);
  const expansions = asked.map((term) => expandTerm(term, list, rules));
  const named = rules.has('kinds')
    ? findKinds(expansions, facets)
    : { subjects: expansions, kinds: [], isAlone: false, isPlural: false };
  const terms = await Promise.all(named.subjects.map((expansion) => weigh(expansion, list, searches, rules)));
  const sum = (of: 'importance' | 'known') => terms.reduce((all, term) => all + term[of], 0);
  if (phrases.length === 0 && (sum('known') === 0 || sum('known') / sum('importance') < LEAST_KNOWN))
    return { pages: [], terms, phrases, near: nearQuestion(named.subjects, list), vague: expansions.length === 0 };

  const exact = await Promise.all(phrases.map((phrase) => searches.findExact(phrase)));
  const found = [...terms.flatMap((term) => term.found.flatMap((one) => [...one.pages.keys()])), ...exact.flat()];
  const pages = new Map(found.map((page) => [page.id, page]));
  // A word of the list stands on some page; Pagefind is silent when a part of its index does not come.
  if (pages.size === 0 && sum('known') > 0) throw new Error('A part of the index is missing');
  const scores: TermScores[] = [
    ...terms.map((term) => ({
      importance: term.importance,
      variants: term.found.map((one) => scoresOf(one.pages, one.sureness)),
    })),
    ...exact.map((some) => ({
      importance: 1,
      variants: [scoresOf(new Map(some.map((page) => [page, page.score])), 1)],
    })),
  ];
  const ranked = rankPages(scores, kindFactors(named, facets), rules);
  return {
    pages: ranked
      .filter((id) => exact.every((some) => some.some((page) => page.id === id)))
      .flatMap((id) => pages.get(id) ?? []),
    terms,
    phrases,
    ...(named.kinds.length > 0 && !named.isAlone && { kind: new Set(named.kinds.flatMap((kind) => [...kind])) }),
  };
}
