/** What pages tell machines about a text or a term. */
import type { CollectionEntry } from 'astro:content';
import type { ArticleLeaf, DefinedTerm, DefinedTermSet, WebPageLeaf } from 'schema-dts';
import { absoluteUrl, entryPath, sharePicturePath } from '../../model/addresses.ts';
import { kindOf } from '../../model/kinds.ts';
import { site } from '../../site.ts';
import type { Congress, PageEntry } from '../content.ts';
import { editors, ids, ref } from './site.ts';

type TextEntry = Exclude<PageEntry, { collection: 'begrippen' }>;

/** What the texts of a site are about, and which pages there are to name. */
export interface TextSurroundings {
  congress: Congress;
  /** What the made-up municipality is called, if there is one. */
  municipality: string | undefined;
  /** The addresses of all pages, so that a draft is not mentioned. */
  paths: ReadonlySet<string>;
}

/**
 * The municipality as what it is. schema.org has no type for made-up things (FictionalThing was proposed and
 * never adopted). Place or City would put it on the map, and `genre: fictie` would make our article a
 * story. So it is a Thing, and says in words that it does not exist.
 */
const madeUp = (congress: Congress, name: string) => ({
  '@type': 'Thing' as const,
  '@id': ids.municipality,
  name,
  disambiguatingDescription: `fictieve gemeente, bedacht door ${congress.organisator}`,
});

/** What a text is about, by its kind. */
function subjects({ collection, data }: TextEntry, { congress, municipality }: TextSurroundings) {
  switch (kindOf(collection).about) {
    case 'congress':
      return [ref(ids.congress), ...('spreker' in data ? [ref(ids.speaker(data.spreker))] : [])];
    case 'municipality':
      return municipality === undefined ? undefined : [madeUp(congress, municipality)];
    default:
      return undefined;
  }
}

/**
 * A page with running text. Pages about the site itself, such as the privacy statement, are no articles.
 * It has a `datePublished` when editors wrote down when it first appeared.
 */
export function textNode(entry: TextEntry, surroundings: TextSurroundings): ArticleLeaf | WebPageLeaf {
  const { data } = entry;
  const { paths } = surroundings;
  const path = entryPath(entry.collection, entry.id);
  const named = 'begrippen' in data ? data.begrippen : [];
  const mentions = named.filter((id) => paths.has(entryPath('begrippen', id))).map((id) => ref(ids.term(id)));
  const about = subjects(entry, surroundings);
  return {
    '@type': kindOf(entry.collection).about === 'site' ? 'WebPage' : 'Article',
    '@id': ids.text(path),
    name: data.titel,
    headline: data.titel,
    description: data.inleiding,
    image: absoluteUrl(sharePicturePath(path)),
    ...(data.gepubliceerd !== undefined && { datePublished: data.gepubliceerd }),
    dateModified: data.bijgewerkt,
    inLanguage: site.language,
    license: site.licence.url,
    author: editors(paths),
    publisher: ref(ids.editors),
    isPartOf: ref(ids.site),
    ...(about && { about }),
    ...(mentions.length > 0 && { mentions }),
  };
}

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
