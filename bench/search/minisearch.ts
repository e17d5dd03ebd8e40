/** The site's pages in MiniSearch, as its documentation advises: prefixes and fuzzy 0.2, titles heavier. */
import MiniSearch from 'minisearch';

/** A page as both engines see it. */
export interface BenchPage {
  path: string;
  title: string;
  key: string;
  text: string;
}

/** Makes a search over pages; it gives paths, best first. */
export function createMiniSearch(pages: readonly BenchPage[]): { search: (query: string) => string[]; index: string } {
  const engine = new MiniSearch<BenchPage>({
    idField: 'path',
    fields: ['title', 'key', 'text'],
    searchOptions: { boost: { title: 4, key: 2 }, prefix: true, fuzzy: 0.2 },
  });
  engine.addAll(pages);
  return {
    search: (query) => engine.search(query).map(({ id }) => String(id)),
    index: JSON.stringify(engine),
  };
}
