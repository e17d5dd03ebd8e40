/** Writes into the file of redirects where readers of a page that goes should come out. */
import { fromYaml, toYaml } from './file-format.ts';
import { patchFields } from './patch-fields.ts';
import { isFields } from './sameness.ts';

/** The file, and the list in it. */
export const REDIRECTS = { path: 'src/redirects.yaml', list: 'redirects' } as const;

/** An address that goes, and where its readers come out. */
export interface Move {
  van: string;
  naar: string;
}

/** The page that an address is on. */
const pageOf = (address: unknown) => String(address).replace(/#.*$/, '');

/**
 * The file with these moves in it; what led to a page that goes now leads on to where that went. `undefined` for a file
 * that cannot be read.
 */
export function withRedirects(source: string | undefined, moves: readonly Move[]): string | undefined {
  const text = source ?? '';
  try {
    const data = fromYaml(text);
    const known: unknown = data[REDIRECTS.list];
    const list: unknown[] = Array.isArray(known) ? known : [];
    const gone = new Map(moves.map(({ van, naar }) => [van, naar]));
    const ledOn = list.map((one) => {
      const next = isFields(one) ? gone.get(pageOf(one['naar'])) : undefined;
      return isFields(one) && next !== undefined ? { ...one, naar: next } : one;
    });
    const after = { ...data, [REDIRECTS.list]: [...ledOn, ...moves] };
    return text.trim() === '' ? toYaml(after) : patchFields(text, after);
  } catch {
    return undefined;
  }
}
