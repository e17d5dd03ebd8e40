/** Finds the running text in a content file: what readers read, without ids, addresses, references and code. */
import { z } from 'astro/zod';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { parseBody } from '../../src/content-check/body.ts';
import { dataFolders, listFiles, recordFiles, textFolders } from '../../src/schemas/index.ts';
import { partsOf } from '../../src/schemas/parts.ts';

/** A stretch of text: where it stands in its file. */
interface Span {
  start: number;
  end: number;
}

/** A paragraph, list item or field, for judging its sentences. */
export interface Passage {
  /** 1-based. */
  line: number;
  text: string;
}

/** The text of one file. */
export interface Prose {
  /** The file with everything that is not text made into spaces, so that places and lines hold. */
  masked: string;
  passages: Passage[];
}

/** The part of a Markdown tree that matters here. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
  position?: { start: { offset: number; line: number }; end: { offset: number } };
}

/** What visitors type, typing mistakes and all; no reader sees it. */
const { zoekwoorden: _, ...shownLists } = listFiles;

/** The schema of a whole content file, by its path from `src/content`; `undefined` for a file that readers get nothing of. */
export function schemaOf(file: string): z.ZodType | undefined {
  const [folder = '', name] = file.split('/');
  const collection = folder.replace(/\.yaml$/, '');
  const tables: Record<string, z.ZodObject> = name ? { ...textFolders, ...dataFolders } : recordFiles;
  if (tables[collection]) return tables[collection];
  const item = (shownLists as Record<string, z.ZodObject>)[collection];
  return item && z.strictObject({ [collection]: z.array(item) });
}

/** A field that takes any sentence is text; an id, address, day or choice does not. */
const takesSentences = (schema: z.ZodType) =>
  schema.safeParse('Een zin.').success && schema.meta()?.['reference'] === undefined;

/** Places of all texts under a YAML node, in reading order. */
function fieldSpans(node: unknown, schema: z.ZodType): Span[] {
  const { innerType, element, shape } = partsOf(schema);
  if (innerType) return fieldSpans(node, innerType);
  if (element && isSeq(node)) return node.items.flatMap((item) => fieldSpans(item, element));
  if (shape && isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      const field = isScalar(key) ? shape[String(key.value)] : undefined;
      return field ? fieldSpans(value, field) : [];
    });
  }
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range || !takesSentences(schema)) return [];
  return [{ start: node.range[0], end: node.range[1] }];
}

const textOf = (node: Node): string =>
  node.type === 'inlineCode' || node.type === 'code' ? '' : (node.value ?? (node.children ?? []).map(textOf).join(''));

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/** Words between quotation marks are somebody else's. */
const withoutQuotations = (text: string) => text.replace(/[“„"][^“„”"]*[”"]/g, '');

/** Where the fields of a file stand, and where its text begins. */
function divide(file: string, source: string): { fields: Span; body: number } {
  if (!file.endsWith('.mdx')) return { fields: { start: 0, end: source.length }, body: source.length };
  const start = /^\uFEFF?---\r?\n/.exec(source)?.[0].length ?? 0;
  const end = source.indexOf('\n---', start - 1) + 1;
  const body = source.indexOf('\n', end);
  return { fields: { start, end: Math.max(start, end) }, body: body === -1 ? source.length : body };
}

/** Reads a content file. `file` is its path from `src/content`. A part that cannot be read has no text. */
export function readProse(file: string, source: string): Prose {
  const { fields, body } = divide(file, source);
  const lineAt = (place: number) => source.slice(0, place).split('\n').length;
  const spans: Span[] = [];
  const passages: Passage[] = [];
  const schema = schemaOf(file);
  const yaml = parseDocument(source.slice(fields.start, fields.end)).contents;
  for (const { start, end } of schema ? fieldSpans(yaml, schema) : []) {
    const place = { start: start + fields.start, end: end + fields.start };
    const text = source.slice(place.start, place.end).replace(/^"|"$/g, '');
    spans.push(place);
    // A title or a synonym is no sentence.
    if (/[.?!]$/.test(text)) passages.push({ line: lineAt(place.start), text: withoutQuotations(text) });
  }
  const tree = parseBody(source.slice(body));
  for (const node of tree ? walk(tree) : []) {
    if (!node.position) continue;
    const place = { start: node.position.start.offset + body, end: node.position.end.offset + body };
    if (node.type === 'text') spans.push(place);
    if (node.type === 'paragraph') passages.push({ line: lineAt(place.start), text: withoutQuotations(textOf(node)) });
  }
  let masked = '';
  for (const { start, end } of spans) {
    masked += source.slice(masked.length, start).replace(/[^\n]/g, ' ') + source.slice(start, end);
  }
  return { masked, passages };
}
