/**
 * Answers a question: from words to terms, from terms to words that the site has, from those to
 * pages by Pagefind, and from several lists of pages to one. Knows no DOM, so that it runs in a worker.
 */
import { isStopWord, splitWords, type WordList } from '../words.ts';
import { expandTerm, nearWords, roughStem, type Correction, type Expansion, type Variant } from './expand.ts';
import { rankPages, type VariantScores } from './merge.ts';
import type { FacetCounts, FoundPage, PageData, Pagefind } from './pagefind.ts';
import { parseQuery, type QueryTerm } from './query.ts';
import { facetNames, type SearchState } from './state.ts';

/** A page in the list of results. */
export interface Result extends PageData {
  /** What the question is, when this page says it: a term with its meaning, or a person. */
  answer?: 'term' | 'person';
}

/** Everything that the page has to show for one question. */
export interface Answer {
  total: number;
  results: Result[];
  /** Pages by facet and value, each facet counted within the choices made in the others. */
  counts: FacetCounts;
  corrections: Correction[];
  /** Words of the site that look like the question, when nothing was found. */
  near: string[];
  /** Whether the question has only words that say nothing. */
  vague: boolean;
}

/** Pages for one question, best first, before facets. */
interface Ranking {
  pages: FoundPage[];
  expansions: Expansion[];
  near?: string[];
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

const quoted = (text: string) => `"${text}"`;
const meaningful = (text: string) => splitWords(text).filter((word) => !isStopWord(word));

/** Whether a page is the answer itself: the question is one of its term's names, or part of its speaker's name. */
function answerKind({ meta }: PageData, questions: readonly string[]): Result['answer'] {
  if (meta['definitie']) {
    const names = [meta['title'] ?? '', meta['voluit'] ?? '', ...(meta['ookwel'] ?? '').split(', ')];
    return names.some((name) => questions.includes(meaningful(name).join(' '))) ? 'term' : undefined;
  }
  const name = splitWords(meta['spreker'] ?? '');
  const asked = questions[0]?.split(' ') ?? [];
  return name.length > 0 && asked.every((word) => name.includes(word)) ? 'person' : undefined;
}

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
 * Answers questions with Pagefind and a word list.
 * @param getWords gives the words that a question may need; an empty list makes it plain Pagefind
 */
export function createEngine(
  pagefind: Pagefind,
  getWords: (query: string) => Promise<WordList>,
): (state: SearchState, first: number, count: number) => Promise<Answer> {
  const searches = new Map<string, Promise<FoundPage[]>>();
  const find = (text: string) => {
    const found = searches.get(text) ?? pagefind.search(text).then(({ results }) => results);
    searches.set(text, found);
    return found;
  };
  /** Pages that have a text as it stands, with the scores that Pagefind gives only without quotes. */
  const findExact = async (word: string) => {
    const ids = new Set((await find(quoted(word))).map(({ id }) => id));
    return ids.size > 0 ? (await find(word)).filter(({ id }) => ids.has(id)) : [];
  };
  const withFilter = async (name: string, value: string) =>
    (await pagefind.search(null, { filters: { [name]: value } })).results.map(({ id }) => id);

  /** Values of each facet by page. Asked once: counting is then a matter of sets. */
  let facets: Promise<Map<string, Map<string, Set<string>>>> | undefined;
  const loadFacets = async () => {
    const values = await pagefind.filters();
    // Pagefind is silent when these do not come; then every choice would seem to have no pages.
    if (!values['soort']) throw new Error('The facets are missing');
    return new Map(
      await Promise.all(
        [...facetNames, 'overzicht'].map(async (name) => {
          const pages = Object.keys(values[name] ?? {}).map(
            async (value) => [value, new Set(await withFilter(name, value))] as const,
          );
          return [name, new Map(await Promise.all(pages))] as const;
        }),
      ),
    );
  };

  /**
   * A form of a word that stands on some page but in no list. Pagefind finds it by its stem, but falls
   * back to shorter and shorter starts of a word: what it marks shows whether it is the same word.
   */
  async function formInIndex({ text, isLast }: QueryTerm): Promise<string | undefined> {
    if ((await find(quoted(text))).length > 0) return text;
    const [first] = await find(text);
    const marks = [...((await first?.data())?.excerpt ?? '').matchAll(/<mark>(.*?)<\/mark>/g)];
    return marks
      .flatMap(([, marked = '']) => splitWords(marked))
      .find((word) => roughStem(word) === roughStem(text) || (isLast && word.startsWith(text)));
  }

  /** What each term may stand for. Words of a few pages are not in the list: the index itself knows those. */
  async function expand(text: string, list: WordList): Promise<{ expansions: Expansion[]; phrases: string[] }> {
    const { terms, phrases } = parseQuery(text, list);
    const expansions = terms.map(async (term) => {
      const expansion = expandTerm(term, list);
      if (list.words.has(term.text) || term.means.length > 0) return expansion;
      const form = await formInIndex(term);
      if (form === undefined) return expansion;
      const others = expansion.corrected ? [] : expansion.variants;
      return { term, variants: [{ text: form, weight: 1, exact: true }, ...others] };
    });
    return { expansions: await Promise.all(expansions), phrases };
  }

  async function rank(text: string): Promise<Ranking> {
    const list = await getWords(text);
    if (list.words.size === 0) return { pages: await find(text), expansions: [] };
    const { expansions, phrases } = await expand(text, list);
    const known = expansions.filter(({ variants }) => variants.length > 0);
    if (phrases.length === 0 && shareOf(known, expansions, list) < LEAST_KNOWN)
      return { pages: [], expansions, near: nearQuestion(expansions, list), vague: expansions.length === 0 };

    const best = new Map<string, { page: FoundPage; score: number }>();
    const overviews = new Set((await (facets ??= loadFacets())).get('overzicht')?.get('ja'));
    const search = async ({ text, weight, exact }: Variant, sureness: number): Promise<VariantScores> => {
      // Of two letters Pagefind would find every word that starts with them.
      const found = await (exact || text.length < 3 ? findExact(text) : find(text));
      // Of several words it finds every page that has them all; those that have them together come first.
      const literal = new Set(text.includes(' ') ? (await findExact(text)).map(({ id }) => id) : []);
      const scores = new Map<string, number>();
      for (const page of found) {
        // An overview whose title has the word is what was asked for.
        if (page.matchedMetaFields?.includes('title')) overviews.delete(page.id);
        const score = page.score * weight * (literal.size === 0 || literal.has(page.id) ? 1 : LOOSE);
        scores.set(page.id, score);
        if (score > (best.get(page.id)?.score ?? 0)) best.set(page.id, { page, score });
      }
      return { scores, sureness };
    };
    const terms = expansions.map(async ({ term, variants }) => ({
      importance: importanceOf({ term, variants }, list),
      variants: await Promise.all(variants.map((variant) => search(variant, variant.exact ? PASSING : variant.weight))),
    }));
    const exact = await Promise.all(phrases.map((text) => search({ text, weight: 1, exact: true }, 1)));
    const ranked = rankPages(
      [...(await Promise.all(terms)), ...exact.map((found) => ({ importance: 1, variants: [found] }))],
      overviews,
    );
    // A word of the list stands on some page; Pagefind is silent when a part of its index does not come.
    const certain = known.some(({ variants }) => variants.some(({ text }) => list.words.has(text)));
    if (best.size === 0 && certain) throw new Error('A part of the index is missing');
    // Where a page has all words, its excerpt shows them together.
    const all = known.map(({ variants }) => variants[0]?.text).join(' ');
    if (known.length > 1) for (const page of await find(all)) best.set(page.id, { page, score: Infinity });
    const pages = ranked
      .filter((id) => exact.every(({ scores }) => scores.has(id)))
      .flatMap((id) => best.get(id)?.page ?? []);
    return { pages, expansions };
  }

  const answered = (results: Result[], expansions: readonly Expansion[]): Result[] => {
    const typed = expansions.map(({ term, corrected }) => corrected ?? term.text).join(' ');
    const meant = meaningful(
      expansions.map(({ term, corrected }) => term.means[0] ?? corrected ?? term.text).join(' '),
    ).join(' ');
    if (!typed) return results;
    for (const [index, page] of results.entries()) {
      const answer = answerKind(page, [typed, meant]);
      if (answer) return [{ ...page, answer }, ...results.slice(0, index), ...results.slice(index + 1)];
    }
    return results;
  };

  return async ({ query, facets: chosen }, first, count) => {
    const everything = async (): Promise<Ranking> => ({ pages: (await pagefind.search(null)).results, expansions: [] });
    const { pages, expansions, near = [], vague = false } = await (query ? rank(query) : everything());
    const values = await (facets ??= loadFacets());
    const fits = ({ id }: FoundPage, except?: string) =>
      facetNames.every((name) => name === except || !chosen[name] || values.get(name)?.get(chosen[name])?.has(id));
    const counts: FacetCounts = {};
    for (const name of facetNames) {
      const rest = pages.filter((page) => fits(page, name));
      counts[name] = Object.fromEntries(
        [...(values.get(name) ?? [])].map(([value, ids]) => [value, rest.filter(({ id }) => ids.has(id)).length]),
      );
    }
    const fitting = pages.filter((page) => fits(page));
    const shown = await Promise.all(fitting.slice(first, first + count).map((page) => page.data()));
    return {
      total: fitting.length,
      results: first === 0 ? answered(shown, expansions) : shown,
      counts,
      corrections: expansions.flatMap(({ term, corrected }) => (corrected ? [{ from: term.text, to: corrected }] : [])),
      near,
      vague,
    };
  };
}
