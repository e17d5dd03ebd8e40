/** Tells an editor in a window of its own why something is not saved. */
import { choose, make } from './dialog.ts';
import type { ShownProblem } from './answers.ts';

/** Thrown when nothing should be saved; the form stays as it is. */
export class NotSaved extends Error {
  /** What was not said yet; `undefined` when somebody saw it in a window, or decided it. */
  readonly reason: string | undefined;

  constructor(reason?: string) {
    super(reason);
    this.reason = reason;
  }
}

function item({ file, line, text, message }: ShownProblem, savedFile: string | undefined): HTMLLIElement {
  const place = file === savedFile ? `Regel ${String(line)}` : `${file}, regel ${String(line)}`;
  const shown = text === '' ? [] : [': ', make('code', {}, text.length > 200 ? `${text.slice(0, 200)}…` : text)];
  return make('li', {}, message, make('br'), make('small', {}, place, ...shown));
}

/** All problems, each with its line. */
export const problemList = (problems: readonly ShownProblem[], savedFile?: string): HTMLUListElement =>
  make('ul', {}, ...problems.map((problem) => item(problem, savedFile)));

/** Shows why nothing was saved or deleted. Resolves when the editor has closed the window. */
export async function showReason(
  reason: string,
  { heading = 'Nog niet opgeslagen', more = [] as readonly Node[], back = 'Terug' } = {},
): Promise<void> {
  await choose({ heading, content: [make('p', {}, reason), ...more], choices: [['back', back]] });
}

/** Shows what is wrong with a save. Resolves when the editor has closed the window. */
export async function showRefusal(problems: readonly ShownProblem[], savedFile?: string): Promise<void> {
  const count = problems.length === 1 ? 'er is 1 fout' : `er zijn ${String(problems.length)} fouten`;
  await showReason('Uw tekst staat er nog. Herstel dit en kies daarna weer Opslaan.', {
    heading: `Nog niet opgeslagen: ${count}`,
    more: [problemList(problems, savedFile)],
    back: 'Terug naar de tekst',
  });
}
