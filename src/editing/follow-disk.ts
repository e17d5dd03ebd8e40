/** What is on the disk, where other programs write too, and what Sveltia shows of it. */
import { NotSaved } from './refusal.ts';
import type { Backend, StoredEntry } from './sveltia-types.ts';

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

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const isNotThere = (error: unknown) => error instanceof DOMException && error.name === 'NotFoundError';

/** What a file is at this very moment; `undefined` when there is none. Throws {@link NotSaved} on one that is no text. */
export async function readNow({ fetchBlob }: Backend, path: string): Promise<string | undefined> {
  let bytes: ArrayBuffer;
  try {
    bytes = await (await fetchBlob({ path })).arrayBuffer();
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw new NotSaved(
      `${path} is nu niet te lezen. Kijk of een ander programma het gebruikt, en probeer het opnieuw.`,
    );
  }
  // A picture is only looked for.
  if (!/\.(?:mdx|yaml)$/.test(path)) return '';
  try {
    return utf8.decode(bytes);
  } catch {
    throw new NotSaved(
      `${path} is niet als UTF-8 opgeslagen. Kies in uw tekstprogramma "Opslaan als" en dan UTF-8, en laad deze pagina opnieuw.`,
    );
  }
}
