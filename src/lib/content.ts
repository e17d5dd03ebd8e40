/**
 * The one door to the content: the only file that calls `getCollection`. It leaves drafts
 * out, sorts, and resolves references. A reference to nothing throws here, with the name of
 * the file that holds it; the content check reports the same with its line before a build.
 */
import { createHash } from 'node:crypto';
import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { relations, type PageNode } from './relations.ts';
import type { TextFacts } from './text-facts.ts';
import { compareDutch } from './text.ts';
import { entryPath, type PageCollection } from './urls.ts';

type Keynote = CollectionEntry<'keynotes'>;
export type Speaker = CollectionEntry<'sprekers'>;
export type Quotation = CollectionEntry<'citaten'>;
export type Source = CollectionEntry<'bronnen'>;
export type Congress = CollectionEntry<'congres'>['data'];
export type PageEntry = CollectionEntry<PageCollection>;
/** What a subject means for a municipality of today. */
export type ForMunicipality = NonNullable<CollectionEntry<'turfbrug'>['data']['gemeente']>;

/** Drafts show while an editor works in `astro dev`, never in a build. */
const isVisible = (entry: { data: { status: string } }) => import.meta.env.DEV || entry.data.status === 'gepubliceerd';

interface Ordered {
  id: string;
  data: { volgorde: number };
}

/** Astro gives entries in the order in which it came to know them, so equal places are settled here. */
const byOrder = (a: Ordered, b: Ordered) => a.data.volgorde - b.data.volgorde || compareDutch(a.id, b.id);
const byTitle =
  <T extends { id: string }>(title: (entry: T) => string) =>
  (a: T, b: T) =>
    compareDutch(title(a), title(b)) || compareDutch(a.id, b.id);

/** Runs `load` once and keeps the answer during a build; in `astro dev` content changes, so there it runs each time. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return load();
    kept ??= load();
    return kept;
  };
}

/** Recap articles; the recap itself first. */
export const getArticles = once(async () => (await getCollection('terugblik', isVisible)).sort(byOrder));
/** Keynotes in the order of the programme. */
export const getKeynotes = once(async () => (await getCollection('keynotes', isVisible)).sort(byOrder));
/** Turfbrug itself first, then its goals 1 to 6. */
export const getTurfbrug = once(async () => (await getCollection('turfbrug', isVisible)).sort(byOrder));
/** The six goals, 1 to 6. */
export const getGoals = once(async () => (await getTurfbrug()).filter((entry) => entry.id !== 'index'));
/** Glossary terms in Dutch alphabetical order. */
export const getTerms = once(async () =>
  (await getCollection('begrippen', isVisible)).sort(byTitle((entry) => entry.data.term)),
);
/** Ids of the terms that have a page. */
export const getTermIds = once(async () => new Set((await getTerms()).map(({ id }) => id)));
/** Pages about the site itself. */
export const getSitePages = once(async () =>
  (await getCollection('paginas', isVisible)).sort(byTitle((entry) => entry.data.titel)),
);
/** Speakers in the order of the programme. */
export const getSpeakers = once(async () => (await getCollection('sprekers')).sort(byOrder));
/** Quotations in the order of citaten.yaml, which follows the source. */
export const getQuotations = once(() => getCollection('citaten'));
/** Reading routes, in the order in which they are offered. */
export const getRoutes = once(async () => (await getCollection('routes')).sort(byOrder));
/** Sources, by title. */
export const getSources = once(async () => (await getCollection('bronnen')).sort(byTitle((entry) => entry.data.titel)));

