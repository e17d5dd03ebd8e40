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

/** The hashes that a page's Content-Security-Policy needs for its inline scripts and styles. */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
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
  return { scripts: [...scripts], styles: [...styles] };
}
