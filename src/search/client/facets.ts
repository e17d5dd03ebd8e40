/** The choices that narrow results: which pages each has, and how many of the pages found. */
import type { FacetCounts, FoundPage, Pagefind } from './pagefind.ts';
import { facetNames, type SearchState } from './state.ts';

/** Ids of pages by facet and value. */
export type Facets = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Asks Pagefind for the values of each facet. Once is enough: counting is then a matter of sets. */
export async function loadFacets(pagefind: Pagefind): Promise<Facets> {
  const values = await pagefind.filters();
  // Pagefind is silent when these do not come; then every choice would seem to have no pages.
  if (!values['soort']) throw new Error('The facets are missing');
  const pagesWith = async (name: string, value: string) =>
    new Set((await pagefind.search(null, { filters: { [name]: value } })).results.map(({ id }) => id));
  const all = [...facetNames, 'overzicht'].map(async (name) => {
    const pages = Object.keys(values[name] ?? {}).map(async (value) => [value, await pagesWith(name, value)] as const);
    return [name, new Map(await Promise.all(pages))] as const;
  });
  return new Map(await Promise.all(all));
}

/** The pages that fit the choices made, and for each choice how many it would give with the others. */
export function narrow(
  pages: readonly FoundPage[],
  chosen: SearchState['facets'],
  facets: Facets,
): { fitting: FoundPage[]; counts: FacetCounts } {
  const fits = ({ id }: FoundPage, except?: string) =>
    facetNames.every((name) => name === except || !chosen[name] || facets.get(name)?.get(chosen[name])?.has(id));
  const counts: FacetCounts = {};
  for (const name of facetNames) {
    const rest = pages.filter((page) => fits(page, name));
    counts[name] = Object.fromEntries(
      [...(facets.get(name) ?? [])].map(([value, ids]) => [value, rest.filter(({ id }) => ids.has(id)).length]),
    );
  }
  return { fitting: pages.filter((page) => fits(page)), counts };
}
