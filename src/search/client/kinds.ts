/** Kinds of pages in a question: `keynotes` alone asks for the overview, `keynote` with a name for that page. */
import { familiesOf, familyOf } from '../families.ts';
import type { Expansion } from './expand.ts';
import type { Facets } from './facets.ts';
import { facetNames } from './state.ts';

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
