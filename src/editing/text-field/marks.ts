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

const removeSigns = (node: SyntaxNode, { signs }: Mark): ChangeSpec[] => [
  { from: node.from, to: node.from + signs.length },
  { from: node.to - signs.length, to: node.to },
];

/**
 * What a mark goes around: the word that the cursor stands in, or the words on each line of what is selected, since a mark
 * never goes over the end of a paragraph, or around the sign of a list; and the mark that they have already.
 */
function partsOf(state: EditorState, range: SelectionRange, mark: Mark) {
  const word = range.empty ? state.wordAt(range.head) : null;
  const { from, to } = word && word.from < range.head && word.to > range.head ? word : range;
  if (from === to) return [{ from, to, marked: around(state, range, mark) }];
  const parts: { from: number; to: number; marked: SyntaxNode | undefined }[] = [];
  for (let line = state.doc.lineAt(from); ; line = state.doc.lineAt(line.to + 1)) {
    const begin = Math.max(from, line.from + (lineSigns.exec(line.text)?.[0].length ?? 0));
    const text = state.sliceDoc(begin, Math.max(begin, Math.min(to, line.to)));
    const start = begin + text.length - text.trimStart().length;
    const part = { from: start, to: start + text.trim().length };
    if (part.from < part.to) parts.push({ ...part, marked: around(state, part, mark) });
    if (line.to >= to) return parts;
  }
}

/** Whether all that is selected has a mark already. */
export const hasMark = (state: EditorState, mark: Mark): boolean =>
  state.selection.ranges.every((range) => {
    const parts = partsOf(state, range, mark);
    return parts.length > 0 && parts.every(({ marked }) => marked);
  });

/** Where nothing is selected and there is no word: the signs with the cursor between them, or nothing again. */
function toggleEmpty(state: EditorState, place: number, { signs }: Mark) {
  const [before, after] = [place - signs.length, place + signs.length];
  return state.sliceDoc(before, after) === signs + signs
    ? { changes: { from: before, to: after }, range: EditorSelection.cursor(before) }
    : { changes: { from: place, insert: signs + signs }, range: EditorSelection.cursor(after) };
}

/** Puts a mark around what is selected, or takes it away where all of it has it. */
export const toggleMark =
  (mark: Mark): StateCommand =>
  ({ state, dispatch }) => {
    const isOn = hasMark(state, mark);
    const spec = state.changeByRange((range) => {
      const parts = partsOf(state, range, mark);
      const [first] = parts;
      if (!isOn && first?.from === first?.to) return toggleEmpty(state, range.head, mark);
      const changes = state.changes(
        parts.flatMap(({ from, to, marked }): ChangeSpec[] => {
          if (isOn) return marked ? removeSigns(marked, mark) : [];
          if (marked) return [];
          const inside = nodesIn(state, from, to, mark.node).filter((node) => node.from >= from && node.to <= to);
          return [
            ...inside.flatMap((node) => removeSigns(node, mark)),
            { from, insert: mark.signs },
            { from: to, insert: mark.signs },
          ];
        }),
      );
      const { from, to } = { from: first?.from ?? range.from, to: parts.at(-1)?.to ?? range.to };
      return {
        changes,
        range: range.empty
          ? EditorSelection.cursor(changes.mapPos(range.head, 1))
          : EditorSelection.range(changes.mapPos(from, 1), changes.mapPos(to, -1)),
      };
    });
    dispatch(state.update(spec, { userEvent: 'input.mark', scrollIntoView: true }));
    return true;
  };
