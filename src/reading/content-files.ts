/** Finds the content files, and says which stand where nobody looks. */
import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { slug } from '../lib/slug.ts';
import { placeName } from '../model/kinds.ts';
import { dataFolders, listFiles, recordFiles, textFolders } from '../model/schemas/index.ts';
import { idPattern } from '../model/schemas/fields.ts';
import { choices, suggestion, type Problem } from './problem.ts';

/** A file that belongs to a collection. */
export interface ContentFile {
  /** Path from the project's root. */
  file: string;
  collection: string;
  schema: z.ZodObject;
  /** Id of its one entry; `undefined` for a file with a list of entries. */
  id: string | undefined;
}

const CONTENT = 'src/content';
/** Left behind by operating systems and word processors. */
const litter = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
const pictureName = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** What each folder holds, by its name. */
const folders = new Map<string, { collection: string; schema: z.ZodObject; extension: string }>(
  [
    ...Object.entries(textFolders).map(([collection, schema]) => ({ collection, schema, extension: '.mdx' })),
    ...Object.entries(dataFolders).map(([collection, schema]) => ({ collection, schema, extension: '.yaml' })),
  ].map((folder) => [placeName(folder.collection), folder]),
);
/** The files with a name of their own: those with a list, and those with one entry. */
const singles = new Map<string, ContentFile>(
  [
    ...Object.entries(listFiles).map(([collection, schema]) => ({ collection, schema, id: undefined })),
    ...Object.entries(recordFiles).map(([collection, schema]) => ({ collection, schema, id: collection })),
  ].map((file) => [`${file.collection}.yaml`, { file: `${CONTENT}/${file.collection}.yaml`, ...file }]),
);
const rootNames = [...folders.keys(), ...singles.keys()];

function entriesOf(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !litter.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    // A folder that is not there, or may not be read, has no entries; what refers to them says so.
    return [];
  }
}

/** Said of a file that editors put beside their text, and that has its place elsewhere. */
function misplacedMessage(name: string): string | undefined {
  if (/\.(?:heic|heif|tiff?|bmp|psd|dng)$/i.test(name)) {
    return 'Deze foto kan een browser niet tonen. Bewaar die als .jpg, en haal dit bestand hier weg.';
  }
  if (/\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip|mp[34]|mov)$/i.test(name)) {
    return `Dit bestand komt zo niet op de site. Zet het in de map public en schrijf in uw tekst [tekst](/${encodeURI(name)}).`;
  }
  return undefined;
}

/** What a name in a folder of entries is: an entry, something that may stand there, or a mistake. */
function readName(folder: string, name: string, extension: string): { id?: string; message?: string } {
  const wanted = (stem: string) => `${slug(stem) || 'naam'}${extension}`;
  if (!name.endsWith(extension)) {
    if (pictureName.test(name)) return {};
    const misplaced = misplacedMessage(name);
    if (misplaced) return { message: misplaced };
    const stem = name.replace(/\.[^.]*$/, '').replace(/\.(?:mdx?|ya?ml)$/i, '');
    return {
      // What stands in a text is looked at all the same.
      ...(extension === '.mdx' && /\.(?:mdx?|markdown|txt)$/i.test(name) && { id: slug(stem) }),
      message: `De naam van dit bestand eindigt niet op ${extension}, dus het komt niet op de site. Noem het ${wanted(stem)}, of haal het weg uit ${folder}.`,
    };
  }
  const stem = name.slice(0, -extension.length);
  if (idPattern.test(stem)) return { id: stem };
  return {
    id: slug(stem),
    message: `De naam van een bestand mag alleen kleine letters, cijfers en streepjes hebben. Noem het ${wanted(stem)}.`,
  };
}

function strayMessage(name: string): string {
  const meant = suggestion(name, rootNames) || choices(rootNames).replace('Kies uit', 'Hier kunnen staan');
  return `Dit hoort niet in ${CONTENT}, dus het komt niet op de site.${meant}`;
}

/** What stands at a path: a content file, a mistake, or both. */
function readPath(file: string): { found?: ContentFile; message?: string } {
  const path = file.slice(CONTENT.length + 1);
  const single = singles.get(path);
  if (single) return { found: single };
  const [folder = '', name = '', ...deeper] = path.split('/');
  const kind = deeper.length === 0 ? folders.get(folder) : undefined;
  if (!kind) return { message: strayMessage(path) };
  const { id, message } = readName(folder, name, kind.extension);
  const { collection, schema } = kind;
  return {
    ...(message !== undefined && { message }),
    ...(id !== undefined && { found: { file, collection, schema, id } }),
  };
}

/** The content file that a path from the project's root is that of, whether it is there or not. */
export const contentFileAt = (file: string): ContentFile | undefined =>
  file.startsWith(`${CONTENT}/`) ? readPath(file).found : undefined;

/** The files of one collection under `root`. */
export function filesOf(root: string, collection: string): ContentFile[] {
  const single = singles.get(`${collection}.yaml`);
  if (single) return [single];
  const folder = `${CONTENT}/${placeName(collection)}`;
  const names = entriesOf(root, folder).filter((entry) => !entry.isDirectory());
  return names.flatMap(({ name }) => contentFileAt(`${folder}/${name}`) ?? []);
}

/** Every content file under `root`, in the order of the collections; those in `added` count too, whether they are there or not. */
export function findContentFiles(root: string, added: Iterable<string>): { files: ContentFile[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const files = new Map([...singles.values()].map((single) => [single.file, single]));
  const report = (file: string, message: string) => problems.push({ file, line: 1, message });
  const add = (file: string) => {
    const { found, message } = readPath(file);
    if (message !== undefined) report(file, message);
    if (found) files.set(file, found);
  };
  const addFolder = (folder: string, path: string) => {
    for (const entry of entriesOf(root, path)) {
      const file = `${path}/${entry.name}`;
      if (entry.isDirectory()) addFolder(folder, file);
      else if (path === `${CONTENT}/${folder}`) add(file);
      else if (/\.(?:mdx?|ya?ml)$/i.test(entry.name)) {
        report(file, `Een bestand in een map in een map komt niet op de site. Zet het in ${CONTENT}/${folder}.`);
      }
    }
  };
  for (const entry of entriesOf(root, CONTENT)) {
    if (!rootNames.includes(entry.name)) report(`${CONTENT}/${entry.name}`, strayMessage(entry.name));
  }
  for (const folder of folders.keys()) addFolder(folder, `${CONTENT}/${folder}`);
  for (const file of added) if (file.startsWith(`${CONTENT}/`) && !files.has(file)) add(file);
  return { files: [...files.values()], problems };
}
