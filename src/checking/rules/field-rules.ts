/** Fields: what their schema asks of them, and references to what is there. */
import type { z } from 'astro/zod';
import { placeName } from '../../model/kinds.ts';
import { partsOf } from '../../model/schemas/names.ts';
import type { FieldReference } from '../../reading/entry-facts.ts';
import { fieldName } from '../../reading/field-texts.ts';
import { mistakeAbout, shortened, suggestion, type Finding } from '../../reading/problem.ts';
import type { SourceFile } from '../../reading/source-file.ts';
import type { Site } from '../all-files.ts';

/** The fields that an object schema knows at `path`. */
function knownFields(schema: z.ZodType, [head, ...rest]: readonly PropertyKey[]): string[] {
  const { innerType, element, shape } = partsOf(schema);
  if (innerType) return knownFields(innerType, head === undefined ? [] : [head, ...rest]);
  if (head === undefined) return Object.keys(shape ?? {});
  const field = element ?? shape?.[String(head)];
  return field ? knownFields(field, rest) : [];
}

/** Every mistake in the fields of one entry. `at` is where the entry stands inside its file. */
export function checkFields(
  { placeOf }: Pick<SourceFile, 'placeOf'>,
  schema: z.ZodObject,
  data: unknown,
  at: PropertyKey[] = [],
): Finding[] {
  const issues = schema.safeParse(data).error?.issues ?? [];
  const reported = new Set<string>();
  return issues.flatMap((issue): Finding[] => {
    // Zod goes on measuring a value of the wrong type; an editor needs the first thing wrong with a field.
    const place = `${issue.path.join('/')} ${String(issue.code === 'unrecognized_keys')}`;
    if (reported.has(place)) return [];
    reported.add(place);
    const path = [...at, ...issue.path];
    const name = fieldName(issue.path);
    if (issue.code === 'unrecognized_keys') {
      const known = knownFields(schema, issue.path);
      const message = (key: string) =>
        `Veld "${shortened(key)}" bestaat hier niet.${suggestion(key, known) || ' Haal het weg.'} Deze velden kunnen: ${known.join(', ')}.`;
      // Fields by the hundred are one accident.
      return issue.keys.slice(0, 20).map((key) => ({ ...placeOf([...path, key]), ...mistakeAbout(key, message(key)) }));
    }
    const message = name
      ? `Veld "${name}" ${issue.message}`
      : 'Hier horen velden te staan: elk veld op een eigen regel, met een dubbele punt erachter.';
    return [{ ...placeOf(path), message }];
  });
}

/** What is wrong with a field that holds the id of something else, if anything. A draft may name drafts. */
export function fieldMistake(
  { target, id, field }: FieldReference,
  isDraft: boolean,
  { ids, drafts }: Site,
): string | undefined {
  if (drafts.has(`${target}/${id}`)) {
    return isDraft
      ? undefined
      : `Veld "${field}" is "${id}", maar die pagina is nog een concept. Zet die eerst op gepubliceerd, of haal de verwijzing weg.`;
  }
  const known = ids.get(target);
  if (!known || known.has(id)) return undefined;
  return `Veld "${field}" is "${shortened(id)}", maar dat bestaat niet in ${placeName(target)}.${known.suggest(id)}${known.choices()}`;
}
