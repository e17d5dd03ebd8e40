/**
 * Every collection by the form of its files, with what may be in them. Read by
 * `src/content.config.ts` and by the content check, so that both know the same.
 */
import { congressSchema } from './congress.ts';
import { homeSchema } from './home.ts';
import { allKinds, type kinds, type PageCollection } from '../kinds.ts';
import { quotationSchema } from './quotation.ts';
import { redirectSchema } from './redirect.ts';
import { routeSchema } from './route.ts';
import { searchWordsSchema } from './search-words.ts';
import { sourceSchema } from './source.ts';
import { speakerSchema } from './speaker.ts';

/** Folders with one MDX file an entry, frontmatter and a text: the kinds of page. What they are called comes from their row. */
export const textFolders = Object.fromEntries(
  allKinds.map(([collection, { schema, plural, singular, description, namedAfter }]) => [
    collection,
    schema.meta({ label: plural, singular, description, ...(namedAfter !== undefined && { namedAfter }) }),
  ]),
) as { [K in PageCollection]: (typeof kinds)[K]['schema'] };

/** Folders with one YAML file an entry. */
export const dataFolders = { sprekers: speakerSchema, routes: routeSchema } as const;

/** YAML files that hold a list of entries under a key with the file's own name. */
export const listFiles = {
  citaten: quotationSchema,
  bronnen: sourceSchema,
  zoekwoorden: searchWordsSchema,
  doorverwijzingen: redirectSchema,
} as const;

/** YAML files that hold one entry. */
export const recordFiles = { congres: congressSchema, startpagina: homeSchema } as const;
