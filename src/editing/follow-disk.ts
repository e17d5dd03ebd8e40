/** Keeps what Sveltia shows the same as what is on the disk, where other programs write too. */
import type { StoredEntry } from './sveltia-types.ts';

/** Folders with what the editor shows. */
const WATCHED = ['src/content', 'src/assets'] as const;

/** What a folder's files are called, how large they are and when they were written. */
async function describe(folder: FileSystemDirectoryHandle, path: string, into: string[]): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind === 'directory') await describe(handle, `${path}/${name}`, into);
    else if (!name.startsWith('.')) {
      const { size, lastModified } = await handle.getFile();
      into.push(`${path}/${name} ${String(size)} ${String(lastModified)}`);
    }
  }
}

/** A text that differs whenever a file under the watched folders does. */
export async function stamp(root: FileSystemDirectoryHandle): Promise<string> {
  const found: string[] = [];
  for (const path of WATCHED) {
    try {
      let folder = root;
      for (const name of path.split('/')) folder = await folder.getDirectoryHandle(name);
      await describe(folder, path, found);
    } catch {
      // A folder that is not there, or a file that went while it was looked at: the next stamp tells.
      found.push(`${path} -`);
    }
  }
  return found.sort().join('\n');
}

const pathOf = ({ locales }: StoredEntry) => Object.values(locales)[0]?.path;

/** The entries that were read, with those that are as they were as the same objects, and all others under their old id. */
export function reconcile(known: readonly StoredEntry[], read: readonly StoredEntry[]): StoredEntry[] {
  const before = new Map(known.map((entry) => [pathOf(entry), entry]));
  return read.map((entry) => {
    const same = before.get(pathOf(entry));
    if (!same) return entry;
    return JSON.stringify(same.locales) === JSON.stringify(entry.locales) ? same : { ...entry, id: same.id };
  });
}
