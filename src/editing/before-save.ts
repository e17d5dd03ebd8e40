/** What a file becomes when somebody saves its form, beside what others made of it in the meantime. */
import type { ShownProblem } from './answers.ts';
import { askCheck } from './ask-server.ts';
import { askWhose } from './conflict.ts';
import { OPENED, readFile, type EntryData } from './file-format.ts';
import { waitingPictures } from './insert-picture.ts';
import { merge } from './merge.ts';
import { NotSaved } from './refusal.ts';
import type { FormField } from './form-values.ts';
import { CannotPatch, changeFile, writeForm } from './write-file.ts';

/** What is to be written to a file. */
export interface Prepared {
  source: string;
  /** What the disk had when this was made; `undefined` when it had no such file. */
  disk: string | undefined;
  /** Odd signs that were mended in what somebody wrote. */
  mended: ReadonlySet<string>;
  /** For somebody to hear when it is written: what was joined, or which version was left out. */
  note?: { sentence: string; left?: string };
}

const cannotPatch =
  'De velden van dit bestand zijn zo geschreven dat de redactie er niets in kan wijzigen zonder ook iets anders te veranderen. Uw tekst staat er nog. Pas het bestand aan in een tekstprogramma.';

/** A file without the mark at its start, which a browser does not show either. */
const unmarked = (source: string) => source.replace(/^\uFEFF/, '');

const isData = (value: unknown): value is EntryData => typeof value === 'object' && value !== null;

/** Has both changes in the file on the disk, when that can be done without a doubt. */
function joined(path: string, opened: string, mine: string, disk: string): string | undefined {
  try {
    const together = merge(readFile(path, mine), readFile(path, opened), readFile(path, disk));
    return together && changeFile(path, disk, together);
  } catch {
    // What is on the disk cannot be read or changed: somebody has to choose.
    return undefined;
  }
}

/**
 * Makes of a form what is to be written to `path`, and asks somebody where two people changed the same. `data` is what
 * Sveltia has in the form, with the file that it was opened from. Throws {@link NotSaved}.
 */
export async function prepare(
  path: string,
  data: unknown,
  fields: readonly FormField[],
  { isNew, disk }: { isNew: boolean; disk: string | undefined },
): Promise<Prepared> {
  if (!isData(data)) throw new NotSaved(cannotPatch);
  const from = data[OPENED];
  const read = isNew || typeof from !== 'string' ? undefined : from;
  const isUnchanged = read !== undefined && disk !== undefined && unmarked(disk) === unmarked(read);
  // The file on the disk has the mark, if there is one.
  const opened = isUnchanged ? disk : read;
  const mended = new Set<string>();
  let mine: string;
  try {
    mine = writeForm(path, opened, data, fields, (what) => mended.add(what));
  } catch (error) {
    throw error instanceof CannotPatch ? new NotSaved(cannotPatch) : error;
  }
  const isNobodys = opened === undefined && disk === undefined;
  if (isUnchanged || isNobodys) return { source: mine, disk, mended };
  const both = opened !== undefined && disk !== undefined ? joined(path, opened, mine, disk) : undefined;
  if (both !== undefined) {
    const sentence = 'Iemand anders had in dit bestand iets anders gewijzigd. Beide wijzigingen staan er nu in.';
    return { source: both, disk, mended, note: { sentence } };
  }
  const answer = await askWhose(path, mine, disk);
  if (answer === 'back') throw new NotSaved();
  if (answer === 'mine' || disk === undefined) {
    const sentence = 'Uw versie is opgeslagen. De andere versie kunt u hier nog kopiëren.';
    return { source: mine, disk, mended, ...(disk !== undefined && { note: { sentence, left: disk } }) };
  }
  const sentence = 'De andere versie is gebleven. Uw versie kunt u hier nog kopiëren.';
  return { source: disk, disk, mended, note: { sentence, left: mine } };
}

/** The file that a form would become if it was saved now; `undefined` when it could not be. */
export function draftOf(path: string, data: EntryData, fields: readonly FormField[]): string | undefined {
  const from = data[OPENED];
  try {
    return writeForm(path, typeof from === 'string' ? from : undefined, data, fields);
  } catch (error) {
    if (error instanceof CannotPatch) return undefined;
    throw error;
  }
}

/** What the build would say of a form as it is filled in now, and the file that it would be. */
export async function judgeDraft(
  path: string,
  data: EntryData,
  fields: readonly FormField[],
): Promise<{ source: string; problems: readonly ShownProblem[] }> {
  const source = draftOf(path, data, fields);
  if (source === undefined) return { source: '', problems: [] };
  const added = [...waitingPictures(source).keys()];
  try {
    const { problems } = await askCheck({ changed: { [path]: source }, added, edited: [path] });
    return { source, problems };
  } catch {
    // Whoever saves hears that the server does not answer.
    return { source, problems: [] };
  }
}

/** What the editor keeps of a file: its fields by dotted names, its text, and the file itself. */
export function stored(path: string, source: string): EntryData {
  const flat: EntryData = {};
  const add = (value: unknown, name: string) => {
    const inside = isData(value) ? Object.entries(value) : [];
    if (inside.length === 0) flat[name] = value;
    for (const [key, item] of inside) add(item, `${name}.${key}`);
  };
  for (const [name, value] of Object.entries(opened(path, source))) add(value, name);
  return flat;
}

/** What the editor opens: the fields, the text and the file that they are from. */
export const opened = (path: string, source: string): EntryData => ({
  ...readFile(path, source),
  [OPENED]: unmarked(source),
});
