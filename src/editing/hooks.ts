/** Ties Sveltia's changed code to ours; `sveltia-changes.ts` puts the calls in. */
import { CHECK } from './endpoints.ts';
import { post } from './ask-server.ts';
import { draftOf, NotSaved } from './before-save.ts';
import type { Answer, Question } from './answers.ts';
import { reconcile, stamp } from './follow-disk.ts';
import type { EntryData } from './file-format.ts';
import { makeGate, type Surroundings } from './gate.ts';
import { waitingPictures } from './insert-picture.ts';
import type { ShownProblem } from './answers.ts';
import type { Backend, Hooks, StoredEntry } from './sveltia-types.ts';
import type { FormField } from './form-values.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const isNotThere = (error: unknown) => error instanceof DOMException && error.name === 'NotFoundError';

/** What a file is at this very moment; `undefined` when there is none. Throws {@link NotSaved} on one that is no text. */
async function readNow({ fetchBlob }: Backend, path: string): Promise<string | undefined> {
  let bytes: ArrayBuffer;
  try {
    bytes = await (await fetchBlob({ path })).arrayBuffer();
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw new NotSaved(
      `${path} is nu niet te lezen. Kijk of een ander programma het gebruikt, en probeer het opnieuw.`,
    );
  }
  // A picture is only looked for.
  if (!/\.(?:mdx|yaml)$/.test(path)) return '';
  try {
    return utf8.decode(bytes);
  } catch {
    throw new NotSaved(
      `${path} is niet als UTF-8 opgeslagen. Kies in uw tekstprogramma "Opslaan als" en dan UTF-8, en laad deze pagina opnieuw.`,
    );
  }
}

/** Asks the development server what the build would say. Throws {@link NotSaved} when it does not answer. */
async function askCheck(question: Question): Promise<Answer> {
  const response = await post(CHECK, question);
  if (response?.ok) return (await response.json()) as Answer;
  throw new NotSaved('De controle antwoordt niet. Kijk of "npm run dev" nog draait. Uw tekst is nog niet opgeslagen.');
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

/** The hooks for a configuration. `fieldsFor` gives the fields of the form for a file. */
export function makeHooks(fieldsFor: Surroundings['fieldsFor']): Hooks {
  let showAnew: (() => Promise<void>) | undefined;
  return {
    beforeWriting: makeGate({ fieldsFor, read: readNow, check: askCheck }),
    reconcile: (known: readonly StoredEntry[], read: readonly StoredEntry[]) => {
      const entries = reconcile(known, read);
      // Once Sveltia has them: a form that nobody typed in shows what is new.
      setTimeout(() => void showAnew?.());
      return entries;
    },
    opened: (refresh) => {
      showAnew = refresh;
    },
    stamp,
  };
}
