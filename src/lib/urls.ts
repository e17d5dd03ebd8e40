import { site } from '../site.ts';

/** Collections whose entries have a page of their own. */
export type PageCollection = 'terugblik' | 'keynotes' | 'turfbrug' | 'begrippen' | 'paginas';

/** Addresses that are not made from an entry. */
export const fixedPaths = [
  '/',
  '/keynotes/',
  '/begrippen/',
  '/citaten/',
  '/bronnen/',
  '/samenhang/',
  '/zoeken/',
  '/inhoud/',
] as const;

/**
 * The address of an entry's page, with a slash at both ends. An `index` entry stands at its
 * folder's own address; pages about the site itself stand at the root.
 */
export function entryPath(collection: PageCollection, id: string): string {
  if (collection === 'paginas') return `/${id}/`;
  return id === 'index' ? `/${collection}/` : `/${collection}/${id}/`;
}

/** The address of one quotation. */
export const quotationPath = (id: string) => `/citaten/#${id}`;

/** The address of the sheet with the questions of a goal, to print. */
export const sheetPath = (goal: string) => `${entryPath('turfbrug', goal)}gespreksblad/`;

/** The full address of a path inside the site, as the rest of the world knows it. */
export const absoluteUrl = (path: string) => new URL(path, site.url).href;

/** All internal addresses that a Markdown text links to, without their anchors. */
export function linkedPaths(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(/\]\((\/[^)#?\s]*)/g)].map((match) => match[1] ?? ''))];
}

/** The ids in `<Name id="…">` and `<Name feit="…">` of one author component in a text. */
export function componentIds(markdown: string, component: string): string[] {
  const pattern = new RegExp(`<${component}\\b[^>]*?\\b(?:id|feit)=(?:"([^"]+)"|'([^']+)')`, 'g');
  return [...new Set([...markdown.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? ''))];
}

/** The address of the picture that social media and chat programs show with a page. */
export const sharePicturePath = (pathname: string) =>
  `/deelplaatjes/${pathname.replace(/^\/|\/$/g, '') || 'start'}.png`;
