/** The site's pages in MiniSearch, as its documentation advises: prefixes and fuzzy 0.2, titles heavier. */
import MiniSearch from 'minisearch';
import type { PageText } from '../../src/search/index/page-text.ts';

/** Makes a search over pages; it gives paths, best first. */
export function createMiniSearch(pages: ReadonlyMap<string, PageText>): (query: string) => string[] {
  const engine = new MiniSearch({
    idField: 'path',
    fields: ['names', 'headings', 'text'],
    searchOptions: { boost: { names: 4, headings: 2 }, prefix: true, fuzzy: 0.2 },
  });
  engine.addAll([...pages].map(([path, page]) => ({ path, ...page })));
  return (query) => engine.search(query).map(({ id }) => String(id));
}
