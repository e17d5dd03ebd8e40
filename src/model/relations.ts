import { z } from 'astro/zod';
import { entryPath, pathOf } from './addresses.ts';
import { allKinds, type PageCollection } from './kinds.ts';

/** What pages know of an entry beside its fields, without reading its text: the loaders keep it in Astro's store. */
export const keptFacts = z.object({
  /** Ids in its fields and blocks, each with what it is an id of. */
  references: z.array(z.object({ target: z.string(), id: z.string() })),
  /** Addresses on this site that it links to. */
  links: z.array(z.string()),
  /** How many words its text has. */
  words: z.number(),
});

export type KeptFacts = z.infer<typeof keptFacts>;

/** One page in the web of relations. */
export interface PageNode {
  /** The page's address; also its key. */
  href: string;
  title: string;
  collection: PageCollection;
  /** What kind of page it is, as readers see it. */
  kind: string;
  /** The page's point in one or two sentences. */
  lead: string;
  /** Day of the last change in its content: year-month-day. */
  updated: string;
  /** Exists only in the made-up municipality. */
  fictional: boolean;
  /** Addresses of the pages that this page names. */
  links: string[];
}

/** Pages of one kind that belong to a page. */
export interface RelatedGroup {
  collection: PageCollection;
  pages: PageNode[];
}

/**
 * Looks up the pages that belong to an address, in both directions: those that it names and those that
 * name it. Grouped by kind, in the order of the table of kinds; inside a group in the order of `nodes`.
 */
export function relations(nodes: readonly PageNode[]): (href: string) => RelatedGroup[] {
  const places = new Map(nodes.map(({ href }, place) => [href, place]));
  const related = nodes.map(() => new Set<number>());
  nodes.forEach(({ links }, place) => {
    for (const link of links) {
      const named = places.get(link);
      if (named === undefined || named === place) continue;
      related[place]?.add(named);
      related[named]?.add(place);
    }
  });
  return (href) => {
    const pages = [...(related[places.get(href) ?? -1] ?? [])]
      .sort((a, b) => a - b)
      .flatMap((place) => nodes[place] ?? []);
    return allKinds
      .map(([collection]) => ({ collection, pages: pages.filter((node) => node.collection === collection) }))
      .filter((group) => group.pages.length > 0);
  };
}

/** What names something: by its fields and blocks, and by its links. */
export type Naming = Pick<KeptFacts, 'references' | 'links'>;

/** An entry as far as it must be known to follow a reference to it. */
interface Referred {
  collection: string;
  id: string;
  data: Readonly<Record<string, unknown>>;
}

/**
 * Makes a look-up of the addresses that something leads to. A reference to a speaker leads to the keynote, one to a
 * quotation to the keynote of who said it. `entries` are all that readers can see.
 */
export function leadsTo(entries: readonly Referred[]): (naming: Naming) => string[] {
  const speakers = new Map<string, unknown>();
  const keynotes = new Map<unknown, string>();
  for (const { collection, id, data } of entries) {
    if (collection === 'citaten') speakers.set(id, data['spreker']);
    if (collection === 'keynotes') keynotes.set(data['spreker'], entryPath('keynotes', id));
  }
  return ({ references, links }) => [
    ...references.flatMap(({ target, id }) => {
      if (target === 'sprekers') return keynotes.get(id) ?? [];
      if (target === 'citaten') return keynotes.get(speakers.get(id)) ?? [];
      return pathOf({ collection: target, id }) ?? [];
    }),
    ...links,
  ];
}

/** The neighbours of `href` in a series of pages. */
export function neighbours(
  series: readonly PageNode[],
  href: string,
): { previous: PageNode | undefined; next: PageNode | undefined } {
  const index = series.findIndex((node) => node.href === href);
  if (index === -1) return { previous: undefined, next: undefined };
  return { previous: series[index - 1], next: series[index + 1] };
}
