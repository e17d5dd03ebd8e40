/**
 * Finds everything at once that MDX would stop at: HTML, comments, addresses between < and >, loose signs. It reads
 * the text as plain Markdown, which can always be read and which knows what is code.
 */
import { markdownToMdast } from 'satteri';
import { authorComponents } from '../model/blocks.ts';
import { markdownFeatures } from './markdown-features.ts';
import { BlankedText } from './blanked-text.ts';
import { bracesAdvice, commentMessage } from './html.ts';
import { reportHtml } from './report-html.ts';
import { readTags, type Markup, type Stretch } from './tags.ts';
import { walk, type Node } from './tree.ts';

/** Anything but our own blocks, which are left to MDX. */
const strange = new RegExp(`<(?!/?(?:${Object.keys(authorComponents).join('|')})\\b)|\\{`);

const looseMessage = 'Het teken < kan hier niet los staan. Schrijf "minder dan", of zet er een \\ voor: \\<.';

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
    /<\/?\p{L}[^<>]*\{[^<>]*>|\{\{.*?\}\}|\{%.*?%\}|\{[^{}]*\}|\{|<!--|<(?=\S)/gu,
  )) {
    const at = start.offset + index;
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
function reportAddress(node: Node, text: BlankedText): void {
  const { start, end } = node.position ?? {};
  if (!start || !end || text.body[start.offset] !== '<') return;
  const written = text.body.slice(start.offset + 1, end.offset - 1);
  text.report(
    start.offset,
    `Een adres kan hier niet tussen < en > staan. Schrijf [${written}](${node.url ?? written}).`,
  );
  text.blank({ start: start.offset, end: start.offset + 1 });
  text.blank({ start: end.offset - 1, end: end.offset });
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
  const isComment = /^<[!?]/.test(text.body.slice(start, start + 2));
  text.report(start, isComment ? commentMessage : looseMessage);
  text.blank({ start, end: isComment ? end : start + 1 });
}

/** Blanks what MDX cannot read in a text, and says what to write in its place. */
export function readMarkup(text: BlankedText): void {
  const { body } = text;
  if (!strange.test(body)) return;
  const markup: Markup = { tags: [], remarks: [] };
  const tree = markdownToMdast(body, { features: markdownFeatures }) as unknown as Node;
  for (const { node } of walk(tree)) {
    if (node.type === 'html' && node.position) {
      const { start, end } = node.position;
      readTags(body.slice(start.offset, end.offset), start.offset, markup);
    } else if (node.type === 'code') readIndented(node, body, markup);
    else if (node.type === 'text') reportSigns(node, text);
    else if (node.type === 'link') reportAddress(node, text);
  }
  markup.tags.sort((a, b) => a.start - b.start);
  for (const remark of markup.remarks) reportRemark(remark, text);
  reportHtml(markup.tags, text);
}
