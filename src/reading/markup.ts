/**
 * Finds everything at once that MDX would stop at: HTML, comments, addresses between < and >, loose signs. It reads
 * the text as plain Markdown, which can always be read and which knows what is code.
 */
import { markdownToMdast } from 'satteri';
import { authorComponents } from '../model/blocks.ts';
import { markdownFeatures } from './markdown-features.ts';
import { BlankedText } from './blanked-text.ts';
import { anglesMessage, bracesAdvice, commentMessage, importMessage, looseMessage, remarkMessage } from './html.ts';
import type { Found } from './problem.ts';
import { reportHtml } from './report-html.ts';
import { readTags, type Markup, type Stretch } from './tags.ts';
import { around, GONE, walk, type Node } from './tree.ts';

/** What has to be read as plain Markdown: HTML other than our own blocks, which are left to MDX, braces, code, addresses with spaces. */
const strange = new RegExp(
  `<(?!/?(?:${Object.keys(authorComponents).join('|')})\\b)|\\{|^[ \\t]*(?:import|export)\\s|\\]\\([^)\\n]* `,
  'm',
);

/** Where the signs that `pattern` finds stand in a piece, without those behind a backslash. */
function* unescaped(piece: string, pattern: RegExp): Generator<RegExpExecArray> {
  for (const match of piece.matchAll(pattern)) {
    const slashes = /\\*$/.exec(piece.slice(0, match.index))?.[0].length ?? 0;
    if (slashes % 2 === 0) yield match;
  }
}

