/** Checks all content at once. Pure apart from reading files; knows nothing of Astro. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { entryPath, fixedPaths, type PageCollection } from '../lib/urls.ts';
import { dataFolders, listFiles, recordFiles, textFolders } from '../schemas/index.ts';
import { checkBody, headingAnchors, parseBody, type KnownTargets } from './body.ts';
import { checkFields, checkReferences, collectReferences } from './fields.ts';
import type { Problem } from './problem.ts';
import { readRedirects } from './redirects.ts';
import { readSource, type SourceFile } from './source-file.ts';

/** One entry: its place in a file, and the schema that it must fit. */
interface Entry {
  collection: string;
  id: string;
  source: SourceFile;
  schema: z.ZodObject;
  data: unknown;
  /** Where the entry stands inside its file. */
  at: PropertyKey[];
}

const isProblem = (value: object): value is Problem => 'message' in value;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const fieldOf = (entry: Entry, name: string) => (isRecord(entry.data) ? entry.data[name] : undefined);

/** Files that are to be checked as if they held this text, by their path from the root. */
type ChangedFiles = ReadonlyMap<string, string>;

async function readFolder(
  root: string,
  folder: string,
  extension: string,
  changed: ChangedFiles,
): Promise<{ id: string; file: string }[]> {
  const place = `src/content/${folder}/`;
  const path = join(root, place);
  const names = new Set(existsSync(path) ? await readdir(path) : []);
  for (const file of changed.keys()) if (file.startsWith(place)) names.add(file.slice(place.length));
  return [...names]
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => ({ id: name.slice(0, -extension.length), file: `${place}${name}` }));
}

/** Entries of a YAML file with a list; an item without an id counts, so that its fields are checked. */
function listEntries(name: string, schema: z.ZodObject, source: SourceFile): Entry[] | Problem {
  const items = isRecord(source.data) ? source.data[name] : undefined;
  if (!Array.isArray(items)) {
    return { file: source.file, line: 1, message: `Het bestand moet beginnen met "${name}:" en daaronder een lijst.` };
  }
  return items.map((data: unknown, index) => ({
    collection: name,
    id: isRecord(data) && typeof data['id'] === 'string' ? data['id'] : '',
    source,
    schema,
    data,
    at: [name, index],
  }));
}

/** An entry, or a whole file of them when there is no id, that could not be read. */
interface Unread {
  collection: string;
  id?: string;
}

async function readEntries(
  root: string,
  changed: ChangedFiles,
): Promise<{ entries: Entry[]; unread: Unread[]; problems: Problem[] }> {
  const entries: Entry[] = [];
  const unread: Unread[] = [];
  const problems: Problem[] = [];
  const read = async (file: string) => {
    const path = join(root, file);
    const text = changed.get(file) ?? (existsSync(path) ? await readFile(path, 'utf8') : undefined);
    if (text === undefined) {
      problems.push({ file, line: 1, message: 'Dit bestand ontbreekt. Zet het terug.' });
      return undefined;
    }
    const source = readSource(file, text);
    if (!isProblem(source)) return source;
    problems.push(source);
    return undefined;
  };
  const folders = [
    ...Object.entries(textFolders).map(([folder, schema]) => ({ folder, schema, extension: '.mdx' })),
    ...Object.entries(dataFolders).map(([folder, schema]) => ({ folder, schema, extension: '.yaml' })),
  ];
  for (const { folder, schema, extension } of folders) {
    for (const { id, file } of await readFolder(root, folder, extension, changed)) {
      const source = await read(file);
      if (source) entries.push({ collection: folder, id, source, schema, data: source.data, at: [] });
      else unread.push({ collection: folder, id });
    }
  }
  for (const [name, schema] of Object.entries(listFiles)) {
    const source = await read(`src/content/${name}.yaml`);
    const found = source && listEntries(name, schema, source);
    if (Array.isArray(found)) entries.push(...found);
    else unread.push({ collection: name });
    if (found && isProblem(found)) problems.push(found);
  }
  for (const [name, schema] of Object.entries(recordFiles)) {
    const source = await read(`src/content/${name}.yaml`);
    if (source) entries.push({ collection: name, id: name, source, schema, data: source.data, at: [] });
    else unread.push({ collection: name });
  }
  return { entries, unread, problems };
}

/** The facts of congres.yaml that have an id. */
function factsOf(entry: Entry): { id: string; hasValue: boolean; at: PropertyKey[] }[] {
  const facts = fieldOf(entry, 'feiten');
  if (!Array.isArray(facts)) return [];
  return facts.flatMap((fact: unknown, index) =>
    isRecord(fact) && typeof fact['id'] === 'string'
      ? [{ id: fact['id'], hasValue: fact['waarde'] !== undefined, at: ['feiten', index, 'id'] }]
      : [],
  );
}

