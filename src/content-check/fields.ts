/** Checks an entry's fields against its schema, and collects what they refer to. */
import type { z } from 'astro/zod';
import type { ReferenceTarget } from '../schemas/fields.ts';
import { choices, suggestion, type Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** A field that holds the id of something else. */
export interface FieldReference {
  target: ReferenceTarget;
  id: string;
  path: PropertyKey[];
}

/** What the checks look at inside a Zod schema: what it wraps, the items of a list, the fields of a group. */
interface SchemaParts {
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}

const partsOf = (schema: z.ZodType) => schema.def as SchemaParts;

/** `kort (regel 2)`: a field's name as an editor finds it in the file. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `regel ${String(part + 1)}` : String(part))).join(', ');
}

/** The fields that an object schema knows at `path`. */
function knownFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const { innerType, element, shape } = partsOf(schema);
  if (innerType) return knownFields(innerType, path);
  if (element) return knownFields(element, path.slice(1));
  if (!shape) return [];
  const [head, ...rest] = path;
  if (head === undefined) return Object.keys(shape);
  const field = shape[String(head)];
  return field ? knownFields(field, rest) : [];
}

/** Every mistake in the fields of one entry. `at` is where the entry stands inside its file. */
export function checkFields(source: SourceFile, schema: z.ZodObject, data: unknown, at: PropertyKey[] = []): Problem[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  const reported = new Set<string>();
  return result.error.issues.flatMap((issue): Problem[] => {
    // Zod goes on measuring a value of the wrong type; an editor needs the first thing wrong with a field.
    const place = `${issue.path.join('/')} ${String(issue.code === 'unrecognized_keys')}`;
    if (reported.has(place)) return [];
    reported.add(place);
    if (issue.code === 'unrecognized_keys') {
      const known = knownFields(schema, issue.path);
      return issue.keys.map((key) => ({
        file: source.file,
        line: source.lineOf([...at, ...issue.path, key]),
        message: `Veld "${key}" bestaat hier niet.${suggestion(key, known)} Deze velden kunnen: ${known.join(', ')}.`,
      }));
    }
    const name = fieldName(issue.path);
    return [
      {
        file: source.file,
        line: source.lineOf([...at, ...issue.path]),
        message: name
          ? `Veld "${name}" ${issue.message}`
          : 'Hier horen velden te staan: elk veld op een eigen regel, met een dubbele punt erachter.',
      },
    ];
  });
}

/** Every reference in the fields of one entry that fits its schema. */
export function collectReferences(schema: z.ZodType, value: unknown, path: PropertyKey[] = []): FieldReference[] {
  const { innerType, element, shape } = partsOf(schema);
  if (value === undefined) return [];
  const meta = schema.meta() as { reference?: ReferenceTarget } | undefined;
  if (meta?.reference && typeof value === 'string') {
    // An empty reference has been reported as empty.
    return value.trim() === '' ? [] : [{ target: meta.reference, id: value, path }];
  }
  if (innerType) return collectReferences(innerType, value, path);
  if (element && Array.isArray(value)) {
    return value.flatMap((item, index) => collectReferences(element, item, [...path, index]));
  }
  if (shape && typeof value === 'object' && value !== null) {
    return Object.entries(shape).flatMap(([key, field]) =>
      collectReferences(field, (value as Record<string, unknown>)[key], [...path, key]),
    );
  }
  return [];
}

/** Problems for references that lead nowhere. A target without a list of ids could not be read, and is left alone. */
export function checkReferences(
  source: SourceFile,
  references: readonly FieldReference[],
  ids: Readonly<Record<string, readonly string[]>>,
  at: PropertyKey[] = [],
): Problem[] {
  return references
    .filter(({ target, id }) => ids[target]?.includes(id) === false)
    .map(({ target, id, path }) => {
      const known = ids[target] ?? [];
      return {
        file: source.file,
        line: source.lineOf([...at, ...path]),
        message: `Veld "${fieldName(path)}" is "${id}", maar dat bestaat niet in ${target}.${suggestion(id, known)}${choices(known)}`,
      };
    });
}
