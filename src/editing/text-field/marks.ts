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

/** What a mark goes around: the words of each line in a range, and the mark that they have already. */
function partsOf(state: EditorState, range: SelectionRange, mark: Mark) {
  const { from, to } = trimmed(state, range);
  const parts = from === to ? [{ from, to }] : wordsIn(state, from, to);
  return parts.map((part) => ({ ...part, marked: around(state, part, mark) }));
}

/** Whether all that is selected has a mark already. */
export const hasMark = (state: EditorState, mark: Mark): boolean =>
  state.selection.ranges.every((range) => {
    const parts = partsOf(state, range, mark);
    return parts.length > 0 && parts.every(({ marked }) => marked);
  });

/** Where nothing is selected and there is no word: the signs with the cursor between them, or nothing again. */
function toggleEmpty(state: EditorState, place: number, { signs }: Mark) {
  const isBetween =
    state.sliceDoc(place - signs.length, place) === signs && state.sliceDoc(place, place + signs.length) === signs;
  return isBetween
    ? {
        changes: { from: place - signs.length, to: place + signs.length },
        range: EditorSelection.cursor(place - signs.length),
      }
    : { changes: { from: place, insert: signs + signs }, range: EditorSelection.cursor(place + signs.length) };
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
      const { from, to } = trimmed(state, range);
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
