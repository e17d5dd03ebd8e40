import { createHash } from 'node:crypto';
import { walkHtml, type Reader } from '../lib/walk-html.ts';

/** Types of inline script that a Content-Security-Policy judges; data blocks such as JSON-LD are free. */
const judgedTypes = new Set([
  '',
  'module',
  'text/javascript',
  'application/javascript',
  'importmap',
  'speculationrules',
]);

/** The hash of an inline script or style. The browser takes it after its own normalisation of line ends. */
const inlineHash = (text: string) => createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64');

/** Base64 sha256 of inline scripts and styles. */
export interface InlineHashes {
  scripts: string[];
  styles: string[];
}

/** Gathers the hashes of the inline scripts and styles of a page. */
export function inlineReader(): Reader & { hashes: InlineHashes } {
  const hashes: InlineHashes = { scripts: [], styles: [] };
  let target: string[] | undefined;
  let text = '';
  return {
    hashes,
    open({ name, attributes }) {
      text = '';
      const isJudged =
        name === 'script' &&
        attributes['src'] === undefined &&
        judgedTypes.has((attributes['type'] ?? '').trim().toLowerCase());
      target = name === 'style' ? hashes.styles : isJudged ? hashes.scripts : undefined;
    },
    text(part) {
      text += part;
    },
    close() {
      // Astro leaves empty elements behind now and then; there is nothing in them to allow.
      if (text !== '') target?.push(inlineHash(text));
      target = undefined;
      text = '';
    },
  };
}

/** The hashes that a policy needs for all that these pages have, each once. */
export function joinHashes(pages: Iterable<InlineHashes>): InlineHashes {
  const all = [...pages];
  // Sorted, so that the same site gives the same policy whatever the order of its files.
  const each = (kind: keyof InlineHashes) => [...new Set(all.flatMap((page) => page[kind]))].sort();
  return { scripts: each('scripts'), styles: each('styles') };
}

/** The hashes that a Content-Security-Policy needs for the inline scripts and styles of all these pages. */
export function inlineHashes(pages: Iterable<string>): InlineHashes {
  return joinHashes(
    Array.from(pages, (html) => {
      const page = inlineReader();
      walkHtml(html, [page]);
      return page.hashes;
    }),
  );
}
