/** The pages of the site beside each other: what each is called, where it stands, and which belong together. */
import { createHash } from 'node:crypto';
import { allKinds, isIndex, kindOf, type PageCollection } from '../model/kinds.ts';
import {
  factsOf,
  getCongress,
  getEntries,
  getMunicipalityName,
  getPages,
  getQuotations,
  getRoutes,
  getSources,
  getSpeakers,
  isFictional,
  leadOf,
  once,
  titleOf,
  type PageEntry,
} from './content.ts';
import { home, type Crumb } from './metadata.ts';
import { leadsTo, relations, type PageNode, type RelatedGroup } from '../model/relations.ts';
import { entryPath, overviewPaths } from '../model/addresses.ts';

/** What a kind of page is called where readers see it. */
interface KindNames {
  /** One of them. */
  label: string;
  /** All of them, in a breadcrumb. */
  plural: string;
  /** All of them, above a list; says of what is made up that it is. */
  heading: string;
}

/** What each kind of page is called. The made-up municipality goes by its own name. */
export const getKindNames = once(async () => {
  const name = await getMunicipalityName();
  const namesOf = ({ label, plural, about }: ReturnType<typeof kindOf>): KindNames =>
    about === 'municipality' && name !== undefined
      ? { label: name, plural: name, heading: `Fictieve gemeente ${name}` }
      : { label, plural, heading: plural };
  return Object.fromEntries(allKinds.map(([collection, kind]) => [collection, namesOf(kind)])) as Record<
    PageCollection,
    KindNames
  >;
});

/** The way to an entry of a kind: the home page, and the page of the kind if it has one. */
export async function getCrumbs(collection: PageCollection): Promise<Crumb[]> {
  const { address } = kindOf(collection);
  if (address === home.href) return [home];
  return [home, { label: (await getKindNames())[collection].plural, href: address }];
}

/** Every content page with what it names: the web that all relations are computed from. */
export const getPageNodes = once(async (): Promise<PageNode[]> => {
  const [pages, quotations, names] = await Promise.all([getPages(), getQuotations(), getKindNames()]);
  const addressesIn = leadsTo([...quotations, ...pages]);
  return pages.map((entry) => ({
    href: entryPath(entry.collection, entry.id),
    title: titleOf(entry),
    collection: entry.collection,
    kind: names[entry.collection].label,
    lead: leadOf(entry),
    updated: entry.data.bijgewerkt,
    fictional: isFictional(entry),
    links: addressesIn(factsOf(entry)),
  }));
});

/** Addresses of pages that bring others together, as far as there are others. */
export const getOverviewPaths = once(async () => {
  const filled = new Set<string>(
    (await getPages()).filter((entry) => !isIndex(entry)).map((entry) => entry.collection),
  );
  if ((await getQuotations()).length > 0) filled.add('citaten');
  return overviewPaths((collection) => filled.has(collection));
});

/** The address of every page. */
export const getPaths = once(
  async () => new Set([...(await getOverviewPaths()), ...(await getPageNodes()).map(({ href }) => href)]),
);

/** Which of these links lead somewhere: a site need not have every page that its settings name. */
export async function getLiveLinks<T extends { href: string }>(links: readonly T[]): Promise<T[]> {
  const paths = await getPaths();
  // What does not look like the address of a page is a file, or another site.
  return links.filter(({ href }) => !/^\/(?:.*\/)?(?:#.*)?$/.test(href) || paths.has(href.replace(/#.*/, '')));
}

const getRelations = once(async () => relations(await getPageNodes()));

/** The pages that belong to an address, grouped by kind under a heading. */
export async function getRelated(href: string): Promise<(RelatedGroup & { heading: string })[]> {
  const names = await getKindNames();
  return (await getRelations())(href).map((group) => ({ ...group, heading: names[group.collection].heading }));
}

const getNodesByKind = once(async () => Map.groupBy(await getPageNodes(), (node) => node.collection));

/** All pages of a kind, in the order in which readers go through them. */
export const getSeries = async (collection: PageCollection) => (await getNodesByKind()).get(collection) ?? [];

const getTermsByPath = once(
  async () => new Map((await getEntries('begrippen')).map((term) => [entryPath('begrippen', term.id), term])),
);

/** The term whose page has this address, if there is one. */
export const getTermAt = async (path: string) => (await getTermsByPath()).get(path);

/** Fields of an entry that no page but its own shows. */
const ownFields = ['bijgewerkt', 'updated'];

const getAll = once(async () =>
  [await getPages(), await getSpeakers(), await getQuotations(), await getSources(), await getRoutes()].flat(),
);
const keyOf = (shown: unknown, ignored: readonly string[] = []) => {
  const text = JSON.stringify(shown, (key, value: unknown) => (ignored.includes(key) ? undefined : value));
  return createHash('sha256').update(text).digest('base64url');
};

/** All that a page may show of other entries: their fields and what they name, never their text. */
const getSharedKey = once(async () =>
  keyOf([(await getAll()).map(({ id, data }) => [id, data]), await getPageNodes(), await getCongress()], ownFields),
);

/** All of every entry, its text too. */
const getWholeKey = once(async () =>
  keyOf([(await getAll()).map(({ id, digest }) => [id, digest]), await getCongress()]),
);

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

/**
 * What `getStaticPaths` of a page that brings others together gives: the page, when the site has something to show on it. A
 * route without a parameter is always made; `[...index].astro` is the same address with a parameter that is nothing.
 */
export const pageAt = async (path: string) =>
  (await getPaths()).has(path) ? [{ params: { index: undefined }, cacheKey: await getWholeKey() }] : [];
