import type { CollectionEntry } from 'astro:content';
import type { DefinedTerm, DefinedTermSet } from 'schema-dts';
import { site } from '../../site.ts';
import { absoluteUrl, entryPath } from '../urls.ts';
import { ids, ref } from './ids.ts';
import { editors } from './site.ts';

/** The glossary as a whole. */
export const glossary = (name: string, description: string): DefinedTermSet => ({
  '@type': 'DefinedTermSet',
  '@id': ids.glossary,
  name,
  description,
  inLanguage: site.language,
  license: site.licence.url,
  publisher: editors,
});

/** One term of it. What an abbreviation stands for is one of the term's other names. */
export function glossaryTerm({ id, data }: CollectionEntry<'begrippen'>): DefinedTerm {
  const otherNames = [...(data.voluit ? [data.voluit] : []), ...data.synoniemen];
  return {
    '@type': 'DefinedTerm',
    '@id': ids.term(id),
    url: absoluteUrl(entryPath('begrippen', id)),
    name: data.term,
    ...(otherNames.length > 0 && { alternateName: otherNames }),
    description: data.definitie,
    ...(data.fictief && { disambiguatingDescription: 'hoort bij de fictieve gemeente Turfbrug' }),
    inDefinedTermSet: ref(ids.glossary),
  };
}
