/**
 * The one door to the content: the only file that calls `getCollection`. It leaves drafts
 * out, sorts, and resolves references. A reference to nothing throws here, with the name of
 * the file that holds it; the content check reports the same with its line before a build.
 * In `astro dev` the editor's preview stands behind it: see `src/editing/preview/preview-server.ts`.
 */
import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { allKinds, isIndex, kindOf, type PageCollection } from '../model/kinds.ts';
import { keptFacts } from '../model/relations.ts';
import { compareDutch } from './text.ts';
import { entryPath } from '../model/addresses.ts';

export type Speaker = CollectionEntry<'sprekers'>;
export type Quotation = CollectionEntry<'citaten'>;
export type Source = CollectionEntry<'bronnen'>;
export type Congress = CollectionEntry<'congres'>['data'];
export type PageEntry = CollectionEntry<PageCollection>;
/** What a subject means for a municipality of today. */
export type Advice = NonNullable<CollectionEntry<'gemeente'>['data']['advies']>;

/** Drafts show while an editor works in `astro dev`, never in a build. */
const isVisible = (entry: { data: { status: string } }) => import.meta.env.DEV || entry.data.status === 'gepubliceerd';

/** A field of an entry by its name, where the kind says which. */
const fieldOf = ({ data }: PageEntry, name: string) => String((data as Record<string, unknown>)[name]);
/** The name that other pages call an entry by. */
export const titleOf = (entry: PageEntry) => fieldOf(entry, kindOf(entry.collection).title);
/** The point of an entry, in a sentence or two. */
export const leadOf = (entry: PageEntry) => fieldOf(entry, kindOf(entry.collection).lead);

const placeOf = (data: object) => ('volgorde' in data ? Number(data.volgorde) : 0);
/** By their place in a series, and else by name. Astro gives entries in the order in which it came to know them. */
const inOrder =
  <T extends { id: string; data: object }>(nameOf: (entry: T) => string) =>
  (a: T, b: T) =>
    placeOf(a.data) - placeOf(b.data) || compareDutch(nameOf(a), nameOf(b)) || compareDutch(a.id, b.id);

/** Runs `load` once and keeps the answer during a build; in `astro dev` content changes, so there it runs each time. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return load();
    kept ??= load();
    return kept;
  };
}

const loaders = Object.fromEntries(
  allKinds.map(([collection]) => [
    collection,
    once(async () => (await getCollection(collection, isVisible)).sort(inOrder(titleOf))),
  ]),
) as { [C in PageCollection]: () => Promise<CollectionEntry<C>[]> };

/** All pages of a kind: in the order of their series, or by name in Dutch alphabetical order. */
export const getEntries = <C extends PageCollection>(collection: C) => loaders[collection]();

/** The recap itself, if it is published. */
export const getRecap = once(async () => (await getEntries('terugblik')).find(isIndex));
/** The made-up municipality itself, if the site has one. */
export const getMunicipality = once(async () => (await getEntries('gemeente')).find(isIndex));
/** What the made-up municipality is called, if the site has one. */
export const getMunicipalityName = async () => (await getMunicipality())?.data.kortetitel;
/** The goals of the municipality in their order. */
export const getGoals = once(async () => (await getEntries('gemeente')).filter((entry) => !isIndex(entry)));
/** Speakers in the order of the programme. */
export const getSpeakers = once(async () => (await getCollection('sprekers')).sort(inOrder(({ data }) => data.naam)));
/** Quotations in the order of citaten.yaml, which follows the source. */
export const getQuotations = once(() => getCollection('citaten'));
/** Reading routes, in the order in which they are offered. */
export const getRoutes = once(async () => (await getCollection('routes')).sort(inOrder(({ data }) => data.titel)));
/** Sources, by title. */
export const getSources = once(async () => (await getCollection('bronnen')).sort(inOrder(({ data }) => data.titel)));

/** The congress as data. Throws when congres.yaml is missing. */
export const getCongress = once(async (): Promise<Congress> => {
  const [entry] = await getCollection('congres');
  if (!entry) throw new Error('src/content/congres.yaml ontbreekt.');
  return entry.data;
});

/** What stands at the top of the home page. Throws when startpagina.yaml is missing. */
export const getHome = once(async () => {
  const [entry] = await getCollection('startpagina');
  if (!entry) throw new Error('src/content/startpagina.yaml ontbreekt.');
  return entry.data;
});

/** Finds one entry by id. Throws with the collection's name when there is none. */
function find<T extends { id: string }>(entries: readonly T[], collection: CollectionKey | 'feiten', id: string): T {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`"${id}" bestaat niet in ${collection}.`);
  return entry;
}

/** One speaker. Throws when the id is unknown. */
export const getSpeaker = async (id: string) => find(await getSpeakers(), 'sprekers', id);
/** One quotation. Throws when the id is unknown. */
export const getQuotation = async (id: string) => find(await getQuotations(), 'citaten', id);
/** One fact of congres.yaml. Throws when the id is unknown. */
export const getFact = async (id: string) => find((await getCongress()).feiten, 'feiten', id);

/** Sources by id, in the order given. Throws when an id is unknown. */
export async function getSourcesById(ids: readonly string[]): Promise<Source[]> {
  const sources = await getSources();
  return ids.map((id) => find(sources, 'bronnen', id));
}

/** Whether what the page is about exists only in the made-up municipality. */
export const isFictional = ({ collection, data }: PageEntry) =>
  kindOf(collection).about === 'municipality' || ('fictief' in data && data.fictief);

/** What was found in an entry when its file was read: what it names, and how long its text is. */
export const factsOf = ({ rendered }: PageEntry) => keptFacts.parse(rendered?.metadata);

/** The ids out of one list that an entry names, in its fields and in its text. */
export const namedBy = (entry: PageEntry, list: string) => [
  ...new Set(factsOf(entry).references.flatMap(({ target, id }) => (target === list ? [id] : []))),
];

/** Every entry that has a page. */
export const getPages = once(async (): Promise<PageEntry[]> =>
  (await Promise.all(allKinds.map(([collection]) => getEntries(collection)))).flat(),
);

/** Addresses of the drafts that show: in a build there are none. */
export const getDraftPaths = async (): Promise<string[]> =>
  (await getPages())
    .filter(({ data }) => data.status === 'concept')
    .map(({ collection, id }) => entryPath(collection, id));
