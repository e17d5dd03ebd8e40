/** Reads out of a schema what to ask an editor: the schemas are the only list of fields. */
import { z } from 'astro/zod';
import { checkFields, fieldName, textsIn, unknownReference } from '../../src/content-check/fields.ts';
import { knownWords } from '../../src/content-check/problem.ts';
import { partsOf } from '../../src/schemas/parts.ts';

/** What kind of answer a field takes. */
export type AnswerType =
  | { type: 'text'; most: number | undefined }
  | { type: 'number' }
  | { type: 'date' }
  | { type: 'yesNo' }
  | { type: 'choice'; choices: string[] }
  | { type: 'reference'; target: string }
  | { type: 'list'; item: AnswerType; itemSchema: z.ZodType }
  /** Fields inside a field: too much for a question. */
  | { type: 'group' };

/** One field of a schema, as it is asked. */
export interface Field {
  name: string;
  /** The schema's own description. */
  hint: string;
  required: boolean;
  answer: AnswerType;
  schema: z.ZodType;
}

function answerOf(schema: z.ZodType): AnswerType {
  const parts = partsOf(schema);
  if (parts.innerType) return answerOf(parts.innerType);
  if (parts.in && parts.out) return answerOf(partsOf(parts.out).type === 'transform' ? parts.in : parts.out);
  const { reference } = (schema.meta() ?? {}) as { reference?: string };
  if (reference) return { type: 'reference', target: reference };
  if (parts.element) {
    const item = answerOf(parts.element);
    return item.type === 'group' ? item : { type: 'list', item, itemSchema: parts.element };
  }
  if (parts.shape) return { type: 'group' };
  if (parts.entries) return { type: 'choice', choices: Object.values(parts.entries) };
  if (parts.type === 'boolean') return { type: 'yesNo' };
  if (parts.type === 'number') return { type: 'number' };
  if (parts.format === 'date') return { type: 'date' };
  const { maxLength } = schema as { maxLength?: number | null };
  return { type: 'text', most: maxLength ?? undefined };
}

/** The fields of a schema's shape, in its order. */
export const fieldsOf = (shape: Readonly<Record<string, z.ZodType>>): Field[] =>
  Object.entries(shape).map(([name, schema]) => ({
    name,
    hint: schema.description ?? '',
    required: !schema.safeParse(undefined).success,
    answer: answerOf(schema),
    schema,
  }));

/** Everything wrong with these fields, in the sentences of the content check. `ids` are the known ids by collection. */
export function mistakes(
  schema: z.ZodObject,
  data: Readonly<Record<string, unknown>>,
  ids: Readonly<Record<string, readonly string[]>>,
): string[] {
  // Nothing is written yet, so there is no line to name.
  const source = { file: '', placeOf: () => ({ line: 1 }) };
  const unknown = textsIn(schema, data).flatMap(({ reference, text, path }) => {
    const known = reference && ids[reference];
    return !known || known.includes(text) || text.trim() === ''
      ? []
      : [unknownReference(fieldName(path), text, reference, knownWords(known))];
  });
  return [...checkFields(source, schema, data).map(({ message }) => message), ...unknown];
}

/** The first thing wrong with one answer. */
export const mistakeIn = (name: string, schema: z.ZodType, value: unknown): string | undefined =>
  mistakes(z.strictObject({ [name]: schema }), { [name]: value }, {})[0];
