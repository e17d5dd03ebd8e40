/**
 * The kinds of pages and the other choices that narrow results: which pages each has, how many of the pages found, and which
 * kinds a question names. `keynotes` alone asks for the overview, `keynote` with a name for that page.
 */
import { familiesOf, familyOf } from '../families.ts';
import type { Expansion } from './expand.ts';
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

/** A question without the kinds of pages that it names. */
export interface KindsAsked {
  /** What it is about. */
  subjects: Expansion[];
  /** The pages of each kind that it names. */
  kinds: ReadonlySet<string>[];
  /** Whether it names nothing else. */
  isAlone: boolean;
  /** Whether it names them in the plural, so that their overview may be meant. */
  isPlural: boolean;
}

/** The overview of a kind that was asked for. */
const ASKED_OVERVIEW = 2;
/** A page of the kind that was asked for. */
const ASKED_KIND = 1.5;

/** In front of a kind of page they ask for its overview. */
const listWords = ['alle', 'lijst', 'overzicht', 'rij'];
const facetKeys = facetNames.map(familyOf);
const isList = ({ term }: Expansion) => listWords.includes(term.text) || facetKeys.includes(familyOf(term.text));

/** The pages of the kind that a term names, such as `keynotes` or a word for it. */
function kindOf({ term }: Expansion, facets: Facets): ReadonlySet<string> | undefined {
  const keys = [term.text, ...term.means].flatMap(familiesOf);
  const label = [...(facets.get('soort')?.keys() ?? [])].find((text) => keys.includes(familyOf(text.toLowerCase())));
  return label === undefined ? undefined : facets.get('soort')?.get(label);
}

/** Takes the kinds of pages out of a question. */
export function findKinds(expansions: readonly Expansion[], facets: Facets): KindsAsked {
  const named = expansions.map((expansion) => ({ expansion, kind: kindOf(expansion, facets) }));
  const kinds = named.flatMap(({ kind }) => kind ?? []);
  const isAlone = kinds.length > 0 && named.every(({ expansion, kind }) => kind ?? isList(expansion));
  const subjects = named.filter(({ expansion, kind }) => (isAlone ? kind !== undefined || !isList(expansion) : !kind));
  const isPlural = named.some(({ expansion: { term }, kind }) => kind && /(?:en|s)$/.test(term.text));
  return { subjects: subjects.map(({ expansion }) => expansion), kinds, isAlone, isPlural };
}

/** What a page's score is multiplied by: the overview of a kind that was asked for alone, or a page of a kind that was named. */
export function kindFactors({ kinds, isAlone, isPlural }: KindsAsked, facets: Facets): Map<string, number> {
  const overviews = facets.get('overzicht')?.get('ja');
  const isFitting = (id: string) => (overviews?.has(id) ? isAlone || isPlural : !isAlone);
  const ids = kinds.flatMap((pages) => [...pages]).filter(isFitting);
  return new Map(ids.map((id) => [id, isAlone ? ASKED_OVERVIEW : ASKED_KIND]));
}
