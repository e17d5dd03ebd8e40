/** Shows while somebody writes what the build would say of the text, at the line that it is about. */
import { linter, type Diagnostic } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Problem } from '../../reading/problem.ts';
import { make } from '../dialog.ts';

/** Asks what the build would say of the entry as it is now; places are those in its text. */
export type AskMistakes = (text: string) => Promise<readonly Pick<Problem, 'line' | 'column' | 'message'>[]>;

/** The mistakes in a text, by their line in it instead of in the file that it ends. */
export function inText(text: string, source: string, problems: readonly Problem[]): Problem[] {
  const start = source.lastIndexOf(text.trim());
  if (text.trim() === '' || start < 0) return [];
  const linesAbove = source.slice(0, start).split('\n').length - 1;
  const emptyAbove = text.slice(0, text.length - text.trimStart().length).split('\n').length - 1;
  return problems
    .map((problem) => ({ ...problem, line: problem.line - linesAbove + emptyAbove }))
    .filter(({ line }) => line >= 1);
}

/** Long enough after the last key that a word is finished. */
const DELAY = 800;

/** The list below the text, and what keeps it up to date. */
export interface Mistakes {
  element: HTMLElement;
  extension: Extension;
}

/** Where a mistake stands. One that is about more than a place in the text has no line there. */
function diagnosticsOf(view: EditorView, problems: Awaited<ReturnType<AskMistakes>>): Diagnostic[] {
  const { doc } = view.state;
  return problems
    .filter(({ line }) => line >= 1 && line <= doc.lines)
    .map(({ line: number, column = 1, message }) => {
      const line = doc.line(number);
      const from = Math.min(line.from + column - 1, line.to);
      return { from, to: line.to, message, severity: 'error' };
    });
}

/** Makes the list. */
export function showMistakes(ask: AskMistakes): Mistakes {
  const list = make('ul');
  const count = make('p', { role: 'status' });
  const goTo = (view: EditorView, place: number) => {
    view.dispatch({ selection: { anchor: place }, scrollIntoView: true });
    view.focus();
  };
  const draw = (view: EditorView, found: readonly Diagnostic[]) => {
    const number = found.length === 1 ? 'Er is 1 fout' : `Er zijn ${String(found.length)} fouten`;
    count.textContent = found.length === 0 ? '' : `${number} in de tekst.`;
    list.replaceChildren(
      ...found.map(({ from, message }) => {
        const place = `Regel ${String(view.state.doc.lineAt(from).number)}`;
        const button = make('button', { type: 'button' }, place);
        button.addEventListener('click', () => {
          goTo(view, from);
        });
        return make('li', {}, button, ` ${message}`);
      }),
    );
  };
  const source = async (view: EditorView): Promise<Diagnostic[]> => {
    const { doc } = view.state;
    const problems = await ask(doc.toString());
    if (view.state.doc !== doc) return [];
    const found = diagnosticsOf(view, problems);
    draw(view, found);
    return found;
  };
  return {
    element: make('div', { class: 'fouten' }, count, list),
    extension: linter(source, { delay: DELAY }),
  };
}
