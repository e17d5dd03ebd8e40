/**
 * Answers a question: from words to terms, from terms to words that the site has, from those to
 * pages by Pagefind, and from several lists of pages to one. Knows no DOM, so that it runs in a worker.
 */
import type { WordList } from '../words.ts';
import { putAnswerFirst, type Result } from './answering.ts';
import type { Correction } from './expand.ts';
import { loadFacets, narrow, type Facets } from './facets.ts';
import type { FacetCounts, Pagefind } from './pagefind.ts';
import { rankQuestion, type Ranking } from './ranking.ts';
import { Searches } from './searches.ts';
import type { SearchState } from './state.ts';

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

/**
 * Answers questions with Pagefind and a word list.
 * @param getWords gives the words that a question may need; an empty list makes it plain Pagefind
 */
export function createEngine(
  pagefind: Pagefind,
  getWords: (query: string) => Promise<WordList>,
): (state: SearchState, first: number, count: number) => Promise<Answer> {
  const searches = new Searches(pagefind);
  let facets: Promise<Facets> | undefined;
  const getFacets = () => (facets ??= loadFacets(pagefind));
  const rank = async (query: string): Promise<Ranking> => {
    if (!query) return { pages: await searches.all(), expansions: [] };
    const list = await getWords(query);
    if (list.words.size === 0) return { pages: await searches.find(query), expansions: [] };
    return rankQuestion(query, list, searches, getFacets);
  };
  return async ({ query, facets: chosen }, first, count) => {
    const { pages, expansions, near = [], vague = false } = await rank(query);
    const { fitting, counts } = narrow(pages, chosen, await getFacets());
    const shown = await Promise.all(fitting.slice(first, first + count).map((page) => page.data()));
    return {
      total: fitting.length,
      results: first === 0 ? putAnswerFirst(shown, expansions) : shown,
      counts,
      corrections: expansions.flatMap(({ term, corrected }) => (corrected ? [{ from: term.text, to: corrected }] : [])),
      near,
      vague,
    };
  };
}
