/** Fields: what their schema asks of them, and references to what is there. */
import type { z } from 'astro/zod';
import { placeName } from '../../model/kinds.ts';
import { partsOf } from '../../model/schemas/parts.ts';
import { fieldName } from '../../reading/field-texts.ts';
import { mistakeAbout, shortened, suggestion, type KnownWords, type Problem } from '../../reading/problem.ts';
import type { SourceFile } from '../../reading/source-file.ts';

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
