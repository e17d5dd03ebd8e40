/** Bold and italic: puts their signs around what is selected, and takes them away again. */
import { ensureSyntaxTree, type syntaxTree } from '@codemirror/language';
import {
  EditorSelection,
  type ChangeSpec,
  type EditorState,
  type SelectionRange,
  type StateCommand,
} from '@codemirror/state';

type SyntaxNode = ReturnType<typeof syntaxTree>['topNode'];

/** A mark inside a sentence: its signs, and its name in the syntax tree. */
export interface Mark {
  signs: string;
  node: string;
}

export const bold: Mark = { signs: '**', node: 'StrongEmphasis' };
export const italic: Mark = { signs: '*', node: 'Emphasis' };

/** The signs at the start of a line that are no part of its words. */
const lineSigns = /^(?:\s*(?:>|#{1,6}(?=\s)|[-*+](?=\s)|\d+[.)](?=\s)))*\s*/;

const nodesIn = (state: EditorState, from: number, to: number, name: string): SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  ensureSyntaxTree(state, state.doc.length, 500)?.iterate({
    from,
    to,
    enter: (ref) => {
      if (ref.name === name) found.push(ref.node);
    },
  });
  return found;
};

/** The marked words around a range, if they are. */
const around = (state: EditorState, { from, to }: { from: number; to: number }, { node, signs }: Mark) =>
  nodesIn(state, from, to, node).findLast(
    (one) =>
      (one.from <= from && one.to >= to) ||
      // What is selected may be the words without the spaces or signs beside them.
      (one.from + signs.length === from && one.to - signs.length === to),
  );

/** Whether what is selected has a mark already. */
export const hasMark = (state: EditorState, mark: Mark): boolean =>
  state.selection.ranges.every((range) => around(state, trimmed(state, range), mark) !== undefined);

/** A range without the spaces at its ends; for a cursor the word that it stands in. */
function trimmed(state: EditorState, range: SelectionRange): { from: number; to: number } {
  if (range.empty) {
    const word = state.wordAt(range.head);
    return word && word.from < range.head && word.to > range.head ? word : range;
  }
  const text = state.sliceDoc(range.from, range.to);
  if (text.trim() === '') return range;
  return {
    from: range.from + text.length - text.trimStart().length,
    to: range.to - (text.length - text.trimEnd().length),
  };
}

const removeSigns = (node: SyntaxNode, { signs }: Mark): ChangeSpec[] => [
  { from: node.from, to: node.from + signs.length },
  { from: node.to - signs.length, to: node.to },
];

/** The words on each line of a range: a mark never goes over the end of a paragraph, or around the sign of a list. */
function wordsIn(state: EditorState, from: number, to: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (let place = from; place <= to;) {
    const line = state.doc.lineAt(place);
    const begin = Math.max(from, line.from + (lineSigns.exec(line.text)?.[0].length ?? 0));
    const end = Math.min(to, line.from + line.text.trimEnd().length);
    if (begin < end) parts.push({ from: begin, to: end });
    place = line.to + 1;
  }
  return parts;
}

/** Puts a mark around what is selected, or takes it away where it is. */
export const toggleMark =
  (mark: Mark): StateCommand =>
  ({ state, dispatch }) => {
    const { signs } = mark;
    const spec = state.changeByRange((range) => {
      const { from, to } = trimmed(state, range);
      const marked = around(state, { from, to }, mark);
      let changes: ChangeSpec[];
      if (marked) {
        changes = removeSigns(marked, mark);
      } else if (from === to) {
        const isBetween =
          state.sliceDoc(from - signs.length, from) === signs && state.sliceDoc(to, to + signs.length) === signs;
        if (isBetween) {
          const cursor = EditorSelection.cursor(from - signs.length);
          return { changes: { from: from - signs.length, to: to + signs.length }, range: cursor };
        }
        return { changes: { from, insert: signs + signs }, range: EditorSelection.cursor(from + signs.length) };
      } else {
        changes = [
          ...nodesIn(state, from, to, mark.node)
            .filter((node) => node.from >= from && node.to <= to)
            .flatMap((node) => removeSigns(node, mark)),
          ...wordsIn(state, from, to).flatMap((part) => [
            { from: part.from, insert: signs },
            { from: part.to, insert: signs },
          ]),
        ];
      }
      const set = state.changes(changes);
      return {
        changes: set,
        range: range.empty
          ? EditorSelection.cursor(set.mapPos(range.head, 1))
          : EditorSelection.range(set.mapPos(from, 1), set.mapPos(to, -1)),
      };
    });
    dispatch(state.update(spec, { userEvent: 'input.mark', scrollIntoView: true }));
    return true;
  };
