/** Headings, lists and quotations: signs at the start of lines, put there and taken away. */
import { EditorSelection, type ChangeSpec, type EditorState, type Line, type StateCommand } from '@codemirror/state';

/** What a line can be made into. */
export type LineMark = 'heading-2' | 'heading-3' | 'bullets' | 'numbers' | 'quotation';

const heading = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const listSign = /^(\s*)(?:([-*+])|(\d+)[.)])[ \t]+/;
const quoteSign = /^ {0,3}> ?/;

const levels: Partial<Record<LineMark, number>> = { 'heading-2': 2, 'heading-3': 3 };

/** Every line that a selection touches. One that ends at the start of a line does not touch that line. */
function selectedLines(state: EditorState): Line[] {
  const { from, to } = state.selection.main;
  const lines: Line[] = [];
  for (let number = state.doc.lineAt(from).number; number <= state.doc.lines; number += 1) {
    const line = state.doc.line(number);
    if (line.from > to || (line.from === to && to > from)) break;
    lines.push(line);
  }
  return lines;
}

function has(mark: LineMark, text: string): boolean {
  if (mark === 'quotation') return quoteSign.test(text);
  const level = levels[mark];
  if (level !== undefined) return heading.exec(text)?.[1]?.length === level;
  const sign = listSign.exec(text);
  return (mark === 'bullets' ? sign?.[2] : sign?.[3]) !== undefined;
}

const filled = (lines: readonly Line[]) => lines.filter(({ text }) => text.trim() !== '');

/** Whether all selected lines are this already. */
export function hasLineMark(state: EditorState, mark: LineMark): boolean {
  const lines = filled(selectedLines(state));
  return lines.length > 0 && lines.every(({ text }) => has(mark, text));
}

/** The length of the sign that goes, and the sign that comes in its place. */
function newSign(mark: LineMark, text: string, isOn: boolean, index: number): [length: number, sign: string] {
  const indent = /^\s*/.exec(text)?.[0] ?? '';
  if (mark === 'quotation') return isOn ? [quoteSign.exec(text)?.[0].length ?? 0, ''] : [0, '> '];
  const list = listSign.exec(text)?.[0].length ?? 0;
  const old = heading.exec(text)?.[0].length ?? (list > 0 ? list : indent.length);
  const level = levels[mark];
  if (level !== undefined) return [old, isOn ? '' : `${'#'.repeat(level)} `];
  if (isOn) return [old, indent];
  return [old, `${indent}${mark === 'bullets' ? '-' : `${String(index + 1)}.`} `];
}

const isListed = (text: string) => text.trim() === '' || listSign.test(text);

/** Empty lines that a list needs around it, so that the sentences beside it are no part of it. */
function roomAround(state: EditorState, lines: readonly Line[]): ChangeSpec[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const before = first.number > 1 && !isListed(state.doc.line(first.number - 1).text);
  const after = last.number < state.doc.lines && !isListed(state.doc.line(last.number + 1).text);
  const above = before ? [{ from: first.from, insert: '\n' }] : [];
  // Not at the end of the line, where the cursor may stand.
  const below = after ? [{ from: last.to + 1, insert: '\n' }] : [];
  return [...above, ...below];
}

/** Makes every selected line into this, or, where all of them are, into plain lines. */
export const toggleLineMark =
  (mark: LineMark): StateCommand =>
  ({ state, dispatch }) => {
    const isOn = hasLineMark(state, mark);
    const touched = selectedLines(state);
    // A quotation of two paragraphs has its sign on the empty line between them too.
    const lines = mark === 'quotation' || touched.length === 1 ? touched : filled(touched);
    const changes = state.changes([
      ...(isOn || (mark !== 'bullets' && mark !== 'numbers') ? [] : roomAround(state, lines)),
      ...lines.map((line, index) => {
        const [length, sign] = newSign(mark, line.text, isOn, index);
        return { from: line.from, to: line.from + length, insert: sign };
      }),
    ]);
    const { anchor, head } = state.selection.main;
    dispatch(
      state.update({
        changes,
        selection: EditorSelection.range(changes.mapPos(anchor, 1), changes.mapPos(head, 1)),
        userEvent: 'input.mark',
        scrollIntoView: true,
      }),
    );
    return true;
  };
