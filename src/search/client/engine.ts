/**
 * Answers a question: from words to terms, from terms to words that the site has, from those to
 * pages by Pagefind, and from several lists of pages to one. Knows no DOM, so that it runs in a worker.
 */
import { normalise } from '../words.ts';
import type { FactAnswer } from '../index/word-files.ts';
import { findFact, findPage, intentOf } from './answering.ts';
import { excerptOf, type Excerpt } from './excerpt.ts';
import type { Correction } from './expand.ts';
import { loadFacets, narrow, type Facets } from './facets.ts';
import { type FacetCounts, type PageData, type Pagefind, Searches } from './pagefind.ts';
import { rankQuestion, type Ranking } from './ranking.ts';
import { everyRule, type Rules } from './rules.ts';
import { facetNames, type SearchState } from './state.ts';
import type { Knowledge } from './word-list.ts';

/** A page in the list of results. */
export interface Result extends Excerpt {
  url: string;
  meta: PageData['meta'];
  kind: string;
}

/** What answers a question by itself. */
export type TopAnswer = { kind: 'fact'; fact: FactAnswer } | { kind: 'term' | 'person'; page: Result };

/** Everything that the page has to show for one question. */
export interface Answer {
  total: number;
  /** Whether there are results after these. */
  hasMore: boolean;
  results: Result[];
  /** What answers the question by itself; its page is not among the results. */
  top?: TopAnswer;
  /** Pages by facet and value, each facet counted within the choices made in the others. */
  counts: FacetCounts;
  corrections: Correction[];
  /** Words of the site that look like the question, when nothing was found. */
  near: string[];
  /** Whether the question has only words that say nothing. */
  vague: boolean;
}

/** Answers a question with `count` results from number `first` on. */
export type Engine = (state: SearchState, first: number, count: number) => Promise<Answer>;

const pathOf = (url: string) => url.split('#')[0];

/** The answer on top, when the question has one: what an editor foresaw, else a term or a person, else a fact about it. */
function findTop(
  query: string,
  pages: readonly PageData[],
  { terms }: Ranking,
  facts: Knowledge['facts'],
): { kind: 'fact'; fact: FactAnswer } | { kind: 'term' | 'person'; page: PageData } | undefined {
  const found = findFact(query, facts, terms);
  const page = findPage(pages, terms);
  const isTime = intentOf(normalise(query)) === 'when';
  if (found && (found.isForeseen || !page || (page.kind === 'term' && isTime)))
    return { kind: 'fact', fact: found.fact };
  return page;
}

/** A page as it stands in the list, with the sentence that has the words. */
const resultOf = (page: PageData, { terms, phrases }: Ranking, query: string): Result => ({
  url: page.url,
  meta: page.meta,
  kind: page.filters['soort']?.[0] ?? '',
  ...excerptOf(page, terms, phrases, intentOf(normalise(query))),
});

/**
 * Answers questions with Pagefind, a word list and facts.
 * @param getKnowledge gives what a question may need; an empty word list makes it plain Pagefind
 */
export function createEngine(
  pagefind: Pagefind,
  getKnowledge: (query: string) => Promise<Knowledge>,
  rules: Rules = new Set(everyRule),
): Engine {
  const searches = new Searches(pagefind);
  let loading: Promise<Facets> | undefined;
  return async ({ query, facets: chosen }, first, count) => {
    const facets = await (loading ??= loadFacets(pagefind));
    const { list, facts } = await getKnowledge(query);
    const plain = async (): Promise<Ranking> => ({
      pages: await searches.find(query || null),
      terms: [],
      phrases: [query],
    });
    const ranking =
      query && list.words.size > 0 ? await rankQuestion(query, list, searches, facets, rules) : await plain();
    const { terms, kind, near = [], vague = false } = ranking;
    const { fitting, counts } = narrow(ranking.pages, chosen, facets);
    const part = fitting.slice(first, first + count);
    const shown = await Promise.all(part.map((page) => page.data()));
    // Who names a kind of page asks for no page of another kind.
    const possible = shown.filter((_, index) => first === 0 && (!kind || kind.has(part[index]?.id ?? '')));
    const isFree = facetNames.every((name) => !chosen[name]);
    const top = findTop(query, possible, ranking, isFree && rules.has('facts') ? facts : []);
    const topPath = top && (top.kind === 'fact' ? top.fact.url : pathOf(top.page.url));
    const isExtra = top?.kind === 'fact' && !shown.some(({ url }) => pathOf(url) === topPath);
    return {
      total: fitting.length + (isExtra ? 1 : 0),
      hasMore: first + count < fitting.length,
      results: shown.filter(({ url }) => pathOf(url) !== topPath).map((page) => resultOf(page, ranking, query)),
      ...(top &&
        first === 0 && { top: top.kind === 'fact' ? top : { ...top, page: resultOf(top.page, ranking, query) } }),
      counts,
      corrections: terms.flatMap(({ expansion: { term, corrected } }) =>
        corrected ? [{ from: term.text, to: corrected }] : [],
      ),
      near,
      vague,
    };
  };
}
