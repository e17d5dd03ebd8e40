/**
 * Finds everything at once that MDX would stop at: HTML, comments, addresses between < and >, loose signs. It reads
 * the text as plain Markdown, which can always be read and which knows what is code.
 */
import { markdownToMdast } from 'satteri';
import { authorComponents } from '../model/blocks.ts';
import { markdownFeatures } from './markdown-plugins.ts';
import type { BlankedText, Stretch } from './blanked-text.ts';
import { anglesMessage, bracesAdvice, commentMessage, importMessage, looseMessage, remarkMessage } from './html.ts';
import type { Found } from './problem.ts';
import { reportHtml } from './report-html.ts';
import { readTags, type Markup } from './tags.ts';
import { around, GONE, walk, writtenAs, type Node } from './tree.ts';

/** What has to be read as plain Markdown: HTML other than our own blocks, which are left to MDX, braces, code, addresses with spaces. */
const strange = new RegExp(
  `<(?!/?(?:${Object.keys(authorComponents).join('|')})\\b)|\\{|^[ \\t]*(?:import|export)\\s|\\]\\([^)\\n]* `,
  'm',
);

const loose = /<\/?\p{L}[^<>]*\{[^<>]*>|\{\{.*?\}\}|\{%.*?%\}|\{[^{}]*\}|\{|<!--|<(?=\S|$)/gu;

/** Reports the signs in running text that MDX takes for code. Blocks, and tags with braces in them, are left to MDX. */
function reportSigns(node: Node, text: BlankedText): void {
  const piece = writtenAs(node, text.body);
  for (const { 0: sign, index } of piece.matchAll(loose)) {
    const start = node.position.start.offset + index;
    const isEscaped = (/\\*$/.exec(piece.slice(0, index))?.[0].length ?? 0) % 2 === 1;
    if (isEscaped || text.isBlank(start)) continue;
    if (sign.startsWith('{')) {
      const { message, isOrder } = bracesAdvice(sign);
      const end = start + sign.length;
      text.report(start, message);
      text.blank({ start, end: isOrder ? end : start + 1 });
      if (sign.endsWith('}')) text.blank({ start: end - 1, end });
    } else if (sign === '<!--') {
      const close = text.body.indexOf('-->', start);
      text.report(start, commentMessage);
      text.blank({ start, end: close === -1 ? start + 4 : close + 3 });
    } else if (sign === '<' && !/^<\/?\p{Lu}/u.test(piece.slice(index, index + 3))) {
      text.report(start, looseMessage);
      text.blank({ start, end: start + 1 });
    }
  }
}

const addressMessage = (written: string, url: string) =>
  `Een adres kan hier niet tussen < en > staan. Schrijf [${written}](${url}).`;

/** An address between < and >, as it stands in the text and as a link. */
function reportAddress({ position: { start, end }, url = '' }: Node, text: BlankedText): void {
  if (text.body[start.offset] !== '<') return;
  const written = text.body.slice(start.offset + 1, end.offset - 1);
  const isAddress = /^(?:https?|mailto|tel):/i.test(url);
  text.report(start.offset, isAddress ? addressMessage(written, url) : anglesMessage(written));
  text.blank({ start: start.offset, end: start.offset + 1 });
  text.blank({ start: end.offset - 1, end: end.offset });
}

/** `](mijn foto.png "titel")`: with spaces in its address, it is no link. */
const spacedAddress =
  /\]\(((?=[^()\n]*[/.])[^()<>"\n]*[^()<>"\s][ \t]+[^()<>"\s][^()<>"\n]*?)[ \t]*(?="[^"\n]*"\)|\))/g;

/** Says how to write addresses that Markdown does not know as such, and reads on as if they were written so. */
function reportOddAddresses(node: Node, text: BlankedText): void {
  const { offset } = node.position.start;
  const piece = writtenAs(node, text.body);
  for (const { 0: all, 1: address = '', index } of piece.matchAll(/(?<!`)<(www\.[^\s<>]+)>/g)) {
    text.report(offset + index, addressMessage(address, `https://${address}`));
    text.blank({ start: offset + index, end: offset + index + all.length });
  }
  for (const { 1: address = '', index } of piece.matchAll(spacedAddress)) {
    const start = offset + index + 2;
    text.report(start, `In dit adres staat een spatie. Schrijf (${address.replace(/[ \t]+/g, '%20')}).`);
    for (const { 0: spaces, index: inside } of address.matchAll(/[ \t]+/g)) {
      text.blank({ start: start + inside, end: start + inside + spaces.length }, GONE);
    }
  }
}

const codeLine = /^[ \t]*(?:import\s.*["']|export\s+(?:default|const|let|var|function|class|\{|\*))/;

/** Code at the start of a page of another program. A sentence that begins with such a word is left to MDX. */
function reportImports(node: Node, text: BlankedText): void {
  const { start, end } = node.position;
  const piece = writtenAs(node, text.body);
  if (!codeLine.test(piece)) return;
  for (const { index } of piece.matchAll(/^[ \t]*(?:import|export)\s/gm))
    text.report(start.offset + index, importMessage);
  text.blank({ start: start.offset, end: end.offset });
}

const ownFields = /^\s*((---|\+\+\+)[ \t]*\n[\w-]+[ \t]*[:=](?:[^\n]*\n)+?\2[ \t]*)(?=\n|$)/;

/** The fields that a whole file brought along from another program. */
function reportOwnFields(text: BlankedText): void {
  const { 0: all, 1: fields } = ownFields.exec(text.body) ?? [''];
  if (fields === undefined) return;
  const start = all.length - fields.length;
  text.report(
    start,
    'Hier staan velden van een ander programma. Haal ze weg, met de streepjes of plussen erboven en eronder.',
  );
  text.blank({ start, end: all.length });
}

/** A comment, or a tag without an end. */
function reportRemark({ start, end }: Stretch, text: BlankedText): void {
  const written = text.body.slice(start, end);
  const isRemark = /^<[!?]/.test(written);
  text.report(start, isRemark ? remarkMessage(written) : looseMessage);
  text.blank({ start, end: isRemark ? end : start + 1 });
}

/** Reads the HTML in a text, and reports what else is wrong with its nodes. */
function readNodes(text: BlankedText): Markup {
  const markup: Markup = { tags: [], remarks: [] };
  const tree = markdownToMdast(text.body, { features: markdownFeatures }) as Node;
  for (const visit of walk(tree)) {
    const { node, parent } = visit;
    const piece = writtenAs(node, text.body);
    if (node.type === 'html') {
      readTags(
        piece,
        node.position.start.offset,
        markup,
        [...around(visit)].some(({ type }) => type === 'tableCell'),
      );
    } else if (node.type === 'code' && !/^[`~]{3}/.test(piece) && piece.includes('<')) {
      // What is indented is code for Markdown and text for MDX.
      readTags(piece, node.position.start.offset, { tags: markup.tags, remarks: [] });
    } else if (node.type === 'text') reportSigns(node, text);
    else if (node.type === 'link') reportAddress(node, text);
    else if (node.type === 'paragraph') {
      if (parent?.node.type === 'root') reportImports(node, text);
      reportOddAddresses(node, text);
    }
  }
  return markup;
}

/** Blanks what MDX cannot read in a text, and says what to write in its place. Gives the addresses in its HTML, which will be those of Markdown. */
export function readMarkup(text: BlankedText): { links: Found[]; pictures: Found[] } {
  reportOwnFields(text);
  const { tags, remarks } = strange.test(text.body) ? readNodes(text) : { tags: [], remarks: [] };
  tags.sort((a, b) => a.start - b.start);
  for (const remark of remarks) reportRemark(remark, text);
  reportHtml(tags, text);
  const found = (name: string, attribute: string) =>
    tags.flatMap((tag): Found[] => {
      const value = tag.name.toLowerCase() === name ? tag.attributes?.[attribute] : undefined;
      return value === undefined ? [] : [{ value, ...text.placeOf(tag.start) }];
    });
  return { links: [...found('a', 'href'), ...found('iframe', 'src')], pictures: found('img', 'src') };
}
