/** Changes the text of doorverwijzingen.yaml by one redirect, and leaves all else in it as it stands, to the byte. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Redirect } from '../model/schemas/redirect.ts';
import { landsOn } from './permalinks.ts';

/** The file with the redirects, from the project's root, and the name of the list in it. */
export const REDIRECTS_FILE = 'src/content/doorverwijzingen.yaml';
export const REDIRECTS = 'doorverwijzingen';

/** A redirect as one line to paste below the others. An address holds no sign that means something to YAML. */
export const redirectLine = ({ van, naar }: Redirect): string => `- { van: ${van}, naar: ${naar} }`;

/** A stretch of the file that becomes something else. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * What has to change in the lines that are there: one about `van` itself, or about an address that is there again,
 * goes; one that leads to `van` leads on from there, so that nobody is sent on twice.
 */
function editsFor(source: string, { van, naar }: Redirect): Edit[] {
  const list: unknown = parseDocument(source).get(REDIRECTS);
  const items = isSeq(list) ? list.items.filter(isMap) : [];
  const lineStart = (offset: number) => source.lastIndexOf('\n', offset - 1) + 1;
  return items.flatMap((item, index): Edit[] => {
    const [start = 0, , end = source.length] = item.range ?? [];
    const old: unknown = item.get('van');
    const next = items[index + 1]?.range?.[0];
    if (old === van || old === naar) {
      return [{ start: lineStart(start), end: next === undefined ? end : lineStart(next), text: '' }];
    }
    const target: unknown = item.get('naar', true);
    if (!isScalar(target) || typeof target.value !== 'string' || !target.range) return [];
    const landing = target.value === van ? naar : landsOn(target.value, new Map([[van, naar]]));
    return landing === target.value ? [] : [{ start: target.range[0], end: target.range[1], text: landing }];
  });
}

function applied(source: string, edits: readonly Edit[]): string {
  let kept = '';
  let done = 0;
  for (const { start, end, text } of edits) {
    kept += source.slice(done, start) + text;
    done = end;
  }
  return kept + source.slice(done);
}

/** The text of doorverwijzingen.yaml without the redirect from an address that is there again. */
export const dropRedirect = (source: string, van: string): string =>
  applied(source, editsFor(source, { van, naar: van }));

/**
 * The text of doorverwijzingen.yaml with one redirect more.
 * @param source the file as it is; may be empty or have an empty list
 * @param van an address of this site that is no more, such as `/begrippen/oud/`
 * @param naar the address where a reader is to go
 */
export function addRedirect(source: string, van: string, naar: string): string {
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  let kept = applied(source, editsFor(source, { van, naar }));
  // No item in it: the key alone, an empty list, or nothing.
  const indent = /^( *)- /m.exec(kept)?.[1];
  if (indent === undefined) kept = `${REDIRECTS}:${newline}`;
  if (!kept.endsWith('\n')) kept += newline;
  const lines = [`- van: ${van}`, `  naar: ${naar}`, ''];
  return kept + lines.map((line) => (line === '' ? '' : (indent ?? '  ') + line)).join(newline);
}
