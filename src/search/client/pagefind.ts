/** The small part of Pagefind's browser API that we use, and the way to load it. */
import { facetNames, type SearchState } from './state.ts';

/** A heading under which words were found. */
interface SubResult {
  title: string;
  url: string;
  /** HTML: escaped text with `<mark>` around the words found. */
  excerpt: string;
}

export interface PageResult {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
  sub_results: SubResult[];
}

/** Number of pages by facet and value. */
export type FacetCounts = Record<string, Record<string, number> | undefined>;

export interface SearchResponse {
  results: { id: string; data: () => Promise<PageResult> }[];
  filters: FacetCounts;
}

interface Pagefind {
  options: (options: { excerptLength: number }) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<FacetCounts>;
  search: (query: string | null, options: { filters: Record<string, string> }) => Promise<SearchResponse>;
}

// Held apart from the call, so that the bundler leaves the address alone.
const address = '/pagefind/pagefind.js';
let loaded: Promise<Pagefind> | undefined;

/** Loads Pagefind and its index once. Rejects when the index is missing; a later call then tries again. */
function loadPagefind(): Promise<Pagefind> {
  loaded ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ excerptLength: 26 });
    await pagefind.init();
    // Until the facets are loaded, answers come without their counts.
    await pagefind.filters();
    return pagefind;
  })().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** Asks Pagefind. Without words it gives every page that fits the facets. */
export async function search({ query, facets }: SearchState): Promise<SearchResponse> {
  const pagefind = await loadPagefind();
  const filters: Record<string, string> = {};
  for (const name of facetNames) if (facets[name]) filters[name] = facets[name];
  return pagefind.search(query || null, { filters });
}
