/** Shows while somebody writes what the build would say of the text, at the line that it is about and below the text. */
import { linter, type Diagnostic } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Problem } from '../../reading/problem.ts';

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

/** What CodeMirror says of its list. */
export const mistakeWords = { Diagnostics: 'Fouten in de tekst' };

/** Underlines mistakes and lists them. */
export function showMistakes(ask: AskMistakes): Extension {
  const source = async (view: EditorView): Promise<Diagnostic[]> => {
    const { doc } = view.state;
    const problems = await ask(doc.toString());
    // One that is about more than a place in the text has no line there.
    const found = problems.filter(({ line }) => line >= 1 && line <= doc.lines);
    if (view.state.doc !== doc) return [];
    if (found.length > 0) {
      const count = found.length === 1 ? 'Er is 1 fout' : `Er zijn ${String(found.length)} fouten`;
      view.dispatch({ effects: EditorView.announce.of(`${count} in de tekst.`) });
    }
    return found.map(({ line: number, column = 1, message }) => {
      const { from, to } = doc.line(number);
      const said = `Regel ${String(number)}: ${message}`;
      return { from: Math.min(from + column - 1, to), to, message: said, severity: 'error' };
    });
  };
  return linter(source, { delay: DELAY, autoPanel: true });
}
