/** The field for a text: Markdown, byte for byte as it stands in the file, with a toolbar above it. */
import { history, historyKeymap, insertNewlineKeepIndent, isolateHistory, standardKeymap } from '@codemirror/commands';
import { markdown, markdownKeymap } from '@codemirror/lang-markdown';
import { nextDiagnostic } from '@codemirror/lint';
import { EditorState, Transaction, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder, type Command } from '@codemirror/view';
import { GFM } from '@lezer/markdown';
import { actions } from './actions.ts';
import { make } from './dialog.ts';
import { INSERT_KEY } from './insert-menu.ts';
import { leastChange, lineEndsOf, type LineEnds } from './line-ends.ts';
import { look } from './look.ts';
import { showMistakes, type AskMistakes } from './mistakes.ts';
import { pasting } from './paste.ts';
import { breakLine } from './put.ts';
import { makeToolbar } from './toolbar.ts';

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
  (run: (view: EditorView) => void): Command =>
  (view) => {
    run(view);
    return true;
  };

/** Makes a field. */
export function makeTextField({ id, label, value, origins, onChange, askMistakes }: TextFieldOptions): TextField {
  const status = make('p', { class: 'tekstveld-bericht', role: 'status' });
  const mistakes = showMistakes(askMistakes);
  let lineEnds: LineEnds = lineEndsOf(value);
  /** Values that Sveltia was given and has not given back yet. */
  let sent: string[] = [];
  let latest = value;

  const extensions: Extension = [
    history(),
    drawSelection(),
    EditorView.lineWrapping,
    markdown({ extensions: GFM, addKeymap: false, completeHTMLTags: false, pasteURLAsLink: false }),
    look,
    mistakes.extension,
    placeholder('Schrijf hier de tekst.'),
    keymap.of([
      ...actions.map(({ key, run }) => ({ key, run: always(run), preventDefault: true })),
      {
        key: INSERT_KEY,
        run: always(() => {
          toolbar.openInsertMenu();
        }),
        preventDefault: true,
      },
      { key: 'Shift-Enter', run: breakLine },
      ...markdownKeymap,
      // By itself CodeMirror puts spaces before what follows a block, which it takes for HTML.
      { key: 'Enter', run: insertNewlineKeepIndent },
      { key: 'F8', run: nextDiagnostic },
      ...historyKeymap,
      ...standardKeymap,
    ]),
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
      latest = lineEnds.write(update.state.doc);
      sent.push(latest);
      onChange(latest);
    }),
  ];
  const stateFor = (text: string) => EditorState.create({ doc: text, extensions: [lineEnds.extension, extensions] });

  const view = new EditorView();
  const toolbar = makeToolbar(view);
  view.setState(stateFor(value));

  const element = make('div', { class: 'tekstveld' }, toolbar.element, view.dom, status, mistakes.element);
  return {
    element,
    take: (given) => {
      const echo = sent.indexOf(given);
      if (echo >= 0) sent = sent.slice(echo + 1);
      if (echo >= 0 || given === latest) return;
      sent = [];
      latest = given;
      const now = lineEndsOf(given);
      if (now.kind !== lineEnds.kind) {
        lineEnds = now;
        view.setState(stateFor(given));
        return;
      }
      const changes = leastChange(view.state.doc.toString(), lineEnds.read(given));
      if (!changes) return;
      view.dispatch({ changes, annotations: [Transaction.remote.of(true), isolateHistory.of('full')] });
    },
    close: () => {
      view.destroy();
    },
  };
}
