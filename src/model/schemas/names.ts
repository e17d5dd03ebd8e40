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
