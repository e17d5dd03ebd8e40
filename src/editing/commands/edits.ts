/** What a move does to a text: a few stretches of it become something else, and the rest stays, to the byte. */

/** A page by its address, and as references name it. A page that code makes has no entry. */
interface PageName {
  path: string;
  entry: { collection: string; id: string } | undefined;
}

/** From here on the one page is meant where the other was. */
export interface Move {
  from: PageName;
  to: PageName;
  /** Addresses that lead elsewhere from here on: that of the page, and of what stands below it. */
  addresses: ReadonlyMap<string, string>;
}

/** A stretch of a text that becomes something else. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** For an editor to read. */
  what: string;
}

/** `text` in place of the first `old` between `start` and `end`. */
export function swap(
  source: string,
  [start, end]: readonly [number, number],
  old: string,
  text: string,
  what: string,
): Edit[] {
  const at = source.slice(start, end).indexOf(old);
  return at === -1 ? [] : [{ start: start + at, end: start + at + old.length, text, what }];
}

/** The text after these edits, which do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    result += source.slice(done, start) + text;
    done = end;
  }
  return result + source.slice(done);
}
