/** A link: its words, and where it goes. */
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import { askSiteFacts } from '../ask-server.ts';
import { askForm, choiceQuestion, typedQuestion } from '../questions.ts';

/** A link in the text, or what is selected to become one. */
interface LinkAt {
  from: number;
  to: number;
  words: string;
  address: string;
}

/** The link that the cursor stands in; without one, what is selected. */
export function linkAt(state: EditorState): LinkAt {
  const { from, to } = state.selection.main;
  let node = ensureSyntaxTree(state, state.doc.length, 500)?.resolveInner(from, 1) ?? null;
  while (node && (node.name !== 'Link' || node.to < to)) node = node.parent;
  const address = node?.getChild('URL');
  if (!node || !address) return { from, to, words: state.sliceDoc(from, to), address: '' };
  const end = node.getChildren('LinkMark')[1];
  return {
    from: node.from,
    to: node.to,
    words: state.sliceDoc(node.from + 1, end?.from ?? address.from),
    address: state.sliceDoc(address.from, address.to),
  };
}

/** `www.voorbeeld.nl` goes to another site; spaces and brackets would end an address too early. */
export function writtenAddress(typed: string): string {
  const full = /^www\.\S+$/i.test(typed) ? `https://${typed}` : typed;
  const mail = /^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/.test(full) ? `mailto:${full}` : full;
  return mail.replaceAll(/[\s()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** Puts a link in place of another, or of what was selected. */
export function putLink({ from, to }: Pick<LinkAt, 'from' | 'to'>, words: string, address: string): TransactionSpec {
  const insert = `[${words.replaceAll(/(?<!\\)[[\]](?![^[]*\]\()/g, String.raw`\$&`)}](${writtenAddress(address)})`;
  return {
    changes: { from, to, insert },
    selection: EditorSelection.cursor(from + insert.length),
    userEvent: 'input.insert',
    scrollIntoView: true,
  };
}

/** Asks for a link. Without an answer there is nothing to do. */
export async function askLink(state: EditorState): Promise<TransactionSpec | undefined> {
  const { pages } = await askSiteFacts();
  const link = linkAt(state);
  const address = choiceQuestion('Waar gaat de link heen?', pages, {
    value: link.address,
    hint: 'Typ een woord en kies een pagina of begrip. Of typ of plak een adres, zoals https://voorbeeld.nl.',
    isFree: true,
    whenNone: 'Er zijn nu geen pagina’s om uit te kiezen. Typ het adres.',
  });
  const words = typedQuestion('Woorden van de link', {
    value: link.words,
    hint: 'Zeg waar de link heen gaat. Leeg laten mag: dan komt de naam van de pagina er te staan.',
    isRequired: false,
  });
  const [to = '', typed = ''] = (await askForm('Link', [address, words])) ?? [];
  if (to === '') return undefined;
  const page = pages.find(({ value }) => value === to);
  return putLink(link, typed || (page?.label ?? to), to);
}
