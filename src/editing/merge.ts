/** Joins what two people made of the same file, where there can be no doubt about what they want. */
import { diff3Merge } from 'node-diff3';
import { TEXT_FIELD, type EntryData } from './file-format.ts';
import { exactly, isExactly, isFields } from './sameness.ts';

/** Thrown where both changed the same. */
class Conflict extends Error {}

/** Joins two lists of items; where both changed the same items, `inside` joins those. */
function mergeItems<T>(
  mine: readonly T[],
  opened: readonly T[],
  theirs: readonly T[],
  inside: (mine: T, opened: T, theirs: T) => T,
): T[] {
  const regions = diff3Merge(mine.map(exactly), opened.map(exactly), theirs.map(exactly), {
    excludeFalseConflicts: true,
  });
  return regions.flatMap(({ ok, conflict }) => {
    if (ok) return ok.map((item) => JSON.parse(item) as T);
    if (!conflict) return [];
    const [a, o, b] = [conflict.a, conflict.o, conflict.b].map((items) =>
      items.map((item) => JSON.parse(item) as T),
    ) as [T[], T[], T[]];
    if (a.length !== o.length || b.length !== o.length) throw new Conflict();
    return o.map((item, index) => inside(a[index] as T, item, b[index] as T));
  });
}

/** Blocks of a text, and the empty lines between them. */
const blocksOf = (text: string) => text.split(/(\n(?:[ \t]*\n)+)/);

function mergeValue(mine: unknown, opened: unknown, theirs: unknown): unknown {
  if (isExactly(mine, opened)) return theirs;
  if (isExactly(theirs, opened) || isExactly(mine, theirs)) return mine;
  if (Array.isArray(mine) && Array.isArray(opened) && Array.isArray(theirs)) {
    return mergeItems<unknown>(mine, opened, theirs, mergeValue);
  }
  if (isFields(mine) && isFields(opened) && isFields(theirs)) return mergeFields(mine, opened, theirs);
  throw new Conflict();
}

const conflict = (): never => {
  throw new Conflict();
};

const mergeTexts = (mine: string, opened: string, theirs: string) =>
  mergeItems(blocksOf(mine), blocksOf(opened), blocksOf(theirs), (a, o, b) =>
    a === o ? b : b === o || a === b ? a : conflict(),
  ).join('');

function mergeFields(mine: Readonly<EntryData>, opened: Readonly<EntryData>, theirs: Readonly<EntryData>): EntryData {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...names]
      .map((name): [string, unknown] => {
        const [a, o, b] = [mine[name], opened[name], theirs[name]];
        const isText = name === TEXT_FIELD && typeof a === 'string' && typeof o === 'string' && typeof b === 'string';
        return [name, isText && a !== o && b !== o ? mergeTexts(a, o, b) : mergeValue(a, o, b)];
      })
      .filter(([, value]) => value !== undefined),
  );
}

/**
 * What an entry is when both changes are in it, or `undefined` where both changed the same field, item or block.
 * `opened` is what both began with.
 */
export function merge(mine: EntryData, opened: EntryData, theirs: EntryData): EntryData | undefined {
  try {
    return mergeFields(mine, opened, theirs);
  } catch (error) {
    if (error instanceof Conflict) return undefined;
    throw error;
  }
}
