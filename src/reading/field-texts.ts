/** The texts in the fields of an entry, each with what its schema says that it is. */
import type { z } from 'astro/zod';
import type { ReferenceTarget } from '../model/schemas/fields.ts';
import { partsOf } from '../model/schemas/names.ts';

/** `kort, regel 2`: a field's name as an editor finds it in the file. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `regel ${String(part + 1)}` : String(part))).join(', ');
}

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
