/**
 * What a file would hold if it were saved now, for the one request that shows it. In `astro dev` this stands between
 * `src/lib/content.ts` and `astro:content` (see `src/editing/preview/preview-server.ts`); a build does not load it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { getCollection as getSaved, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { z } from 'astro/zod';
import { contentFileAt } from '../../reading/content-files.ts';
import { openFile, storeEntry } from '../../reading/entry-facts.ts';
import type { UnsavedFile } from './preview-server.ts';

export * from 'astro:content';

type Entry = CollectionEntry<CollectionKey>;

/** The entries of a file as they are written now. */
interface Unsaved {
  file: string;
  collection: string;
  entries: Entry[];
}

/** Each request has its own, so that nobody else sees what somebody is writing. */
const current = new AsyncLocalStorage<Unsaved>();

/** What stands in for a field that is not filled in, whichever kind it is of. */
const blanks: readonly unknown[] = ['', [], 0, false];

/** A field as its schema makes it. What is not right yet stays as it is written, if the page could show it. */
function parseField(field: z.ZodType, value: unknown): unknown {
  const parsed = field.safeParse(value);
  if (parsed.success) return parsed.data;
  const isItsKind = (one: unknown) =>
    field.safeParse(one).error?.issues.every(({ code, path }) => path.length > 0 || code !== 'invalid_type') ?? true;
  return [value, ...blanks].find(isItsKind);
}

/** The fields of an entry as the page gets them. */
function parseFields(schema: z.ZodObject, data: Record<string, unknown>): Record<string, unknown> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [name, parseField(field as z.ZodType, data[name])]),
  );
}

/** Reads a file that is not saved. Throws when its fields cannot be read. */
function readUnsaved({ file, source }: UnsavedFile): Unsaved {
  const contentFile = contentFileAt(file);
  if (!contentFile) throw new Error(`No collection has a file ${file}.`);
  const { collection, schema } = contentFile;
  const { problems, source: read, entries } = openFile(contentFile, source);
  if (problems[0]) throw new Error(problems[0].message);
  // With its text, which is in no file yet; pictures in it need no bundling here.
  const shown = entries.map(({ facts }, place) => {
    const entry = storeEntry(facts, place);
    return {
      ...entry,
      data: parseFields(schema, entry.data),
      collection,
      body: read?.body,
      deferredRender: false,
    };
  });
  return { file, collection, entries: shown as unknown as Entry[] };
}

/** Runs `show` while `file` holds what is written now. Throws when that cannot be read. */
export const withUnsaved = async <T>(file: UnsavedFile, show: () => T | Promise<T>): Promise<T> =>
  current.run(readUnsaved(file), show);

/** `getCollection` of `astro:content`, with what is written now in place of what is saved. */
export async function getCollection<K extends CollectionKey>(
  collection: K,
  filter: (entry: CollectionEntry<K>) => boolean = () => true,
): Promise<CollectionEntry<K>[]> {
  const saved = await getSaved(collection);
  const unsaved = current.getStore();
  if (unsaved?.collection !== collection) return saved.filter(filter);
  const entries = unsaved.entries as CollectionEntry<K>[];
  // In the place of what is saved: Astro's store has an order of its own.
  const others = saved.flatMap((entry) =>
    entry.filePath === unsaved.file ? entries.filter(({ id }) => id === entry.id) : [entry],
  );
  return [...others, ...entries.filter((entry) => !others.includes(entry))].filter(filter);
}
