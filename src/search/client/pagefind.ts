/** The small part of Pagefind's browser API that we use, and the way to load it. */

/** A heading under which words were found. */
interface SubResult {
  title: string;
  url: string;
  /** HTML: escaped text with `<mark>` around the words found. */
  excerpt: string;
}

/** What Pagefind knows of a page. */
export interface PageData {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
  sub_results: SubResult[];
}

export interface FoundPage {
  id: string;
  score: number;
  /** Which of the page's `meta` fields have the words. */
  matchedMetaFields?: string[];
  data: () => Promise<PageData>;
}

/** Number of pages by facet and value. */
export type FacetCounts = Record<string, Record<string, number> | undefined>;

export interface Pagefind {
  filters: () => Promise<FacetCounts>;
  search: (query: string | null, options?: { filters: Record<string, string> }) => Promise<{ results: FoundPage[] }>;
}

interface PagefindModule {
  createInstance: (options: {
    basePath: string;
    noWorker: boolean;
    excerptLength: number;
    excerptEllipsis: string;
  }) => Pagefind & { init: () => Promise<void> };
}

// Held apart from the call, so that the bundler leaves the address alone.
const folder = `${import.meta.env.BASE_URL}pagefind/`;
const EXCERPT_WORDS = 26;

/** Loads Pagefind. Rejects when it or its index is missing. */
export async function loadPagefind(): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  // Without a base path Pagefind would give full addresses in a worker.
  // A worker of its own would load all of Pagefind a second time.
  const pagefind = createInstance({
    basePath: folder,
    noWorker: true,
    excerptLength: EXCERPT_WORDS,
    excerptEllipsis: '…',
  });
  await pagefind.init();
  return pagefind;
}