/** Reports the signs in running text that MDX takes for code. Blocks, and tags with braces in them, are left to MDX. */
function reportSigns(node: Node, text: BlankedText): void {
  const { start, end } = node.position ?? {};
  if (!start || !end) return;
  const piece = text.body.slice(start.offset, end.offset);
  for (const { 0: sign, index } of unescaped(
    piece,
    /<\/?\p{L}[^<>]*\{[^<>]*>|\{\{.*?\}\}|\{%.*?%\}|\{[^{}]*\}|\{|<!--|<(?=\S|$)/gu,
  )) {
    const at = start.offset + index;
    if (text.isBlank(at)) continue;
    if (sign.startsWith('{')) {
      const { message, isOrder } = bracesAdvice(sign);
      text.report(at, message);
      text.blank({ start: at, end: isOrder ? at + sign.length : at + 1 });
      if (sign.endsWith('}')) text.blank({ start: at + sign.length - 1, end: at + sign.length });
    } else if (sign === '<!--') {
      const close = text.body.indexOf('-->', at);
      text.report(at, commentMessage);
      text.blank({ start: at, end: close === -1 ? at + 4 : close + 3 });
    } else if (sign === '<' && !/^<\/?\p{Lu}/u.test(piece.slice(index, index + 3))) {
      text.report(at, looseMessage);
      text.blank({ start: at, end: at + 1 });
    }
  }
}

/** An address between < and >, as it stands in the text and as a link. */
function reportAddress({ position, url = '' }: Node, text: BlankedText): void {
  const { start, end } = position ?? {};
  if (!start || !end || text.body[start.offset] !== '<') return;
  const written = text.body.slice(start.offset + 1, end.offset - 1);
  text.report(
    start.offset,
    /^(?:https?|mailto|tel):/i.test(url)
      ? `Een adres kan hier niet tussen < en > staan. Schrijf [${written}](${url}).`
      : anglesMessage(written),
  );
  text.blank({ start: start.offset, end: start.offset + 1 });
  text.blank({ start: end.offset - 1, end: end.offset });
}

/** `](mijn foto.png "titel")`: with spaces in its address, it is no link. */
const spacedAddress =
  /\]\(((?=[^()\n]*[/.])[^()<>"\n]*[^()<>"\s][ \t]+[^()<>"\s][^()<>"\n]*?)[ \t]*(?="[^"\n]*"\)|\))/g;

/** Says how to write addresses with spaces, and reads on as if they were written so. */
function reportSpaces({ position }: Node, text: BlankedText): void {
  const { start, end } = position ?? {};
  if (!start || !end) return;
  const piece = text.body.slice(start.offset, end.offset);
  for (const { 0: all, 1: address = '', index } of piece.matchAll(/(?<!`)<(www\.[^\s<>]+)>/g)) {
    const at = start.offset + index;
    text.report(at, `Een adres kan hier niet tussen < en > staan. Schrijf [${address}](https://${address}).`);
    text.blank({ start: at, end: at + all.length });
  }
  for (const { 1: address = '', index } of piece.matchAll(spacedAddress)) {
    const at = start.offset + index + 2;
    text.report(at, `In dit adres staat een spatie. Schrijf (${address.replace(/[ \t]+/g, '%20')}).`);
    for (const { 0: spaces, index: inside } of address.matchAll(/[ \t]+/g)) {
      text.blank({ start: at + inside, end: at + inside + spaces.length }, GONE);
    }
  }
}

const codeLine = /^[ \t]*(?:import\s.*["']|export\s+(?:default|const|let|var|function|class|\{|\*))/;

/** Code at the start of a page of another program. A sentence that begins with such a word is left to MDX. */
function reportImports({ position }: Node, text: BlankedText): void {
  const { start, end } = position ?? {};
  if (!start || !end) return;
  const piece = text.body.slice(start.offset, end.offset);
  if (!codeLine.test(piece)) return;
  for (const { index } of piece.matchAll(/^[ \t]*(?:import|export)\s/gm))
    text.report(start.offset + index, importMessage);
  text.blank({ start: start.offset, end: end.offset });
}

const ownFields = /^\s*((---|\+\+\+)[ \t]*\n[\w-]+[ \t]*[:=](?:[^\n]*\n)+?\2[ \t]*)(?=\n|$)/;

/** The fields that a whole file brought along from another program. */
function reportOwnFields(text: BlankedText): void {
  const { 0: all, 1: fields = '' } = ownFields.exec(text.body) ?? [''];
  if (fields === '') return;
  const start = all.length - fields.length;
  text.report(
    start,
    'Hier staan velden van een ander programma. Haal ze weg, met de streepjes of plussen erboven en eronder.',
  );
  text.blank({ start, end: all.length });
}

/** What is indented is code for Markdown and text for MDX. */
function readIndented({ position }: Node, body: string, markup: Markup): void {
  const { start, end } = position ?? {};
  if (!start || !end) return;
  const piece = body.slice(start.offset, end.offset);
  if (!/^[`~]{3}/.test(piece) && piece.includes('<')) readTags(piece, start.offset, { tags: markup.tags, remarks: [] });
}

/** A comment, or a tag without an end. */
function reportRemark({ start, end }: Stretch, text: BlankedText): void {
  const written = text.body.slice(start, end);
  const isRemark = /^<[!?]/.test(written);
  text.report(start, isRemark ? remarkMessage(written) : looseMessage);
  text.blank({ start, end: isRemark ? end : start + 1 });
}

/** Addresses in HTML, which will be those of links and pictures in Markdown. */
export interface HtmlAddresses {
  links: Found[];
  pictures: Found[];
}

function addressesIn({ tags }: Markup, text: BlankedText): HtmlAddresses {
  const found = (name: string, attribute: string) =>
    tags.flatMap((tag): Found[] => {
      const value = tag.name.toLowerCase() === name ? tag.attributes?.[attribute] : undefined;
      return value === undefined ? [] : [{ value, ...text.placeOf(tag.start) }];
    });
  return { links: [...found('a', 'href'), ...found('iframe', 'src')], pictures: found('img', 'src') };
}

/** Blanks what MDX cannot read in a text, and says what to write in its place. Gives the addresses in it. */
export function readMarkup(text: BlankedText): HtmlAddresses {
  const { body } = text;
  reportOwnFields(text);
  const markup: Markup = { tags: [], remarks: [] };
  if (!strange.test(body)) return addressesIn(markup, text);
  const tree = markdownToMdast(body, { features: markdownFeatures }) as Node;
  for (const visit of walk(tree)) {
    const { node, parent } = visit;
    if (node.type === 'html' && node.position) {
      const { start, end } = node.position;
      const inCell = [...around(visit)].some(({ type }) => type === 'tableCell');
      readTags(body.slice(start.offset, end.offset), start.offset, markup, inCell);
    } else if (node.type === 'code') readIndented(node, body, markup);
    else if (node.type === 'text') reportSigns(node, text);
    else if (node.type === 'link') reportAddress(node, text);
    else if (node.type === 'paragraph') {
      if (parent?.node.type === 'root') reportImports(node, text);
      reportSpaces(node, text);
    }
  }
  markup.tags.sort((a, b) => a.start - b.start);
  for (const remark of markup.remarks) reportRemark(remark, text);
  reportHtml(markup.tags, text);
  return addressesIn(markup, text);
}
