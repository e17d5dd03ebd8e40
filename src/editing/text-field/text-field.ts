/** The field for a text: Markdown, byte for byte as it stands in the file, with a toolbar above it. */
import { history, historyKeymap, insertNewlineKeepIndent, isolateHistory, standardKeymap } from '@codemirror/commands';
import { markdown, markdownKeymap } from '@codemirror/lang-markdown';
import { nextDiagnostic } from '@codemirror/lint';
import { closeSearchPanel, findNext, findPrevious, openSearchPanel, search } from '@codemirror/search';
import { EditorState, Transaction, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder, type Command } from '@codemirror/view';
import { GFM } from '@lezer/markdown';
import { actions } from './actions.ts';
import { make } from '../dialog.ts';
import { look } from './look.ts';
import { mistakeWords, showMistakes, type AskMistakes } from './mistakes.ts';
import { pasting } from './paste.ts';
import { breakLine, leastChange } from './put.ts';
import { INSERT_KEY, makeToolbar } from './toolbar.ts';

/** What a field is made with. */
export interface TextFieldOptions {
  /** Id of its text box. */
  id: string;
  label: string;
  value: string;
  /** Full addresses under which the site's own pages are known. */
  origins: readonly string[];
  onChange: (value: string) => void;
  askMistakes: AskMistakes;
}

/** A field in the page. */
export interface TextField {
  element: HTMLElement;
  /** Takes a value from outside: another one than was last given or taken. */
  take: (value: string) => void;
  close: () => void;
}

/** A key that does nothing further, also when there was nothing to do: what the browser would do is something else. */
const always =
  (run: (view: EditorView) => unknown): Command =>
  (view) => {
    run(view);
    return true;
  };

/** What CodeMirror says while somebody searches. A browser would only find what it has drawn of a long text. */
const searchWords = {
  Find: 'Zoek in deze tekst',
  Replace: 'Vervang door',
  next: 'Volgende',
  previous: 'Vorige',
  all: 'Alle',
  'match case': 'let op hoofdletters',
  'by word': 'hele woorden',
  replace: 'Vervang',
  'replace all': 'Vervang alle',
  close: 'Sluiten',
  'current match': 'gevonden',
  'on line': 'op regel',
  'replaced match on line $': 'vervangen op regel $',
  'replaced $ matches': '$ keer vervangen',
};

/** Makes a field. */
export function makeTextField({ id, label, value, origins, onChange, askMistakes }: TextFieldOptions): TextField {
  const status = make('p', { role: 'status' });
  /** Values that Sveltia was given and has not given back yet. */
  let sent: string[] = [];
  let latest = value;
  const view = new EditorView();
  const toolbar = makeToolbar(view);

  const keys = keymap.of([
    ...actions.map(({ key, run }) => ({ key, run: always(run), preventDefault: true })),
    { key: INSERT_KEY, run: always(toolbar.openInsertMenu), preventDefault: true },
    { key: 'Shift-Enter', run: breakLine },
    ...markdownKeymap,
    // By itself CodeMirror puts spaces before what follows a block, which it takes for HTML.
    { key: 'Enter', run: insertNewlineKeepIndent },
    { key: 'F8', run: nextDiagnostic },
    { key: 'Mod-f', run: openSearchPanel },
    { key: 'Escape', run: closeSearchPanel, scope: 'editor search-panel' },
    { key: 'F3', run: findNext, shift: findPrevious, preventDefault: true },
    ...historyKeymap,
    ...standardKeymap,
  ]);
  const extensions: Extension = [
    history(),
    drawSelection(),
    EditorView.lineWrapping,
    markdown({ extensions: GFM, addKeymap: false, completeHTMLTags: false, pasteURLAsLink: false }),
    look,
    search({ top: true }),
    EditorState.phrases.of({ ...searchWords, ...mistakeWords }),
    showMistakes(askMistakes),
    placeholder('Schrijf hier de tekst.'),
    keys,
    pasting({
      origins,
      say: (message) => {
        status.textContent = message;
      },
    }),
    EditorView.contentAttributes.of({
      id,
      'aria-label': label,
      lang: 'nl',
      spellcheck: 'true',
      autocapitalize: 'sentences',
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged || update.selectionSet) toolbar.update(update.state);
      if (!update.docChanged || update.transactions.every((one) => one.annotation(Transaction.remote))) return;
      latest = update.state.doc.toString();
      sent.push(latest);
      onChange(latest);
    }),
  ];
  view.setState(EditorState.create({ doc: value, extensions }));

  return {
    element: make('div', { class: 'tekstveld' }, ...toolbar.elements, view.dom, status),
    take: (given) => {
      const echo = sent.indexOf(given);
      if (echo >= 0) sent = sent.slice(echo + 1);
      if (echo >= 0 || given === latest) return;
      sent = [];
      latest = given;
      const changes = leastChange(view.state.doc.toString(), given);
      if (!changes) return;
      view.dispatch({ changes, annotations: [Transaction.remote.of(true), isolateHistory.of('full')] });
    },
    close: () => {
      view.destroy();
    },
  };
}
