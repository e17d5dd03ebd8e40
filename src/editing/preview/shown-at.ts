/** Which page shows a content file. */
import type { z } from 'astro/zod';
import { nameOf } from '../../reading/read-entries.ts';
import { entryPath } from '../../model/addresses.ts';
import { dataFolders, listFiles, recordFiles, textFolders } from '../../model/schemas/index.ts';
import { isPageCollection, placeName } from '../../model/kinds.ts';
import { entryNames } from '../../model/schemas/names.ts';

/** A collection, as far as a file of it can be read. */
export interface FileCollection {
  name: string;
  schema: z.ZodObject;
  /** Whether a file holds a list of entries. */
  isList: boolean;
}

const schemas: Readonly<Record<string, z.ZodObject>> = { ...textFolders, ...dataFolders, ...listFiles, ...recordFiles };

/** The collection that a file belongs to: `src/content/keynotes/x.mdx`, `src/content/citaten.yaml`. */
export function collectionOf(file: string): FileCollection | undefined {
  const [, place] = /^src\/content\/([\w-]+)[/.]/.exec(file) ?? [];
  const found = Object.entries(schemas).find(([name]) => placeName(name) === place);
  return found && { name: found[0], schema: found[1], isList: found[0] in listFiles };
}

/** The address of the page that shows a file: the entry's own, or the one that the schema of data names. */
export function shownAt(file: string): string | undefined {
  const collection = collectionOf(file);
  if (!collection) return undefined;
  const { name, schema } = collection;
  return isPageCollection(name) ? entryPath(name, nameOf(file)) : entryNames(schema, name).shownAt;
}
