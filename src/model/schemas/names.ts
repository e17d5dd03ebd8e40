/** What schemas say of themselves, for code that goes through them. */
import type { z } from 'astro/zod';

/** What a collection's schema says of its entries to editors, in its `.meta()`. */
export interface EntryNames {
  /** All of them: `Begrippen`. */
  label: string;
  /** One of them: `begrip`. */
  singular: string;
  /** What one is for. */
  description?: string;
  /** The field that a new file is called after. */
  namedAfter: string;
  /** Of data without a page of its own: the address of the page that shows it. */
  shownAt: string;
}

/** The field that tells entries apart for a reader: the first that is not the id. */
export const titleField = (schema: z.ZodObject): string =>
  Object.keys(schema.shape).find((name) => name !== 'id') ?? 'id';

/** What editors call the entries of a collection. A schema that does not say goes by the collection's own name. */
export function entryNames(schema: z.ZodObject, collection: string): EntryNames {
  const said = (schema.meta() ?? {}) as Partial<EntryNames>;
  return { label: collection, singular: collection, namedAfter: titleField(schema), shownAt: '/', ...said };
}

/** What stands inside a Zod schema, for code that goes through schemas. Which parts are there depends on its type. */
export interface SchemaParts {
  type: string;
  /** What an optional field or one with a default wraps. */
  innerType?: z.ZodType;
  /** The two halves of a pipe. */
  in?: z.ZodType;
  out?: z.ZodType;
  /** The items of a list. */
  element?: z.ZodType;
  /** The fields of a group. */
  shape?: Record<string, z.ZodType>;
  /** The choices. */
  entries?: Record<string, string>;
  format?: string;
}

/** The parts of a schema. Zod's own type knows them only once it is known what kind of schema it is. */
export const partsOf = (schema: z.ZodType) => schema.def as unknown as SchemaParts;
