import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { imageSize } from 'image-size';

/** Looks up files by their path from the project's root. */
export interface ProjectFiles {
  /** Capitals count, also on a computer that takes no notice of them: the web server does. */
  has: (path: string) => boolean;
  /** Names in a folder; none when it is not there. */
  namesIn: (folder: string) => readonly string[];
  /** Whether a file is what its name says: a picture, with a size. */
  isPicture: (path: string) => boolean;
}

/** What a save that is still to come does to the files: what it takes away (`null`), and what it brings. */
interface Save {
  changed?: ReadonlyMap<string, string | null> | undefined;
  added?: ReadonlySet<string> | undefined;
}

/** Whether a file on disk is a picture, as Astro will find when it makes the picture smaller. */
function isPictureFile(path: string): boolean {
  try {
    const { width, height } = imageSize(readFileSync(path));
    return width > 0 && height > 0;
  } catch {
    // No kind of picture that it knows, or cut off, or not to be read.
    return false;
  }
}

/** Makes a look-up that reads each folder once. */
export function projectFiles(root: string, { changed = new Map(), added = new Set() }: Save = {}): ProjectFiles {
  const folders = new Map<string, ReadonlyMap<string, boolean>>();
  const pictures = new Map<string, boolean>();
  const read = (folder: string): ReadonlyMap<string, boolean> => {
    const known = folders.get(folder);
    if (known) return known;
    let names = new Map<string, boolean>();
    try {
      const entries = isFolder(folder) ? readdirSync(join(root, folder), { withFileTypes: true }) : [];
      names = new Map(entries.map((entry) => [entry.name, entry.isDirectory()]));
    } catch {
      // No such folder, or none that may be read: it has no files for us.
    }
    folders.set(folder, names);
    return names;
  };
  const isFolder = (path: string): boolean =>
    path === '.' || read(posix.dirname(path)).get(posix.basename(path)) === true;
  return {
    has: (path) =>
      added.has(path) ||
      (changed.get(path) !== null &&
        !path.startsWith('..') &&
        read(posix.dirname(path)).get(posix.basename(path)) === false),
    isPicture: (path) => {
      // What comes with a save was looked at when it was chosen.
      const known = added.has(path) || (pictures.get(path) ?? isPictureFile(join(root, path)));
      pictures.set(path, known);
      return known;
    },
    namesIn: (folder) => (folder.startsWith('..') ? [] : [...read(folder).keys()]),
  };
}
