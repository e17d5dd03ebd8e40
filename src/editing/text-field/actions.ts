/** Everything that the toolbar does, each with its words, its key, and whether it is on where the cursor stands. */
import type { EditorState, TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { askForm, typedQuestion } from '../questions.ts';
import { hasLineMark, toggleLineMark, type LineMark } from './line-marks.ts';
import { askLink } from './link.ts';
import { bold, hasMark, italic, toggleMark, type Mark } from './marks.ts';
import { emptyTable, putBlock, putFootnote } from './put.ts';

/** A button of the toolbar. */
export interface Action {
  label: string;
  /** A key as CodeMirror writes it; `Mod` is Ctrl, and Cmd on a Mac. */
  key: string;
  run: (view: EditorView) => unknown;
  isOn?: (state: EditorState) => boolean;
  /** What its words look like. */
  look?: 'bold' | 'italic';
}

/** Lets something ask a question first, and gives the focus back to the text. */
export async function answered(
  view: EditorView,
  question: (state: EditorState) => Promise<TransactionSpec | undefined>,
): Promise<void> {
  const change = await question(view.state);
  if (change) view.dispatch(change);
  view.focus();
}

const marking = (mark: Mark) => ({
  run: toggleMark(mark),
  isOn: (state: EditorState) => hasMark(state, mark),
});

const lineMarking = (mark: LineMark) => ({
  run: toggleLineMark(mark),
  isOn: (state: EditorState) => hasLineMark(state, mark),
});

async function askTable(state: EditorState): Promise<TransactionSpec | undefined> {
  const answers = await askForm('Tabel', [
    typedQuestion('Kolommen', { value: '2', type: 'number', min: '2', max: '8' }),
    typedQuestion('Rijen onder de koppen', { value: '3', type: 'number', min: '1', max: '50' }),
  ]);
  if (!answers) return undefined;
  const [width = 2, height = 3] = answers.map(Number);
  // The first head, within its line.
  return putBlock(state, emptyTable(width, height), { cursor: '| '.length, selected: 'Kop 1'.length });
}

/** In the order of the toolbar. */
export const actions: readonly Action[] = [
  { label: 'Vet', key: 'Mod-b', look: 'bold', ...marking(bold) },
  { label: 'Cursief', key: 'Mod-i', look: 'italic', ...marking(italic) },
  {
    label: 'Link',
    key: 'Mod-k',
    run: (view) => void answered(view, askLink),
  },
  { label: 'Kop 2', key: 'Ctrl-Shift-2', ...lineMarking('heading-2') },
  { label: 'Kop 3', key: 'Ctrl-Shift-3', ...lineMarking('heading-3') },
  { label: 'Lijst', key: 'Ctrl-Shift-8', ...lineMarking('bullets') },
  {
    label: 'Nummers',
    key: 'Ctrl-Shift-7',
    ...lineMarking('numbers'),
  },
  {
    label: 'Aanhaling',
    key: 'Ctrl-Shift-9',
    ...lineMarking('quotation'),
  },
  {
    label: 'Tabel',
    key: 'Ctrl-Shift-4',
    run: (view) => void answered(view, askTable),
  },
  {
    label: 'Voetnoot',
    key: 'Ctrl-Shift-5',
    run: (view) => {
      putFootnote(view);
      view.focus();
    },
  },
];
