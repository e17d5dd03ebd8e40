/** Pasting: formatted text comes in as Markdown, plain text as it is. */
import { isolateHistory } from '@codemirror/commands';
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState, Extension, TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { mendSigns } from '../../reading/mend-signs.ts';
import { lost } from './clipboard-html.ts';
import { htmlToMarkdown, type Pasted } from './html-to-markdown.ts';
import { addressOf, linkAt, putLink } from './link.ts';
import { gap } from './put.ts';

/** A paste is one step of its own to undo, however soon somebody types on. */
const apart = isolateHistory.of('full');

/** What a paste puts in the text, and how to say what did not come along. */
export interface PasteOptions {
  origins: readonly string[];
  say: (message: string) => void;
}

const isCode = (state: EditorState, place: number): boolean => {
  for (
    let node: ReturnType<typeof syntaxTree>['topNode'] | null = syntaxTree(state).resolveInner(place, -1);
    node;
    node = node.parent
  ) {
    if (/^(?:FencedCode|CodeBlock|InlineCode)$/.test(node.name)) return true;
  }
  return false;
};

/** The level of the heading above a place; 1, the title of the page, when there is none. */
function levelAbove(state: EditorState, place: number): number {
  let level = 1;
  ensureSyntaxTree(state, place, 500)?.iterate({
    to: place,
    enter: ({ name }) => {
      const found = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1];
      if (found !== undefined) level = Number(found);
    },
  });
  return level;
}

/** Puts what was pasted in place of what is selected. More than one paragraph stands on lines of its own. */
export function putPasted(state: EditorState, markdown: string): TransactionSpec {
  const { from, to } = state.selection.main;
  const isBlock = /\n\n|^(?:#{1,6} |[-*+] |\d+\. |> |\||```)/.test(markdown);
  const line = state.doc.lineAt(from);
  const end = state.doc.lineAt(to);
  const above =
    isBlock && line.text.slice(0, from - line.from).trim() !== '' ? gap(state.sliceDoc(0, from), markdown) : '';
  const below = isBlock && end.text.slice(to - end.from).trim() !== '' ? gap(markdown, state.sliceDoc(to)) : '';
  return {
    ...state.replaceSelection(`${above}${markdown}${below}`),
    annotations: apart,
    userEvent: 'input.paste',
    scrollIntoView: true,
  };
}

/** The link that an address becomes when it is pasted on words. */
function linkOn(state: EditorState, pasted: string, origins: readonly string[]): TransactionSpec | undefined {
  const { from, to, empty } = state.selection.main;
  const address = addressOf(pasted.trim(), origins);
  const selected = state.sliceDoc(from, to);
  if (address === undefined || empty || selected.includes('\n') || isCode(state, from)) return undefined;
  const link = linkAt(state);
  // An address in place of another is no link on words.
  return link.address === '' && addressOf(selected, origins) !== undefined
    ? undefined
    : putLink(link, link.words, address);
}

/** What formatted text on the clipboard says. A program for code puts coloured HTML there too, and means the text. */
function readFormatted(data: DataTransfer, state: EditorState, origins: readonly string[]): Pasted | undefined {
  const html = data.getData('text/html');
  const place = state.selection.main.from;
  if (html.trim() === '' || data.types.includes('vscode-editor-data') || isCode(state, place)) return undefined;
  const pasted = htmlToMarkdown(html, { origins, levelAbove: levelAbove(state, place) });
  return pasted.markdown !== '' || pasted.notes.length > 0 ? pasted : undefined;
}

/** Takes over what the browser would do with what is pasted. */
export const pasting = ({ origins, say }: PasteOptions): Extension =>
  EditorView.domEventHandlers({
    paste: (event, view) => {
      const data = event.clipboardData;
      if (!data) return false;
      event.preventDefault();
      const { state } = view;
      const plain = mendSigns(data.getData('text/plain').replaceAll(/\r\n?/g, '\n')).text;
      const link = linkOn(state, plain, origins);
      const formatted = link ? undefined : readFormatted(data, state, origins);
      if (link) view.dispatch(link);
      else if (formatted) view.dispatch(putPasted(state, mendSigns(formatted.markdown).text));
      else if (plain !== '')
        view.dispatch({
          ...state.replaceSelection(plain),
          annotations: apart,
          userEvent: 'input.paste',
          scrollIntoView: true,
        });
      const isPicture = !formatted && plain === '' && data.files.length > 0;
      say((isPicture ? [lost.picture] : (formatted?.notes ?? [])).join(' '));
      return true;
    },
  });
