import type { CollectionEntry } from 'astro:content';
import type { DefinedTerm, DefinedTermSet } from 'schema-dts';
import { site } from '../../site.ts';
import { absoluteUrl, entryPath } from '../../model/addresses.ts';
import { ids, ref } from './ids.ts';
import { editors } from './site.ts';

/** The glossary as a whole. `paths` are the addresses of all pages. */
export const glossary = (name: string, description: string, paths: ReadonlySet<string>): DefinedTermSet => ({
  '@type': 'DefinedTermSet',
  '@id': ids.glossary,
  name,
  description,
  inLanguage: site.language,
  license: site.licence.url,
  publisher: editors(paths),
});

/**
 * One term of it. What an abbreviation stands for is one of the term's other names.
 * @param municipality what the made-up municipality is called
 */
export function glossaryTerm(
  { id, data }: CollectionEntry<'begrippen'>,
  municipality: string | undefined,
): DefinedTerm {
  const otherNames = [...(data.voluit ? [data.voluit] : []), ...data.synoniemen];
  return {
    '@type': 'DefinedTerm',
    '@id': ids.term(id),
    url: absoluteUrl(entryPath('begrippen', id)),
    name: data.term,
    ...(otherNames.length > 0 && { alternateName: otherNames }),
    description: data.definitie,
    ...(data.fictief && {
      disambiguatingDescription: ['hoort bij de fictieve gemeente', municipality].filter(Boolean).join(' '),
    }),
    inDefinedTermSet: ref(ids.glossary),
  };
}
