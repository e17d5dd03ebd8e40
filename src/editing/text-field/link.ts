/** A link: its words, and where it goes, as a text of this site writes it. */
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

/** An address without the signs that would end it too early in a text, or mean something there. */
const written = (address: string) =>
  address.replaceAll(/[\s()<>{}|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** What somebody typed as an address: `www.voorbeeld.nl` goes to another site. */
export function writtenAddress(typed: string): string {
  const full = /^www\.\S+$/i.test(typed) ? `https://${typed}` : typed;
  return written(/^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/.test(full) ? `mailto:${full}` : full);
}

/** Google puts its own address before that of a link. */
function unwrapped(url: URL): URL {
  const target = url.hostname === 'www.google.com' && url.pathname === '/url' ? url.searchParams.get('q') : null;
  return target && URL.canParse(target) ? new URL(target) : url;
}

const isThisComputer = ({ hostname }: URL) => /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

/** The path of a page on this site. On this computer it may stand without the folder that it is published in. */
function pathOn(url: URL, origins: readonly string[]): string | undefined {
  const folders = origins.filter((origin) => URL.canParse(origin)).map((origin) => new URL(origin));
  const found = folders.find(
    ({ host, pathname }) => (host === url.host || isThisComputer(url)) && url.pathname.startsWith(pathname),
  );
  if (found) return url.pathname.slice(found.pathname.length - 1);
  return isThisComputer(url) ? url.pathname : undefined;
}

/**
 * The address of a link: from the root for a page of this site, whole for another. Nothing for one that works
 * nowhere but on the computer that it comes from.
 */
export function addressOf(href: string, origins: readonly string[]): string | undefined {
  if (/^\/(?!\/)/.test(href)) return written(href);
  if (!URL.canParse(href)) return undefined;
  const url = unwrapped(new URL(href));
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return written(href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const path = pathOn(url, origins);
  return written(path === undefined ? url.href : `${path}${url.search}${url.hash}`);
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
  const pages = askSiteFacts().then((facts) => facts.pages);
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
  const page = (await pages).find(({ value }) => value === to);
  return putLink(link, typed || (page?.label ?? to), to);
}
