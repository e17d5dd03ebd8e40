/**
 * Every kind of page in one table: a row for each collection whose entries have a page. The order of the rows is the order
 * in which kinds are shown together. A new kind is a new row, with its page in `src/pages`.
 */
import type { z } from 'astro/zod';
import { site } from '../site.ts';
import { articleSchema } from './schemas/article.ts';
import { keynoteSchema } from './schemas/keynote.ts';
import { municipalitySchema } from './schemas/municipality.ts';
import { pageSchema } from './schemas/page.ts';
import { termSchema } from './schemas/term.ts';

/** What a kind of page is, for readers, editors and code. */
interface Kind {
  /** What may be in the fields of an entry. */
  schema: z.ZodObject;
  /** Where its files stand in `src/content`. */
  folder: string;
  /** Where its pages stand: each below this address, under its id. At the address itself, unless that is `/`, a page leads to them. */
  address: string;
  /** Whether an entry named `index` is the page at the address. */
  hasIndex?: boolean;
  /** What a reader sees that one of them is: on share pictures, in search, in the feed. */
  label: string;
  /** All of them: above lists, in breadcrumbs, in the editor. */
  plural: string;
  /** What an editor calls one. */
  singular: string;
  /** What one is for, in a sentence for editors. */
  description: string;
  /** The field that the file of a new one is called after, when that is not its title. */
  namedAfter?: string;
  /** The field with the name that other pages call it by. */
  title: 'titel' | 'kortetitel' | 'term';
  /** The field with its point in a sentence or two. */
  lead: 'inleiding' | 'definitie';
  /** What the links to the one before and the one after it are called, for screen readers, when not just pages. */
  series?: string;
  /** What it is about. What is about the municipality is fiction. */
  about: 'congress' | 'municipality' | 'word' | 'site';
}

export const kinds = {
  terugblik: {
    schema: articleSchema,
    folder: 'terugblik',
    address: '/terugblik/',
    hasIndex: true,
    label: 'Terugblik',
    plural: 'Terugblik',
    singular: 'artikel',
    description: 'Een artikel bij de terugblik.',
    title: 'titel',
    lead: 'inleiding',
    about: 'congress',
  },
  keynotes: {
    schema: keynoteSchema,
    folder: 'keynotes',
    address: '/keynotes/',
    label: 'Keynote',
    plural: 'Keynotes',
    singular: 'keynote',
    description: 'Wat een spreker zei.',
    namedAfter: 'spreker',
    title: 'titel',
    lead: 'inleiding',
    series: 'Vorige en volgende keynote',
    about: 'congress',
  },
  // Where readers see the name of this kind, the municipality's own name stands: see `getKindNames` in src/lib/content.ts.
  gemeente: {
    schema: municipalitySchema,
    folder: site.municipality,
    address: `/${site.municipality}/`,
    hasIndex: true,
    label: 'Doelstelling',
    plural: 'Fictieve gemeente',
    singular: 'doel',
    description: 'De fictieve gemeente, of een doelstelling daarvan.',
    namedAfter: 'kortetitel',
    title: 'kortetitel',
    lead: 'inleiding',
    series: 'Vorige en volgende doelstelling',
    about: 'municipality',
  },
  begrippen: {
    schema: termSchema,
    folder: 'begrippen',
    address: '/begrippen/',
    label: 'Begrip',
    plural: 'Begrippen',
    singular: 'begrip',
    description: 'Een woord met uitleg.',
    title: 'term',
    lead: 'definitie',
    series: 'Vorig en volgend begrip',
    about: 'word',
  },
  paginas: {
    schema: pageSchema,
    folder: 'paginas',
    address: '/',
    label: 'Over de site',
    plural: 'Over de site',
    singular: 'pagina',
    description: 'Een pagina over de site zelf.',
    title: 'titel',
    lead: 'inleiding',
    about: 'site',
  },
} as const satisfies Record<string, Kind>;

/** What the page with all quotations is called where kinds stand together: it is none, but can be searched for like one. */
export const quotationsLabel = 'Citaten';

/** A collection whose entries have a page of their own. */
export type PageCollection = keyof typeof kinds;

export const isPageCollection = (collection: string): collection is PageCollection => Object.hasOwn(kinds, collection);

/** The row of a kind, without what only that kind has. */
export const kindOf = (collection: PageCollection): Kind => kinds[collection];

/** Whether an entry is the page at the address of its kind. */
export const isIndex = ({ collection, id }: { collection: string; id: string | undefined }): boolean =>
  id === 'index' && isPageCollection(collection) && kindOf(collection).hasIndex === true;

/** All kinds with their collection, in order. */
export const allKinds = Object.entries<Kind>(kinds) as [PageCollection, Kind][];

/** The name of the folder in `src/content`, or of the file, where what a reference names stands: what editors know it by. */
export const placeName = (collection: string): string =>
  isPageCollection(collection) ? kindOf(collection).folder : collection;
