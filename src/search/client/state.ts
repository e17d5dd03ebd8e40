/** What a visitor asks: the words and the chosen facets. Lives in the address, so that it can be shared. */
import { splitWords } from '../words.ts';
import type { Correction } from './expand.ts';

export const facetNames = ['soort', 'doelstelling', 'spreker'] as const;
type FacetName = (typeof facetNames)[number];

export interface SearchState {
  query: string;
  /** An empty string means: no choice made. */
  facets: Record<FacetName, string>;
}

/** Longest question that an address can carry through every server. */
const LONGEST = 500;

/** Reads a state from the part of an address after `?`. */
export function parseState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  return {
    query: (parameters.get('q') ?? '').trim(),
    facets: {
      soort: parameters.get('soort') ?? '',
      doelstelling: parameters.get('doelstelling') ?? '',
      spreker: parameters.get('spreker') ?? '',
    },
  };
}

/** The part of an address after `?`, or nothing for an empty state. */
export function formatState({ query, facets }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query.slice(0, LONGEST));
  for (const name of facetNames) if (facets[name]) parameters.set(name, facets[name]);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** Whether nothing is asked yet. */
export const isEmpty = ({ query, facets }: SearchState) => !query && facetNames.every((name) => !facets[name]);

/** Whether a question is a whole text. */
export const isTooLong = ({ query }: SearchState) => query.length > LONGEST;

/** `12 resultaten voor "data"`: said to screen readers and shown above the list. */
export function countLabel(count: number, query: string): string {
  const results = count === 0 ? 'Niets gevonden' : count === 1 ? '1 resultaat' : `${String(count)} resultaten`;
  return query ? `${results} voor “${query}”` : results;
}

/** The question with its misspelt words replaced. `replace` gets the right word and what was typed. */
export function replaceMisspelt(
  query: string,
  corrections: readonly Correction[],
  replace: (right: string, typed: string) => string,
): string {
  return query.replace(/[\p{L}\p{N}\p{M}]+(?:['’‘&.][\p{L}\p{N}\p{M}]+)*/gu, (typed) => {
    const correction = corrections.find(({ from }) => from === splitWords(typed).join(''));
    return correction ? replace(correction.to, typed) : typed;
  });
}
