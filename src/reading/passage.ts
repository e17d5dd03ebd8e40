/** Running text, freed of its markup, that still knows where each letter stands in the file. */
import { GONE, placeOf, walk, type Node } from './tree.ts';
import type { Place } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** A paragraph, a heading, a cell of a table, or the text of a field. */
export interface Passage {
  text: string;
  /** The text with a blank thing for each sign that stands behind a backslash, and so means itself. */
  unescaped: string;
  isHeading: boolean;
  placeAt: (index: number) => Place;
}

/** Stands for what has no letters of its own: code, a picture, a fact. */
const THING = '\uFFFC';

const inSentence = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'mdxJsxTextElement']);

/** Whether a node holds words and not blocks. */
export const isPassage = (node: Node) =>
  ['paragraph', 'heading', 'tableCell'].includes(node.type) ||
  (node.type === 'mdxJsxFlowElement' && (node.children ?? []).some(({ type }) => inSentence.has(type)));

function wordsOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'break' || node.name === 'br') return '\n';
  return node.children?.length ? '' : THING;
}

/** A text in parts, without the signs between that stand for what is gone. */
function partsOf(node: Node): Node[] {
  const { value = '', position } = node;
  if (node.type !== 'text' || !value.includes(GONE) || !position) return [node];
  const { start, end } = position;
  return [...value.matchAll(/[^\u2060]+/g)].map(({ 0: part, index }) => {
    const above = value.slice(0, index).split('\n');
    const column = above.length === 1 ? start.column + index : (above.at(-1)?.length ?? 0) + 1;
    const place = { line: start.line + above.length - 1, column, offset: start.offset + index };
    return { ...node, value: part, position: { start: place, end } };
  });
}

/** The piece of a passage that comes from one node of the tree. */
interface Piece extends Place {
  /** Where it begins in the passage. */
  start: number;
  /** Its line ends, by where they stand in it. */
  breaks: readonly number[];
  /** Up to where it stands in the file as it stands here, without escaped signs or indents. */
  literal: number;
}

function makePiece(node: Node, start: number, words: string, body: string): Piece {
  const offset = node.position?.start.offset ?? 0;
  let literal = words.length;
  if (!body.startsWith(words, offset)) {
    literal = 0;
    while (words[literal] === body[offset + literal]) literal += 1;
  }
  const breaks = words.includes('\n') ? [...words.matchAll(/\n/g)].map(({ index }) => index) : [];
  return { ...placeOf(node), start, breaks, literal };
}

/** The words of a node with {@link THING} for each sign that has a backslash in the text. */
function withoutEscaped(node: Node, words: string, body: string): string {
  let offset = node.position?.start.offset ?? 0;
  if (node.type !== 'text' || body.startsWith(words, offset)) return words;
  const { offset: end = 0 } = node.position?.end ?? {};
  return words.replace(/[^]/g, (sign) => {
    if (body[offset] === '\\' && body[offset + 1] === sign) {
      offset += 2;
      return THING;
    }
    const isEntity = body[offset] === '&' && sign !== '&';
    if (isEntity) offset = body.indexOf(';', offset);
    // Behind a line end, the indent and the > of a quotation are left out.
    else while (offset < end && body[offset] !== sign) offset += 1;
    offset += 1;
    return isEntity && /[\p{P}\p{S}]/u.test(sign) ? THING : sign;
  });
}

/** How many numbers of a sorted list are not above `limit`. */
function countUpTo(limit: number, list: readonly number[]): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? limit) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Makes a passage of a node that {@link isPassage}. */
export function readPassage(block: Node, body: string): Passage {
  const pieces: Piece[] = [];
  const starts: number[] = [];
  let text = '';
  let unescaped = '';
  const parts = [...walk(block)].flatMap(({ node }) => partsOf(node));
  for (const node of parts) {
    const words = node === block ? '' : wordsOf(node);
    if (words === '') continue;
    pieces.push(makePiece(node, text.length, words, body));
    starts.push(text.length);
    text += words;
    unescaped += withoutEscaped(node, words, body);
  }
  const place = placeOf(block);
  return {
    text,
    unescaped,
    isHeading: block.type === 'heading',
    placeAt: (index) => {
      const piece = pieces[countUpTo(index, starts) - 1];
      if (!piece) return place;
      const inside = index - piece.start;
      const above = countUpTo(inside - 1, piece.breaks);
      const line = piece.line + above;
      if (inside > piece.literal) return { line };
      const lineStart = piece.breaks[above - 1];
      return { line, column: lineStart === undefined ? (piece.column ?? 1) + inside : inside - lineStart };
    },
  };
}

/** The text of a field as a passage. */
export interface FieldPassage extends Passage {
  field: string;
}

/** Makes a passage of the field at `path`, which an editor knows as `field`. */
export function fieldPassage(
  source: SourceFile,
  path: readonly PropertyKey[],
  field: string,
  text: string,
): FieldPassage {
  const { written, start } = source.writtenAt(path);
  return {
    field,
    text,
    unescaped: text,
    isHeading: false,
    placeAt: (index) => {
      const word = /^\S+/.exec(text.slice(index))?.[0] ?? '';
      const before = written.slice(0, Math.max(0, written.indexOf(word))).split('\n');
      const line = start.line + before.length - 1;
      const inLine = before.at(-1)?.length ?? 0;
      return { line, column: before.length === 1 ? (start.column ?? 1) + inLine : inLine + 1 };
    },
  };
}
