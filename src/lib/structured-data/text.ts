import type { ArticleLeaf, IdReference, Thing, WebPageLeaf } from 'schema-dts';
import { site } from '../../site.ts';
import type { Congress, PageEntry } from '../content.ts';
import { absoluteUrl, entryPath, sharePicturePath } from '../urls.ts';
import { ids, ref } from './ids.ts';
import { editors } from './site.ts';

type TextEntry = Exclude<PageEntry, { collection: 'begrippen' }>;

/**
 * Turfbrug as what it is. schema.org has no type for made-up things (FictionalThing was proposed and
 * never adopted). Place or City would put it on the map, and `genre: fictie` would make our article a
 * story. So it is a Thing, and says in words that it does not exist.
 */
const town = (congress: Congress) => ({
  '@type': 'Thing' as const,
  '@id': ids.town,
  name: 'Turfbrug',
  disambiguatingDescription: `fictieve gemeente, bedacht door ${congress.organisator}`,
});

/** What the texts of each collection are about. */
function subjects(entry: TextEntry, congress: Congress): (IdReference | Thing)[] | undefined {
  switch (entry.collection) {
    case 'terugblik':
      return [ref(ids.congress)];
    case 'keynotes':
      return [ref(ids.congress), ref(ids.speaker(entry.data.spreker))];
    case 'turfbrug':
      return [town(congress)];
    case 'paginas':
      return undefined;
  }
}

/**
 * A page with running text. Pages about the site itself, such as the privacy statement, are no articles.
 * It has a `datePublished` when editors wrote down when it first appeared.
 * @param glossary ids of all terms that have a page, so that a draft is not mentioned
 */
export function textNode(
  entry: TextEntry,
  congress: Congress,
  glossary: ReadonlySet<string>,
): ArticleLeaf | WebPageLeaf {
  const { data } = entry;
  const path = entryPath(entry.collection, entry.id);
  const named = 'begrippen' in data ? data.begrippen : [];
  const mentions = named.filter((id) => glossary.has(id)).map((id) => ref(ids.term(id)));
  const about = subjects(entry, congress);
  return {
    '@type': entry.collection === 'paginas' ? 'WebPage' : 'Article',
    '@id': ids.text(path),
    name: data.titel,
    headline: data.titel,
    description: data.inleiding,
    image: absoluteUrl(sharePicturePath(path)),
    ...(data.gepubliceerd && { datePublished: data.gepubliceerd }),
    dateModified: data.bijgewerkt,
    inLanguage: site.language,
    license: site.licence.url,
    author: editors,
    publisher: ref(ids.editors),
    isPartOf: ref(ids.site),
    ...(about && { about }),
    ...(mentions.length > 0 && { mentions }),
  };
}
