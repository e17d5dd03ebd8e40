/** What pages tell machines about the site as a whole, and how one thing refers to another. */
import type {
  BreadcrumbList,
  Graph,
  Organization,
  SearchAction,
  Thing,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import { absoluteUrl, entryPath, quotationPath } from '../../model/addresses.ts';
import { kinds } from '../../model/kinds.ts';
import { site } from '../../site.ts';
import type { Crumb } from '../metadata.ts';

/**
 * The permanent name (`@id`) of each thing that the structured data speaks of. A page that only refers
 * to a thing gives this name; the page that is about it says the rest.
 */
export const ids = {
  site: absoluteUrl('/#site'),
  editors: absoluteUrl('/#redactie'),
  congress: absoluteUrl('/#congres'),
  municipality: absoluteUrl(`${kinds.gemeente.address}#${site.municipality}`),
  glossary: absoluteUrl('/begrippen/#begrippen'),
  /** The text of the page at `path`: the anchor of its `main`. */
  text: (path: string) => absoluteUrl(`${path}#inhoud`),
  term: (id: string) => absoluteUrl(`${entryPath('begrippen', id)}#begrip`),
  speaker: (id: string) => absoluteUrl(`/keynotes/#${id}`),
  quotation: (id: string) => absoluteUrl(quotationPath(id)),
} as const;

/** A reference to a thing by its name. */
export const ref = (id: string) => ({ '@id': id });

/**
 * The text of a JSON-LD script. `<` is written as an escape, so that nothing that an editor
 * types can close the script or open a comment in it.
 */
export function toJsonLd(nodes: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}

/**
 * Who makes the site. Organization is schema.org's only word for people who do something together. It
 * gets a name and a page and nothing more: the editors are no legal body, and no part of government.
 * @param paths the addresses of all pages
 */
export const editors = (paths: ReadonlySet<string>) =>
  ({
    '@type': 'Organization',
    '@id': ids.editors,
    name: site.publisher,
    ...(paths.has('/over/') && { url: absoluteUrl('/over/') }),
  }) as const satisfies Organization;

const search: WithActionConstraints<SearchAction> = {
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl('/zoeken/')}?q={search_term_string}` },
  'query-input': 'required name=search_term_string',
};

/** The site as a whole, with the way to search in it. `paths` are the addresses of all pages. */
export const webSite = (paths: ReadonlySet<string>): WebSite => ({
  '@type': 'WebSite',
  '@id': ids.site,
  url: absoluteUrl('/'),
  name: site.name,
  description: site.description,
  inLanguage: site.language,
  publisher: editors(paths),
  license: site.licence.url,
  potentialAction: search,
});

/** The way from the home page to this page; the page itself comes last, without an address. */
export const breadcrumbList = (crumbs: readonly Crumb[], title: string): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    ...crumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name: label,
      item: absoluteUrl(href),
    })),
    { '@type': 'ListItem' as const, position: crumbs.length + 1, name: title },
  ],
});
