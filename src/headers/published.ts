import { SPECULATION_RULES } from './headers.ts';
import type { InlineHashes } from './inline-hashes.ts';

/** The compressed forms of a file that the build puts beside it, smallest first. */
export const encodings = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
] as const;

/**
 * Does a file of dist have an address of its own? Not what hosts read for themselves, not what is hidden, and
 * not a compressed form, which goes out under the address of the file itself.
 */
export const isPublished = (path: string): boolean =>
  !/^\/_(headers|redirects)$|\/\.(?!well-known\/)/.test(path) &&
  !encodings.some(({ extension }) => path.endsWith(extension));

/** What a server must know of a built site, beside its files. */
export interface ServedSite {
  /** What stands in its pages. */
  hashes: InlineHashes;
  /** New paths by old ones. */
  redirects: ReadonlyMap<string, string>;
  /** Where it stands on its host, with a slash at both ends. */
  folder: string;
  /** Paths of its files, such as `/over/index.html`. */
  files: readonly string[];
}

/** The first line of each file for a server. */
export const GENERATED =
  'Gemaakt door "npm run build", en hoort bij de site in dist van dezelfde keer. Verander hier niets.';

/** A value for Apache and nginx. nginx knows no escape for a dollar sign; no header of ours has one. */
export const quote = (text: string) => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** Part of an address as it is asked for that is a second way to write another: //, /./, /../, slashes or dots in code; or none. */
export const ODD_ADDRESS = String.raw`//|/\.\.?([/?\s]|$)|%2[ef]|%5c|%00|\\`;

/** Types of text by extension, as every server of the site sends them: in UTF-8. */
export const textTypes: Record<string, string> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
};

/** Types of other files, for servers that know them not all. */
export const binaryTypes: Record<string, string> = {
  avif: 'image/avif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  webp: 'image/webp',
  woff2: 'font/woff2',
  zip: 'application/zip',
};

/** What browsers ask for rules for fetching ahead. */
export const SPECULATION_RULES_TYPE = 'application/speculationrules+json';

/** The type of a file, for what servers do not agree on: text, its charset, and Pagefind's own kinds. */
export function contentType(path: string): string | undefined {
  if (path === SPECULATION_RULES) return SPECULATION_RULES_TYPE;
  const text = textTypes[/\.(\w+)$/.exec(path)?.[1] ?? ''];
  if (text) return `${text}; charset=utf-8`;
  return path.startsWith('/pagefind/') ? 'application/octet-stream' : undefined;
}
