import { allKinds, isPageCollection, kindOf, type PageCollection } from './kinds.ts';
import { site } from '../site.ts';

/**
 * The address of an entry's page, with a slash at both ends. An `index` entry stands at the address of its kind.
 */
export const entryPath = (collection: PageCollection, id: string): string =>
  kindOf(collection).address + (id === 'index' ? '' : `${id}/`);

/** The address of an entry's page; `undefined` for an entry without one. */
export const pathOf = ({ collection, id }: { collection: string; id: string }): string | undefined =>
  isPageCollection(collection) ? entryPath(collection, id) : undefined;

/** Pages that are not made from an entry, and the collection without which there is nothing for them to show. */
const overviews: readonly { path: string; needs?: string }[] = [
  { path: '/' },
  ...allKinds.flatMap(([needs, { address, hasIndex }]) =>
    address === '/' || hasIndex ? [] : [{ path: address, needs }],
  ),
  { path: '/citaten/', needs: 'citaten' },
  { path: '/bronnen/' },
  { path: '/samenhang/', needs: 'gemeente' },
  { path: '/zoeken/' },
  { path: '/inhoud/' },
];

/** Addresses that no entry may have: those of {@link overviews}. */
export const fixedPaths = overviews.map(({ path }) => path);

/** Files made by code that people subscribe to or link to. */
export const fixedFiles = [
  '/.well-known/security.txt',
  '/feed.xml',
  '/llms.txt',
  '/manifest.webmanifest',
  '/opensearch.xml',
  '/robots.txt',
  '/sitemap.xml',
] as const;

/**
 * The addresses that are not made from an entry, as far as there is something to show there.
 * @param has whether a collection has an entry that readers see, beside its `index`
 */
export const overviewPaths = (has: (collection: string) => boolean): string[] => [
  ...overviews.filter(({ needs }) => needs === undefined || has(needs)).map(({ path }) => path),
  // Where no entry is the page at the address, one that lists the others is.
  ...allKinds.filter(([collection, { hasIndex }]) => hasIndex && has(collection)).map(([, { address }]) => address),
];

/** Anchors of the sections that pages make themselves, which nothing that an editor writes may have too. */
export const ownAnchors = {
  /** On any page with a text. */
  text: [
    'inhoud',
    'op-deze-pagina',
    'in-het-kort',
    'over-de-spreker',
    'hoort-hierbij',
    'doelstellingen',
    'meer-terugblik',
  ],
  bronnen: ['inhoud', 'feiten', 'bronnenlijst'],
} as const;

/** The address of one quotation. */
export const quotationPath = (id: string) => `/citaten/#${id}`;

/** The address of the sheet to print that stands below a page. */
export const sheetBelow = (page: string) => `${page}gespreksblad/`;

/** The address of the sheet with the questions of a goal, to print. */
export const sheetPath = (goal: string) => sheetBelow(entryPath('gemeente', goal));

/** Where the site will stand: what its settings say, or whoever publishes it. */
export const siteUrl = process.env['SITE_URL'] ?? site.url;

/** The same as an address. One that is none stops every command that needs it: see `checking/site-address.ts`. */
const start = URL.parse(siteUrl.trim().replace(/\/*$/, '/')) ?? new URL('https://site.invalid/');

/** The folder of its host that the site has to itself, with a slash at both ends; `/` when the host is all its own. */
export const folder = start.pathname;

/**
 * Where a path of the site stands on its host. Content, pages and checks know no folder; what goes out to a browser or
 * a server gets it here: links on a page by way of `publishing/folder-middleware.ts`.
 */
export const inFolder = (path: string) => folder.slice(0, -1) + path;

/** The path on the site of one on its host; undefined for one outside its folder. */
export const fromFolder = (path: string) => (path.startsWith(folder) ? path.slice(folder.length - 1) : undefined);

/** The full address of a path inside the site, as the rest of the world knows it. */
export const absoluteUrl = (path: string) => new URL(inFolder(path), start).href;

/** The path on the site of a full address; undefined for one of another site. */
export const pathOfUrl = ({ host, pathname }: URL) => (host === start.host ? fromFolder(pathname) : undefined);

/** The page that a link leads to, when it stays on the site: `/over/` of `/over/?a=b#c`. */
export function linkedPath(url: string): string | undefined {
  return url.startsWith('/') && !url.startsWith('//') ? /^[^?#]*/.exec(url)?.[0] : undefined;
}

/** The address of the picture that social media and chat programs show with a page. */
export const sharePicturePath = (pathname: string) =>
  `/deelplaatjes/${pathname.replace(/^\/|\/$/g, '') || 'start'}.png`;
