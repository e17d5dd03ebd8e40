/** From a question to a list of pages: the answers to several small searches, weighed and added. */
import { familiesOf, familyOf } from '../families.ts';
import { isLight, Place, type WordList } from '../words.ts';
import type { WeighedTerm } from './answering.ts';
import { expandTerm, PART, type Expansion, type Variant } from './expand.ts';
import type { Facets } from './facets.ts';
import type { FoundPage } from './pagefind.ts';
import { parseQuery } from './query.ts';
import type { Rules } from './rules.ts';
import type { Searches } from './searches.ts';
import { nearWords } from './spelling.ts';
import { facetNames } from './state.ts';

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
/** The overview of a kind that was asked for. */
const ASKED_OVERVIEW = 2;
/** A page of the kind that was asked for. */
const ASKED_KIND = 1.5;
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

/** In front of a kind of page they ask for its overview. */
const listWords = ['alle', 'lijst', 'overzicht', 'rij'];
const facetKeys = facetNames.map(familyOf);

/** The kind of page that a term names, such as `keynotes` or a word for it. */
function kindOf({ term }: Expansion, facets: Facets): ReadonlySet<string> | undefined {
  const keys = [term.text, ...term.means].flatMap(familiesOf);
  for (const [label, pages] of facets.get('soort') ?? [])
    if (keys.includes(familyOf(label.toLowerCase()))) return pages;
  return undefined;
}

/** Pages whose score is multiplied: the overview of a kind that was asked for alone, or the pages of a kind that was named. */
function factorsOf(kinds: readonly ReadonlySet<string>[], isAlone: boolean, overviews: ReadonlySet<string>) {
  const factors = new Map<string, number>();
  for (const id of kinds.flatMap((pages) => [...pages]))
    if (isAlone === overviews.has(id)) factors.set(id, isAlone ? ASKED_OVERVIEW : ASKED_KIND);
  return factors;
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
  const named = rules.has('kinds') ? expansions.map((expansion) => kindOf(expansion, facets)) : [];
  const kinds = named.flatMap((kind) => kind ?? []);
  const isList = ({ term }: Expansion) => listWords.includes(term.text) || facetKeys.includes(familyOf(term.text));
  const isAlone = named.some(Boolean) && expansions.every((expansion, index) => named[index] ?? isList(expansion));
  const subjects = isAlone
    ? expansions.filter((expansion) => !isList(expansion))
    : expansions.filter((_, index) => !named[index]);
  const known = subjects.filter(({ variants }) => variants.length > 0);

  const sureness = ({ text, weight }: Variant) => weight * (list.words.get(text) === Place.text ? PASSING : 1);
  const total = (await searches.all()).length;
  const terms = await Promise.all(
    subjects.map(async (expansion) => {
      const { term, variants } = expansion;
      const found = await Promise.all(
        variants.map(async (variant) => ({ variant, pages: await findVariant(variant, searches) })),
      );
      const most = Math.max(0, ...found.map(({ pages }) => pages.size));
      const isOrdinary = rules.has('light') && isLight(term.text);
      const rarity = isOrdinary ? COMMON : rules.has('rarity') ? Math.max(COMMON, 1 - most / total) : 1;
      const unknown = isOrdinary ? COMMON : /\d/.test(term.text) ? UNKNOWN_NUMBER : UNKNOWN;
      // Part of a word that stands everywhere is not what the whole word is about.
      const isKnown =
        variants.length > 0 && !(variants.every(({ weight }) => weight === PART) && most > total * GENERAL);
      return isKnown
        ? { expansion, importance: rarity, found, known: rarity * Math.max(...variants.map(sureness)) }
        : { expansion, importance: unknown, found: [], known: 0 };
    }),
  );
  const sum = (of: 'importance' | 'known') => terms.reduce((all, term) => all + term[of], 0);
  if (phrases.length === 0 && (sum('known') === 0 || sum('known') / sum('importance') < LEAST_KNOWN))
    return { pages: [], terms, phrases, near: nearQuestion(subjects, list), vague: expansions.length === 0 };

  const exact = await Promise.all(phrases.map((phrase) => searches.findExact(phrase)));
  const pages = new Map<string, FoundPage>();
  const factors = factorsOf(kinds, isAlone, facets.get('overzicht')?.get('ja') ?? new Set());
  for (const page of [
    ...terms.flatMap(({ found }) => found.flatMap((one) => [...one.pages.keys()])),
    ...exact.flat(),
  ]) {
    pages.set(page.id, page);
  }
  // A word of the list stands on some page; Pagefind is silent when a part of its index does not come.
  if (pages.size === 0 && known.length > 0) throw new Error('A part of the index is missing');
  const scored = (found: Iterable<readonly [FoundPage, number]>, sureness: number): VariantScores => ({
    sureness,
    scores: new Map([...found].map(([{ id }, score]) => [id, score])),
  });
  const ranked = rankPages(
    [
      ...terms.map(({ importance, found }) => ({
        importance,
        variants: found.map((one) => scored(one.pages, sureness(one.variant))),
      })),
      ...exact.map((found) => ({
        importance: 1,
        variants: [
          scored(
            found.map((page) => [page, page.score] as const),
            1,
          ),
        ],
      })),
    ],
    factors,
    rules,
  );
  return {
    pages: ranked
      .filter((id) => exact.every((found) => found.some((page) => page.id === id)))
      .flatMap((id) => pages.get(id) ?? []),
    terms,
    phrases,
    ...(kinds.length > 0 && !isAlone && { kind: new Set(kinds.flatMap((pages) => [...pages])) }),
  };
}
