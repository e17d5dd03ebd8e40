/** Checks an entry's fields against its schema, and collects what they refer to. */
import type { z } from 'astro/zod';
import type { ReferenceTarget } from '../model/schemas/fields.ts';
import { placeName } from '../model/kinds.ts';
import { partsOf } from '../model/schemas/parts.ts';
import { mistakeAbout, shortened, suggestion, type KnownWords, type Problem } from '../reading/problem.ts';
import type { SourceFile } from '../reading/source-file.ts';

/** `kort, regel 2`: a field's name as an editor finds it in the file. */
export function fieldName(path: readonly PropertyKey[]): string {
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
export function checkFields(
  source: Pick<SourceFile, 'file' | 'placeOf'>,
  schema: z.ZodObject,
  data: unknown,
  at: PropertyKey[] = [],
): Problem[] {
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
      // Fields by the hundred are one accident.
      return issue.keys.slice(0, 20).map((key) => ({
        file: source.file,
        ...source.placeOf([...at, ...issue.path, key]),
        ...mistakeAbout(
          key,
          `Veld "${shortened(key)}" bestaat hier niet.${suggestion(key, known) || ' Haal het weg.'} Deze velden kunnen: ${known.join(', ')}.`,
        ),
      }));
    }
    const name = fieldName(issue.path);
    return [
      {
        file: source.file,
        ...source.placeOf([...at, ...issue.path]),
        message: name
          ? `Veld "${name}" ${issue.message}`
          : 'Hier horen velden te staan: elk veld op een eigen regel, met een dubbele punt erachter.',
      },
    ];
  });
}

/** Said of a field that holds the id of something that is not there. */
export const unknownReference = (field: string, id: string, target: string, known: KnownWords): string =>
  `Veld "${field}" is "${shortened(id)}", maar dat bestaat niet in ${placeName(target)}.${known.suggest(id)}${known.choices()}`;

/** What the text in a field is: the id of something else, an id of its own, an address, words for readers, or none of these. */
interface FieldKind {
  reference?: ReferenceTarget;
  isId: boolean;
  isAddress: boolean;
  /** An address that readers see as a link, so that it must be there. */
  isLink: boolean;
  isProse: boolean;
}

const kinds = new WeakMap<z.ZodType, FieldKind>();

function kindOf(schema: z.ZodType): FieldKind {
  let kind = kinds.get(schema);
  if (!kind) {
    // Looking it up in Zod's registry takes longer than all else that is done with a field.
    const { reference, isId = false, isAddress = false, isLink = false } = (schema.meta() ?? {}) as Partial<FieldKind>;
    const { type, format } = partsOf(schema);
    kind = {
      ...(reference && { reference }),
      isId,
      isAddress,
      isLink,
      isProse: type === 'string' && format === undefined && !reference && !isId && !isAddress,
    };
    kinds.set(schema, kind);
  }
  return kind;
}

/** A field with text in it. */
export interface FieldText extends FieldKind {
  text: string;
  path: PropertyKey[];
}

/** Every text in the fields of one entry, as far as they fit its schema. */
export function textsIn(schema: z.ZodType, value: unknown, path: PropertyKey[] = []): FieldText[] {
  if (value === undefined) return [];
  const { innerType, element, shape } = partsOf(schema);
  if (innerType) return textsIn(innerType, value, path);
  if (typeof value === 'string') return [{ ...kindOf(schema), text: value, path }];
  if (element && Array.isArray(value)) {
    return value.flatMap((item, index) => textsIn(element, item, [...path, index]));
  }
  if (shape && typeof value === 'object' && value !== null) {
    return Object.entries(shape).flatMap(([key, field]) =>
      textsIn(field, (value as Record<string, unknown>)[key], [...path, key]),
    );
  }
  return [];
}
