import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/** Types of inline script that a Content-Security-Policy judges; data blocks such as JSON-LD are free. */
const judgedTypes = new Set([
  '',
  'module',
  'text/javascript',
  'application/javascript',
  'importmap',
  'speculationrules',
]);

/** The browser hashes the text after its own normalisation of line ends. */
const sha256 = (text: string) => createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64');

/** Base64 sha256 of inline scripts and styles. */
export interface InlineHashes {
  scripts: string[];
  styles: string[];
}

/** The hashes that a Content-Security-Policy needs for the inline scripts and styles of all these pages. */
export function inlineHashes(pages: Iterable<string>): InlineHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const html of pages) collect(html, scripts, styles);
  // Sorted, so that the same site gives the same policy whatever the order of its files.
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

function collect(html: string, scripts: Set<string>, styles: Set<string>) {
  let target: Set<string> | undefined;
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      target = undefined;
      text = '';
      if (name === 'style') target = styles;
      const type = (attributes['type'] ?? '').trim().toLowerCase();
      if (name === 'script' && attributes['src'] === undefined && judgedTypes.has(type)) target = scripts;
    },
    ontext(part) {
      text += part;
    },
    onclosetag() {
      // Astro leaves empty elements behind now and then; there is nothing in them to allow.
      if (text !== '') target?.add(sha256(text));
      target = undefined;
      text = '';
    },
  });
  parser.end(html);
}
