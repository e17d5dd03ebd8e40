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

/** A sign of a passage, as it is unless a backslash stands before it, and where it stands in the text. */
interface Sign {
  sign: string;
  unescaped: string;
  offset: number;
}

/** The signs of running text, one by one held against how they are written. */
function* signsIn({ value = '', position: { start, end } }: Node, body: string): Generator<Sign> {
  const isLiteral = body.startsWith(value, start.offset);
  let offset = start.offset;
  for (const sign of value) {
    const isEscaped = !isLiteral && body[offset] === '\\' && body[offset + 1] === sign;
    const isEntity = !isLiteral && !isEscaped && body[offset] === '&' && sign !== '&';
    if (isEscaped) offset += 1;
    // Behind a line end, the indent and the > of a quotation are left out.
    else if (!isLiteral && !isEntity) while (offset < end.offset && !body.startsWith(sign, offset)) offset += 1;
    const isMeant = isEscaped || (isEntity && /[\p{P}\p{S}]/u.test(sign));
    if (sign !== GONE) yield { sign, unescaped: isMeant ? THING : sign, offset };
    offset = isEntity ? body.indexOf(';', offset) + 1 : offset + sign.length;
  }
}

function* signsOf(block: Node, body: string): Generator<Sign> {
  for (const { node } of walk(block)) {
    const { offset } = node.position.start;
    if (node.type === 'text') yield* signsIn(node, body);
    else if (node.type === 'break' || node.name === 'br') yield { sign: '\n', unescaped: '\n', offset };
    else if (node !== block && !node.children?.length) yield { sign: THING, unescaped: THING, offset };
  }
}

/** Makes a passage of a node that {@link isPassage}. `placeIn` looks up a place in its text, `body`. */
export function readPassage(block: Node, body: string, placeIn: (offset: number) => Place): Passage {
  const offsets: number[] = [];
  let text = '';
  let unescaped = '';
  for (const one of signsOf(block, body)) {
    offsets.push(...Array.from({ length: one.sign.length }, (_, index) => one.offset + index));
    text += one.sign;
    unescaped += one.unescaped.padEnd(one.sign.length, THING);
  }
  return {
    text,
    unescaped,
    isHeading: block.type === 'heading',
    placeAt: (index) => {
      const offset = offsets[index];
      return offset === undefined ? placeOf(block) : placeIn(offset);
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
  const { written, placeAt } = source.writtenAt(path);
  return {
    field,
    text,
    unescaped: text,
    isHeading: false,
    placeAt: (index) => placeAt(Math.max(0, written.indexOf(/^\S+/.exec(text.slice(index))?.[0] ?? ''))),
  };
}
