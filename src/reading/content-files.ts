/** Finds the content files, and says which stand where nobody looks. */
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
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

const CONTENT = 'src/content/';
/** Left behind by operating systems and word processors. */
const litter = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
/** What a browser can show. */
export const pictureKinds = ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif', '.svg'];
/** What telephones and cameras make. */
export const photoName = /\.(?:heic|heif|tiff?|bmp|psd|raw|dng)$/i;
/** What readers can be given to keep. */
export const documentName = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip|mp[34]|mov)$/i;

/** What each folder holds, by its name. */
const folders = new Map(
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
  ].map((file) => [`${CONTENT}${file.collection}.yaml`, { file: `${CONTENT}${file.collection}.yaml`, ...file }]),
);
const rootNames = [...folders.keys(), ...Array.from(singles.keys(), (file) => file.slice(CONTENT.length))];

/** What a name in a folder of entries is: an entry, something that may stand there, or a mistake. */
function readName(folder: string, name: string, extension: string): { id?: string; message?: string } {
  const own = extname(name).toLowerCase();
  const stem = name.endsWith(extension)
    ? name.slice(0, -extension.length)
    : name.replace(/\.[^.]*$/, '').replace(/\.(?:mdx?|ya?ml)$/i, '');
  const wanted = `${slug(stem) || 'naam'}${extension}`;
  if (name.endsWith(extension) && idPattern.test(stem)) return { id: stem };
  if (name.endsWith(extension)) {
    const message = `De naam van een bestand mag alleen kleine letters, cijfers en streepjes hebben. Noem het ${wanted}.`;
    return { id: slug(stem), message };
  }
  if (pictureKinds.includes(own)) return {};
  if (photoName.test(name))
    return { message: 'Deze foto kan een browser niet tonen. Bewaar die als .jpg, en haal dit bestand hier weg.' };
  if (documentName.test(name)) {
    const link = `[tekst](/${encodeURI(name)})`;
    return {
      message: `Dit bestand komt zo niet op de site. Zet het in de map public en schrijf in uw tekst ${link}.`,
    };
  }
  return {
    // What stands in a text is looked at all the same.
    ...(extension === '.mdx' && ['.md', '.mdx', '.markdown', '.txt'].includes(own) && { id: slug(stem) }),
    message: `De naam van dit bestand eindigt niet op ${extension}, dus het komt niet op de site. Noem het ${wanted}, of haal het weg uit ${folder}.`,
  };
}

/** What stands at a path: a content file, a mistake, or both. */
function readPath(file: string): { found?: ContentFile; problem?: Problem } {
  const single = singles.get(file);
  if (single) return { found: single };
  const [folder = '', name = '', ...deeper] = file.slice(CONTENT.length).split('/');
  const kind = folders.get(folder);
  const problem = (message: string, path = file): Problem => ({ file: path, line: 1, message });
  if (!kind || name === '') {
    const meant = suggestion(folder, rootNames) || choices(rootNames).replace('Kies uit', 'Hier kunnen staan');
    return {
      problem: problem(`Dit hoort niet in src/content, dus het komt niet op de site.${meant}`, CONTENT + folder),
    };
  }
  if (deeper.length > 0) {
    const message = `Een bestand in een map in een map komt niet op de site. Zet het in ${CONTENT}${folder}.`;
    return /\.(?:mdx?|ya?ml)$/i.test(file) ? { problem: problem(message) } : {};
  }
  const { id, message } = readName(folder, name, kind.extension);
  const { collection, schema } = kind;
  return {
    ...(message !== undefined && { problem: problem(message) }),
    ...(id !== undefined && { found: { file, collection, schema, id } }),
  };
}

/** The content file that a path from the project's root is that of, whether it is there or not. */
export const contentFileAt = (file: string): ContentFile | undefined =>
  file.startsWith(CONTENT) ? readPath(file).found : undefined;

/** Paths of the files in src/content, in the order of the collections. */
function pathsIn(root: string): string[] {
  const orderOf = (path: string) => rootNames.indexOf(path.slice(CONTENT.length).split('/', 1)[0] ?? '');
  try {
    return readdirSync(join(root, CONTENT), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name).slice(join(root, CONTENT).length).replaceAll('\\', '/'))
      .filter((path) => !path.split('/').some((part) => litter.test(part)))
      .map((path) => CONTENT + path)
      .sort((a, b) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1));
  } catch {
    // A folder that is not there, or may not be read, has no entries; what refers to them says so.
    return [];
  }
}

/** Every content file under `root`; those in `added` count too, whether they are there or not. */
export function findContentFiles(
  root: string,
  added: Iterable<string> = [],
): { files: ContentFile[]; problems: Problem[] } {
  const files = new Map(singles);
  const problems = new Map<string, Problem>();
  for (const path of new Set([...pathsIn(root), ...added])) {
    const { found, problem } = path.startsWith(CONTENT) ? readPath(path) : {};
    if (found) files.set(path, found);
    // Of a folder that does not belong there, once.
    if (problem) problems.set(problem.file, problem);
  }
  return { files: [...files.values()], problems: [...problems.values()] };
}

/** The files of one collection under `root`. */
export const filesOf = (root: string, collection: string): ContentFile[] =>
  findContentFiles(root).files.filter((file) => file.collection === collection);