/** The congress as data. Throws when congres.yaml is missing. */
export const getCongress = once(async (): Promise<Congress> => {
  const [entry] = await getCollection('congres');
  if (!entry) throw new Error('src/content/congres.yaml ontbreekt.');
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

/** What kind of page an entry of each collection is, as readers see it. */
export const kindLabels: Record<PageCollection, string> = {
  terugblik: 'Terugblik',
  keynotes: 'Keynote',
  turfbrug: 'Turfbrug',
  begrippen: 'Begrip',
  paginas: 'Over de site',
};

const titleOf = (entry: PageEntry) =>
  entry.collection === 'begrippen'
    ? entry.data.term
    : entry.collection === 'turfbrug'
      ? entry.data.kortetitel
      : entry.data.titel;

const leadOf = (entry: PageEntry) => (entry.collection === 'begrippen' ? entry.data.definitie : entry.data.inleiding);

/** Whether what the page is about exists only in the made-up municipality. */
export const isFictional = (entry: PageEntry) =>
  entry.collection === 'turfbrug' || (entry.collection === 'begrippen' && entry.data.fictief);

/** What the content pipeline knows of an entry's text. */
export const factsOf = (entry: PageEntry) => entry.rendered?.metadata as unknown as TextFacts;

/** Addresses that an entry names, by its fields, its links and its quotations. */
function linksOf(entry: PageEntry, keynotes: Keynote[], quotations: Quotation[]): string[] {
  const facts = factsOf(entry);
  const keynoteOf = (speaker: string | undefined) => {
    const keynote = keynotes.find((candidate) => candidate.data.spreker === speaker);
    return keynote ? [entryPath('keynotes', keynote.id)] : [];
  };
  const quoted = facts.quotations.flatMap((id) =>
    keynoteOf(quotations.find((quotation) => quotation.id === id)?.data.spreker),
  );
  const terms = 'begrippen' in entry.data ? entry.data.begrippen : 'verwant' in entry.data ? entry.data.verwant : [];
  const goals = 'doelstellingen' in entry.data ? entry.data.doelstellingen : [];
  const speakers = 'sprekers' in entry.data ? entry.data.sprekers : [];
  return [
    ...terms.map((id) => entryPath('begrippen', id)),
    ...goals.map((id) => entryPath('turfbrug', id)),
    ...speakers.flatMap(keynoteOf),
    ...quoted,
    ...facts.links,
  ];
}

/** Every entry that has a page. */
const getPages = once(async (): Promise<PageEntry[]> =>
  (await Promise.all([getArticles(), getKeynotes(), getTurfbrug(), getTerms(), getSitePages()])).flat(),
);

/** Addresses of the drafts that show: in a build there are none. */
export const getDraftPaths = async (): Promise<string[]> =>
  (await getPages())
    .filter(({ data }) => data.status === 'concept')
    .map(({ collection, id }) => entryPath(collection, id));

/** Every content page with what it names: the web that all relations are computed from. */
export const getPageNodes = once(async (): Promise<PageNode[]> => {
  const [keynotes, quotations] = await Promise.all([getKeynotes(), getQuotations()]);
  return (await getPages()).map((entry) => ({
    href: entryPath(entry.collection, entry.id),
    title: titleOf(entry),
    kind: kindLabels[entry.collection],
    lead: leadOf(entry),
    updated: entry.data.bijgewerkt,
    fictional: isFictional(entry),
    links: linksOf(entry, keynotes, quotations),
  }));
});

const getRelations = once(async () => relations(await getPageNodes()));

/** The pages that belong to an address, grouped by kind. */
export const getRelated = async (href: string) => (await getRelations())(href);

const getKinds = once(async () => Map.groupBy(await getPageNodes(), (node) => node.kind));

/** All pages of the kind that a collection holds, in the order in which readers go through them. */
export const getSeries = async (collection: PageCollection) => (await getKinds()).get(kindLabels[collection]) ?? [];

const getTermsByPath = once(
  async () => new Map((await getTerms()).map((term) => [entryPath('begrippen', term.id), term])),
);

/** The term whose page has this address, if there is one. */
export const getTermAt = async (path: string) => (await getTermsByPath()).get(path);

/** Fields of an entry that no page but its own shows. */
const ownFields = ['bijgewerkt', 'updated'];

/** All that a page may show of other entries: their fields and what they name, never their text. */
const getSharedKey = once(async () => {
  const entries = [await getPages(), await getSpeakers(), await getQuotations(), await getSources(), await getRoutes()];
  const shown = [entries.flat().map(({ id, data }) => [id, data]), await getPageNodes(), await getCongress()];
  const text = JSON.stringify(shown, (key, value: unknown) => (ownFields.includes(key) ? undefined : value));
  return createHash('sha256').update(text).digest('base64url');
});

/**
 * The pages of a collection, for `getStaticPaths`. The key changes whenever a page may look different, so that an
 * incremental build makes it again: with its own file, or with anything that it may show of others. What is code,
 * Astro watches itself.
 */
export async function entryPaths<T extends PageEntry>(entries: readonly T[]) {
  const shared = await getSharedKey();
  return entries.map((entry) => ({
    params: { id: entry.id },
    props: { entry },
    cacheKey: `${String(entry.digest)} ${shared}`,
  }));
}
