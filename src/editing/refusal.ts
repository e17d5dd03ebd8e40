/** Tells an editor in a window of its own why something is not saved. */
import { ask, element } from './dialog.ts';
import type { ShownProblem } from './judge.ts';

function item({ file, line, text, message }: ShownProblem, savedFile: string | undefined): HTMLLIElement {
  const place = file === savedFile ? `Regel ${String(line)}` : `${file}, regel ${String(line)}`;
  const shown = text === '' ? [] : [': ', element('code', {}, text.length > 200 ? `${text.slice(0, 200)}…` : text)];
  return element('li', {}, message, element('br', {}), element('small', {}, place, ...shown));
}

/** All problems, each with its line. */
export const problemList = (problems: readonly ShownProblem[], savedFile?: string): HTMLUListElement =>
  element('ul', {}, ...problems.map((problem) => item(problem, savedFile)));

/** Shows what is wrong with a save. Resolves when the editor has closed the window. */
export async function showRefusal(problems: readonly ShownProblem[], savedFile?: string): Promise<void> {
  const count = problems.length === 1 ? 'er is 1 fout' : `er zijn ${String(problems.length)} fouten`;
  await ask({
    heading: `Nog niet opgeslagen: ${count}`,
    content: [
      element('p', {}, 'Uw tekst staat er nog. Herstel dit en kies daarna weer Opslaan.'),
      problemList(problems, savedFile),
    ],
    choices: [{ answer: 'back', label: 'Terug naar de tekst', isMain: true }],
    otherwise: 'back',
  });
}

/** Shows one sentence that says why nothing was saved. */
export async function showReason(reason: string): Promise<void> {
  await ask({
    heading: 'Nog niet opgeslagen',
    content: [element('p', {}, reason)],
    choices: [{ answer: 'back', label: 'Terug', isMain: true }],
    otherwise: 'back',
  });
}
