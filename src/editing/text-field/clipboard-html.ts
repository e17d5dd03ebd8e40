/**
 * Makes of the HTML that programs put on the clipboard the HTML that they mean: Google Docs writes bold as a style,
 * LibreOffice has `font`, mail programs make pages of tables, and all of them bring along what nobody sees.
 */
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { gatherWordLists } from './word-lists.ts';
import { attributeOf, element, isElement, styleOf } from './html-elements.ts';
import { addressOf } from './link.ts';

/** Said to the editor when something cannot come along. */
export const lost = {
  picture: 'Afbeeldingen zijn niet meegekomen. Voeg ze toe met Invoegen, Afbeelding.',
  colour: 'Markering met kleur is niet meegekomen.',
  underline: 'Onderstreping is niet meegekomen.',
  cells: 'Samengevoegde cellen zijn losse cellen geworden. Kijk de tabel na.',
  link: 'Een link naar een bestand of plek op een eigen computer is gewone tekst geworden.',
  embed: 'Een video, kaart of tekening is niet meegekomen.',
} as const;

/** What cleaning knows, and where it says what cannot come along. */
export interface Cleaning {
  notes: Set<string>;
  /** Addresses of this very site. */
  origins: readonly string[];
}

/** What nobody reads of a page. */
const unseen = new Set('head input link meta noscript script style template title xml'.split(' '));

const embedded = new Set('audio canvas embed iframe map object svg video'.split(' '));

/** Elements inside a sentence that say nothing by themselves. */
const wrappers = new Set('font ins mark span u'.split(' '));

/** What stands on lines of its own. */
const blocks = new Set(
  (
    'address article aside blockquote caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ' +
    'nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Paragraphs of Word that a reader sees as headings. */
const namedHeadings: Readonly<Record<string, string>> = { MsoTitle: 'h1', MsoSubtitle: 'h2' };

/** Marks that are written as a style. */
function marksOf(node: Element): string[] {
  const weight = styleOf(node, 'font-weight');
  const position = styleOf(node, 'vertical-align');
  return [
    ...(weight === 'bold' || Number(weight) >= 600 ? ['strong'] : []),
    ...(styleOf(node, 'font-style') === 'italic' ? ['em'] : []),
    ...(styleOf(node, 'text-decoration').includes('line-through') ? ['del'] : []),
    ...(position === 'super' ? ['sup'] : position === 'sub' ? ['sub'] : []),
  ];
}

/** A colour behind words that is no paper: what a marker does. */
function isMarked(node: Element): boolean {
  const colour = ['background', 'background-color', 'mso-highlight'].map((name) => styleOf(node, name)).find(Boolean);
  if (colour === undefined) return node.tagName === 'mark';
  return !/transparent|white|#fff|initial|inherit|none|rgba\(.*, ?0\)|rgb\(2[45]\d, ?2[45]\d, ?2[45]\d\)/.test(colour);
}

const span = (node: Element, name: string) => Number(node.properties[name] ?? 1);

/** Words that are not in a link, which is underlined anyway. */
const outsideLinks = (node: ElementContent): string => {
  if (!isElement(node)) return toString(node);
  return node.tagName === 'a' ? '' : node.children.map(outsideLinks).join('');
};

/** Notes what of an element itself cannot come along. */
function noteLost(node: Element, isInLink: boolean, notes: Set<string>): void {
  if (node.tagName === 'u' || styleOf(node, 'text-decoration').includes('underline')) {
    if (!isInLink && outsideLinks(node).trim() !== '') notes.add(lost.underline);
  }
  if (wrappers.has(node.tagName) && isMarked(node)) notes.add(lost.colour);
  if (span(node, 'colSpan') > 1 || span(node, 'rowSpan') > 1) notes.add(lost.cells);
}

/** In a cell there is one line: what were lines of their own get a break between them. */
function onOneLine(children: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (!isElement(child) || !blocks.has(child.tagName)) lines.at(-1)?.push(child);
    else lines.push(onOneLine(child.children), []);
  }
  return lines
    .filter((line) => line.some((node) => (isElement(node) ? true : toString(node).trim() !== '')))
    .flatMap((line, index) => (index === 0 ? line : [element('br'), ...line]));
}

/** Google Docs puts a list below an item beside it, where HTML has it inside. */
function nested(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const child of children) {
    const item = result.findLast(isElement);
    if (isElement(child) && /^[ou]l$/.test(child.tagName) && item?.tagName === 'li') item.children.push(child);
    else result.push(child);
  }
  return result;
}

