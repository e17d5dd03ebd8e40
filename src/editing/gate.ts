/**
 * The gate between Sveltia and the files: all that it is about to write, take away or move comes through here, be it
 * from a form, a list or the library. What comes out has been checked, and changes nothing that nobody changed.
 */
import { NotSaved, prepare, stored, type Prepared } from './before-save.ts';
import type { Redirect } from '../model/schemas/redirect.ts';
import type { Answer, Question } from './answers.ts';
import { askLeaving, showStillReferred } from './deletion.ts';
import { copyButton, make, say } from './dialog.ts';
import { fit, UnfitPicture, waitingPictures } from './insert-picture.ts';
import { showReason, showRefusal } from './refusal.ts';
import type { Backend, FileChange, StoredEntry } from './sveltia-types.ts';
import type { FormField } from './form-values.ts';

/** What Sveltia takes for a form that is not filled in rightly: it stays open, and says so in a line below. */
const NOT_SAVED = 'validation_failed';

/** What the gate asks of its surroundings. */
export interface Surroundings {
  /** The fields of the form for a file. */
  fieldsFor: (path: string) => readonly FormField[];
  /** What a file is now; `undefined` when there is none. */
  read: (backend: Backend, path: string) => Promise<string | undefined>;
  check: (question: Question) => Promise<Answer>;
}

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

async function fitPictures(changes: readonly FileChange[]): Promise<void> {
  for (const change of changes) {
    if (change.data instanceof File) change.data = await fit(change.data);
  }
}

/** Pictures that a text shows and that were chosen while it was written. */
async function bringPictures(changes: FileChange[], source: string, has: (path: string) => Promise<boolean>) {
  for (const [path, file] of waitingPictures(source)) {
    if (changes.some((change) => change.path === path) || (await has(path))) continue;
    changes.unshift({ action: 'create', path, data: file });
  }
}

/** The gate, in these surroundings. */
export function makeGate({ fieldsFor, read, check }: Surroundings) {
  async function prepareTexts(changes: readonly FileChange[], backend: Backend): Promise<Written[]> {
    const written: Written[] = [];
    for (const change of changes.filter(isTextChange)) {
      const disk = await read(backend, placeOf(change));
      const isNew = change.action === 'create';
      const data: unknown = JSON.parse(change.data);
      written.push({ change, prepared: await prepare(change.path, data, fieldsFor(change.path), { isNew, disk }) });
    }
    return written;
  }

  function questionFor(changes: readonly FileChange[], written: readonly Written[], isDeletion: boolean): Question {
    const texts = written.map(({ change, prepared }) => [change.path, prepared.source] as const);
    const gone = changes.flatMap(({ action, path, previousPath }) =>
      action === 'delete' ? [path] : previousPath === undefined ? [] : [previousPath],
    );
    return {
      changed: Object.fromEntries([...texts, ...gone.map((path) => [path, null] as const)]),
      added: changes.filter(({ data }) => data instanceof File).map(({ path }) => path),
      edited: isDeletion ? [] : texts.map(([path]) => path),
    };
  }

  /** Shows what refers to what goes, and asks where its readers come out. Nothing goes that leaves a mistake behind. */
  async function confirmLeaving(changes: FileChange[], question: Question, answer: Answer, backend: Backend) {
    const { leaving, references, redirects } = answer;
    const isDeletion = Object.values(question.changed).includes(null);
    const savedFile = question.edited[0];
    const refuse = async (problems: Answer['problems']) => {
      if (problems.length === 0) return;
      await (isDeletion ? showStillReferred(leaving, problems) : showRefusal(problems, savedFile));
      throw new NotSaved();
    };
    const source = (await read(backend, redirects.file)) ?? '';
    const withMoves = (moves: Redirect[]) => check({ ...question, redirects: { source, moves } });
    // Wherever the readers come out, what is wrong then is about something else.
    const anywhere = leaving.flatMap(({ address }) => (address === undefined ? [] : [{ van: address, naar: '/' }]));
    await refuse((await withMoves(anywhere)).problems);
    const inFields = references.filter(({ file }) => file.startsWith('src/content/') && file !== redirects.file);
    const moves = await askLeaving({ ...answer, references: inFields }, isDeletion);
    if (!moves) throw new NotSaved();
    if (moves.length === 0) return;
    const last = await withMoves(moves);
    await refuse(last.problems);
    changeRedirects(changes, last);
  }

  /** Has the list of redirects written by the same save, once. */
  function changeRedirects(changes: FileChange[], { redirects: { file, source } }: Answer): void {
    const known = changes.findIndex(({ path }) => path === file);
    if (known !== -1) changes.splice(known, 1);
    changes.push({ action: 'update', path: file, data: source ?? '' });
  }

  async function pass(changes: FileChange[], entries: readonly StoredEntry[], backend: Backend): Promise<void> {
    const isDeletion = changes.some(({ action }) => action === 'delete');
    await fitPictures(changes);
    let written: Written[];
    do {
      written = await prepareTexts(changes, backend);
      for (const { prepared } of written) {
        await bringPictures(changes, prepared.source, async (path) => (await read(backend, path)) !== undefined);
      }
      const question = questionFor(changes, written, isDeletion);
      const answer = await check(question);
      if (isDeletion || answer.leaving.length > 0) await confirmLeaving(changes, question, answer, backend);
      else if (answer.problems.length > 0) {
        await showRefusal(answer.problems, written[0]?.change.path);
        throw new NotSaved();
      } else if (answer.redirects.source !== undefined) changeRedirects(changes, answer);
      // To check and to ask takes time, in which somebody else may have written.
    } while (!(await areStillSame(written, backend)));
    finish(written, entries);
  }

  async function areStillSame(written: readonly Written[], backend: Backend): Promise<boolean> {
    const now = await Promise.all(written.map(({ change }) => read(backend, placeOf(change))));
    return written.every(({ prepared }, index) => prepared.disk === now[index]);
  }

  /** Has Sveltia write and remember what the gate made. */
  function finish(written: readonly Written[], entries: readonly StoredEntry[]): void {
    for (const { change, prepared } of written) {
      change.data = prepared.source;
      for (const { locales } of entries) {
        for (const locale of Object.values(locales)) {
          if (locale.path === change.path) locale.content = stored(change.path, prepared.source);
        }
      }
    }
    const mended = [...new Set(written.flatMap(({ prepared }) => [...prepared.mended]))];
    const note = written.find(({ prepared }) => prepared.note)?.prepared.note;
    const sentences = [
      ...(note ? [note.sentence] : []),
      ...(mended.length > 0 ? [`Hersteld in wat u schreef: ${mended.join(', ')}.`] : []),
    ];
    if (sentences.length > 0) {
      say(
        'mededeling',
        make('p', {}, sentences.join(' ')),
        ...(note?.left === undefined ? [] : [copyButton('Kopiëren', note.left)]),
      );
    }
  }

  return async (changes: FileChange[], entries: StoredEntry[], backend: Backend): Promise<FileChange[]> => {
    try {
      await pass(changes, entries, backend);
      return changes;
    } catch (error) {
      if (error instanceof UnfitPicture) await showReason(error.message);
      else if (error instanceof NotSaved) {
        if (error.reason !== undefined) await showReason(error.reason);
      } else {
        reportError(error);
        await showReason(
          'Er ging iets mis in de redactie zelf. Uw tekst staat er nog. Kopieer hem voor de zekerheid, en laad de pagina opnieuw.',
        );
      }
      throw new Error(NOT_SAVED, { cause: error });
    }
  };
}
