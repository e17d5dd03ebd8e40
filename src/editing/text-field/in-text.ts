/** Finds the mistakes of a file that stand in its text, which is all that a text field shows. */
import type { Problem } from '../../reading/problem.ts';

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