const cellsIn = (node: Element): Element[] =>
  node.children.filter(isElement).flatMap((child) => (/^t[dh]$/.test(child.tagName) ? [child] : cellsIn(child)));

const rowsIn = (node: Element): Element[] =>
  node.children
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? rowsIn(child) : [],
    );

/** A table of facts. One of a single column only puts things below each other, and becomes what is in it. */
function cleanTable(table: Element): ElementContent[] {
  const rows = rowsIn(table);
  if (rows.every((row) => cellsIn(row).length <= 1)) {
    return rows.flatMap(cellsIn).map((cell) => element('div', cell.children));
  }
  for (const cell of cellsIn(table)) cell.children = onOneLine(cell.children);
  // Without a row of heads Markdown has no table; in the text of offices the first row is that, in bold or not.
  for (const cell of rows[0] ? cellsIn(rows[0]) : []) cell.tagName = 'th';
  return [table];
}

function cleanLink(node: Element, children: ElementContent[], { notes, origins }: Cleaning): ElementContent[] {
  const href = attributeOf(node, 'href');
  const address = href === '' || href.startsWith('#') ? undefined : addressOf(href, origins);
  if (address !== undefined) return [{ ...element('a', children), properties: { href: address } }];
  if (href !== '' && !href.startsWith('#') && toString(node).trim() !== '') notes.add(lost.link);
  return children;
}

/** A fixed space that makes room; one between two words may be meant. */
const strayFixedSpace = /(?<=^|\s)\u00a0|\u00a0(?=\s|$)/g;

/** Says what an element becomes: itself with less in it, what is in it, or nothing. */
function clean(node: ElementContent, cleaning: Cleaning, isInLink: boolean): ElementContent[] {
  if (node.type === 'text') return [{ ...node, value: node.value.replaceAll(strayFixedSpace, ' ') }];
  if (!isElement(node)) return [];
  const { tagName } = node;
  if (unseen.has(tagName) || styleOf(node, 'display') === 'none') return [];
  if (tagName === 'img' || tagName.startsWith('v:')) cleaning.notes.add(lost.picture);
  if (embedded.has(tagName)) cleaning.notes.add(lost.embed);
  noteLost(node, isInLink || tagName === 'a', cleaning.notes);
  const children = gatherWordLists(node.children).flatMap((child) =>
    clean(child, cleaning, isInLink || tagName === 'a'),
  );
  if (tagName === 'a') return cleanLink(node, children, cleaning);
  // `o:p` and the like are Word's own; what is in them is not.
  if (tagName === 'img' || tagName.includes(':') || embedded.has(tagName)) return children;
  // Google Docs puts everything in one `b` that is not bold.
  if (['b', 'strong'].includes(tagName) && /^(?:normal|400)$/.test(styleOf(node, 'font-weight'))) return children;
  if (wrappers.has(tagName)) {
    return marksOf(node).reduce<ElementContent[]>((inside, mark) => [element(mark, inside)], children);
  }
  if (tagName === 'ul' || tagName === 'ol') return [{ ...node, children: nested(children) }];
  if (tagName === 'table') return cleanTable({ ...node, children });
  return [{ ...node, tagName: namedHeadings[attributeOf(node, 'className')] ?? tagName, children }];
}

/** Cleans what was on the clipboard. Adds to the notes what cannot come along. */
export function cleanClipboard(tree: Root, cleaning: Cleaning): Root {
  const children = tree.children.filter((child): child is ElementContent => child.type !== 'doctype');
  return { ...tree, children: gatherWordLists(children).flatMap((child) => clean(child, cleaning, false)) };
}
