/** Joins what two people made of the same file, where there can be no doubt about what they want. */
import { diff3Merge } from 'node-diff3';
import { TEXT_FIELD, type EntryData } from './file-format.ts';
import { exactly, isExactly, isFields } from './form-values.ts';

/** Thrown where both changed the same. */
class Conflict extends Error {}

/** Joins two lists; where both changed the same items, one by one. */
function mergeItems(mine: readonly unknown[], opened: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const read = (items: readonly string[]) => items.map((item): unknown => JSON.parse(item));
  return diff3Merge(mine.map(exactly), opened.map(exactly), theirs.map(exactly), {
    excludeFalseConflicts: true,
  }).flatMap(({ ok = [], conflict }) => {
    if (!conflict) return read(ok);
    const { a, o, b } = conflict;
    if (a.length !== o.length || b.length !== o.length) throw new Conflict();
    const [ours, others] = [read(a), read(b)];
    return read(o).map((item, index) => mergeValue(ours[index], item, others[index]));
  });
}

function mergeValue(mine: unknown, opened: unknown, theirs: unknown): unknown {
  if (isExactly(mine, opened)) return theirs;
  if (isExactly(theirs, opened) || isExactly(mine, theirs)) return mine;
  if (Array.isArray(mine) && Array.isArray(opened) && Array.isArray(theirs)) return mergeItems(mine, opened, theirs);
  if (isFields(mine) && isFields(opened) && isFields(theirs)) return mergeFields(mine, opened, theirs);
  throw new Conflict();
}

function mergeFields(mine: Readonly<EntryData>, opened: Readonly<EntryData>, theirs: Readonly<EntryData>): EntryData {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return Object.fromEntries(
    names
      .map((name) => [name, mergeValue(mine[name], opened[name], theirs[name])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** An entry with its text as a list: blocks, and the empty lines between them. */
function inBlocks(entry: EntryData): EntryData {
  const { [TEXT_FIELD]: text, ...fields } = entry;
  return typeof text === 'string' ? { ...fields, [TEXT_FIELD]: text.split(/(\n(?:[ \t]*\n)+)/) } : entry;
}

/**
 * What an entry is when both changes are in it, or `undefined` where both changed the same field, item or block.
 * `opened` is what both began with.
 */
export function merge(mine: EntryData, opened: EntryData, theirs: EntryData): EntryData | undefined {
  try {
    const both = mergeFields(inBlocks(mine), inBlocks(opened), inBlocks(theirs));
    const { [TEXT_FIELD]: blocks, ...fields } = both;
    return Array.isArray(blocks) ? { ...fields, [TEXT_FIELD]: blocks.join('') } : both;
  } catch (error) {
    if (error instanceof Conflict) return undefined;
    throw error;
  }
}
