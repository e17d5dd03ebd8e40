/** From a question to a list of pages: the answers to several small searches, weighed and added. */
import { isLight, Place, type WordList } from '../words.ts';
import type { WeighedTerm } from './answering.ts';
import { expandTerm, PART, type Expansion, type Variant } from './expand.ts';
import { type Facets, findKinds, kindFactors } from './facets.ts';
import type { FoundPage, Searches } from './pagefind.ts';
import { parseQuery } from './query.ts';
import type { Rules } from './rules.ts';
import { nearWords } from './spelling.ts';

/** What was found for one word that a term may stand for. */
export interface VariantScores {
  /** Score by the id of the page. */
  scores: ReadonlyMap<string, number>;
  /** How surely this word is what was meant, 0 to 1. */
  sureness: number;
}

/** What was found for one thing that the visitor asks for. */
export interface TermScores {
  /** How much it says about the question: 1, less for an ordinary verb, more for a word that the site does not have. */
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
/** An ordinary verb, and a word that stands on every page. */
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
    for (const id of new Set(variants.flatMap(({ scores }) => [...scores.keys()]))) {
      const having = variants.filter(({ scores }) => scores.has(id));
      const score = Math.max(...having.map(({ scores }) => scores.get(id) ?? 0));
      const sureness = Math.max(...having.map((variant) => variant.sureness));
      const total = totals.get(id) ?? { score: 0, coverage: 0 };
      totals.set(id, {
        score: total.score + score * importance,
        coverage: total.coverage + (importance * sureness) / whole,
      });
    }
  }
  const worth = (id: string, { score, coverage }: { score: number; coverage: number }) =>
    score * (rules.has('coverage') ? coverage ** 2 : 1) * (factors.get(id) ?? 1);
  return [...totals]
    .filter(([, { coverage }]) => coverage >= LEAST_COVERAGE)
    .map(([id, total]) => ({ id, worth: worth(id, total) }))
    .sort((a, b) => b.worth - a.worth)
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
async function findVariant({ text, weight }: Variant, searches: Searches): Promise<Map<string, number>> {
  const found = await (text.length <= SHORT ? searches.findExact(text) : searches.find(text));
  // Of several words Pagefind finds every page that has them all; those that have them together come first.
  const together = text.includes(' ') ? new Set((await searches.findExact(text)).map(({ id }) => id)) : undefined;
  const factor = (id: string) => (!together || together.has(id) ? 1 : LOOSE);
  return new Map(found.map(({ id, score }) => [id, score * weight * factor(id)]));
}

/** A term with the pages that its variants find. */
interface FoundTerm extends WeighedTerm, TermScores {
  /** How much it says about what the site knows of a question: a word that stands everywhere says little. */
  telling: number;
  /** How much of that the site knows. */
  known: number;
}

/** Finds the pages of a term, and with these how much it says. */
async function weigh(expansion: Expansion, { words }: WordList, searches: Searches, rules: Rules): Promise<FoundTerm> {
  const { term, variants } = expansion;
  const found = await Promise.all(
    variants.map(async (variant) => ({
      sureness: variant.weight * (words.get(variant.text) === Place.text ? PASSING : 1),
      scores: await findVariant(variant, searches),
    })),
  );
  const share = Math.max(0, ...found.map(({ scores }) => scores.size)) / (await searches.all()).length;
  // Part of a word that stands everywhere is not what the whole word is about.
  const isUnknown = variants.length === 0 || (share > GENERAL && variants.every(({ weight }) => weight === PART));
  const isOrdinary = rules.has('light') && isLight(term.text);
  const importance = isOrdinary ? COMMON : !isUnknown ? 1 : /\d/.test(term.text) ? UNKNOWN_NUMBER : UNKNOWN;
  const telling = rules.has('rarity') && !isUnknown ? Math.min(importance, Math.max(COMMON, 1 - share)) : importance;
  return {
    expansion,
    importance,
    variants: isUnknown ? [] : found,
    telling,
    known: isUnknown ? 0 : telling * Math.max(...found.map(({ sureness }) => sureness)),
  };
}

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
  const named = findKinds(rules.has('kinds') ? expansions : [], facets);
  const subjects = rules.has('kinds') ? named.subjects : expansions;
  const terms = await Promise.all(subjects.map((expansion) => weigh(expansion, list, searches, rules)));
  const sum = (of: 'telling' | 'known') => terms.reduce((all, term) => all + term[of], 0);
  if (phrases.length === 0 && (sum('known') === 0 || sum('known') / sum('telling') < LEAST_KNOWN))
    return { pages: [], terms, phrases, near: nearQuestion(subjects, list), vague: expansions.length === 0 };

  const exact = await Promise.all(
    phrases.map(async (phrase) => new Map((await searches.findExact(phrase)).map(({ id, score }) => [id, score]))),
  );
  // A word of the list stands on some page; Pagefind is silent when a part of its index does not come.
  if (sum('known') > 0 && terms.every(({ variants }) => variants.every(({ scores }) => scores.size === 0)))
    throw new Error('A part of the index is missing');
  const ranked = rankPages(
    [...terms, ...exact.map((scores) => ({ importance: 1, variants: [{ scores, sureness: 1 }] }))],
    kindFactors(named, facets),
    rules,
  );
  return {
    pages: ranked.filter((id) => exact.every((scores) => scores.has(id))).flatMap((id) => searches.pages.get(id) ?? []),
    terms,
    phrases,
    ...(named.kinds.length > 0 && !named.isAlone && { kind: new Set(named.kinds.flatMap((kind) => [...kind])) }),
  };
}
