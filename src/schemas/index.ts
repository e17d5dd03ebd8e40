/**
 * Every collection in one table: where its files stand and what may be in them. Read by
 * `src/content.config.ts` and by the content check, so that both know the same.
 */
import { articleSchema } from './article.ts';
import { congressSchema } from './congress.ts';
import { keynoteSchema } from './keynote.ts';
import { pageSchema } from './page.ts';
import { quotationSchema } from './quotation.ts';
import { routeSchema } from './route.ts';
import { searchWordsSchema } from './search-words.ts';
import { sourceSchema } from './source.ts';
import { speakerSchema } from './speaker.ts';
import { termSchema } from './term.ts';
import { turfbrugSchema } from './turfbrug.ts';

/** Folders with one MDX file an entry: frontmatter and a text. */
export const textFolders = {
  terugblik: articleSchema,
  keynotes: keynoteSchema,
  turfbrug: turfbrugSchema,
  begrippen: termSchema,
  paginas: pageSchema,
} as const;

/** Folders with one YAML file an entry. */
export const dataFolders = { sprekers: speakerSchema, routes: routeSchema } as const;

/** YAML files that hold a list of entries under a key with the file's own name. */
export const listFiles = { citaten: quotationSchema, bronnen: sourceSchema, zoekwoorden: searchWordsSchema } as const;

/** YAML files that hold one entry. */
export const recordFiles = { congres: congressSchema } as const;
