/** Puts a piece of text where the cursor is: in the sentence, or on lines of its own. */
import {
  EditorSelection,
  type ChangeSpec,
  type EditorState,
  type StateCommand,
  type TransactionSpec,
} from '@codemirror/state';

const isEmpty = (state: EditorState, number: number) => state.doc.line(number).text.trim() === '';

/** Where a block goes that is put at a place: there when that line is empty, else below the paragraph. */
function placeForBlock(state: EditorState, place: number): { from: number; to: number } {
  let { number } = state.doc.lineAt(place);
  if (isEmpty(state, number)) return state.doc.line(number);
  while (number < state.doc.lines && !isEmpty(state, number + 1)) number += 1;
  const { to } = state.doc.line(number);
  return { from: to, to };
}

/** The line ends that it takes to have one empty line between two pieces of text. */
export function gap(before: string, after: string): string {
  if (before.trim() === '' || after.trim() === '') return '';
  const has = (/\n*$/.exec(before)?.[0].length ?? 0) + (/^\n*/.exec(after)?.[0].length ?? 0);
  return '\n'.repeat(Math.max(0, 2 - has));
}

/**
 * Puts a block at the cursor, or `over` a stretch of text, with an empty line above and below it. The cursor goes to `cursor` in it, or behind it, and
 * `selected` signs from there are what somebody types over.
 */
export function putBlock(
  state: EditorState,
  block: string,
  { cursor = block.length, selected = 0, over = placeForBlock(state, state.selection.main.to) } = {},
): TransactionSpec {
  const { from, to } = over;
  const start = state.sliceDoc(0, from);
  const above = start.trim() === '' ? '' : gap(start, block);
  const below = gap(block, state.sliceDoc(to));
  return {
    changes: { from, to, insert: `${above}${block}${below}` },
    selection: EditorSelection.range(from + above.length + cursor, from + above.length + cursor + selected),
    userEvent: 'input.insert',
    scrollIntoView: true,
  };
}

/** Puts words at the cursor, in place of what is selected. */
export const putWords = (state: EditorState, words: string): TransactionSpec => ({
  ...state.replaceSelection(words),
  userEvent: 'input.insert',
  scrollIntoView: true,
});

/** A new line in the same paragraph. Two spaces at the end of a line would say the same, but nobody sees those. */
export const breakLine: StateCommand = ({ state, dispatch }) => {
  const line = state.doc.lineAt(state.selection.main.from);
  const hasWords = line.text.slice(0, state.selection.main.from - line.from).trim() !== '';
  dispatch(state.update(putWords(state, hasWords ? '\\\n' : '\n'), { userEvent: 'input' }));
  return true;
};

/** A footnote: its sign at the cursor, and its text, where the cursor goes, below everything. */
export const putFootnote: StateCommand = ({ state, dispatch }) => {
  const text = state.doc.toString();
  const used = [...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number));
  const sign = `[^${String(Math.max(0, ...used) + 1)}]`;
  const place = state.selection.main.to;
  const end = Math.max(place, text.trimEnd().length);
  const note = `${text.slice(0, end).trim() === '' ? '\n\n' : gap(text.slice(0, end) + sign, 'x')}${sign}: `;
  dispatch(
    state.update({
      changes: [
        { from: place, insert: sign },
        { from: end, insert: note },
      ],
      selection: EditorSelection.cursor(end + sign.length + note.length),
      userEvent: 'input.insert',
      scrollIntoView: true,
    }),
  );
  return true;
};

/** An empty table, as Markdown. */
export function emptyTable(columns: number, rows: number): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const heads = Array.from({ length: columns }, (_, index) => `Kop ${String(index + 1)}`);
  const empty = heads.map((head) => ' '.repeat(head.length));
  return [row(heads), row(heads.map((head) => '-'.repeat(head.length))), ...Array<string>(rows).fill(row(empty))].join(
    '\n',
  );
}

/** The one place where two texts differ, so that the cursor and the steps to undo stay where they are. */
export function leastChange(before: string, after: string): ChangeSpec | undefined {
  if (before === after) return undefined;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
