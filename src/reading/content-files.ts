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
const lists = new Map<string, z.ZodObject>(Object.entries(listFiles));
const records = new Map<string, z.ZodObject>(Object.entries(recordFiles));
const rootNames = [...folders.keys(), ...[...lists.keys(), ...records.keys()].map((name) => `${name}.yaml`)];

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

/** Every content file under `root`, in the order of the collections; those in `added` count too, whether they are there or not. */
export function findContentFiles(root: string, added: Iterable<string>): { files: ContentFile[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const files = new Map<string, ContentFile>();
  const report = (file: string, message: string) => problems.push({ file, line: 1, message });

  for (const [name, schema] of lists) {
    const file = `${CONTENT}/${name}.yaml`;
    files.set(file, { file, collection: name, schema, id: undefined });
  }
  for (const [name, schema] of records) {
    const file = `${CONTENT}/${name}.yaml`;
    files.set(file, { file, collection: name, schema, id: name });
  }
  for (const entry of entriesOf(root, CONTENT)) {
    if (!rootNames.includes(entry.name)) report(`${CONTENT}/${entry.name}`, strayMessage(entry.name));
  }
  const addFile = (folder: string, name: string) => {
    const kind = folders.get(folder);
    if (!kind) return;
    const file = `${CONTENT}/${folder}/${name}`;
    const { id, message } = readName(folder, name, kind.extension);
    if (message) report(file, message);
    if (id !== undefined) files.set(file, { file, collection: kind.collection, schema: kind.schema, id });
  };
  const addFolder = (folder: string, path: string) => {
    for (const entry of entriesOf(root, path)) {
      const file = `${path}/${entry.name}`;
      if (entry.isDirectory()) addFolder(folder, file);
      else if (path === `${CONTENT}/${folder}`) addFile(folder, entry.name);
      else if (/\.(?:mdx?|ya?ml)$/i.test(entry.name)) {
        report(file, `Een bestand in een map in een map komt niet op de site. Zet het in ${CONTENT}/${folder}.`);
      }
    }
  };
  for (const folder of folders.keys()) addFolder(folder, `${CONTENT}/${folder}`);
  for (const file of added) {
    const [, folder, name] = /^src\/content\/([^/]+)\/([^/]+)$/.exec(file) ?? [];
    if (files.has(file) || !file.startsWith(`${CONTENT}/`)) continue;
    if (folder !== undefined && name !== undefined && folders.has(folder)) addFile(folder, name);
    else report(file, strayMessage(file.slice(CONTENT.length + 1)));
  }
  return { files: [...files.values()], problems };
}
