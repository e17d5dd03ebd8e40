/** Finds the fields that name a page, by its id or its address, and has them name another. */
import type { z } from 'astro/zod';
import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLSeq } from 'yaml';
import { partsOf } from '../../model/schemas/parts.ts';
import { swap, type Edit, type Move } from './edits.ts';

/** A text in a field. */
interface FieldScalar {
  scalar: Scalar<string>;
  schema: z.ZodType;
  /** The name of the field. */
  name: string;
  /** The list that it is an item of. */
  list: YAMLSeq | undefined;
}

function* scalarsIn(node: unknown, schema: z.ZodType, name: string, list?: YAMLSeq): Generator<FieldScalar> {
  const { innerType, element, shape } = partsOf(schema);
  if (innerType) yield* scalarsIn(node, innerType, name, list);
  else if (element && isSeq(node)) for (const item of node.items) yield* scalarsIn(item, element, name, node);
  else if (shape && isMap(node)) {
    for (const { key, value } of node.items) {
      const field = isScalar(key) ? shape[String(key.value)] : undefined;
      if (field) yield* scalarsIn(value, field, String((key as Scalar).value));
    }
  } else if (isScalar(node) && typeof node.value === 'string') {
    yield { scalar: node as Scalar<string>, schema, name, list };
  }
}

type Range = [number, number, number];
const rangeOf = (node: unknown): Range => (node as { range?: Range | null }).range ?? [0, 0, 0];

/** Takes items out of a list. A list that loses all of them goes with the name of its field. */
function dropEdits(yaml: string, list: YAMLSeq, gone: ReadonlySet<unknown>, what: string): Edit[] {
  const kept = list.items.filter((item) => !gone.has(item));
  const lineStart = (offset: number) => yaml.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = (offset: number) => {
    const end = yaml.indexOf('\n', offset);
    return end === -1 ? yaml.length : end + 1;
  };
  if (kept.length === 0) {
    const [start, end] = rangeOf(list);
    // Of a list with an item a line, the name stands on the line above.
    const above = list.flow ? start : lineStart(start) - 1;
    return [{ start: lineStart(above), end: lineEnd(list.flow ? end : rangeOf(list.items.at(-1))[1]), text: '', what }];
  }
  if (list.flow) {
    const [start, end] = rangeOf(list);
    const items = kept.map((item) => yaml.slice(...(rangeOf(item).slice(0, 2) as [number, number])));
    return [{ start, end, text: `[${items.join(', ')}]`, what }];
  }
  return [...gone].map((item) => {
    const [start, end] = rangeOf(item);
    return { start: lineStart(start), end: lineEnd(end), text: '', what };
  });
}

/** Edits of the fields of one file; offsets are those in `yaml`. */
export function mendFields(yaml: string, schema: z.ZodType, { from, to, addresses }: Move): Edit[] {
  const found = [...scalarsIn(parseDocument(yaml).contents, schema, '')];
  const edits: Edit[] = [];
  const gone = new Map<YAMLSeq, { items: Set<unknown>; name: string }>();
  for (const { scalar, schema: field, name, list } of found) {
    const { reference, isAddress } = (field.meta() ?? {}) as { reference?: string; isAddress?: boolean };
    const [start, end] = rangeOf(scalar);
    const now = isAddress ? addresses.get(scalar.value) : undefined;
    if (now !== undefined) edits.push(...swap(yaml, [start, end], scalar.value, now, `"${name}" wordt ${now}`));
    if (!from.entry || reference !== from.entry.collection || scalar.value !== from.entry.id) continue;
    const newId = to.entry?.collection === reference ? to.entry.id : undefined;
    const isThere = list?.items.some((item) => isScalar(item) && item.value === newId) === true;
    if (newId !== undefined && !isThere) {
      edits.push(...swap(yaml, [start, end], from.entry.id, newId, `"${name}" noemt ${newId}`));
    } else if (list) {
      // What cannot be named here, or is named here already.
      const items = gone.get(list)?.items ?? new Set();
      gone.set(list, { items: items.add(scalar), name });
    }
  }
  return [
    ...edits,
    ...[...gone].flatMap(([list, { items, name }]) =>
      dropEdits(yaml, list, items, `"${name}" noemt ${from.entry?.id ?? ''} niet meer`),
    ),
  ];
}