/** Two entries with one title or one id: readers could not tell them apart. */
function checkDuplicates(entries: readonly Entry[]): Problem[] {
  const problems: Problem[] = [];
  const report = (
    seen: Map<string, { file: string; line: number }>,
    key: string,
    source: SourceFile,
    at: PropertyKey[],
    what: string,
  ) => {
    const here = { file: source.file, line: source.lineOf(at) };
    const first = seen.get(key);
    if (first)
      problems.push({
        ...here,
        message: `${what} staat ook in ${first.file}:${String(first.line)}. Geef een van de twee een andere.`,
      });
    else seen.set(key, here);
  };
  const titles = new Map<string, { file: string; line: number }>();
  const ids = new Map<string, { file: string; line: number }>();
  for (const entry of entries) {
    const field = entry.collection === 'begrippen' ? 'term' : 'titel';
    const title = fieldOf(entry, field);
    if (entry.collection in textFolders && typeof title === 'string') {
      report(titles, title.toLowerCase(), entry.source, [...entry.at, field], `Titel "${title}"`);
    }
    if (entry.collection in listFiles && entry.id) {
      report(ids, `${entry.collection}/${entry.id}`, entry.source, [...entry.at, 'id'], `Id "${entry.id}"`);
    }
    if (entry.collection === 'congres') {
      for (const { id, at } of factsOf(entry)) report(ids, `feiten/${id}`, entry.source, at, `Id "${id}"`);
    }
  }
  return problems;
}

/**
 * Checks every content file under `root`, and redirects.yaml beside them, and returns all mistakes together: fields,
 * references, blocks, links, headings, quotations, duplicates. Never throws on what an
 * editor wrote. `changed` holds texts that are not saved yet.
 */
export async function checkContent(
  root: string,
  { changed = new Map() }: { changed?: ChangedFiles } = {},
): Promise<Problem[]> {
  const { entries, unread, problems } = await readEntries(root, changed);
  const isPublished = (entry: Entry) => fieldOf(entry, 'status') !== 'concept';
  // What cannot be read is one mistake; whatever points to it is right until it can be.
  const isUnread = (collection: string) => unread.some((one) => one.collection === collection && one.id === undefined);
  const ids: Record<string, string[]> = {};
  for (const collection of [...Object.keys(textFolders), ...Object.keys(dataFolders), ...Object.keys(listFiles)]) {
    if (!isUnread(collection)) ids[collection] = [];
  }
  for (const { collection, id } of [...entries, ...unread]) if (id) ids[collection]?.push(id);
  if (!isUnread('congres')) {
    const facts = entries.filter((entry) => entry.collection === 'congres').flatMap(factsOf);
    ids['feiten'] = facts.map(({ id }) => id);
    ids['feiten met een waarde'] = facts.filter(({ hasValue }) => hasValue).map(({ id }) => id);
  }

  const texts = entries
    .filter((entry) => entry.collection in textFolders)
    .map((entry) => ({
      entry,
      path: entryPath(entry.collection as PageCollection, entry.id),
      tree: parseBody(entry.source.file, entry.source.body),
    }));
  const targets: KnownTargets = {
    ids,
    paths: [
      ...fixedPaths,
      ...texts.filter(({ entry }) => isPublished(entry)).map(({ path }) => path),
      ...unread.flatMap(({ collection, id }) =>
        id !== undefined && collection in textFolders ? [entryPath(collection as PageCollection, id)] : [],
      ),
    ],
    anchors: new Map([
      ...texts.flatMap(({ path, tree }) => (isProblem(tree) ? [] : [[path, headingAnchors(tree)] as const])),
      ...(ids['citaten'] ? [['/citaten/', ids['citaten']] as const] : []),
      ...(ids['bronnen'] && ids['feiten']
        ? [['/bronnen/', [...ids['bronnen'], ...ids['feiten'].map((id) => `feit-${id}`)]] as const]
        : []),
    ]),
    quotations: isUnread('citaten')
      ? undefined
      : entries.filter((entry) => entry.collection === 'citaten').map((entry) => String(fieldOf(entry, 'tekst'))),
  };

  for (const { source, schema, data, at } of entries) {
    problems.push(...checkFields(source, schema, data, at));
    problems.push(...checkReferences(source, collectReferences(schema, data), ids, at));
  }
  for (const { entry, path, tree } of texts) {
    problems.push(...(isProblem(tree) ? [tree] : checkBody(entry.source.file, path, tree, targets)));
  }
  problems.push(...(await readRedirects(root)).problems);
  return [...problems, ...checkDuplicates(entries)];
}
