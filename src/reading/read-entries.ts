/** From a file that has been read apart to entries: for Astro's store, and for the editor's preview. */
import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';
import { textFacts } from './links-by-pattern.ts';
import { needsModule } from './needs-module.ts';

/** One entry as it stands in a file. */
export interface FileEntry {
  id: string;
  data: Record<string, unknown>;
}

const record = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The name of a file, which is the id of its entry, or the name of the list in it. */
export const nameOf = (file: string): string => posix.basename(file, posix.extname(file));

/** The one entry of a file. */
export const wholeFile = ({ file, data }: SourceFile): FileEntry[] => [{ id: nameOf(file), data: record(data) }];

/** The entries of a file with a list under its own name. */
export function listedEntries({ file, data }: SourceFile): FileEntry[] {
  const items = record(data)[nameOf(file)];
  return (Array.isArray(items) ? items : []).map((item: unknown, place) => {
    const fields = record(item);
    // What visitors type when they search has no id; the order is enough.
    return { id: typeof fields['id'] === 'string' ? fields['id'] : String(place), data: fields };
  });
}

/** The entries of a file, with what other pages need to know of a text. `parse` gives the fields of one by its schema. */
export const readEntries = <T>(
  source: SourceFile,
  entries: readonly FileEntry[],
  parse: (entry: FileEntry) => T | Promise<T>,
) =>
  Promise.all(
    entries.map(async (entry) => ({
      id: entry.id,
      data: await parse(entry),
      filePath: source.file,
      ...(source.file.endsWith('.mdx') && {
        rendered: { html: '', metadata: { ...textFacts(source.body) } },
        deferredRender: needsModule(source),
      }),
    })),
  );
