/** What somebody is about to delete, by its name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findContentFiles, type ContentFile } from '../reading/content-files.ts';
import { entryPath } from '../model/addresses.ts';
import { isPageCollection } from '../model/kinds.ts';
import { titleField } from '../model/schemas/names.ts';
import { readFile } from './file-format.ts';

/** A file that goes: what it is called, and the address of its page when readers can know it. */
export interface Leaving {
  title: string;
  address?: string;
}

function describe(root: string, { file, collection, schema, id = collection }: ContentFile): Leaving {
  try {
    const data = readFile(file, readFileSync(join(root, file), 'utf8'));
    const title = data[titleField(schema)];
    const isPublished = isPageCollection(collection) && data['status'] !== 'concept';
    return {
      title: typeof title === 'string' ? title : id,
      ...(isPublished && { address: entryPath(collection, id) }),
    };
  } catch {
    // A file that cannot be read goes by its name.
    return { title: id };
  }
}

/** What goes when these files go, in their order. */
export function leavingFiles(root: string, paths: readonly string[]): Leaving[] {
  const known = new Map(findContentFiles(root, []).files.map((file) => [file.file, file]));
  return paths.map((path) => {
    const file = known.get(path);
    return file ? describe(root, file) : { title: path.slice(path.lastIndexOf('/') + 1) };
  });
}
