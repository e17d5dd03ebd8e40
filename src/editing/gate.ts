/**
 * The gate between Sveltia and the files: all that it is about to write, take away or move comes through here, be it
 * from a form, a list or the library. What comes out has been checked, and changes nothing that nobody changed.
 */
import { prepare, stored, type Prepared } from './before-save.ts';
import type { Redirect } from '../model/schemas/redirect.ts';
import type { Answer, Question } from './answers.ts';
import { askCheck } from './ask-server.ts';
import { askLeaving, showStillReferred } from './deletion.ts';
import { copyButton, make, say } from './dialog.ts';
import { readNow } from './follow-disk.ts';
import { fit, UnfitPicture, waitingPictures } from './insert-picture.ts';
import { NotSaved, showReason, showRefusal } from './refusal.ts';
import type { Backend, FileChange, Hooks, StoredEntry } from './sveltia-types.ts';
import type { FormField } from './form-values.ts';

/** What Sveltia takes for a form that is not filled in rightly: it stays open, and says so in a line below. */
const NOT_SAVED = 'validation_failed';

/** A content file that is written. */
interface Written {
  change: FileChange;
  prepared: Prepared;
}

const isContent = (path: string) => /^src\/content\/.+\.(?:mdx|yaml)$/.test(path);
const isTextChange = (change: FileChange): change is FileChange & { data: string } =>
  isContent(change.path) && typeof change.data === 'string' && change.slug !== undefined;

/** Where the file of a change stands now. */
const placeOf = ({ path, previousPath }: FileChange) => previousPath ?? path;

const isDeletion = (changes: readonly FileChange[]) => changes.some(({ action }) => action === 'delete');

/** What the check has to know of what is about to be written. */
function questionFor(changes: readonly FileChange[], written: readonly Written[]): Question {
  const texts = written.map(({ change, prepared }) => [change.path, prepared.source] as const);
  const gone = changes.flatMap(({ action, path, previousPath }) =>
    action === 'delete' ? [path] : previousPath === undefined ? [] : [previousPath],
  );
  return {
    changed: Object.fromEntries([...texts, ...gone.map((path) => [path, null] as const)]),
    added: changes.filter(({ data }) => data instanceof File).map(({ path }) => path),
    edited: isDeletion(changes) ? [] : texts.map(([path]) => path),
  };
}

/** Has the list of redirects written by the same save, once. */
function changeRedirects(changes: FileChange[], { redirects: { file, source } }: Answer): void {
  const known = changes.findIndex(({ path }) => path === file);
  if (known !== -1) changes.splice(known, 1);
  changes.push({ action: 'update', path: file, data: source ?? '' });
}

/** Shows what refers to what goes, and asks where its readers come out. Nothing goes that leaves a mistake behind. */
async function confirmLeaving(changes: FileChange[], question: Question, answer: Answer, list: string): Promise<void> {
  const { leaving, references, redirects } = answer;
  const isGoing = Object.values(question.changed).includes(null);
  const checkWith = async (moves: Redirect[]) => {
    const checked = await askCheck({ ...question, redirects: { source: list, moves } });
    if (checked.problems.length === 0) return checked;
    if (isGoing) await showStillReferred(leaving, checked.problems);
    else await showRefusal(checked.problems, question.edited[0]);
    throw new NotSaved();
  };
  // Wherever the readers come out, what is wrong then is about something else.
  await checkWith(leaving.flatMap(({ address }) => (address === undefined ? [] : [{ van: address, naar: '/' }])));
  const inFields = references.filter(({ file }) => file.startsWith('src/content/') && file !== redirects.file);
  const moves = await askLeaving({ ...answer, references: inFields }, isGoing);
  if (!moves) throw new NotSaved();
  if (moves.length > 0) changeRedirects(changes, await checkWith(moves));
}

/** Has Sveltia write and remember what the gate made, and says what it did besides. */
function finish(written: readonly Written[], entries: readonly StoredEntry[]): void {
  for (const { change, prepared } of written) {
    change.data = prepared.source;
    for (const locale of entries.flatMap(({ locales }) => Object.values(locales))) {
      if (locale.path === change.path) locale.content = stored(change.path, prepared.source);
    }
  }
  const mended = [...new Set(written.flatMap(({ prepared }) => [...prepared.mended]))];
  const note = written.find(({ prepared }) => prepared.note)?.prepared.note;
  const sentences = [
    ...(note ? [note.sentence] : []),
    ...(mended.length > 0 ? [`Hersteld in wat u schreef: ${mended.join(', ')}.`] : []),
  ];
  if (sentences.length === 0) return;
  const copy = note?.left === undefined ? [] : [copyButton('Kopiëren', note.left)];
  say('mededeling', make('p', {}, sentences.join(' ')), ...copy);
}

/** Tells why nothing is written; of what somebody decided in a window there is nothing to tell. */
async function tell(error: unknown): Promise<void> {
  if (error instanceof UnfitPicture) await showReason(error.message);
  else if (error instanceof NotSaved) {
    if (error.reason !== undefined) await showReason(error.reason);
  } else {
    reportError(error);
    await showReason(
      'Er ging iets mis in de redactie zelf. Uw tekst staat er nog. Kopieer hem voor de zekerheid, en laad de pagina opnieuw.',
    );
  }
}

/** The gate. `fieldsFor` gives the fields of the form for a file. */
export function makeGate(fieldsFor: (path: string) => readonly FormField[]): Hooks['beforeWriting'] {
  async function pass(changes: FileChange[], entries: readonly StoredEntry[], backend: Backend): Promise<void> {
    for (const change of changes) {
      if (change.data instanceof File) change.data = await fit(change.data);
    }
    const texts = changes
      .filter(isTextChange)
      .map((change) => ({ change, isNew: change.action === 'create', data: JSON.parse(change.data) as unknown }));
    const written: Written[] = [];
    const isStale = async ({ change, prepared }: Written) =>
      prepared.disk !== (await readNow(backend, placeOf(change)));
    do {
      written.length = 0;
      for (const { change, isNew, data } of texts) {
        const disk = await readNow(backend, placeOf(change));
        const prepared = await prepare(change.path, data, fieldsFor(change.path), { isNew, disk });
        written.push({ change, prepared });
        // Pictures that the text shows and that were chosen while it was written.
        for (const [path, file] of waitingPictures(prepared.source)) {
          if (changes.some((one) => one.path === path) || (await readNow(backend, path)) !== undefined) continue;
          changes.unshift({ action: 'create', path, data: file });
        }
      }
      const question = questionFor(changes, written);
      const answer = await askCheck(question);
      if (isDeletion(changes) || answer.leaving.length > 0) {
        await confirmLeaving(changes, question, answer, (await readNow(backend, answer.redirects.file)) ?? '');
      } else if (answer.problems.length > 0) {
        await showRefusal(answer.problems, question.edited[0]);
        throw new NotSaved();
      } else if (answer.redirects.source !== undefined) changeRedirects(changes, answer);
      // To check and to ask takes time, in which somebody else may have written.
    } while ((await Promise.all(written.map(isStale))).includes(true));
    finish(written, entries);
  }

  return async (changes, entries, backend) => {
    try {
      await pass(changes, entries, backend);
      return changes;
    } catch (error) {
      await tell(error);
      throw new Error(NOT_SAVED, { cause: error });
    }
  };
}
