import { SPECULATION_RULES } from './headers.ts';

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
