/** Loaders for everything in src/content: a file is read again only when it has changed. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readSource, type SourceFile } from './source-file.ts';
import { listedEntries, nameOf, readEntries, wholeFile, type FileEntry } from './read-entries.ts';
import { readerDigest } from './reader-digest.ts';

/** A project, and how its files are read. */
interface Project {
  root: string;
  reader: string;
}

/** The files of one collection, as paths from the project's root. */
interface Files {
  list: (root: string) => Promise<string[]>;
  includes: (file: string) => boolean;
  entriesIn: (source: SourceFile) => FileEntry[];
}

/** More files at once only fill memory; fewer leave the disk waiting. */
const FILES_AT_ONCE = 64;

/**
 * Puts the entries of one file in Astro's store, and gives their ids. The text stays in its file, and is read when
 * its page is made: a store with all texts in it takes longer to read than the texts that have changed.
 */
async function storeFile(
  context: LoaderContext,
  files: Files,
  { root, reader }: Project,
  file: string,
): Promise<string[]> {
  const { store } = context;
  const text = await readFile(join(root, file), 'utf8');
  const digest = context.generateDigest(reader + text);
  // A text is the one entry of its file; the short lists are cheap to read again.
  if (store.get(nameOf(file))?.digest === digest) return [nameOf(file)];
  const source = readSource(file, text);
  if ('message' in source) throw new Error(`${file}:${String(source.line)} ${source.message}`);
  const isText = file.endsWith('.mdx');
  const read = await readEntries(source, files.entriesIn(source), (entry) =>
    context.parseData({ ...entry, filePath: join(root, file) }),
  );
  const entries = read.map((entry) => ({
    ...entry,
    digest: isText ? digest : context.generateDigest({ reader, data: entry.data }),
  }));
  for (const entry of entries) {
    // The store leaves an entry that it knows in its place; the order of a list is the file's.
    if (!isText) store.delete(entry.id);
    store.set(entry);
  }
  return entries.map(({ id }) => id);
}

function fileLoader(files: Files): Loader {
  return {
    name: 'content-pipeline',
    async load(context) {
      const { config, store, watcher } = context;
      const root = fileURLToPath(config.root);
      const project = { root, reader: await readerDigest(root) };
      const idsIn = new Map<string, string[]>();
      for (const { id, filePath = '' } of store.values()) idsIn.set(filePath, [...(idsIn.get(filePath) ?? []), id]);

      const forget = (file: string, kept: readonly string[] = []) => {
        for (const id of idsIn.get(file) ?? []) if (!kept.includes(id)) store.delete(id);
        idsIn.delete(file);
      };
      const update = async (file: string) => {
        try {
          const ids = await storeFile(context, files, project, file);
          forget(file, ids);
          idsIn.set(file, ids);
        } catch (error) {
          // In development the content check says in Dutch what is wrong, and the last good text stays. A build it
          // has stopped already, so what it did not see must not pass.
          if (!watcher) throw error;
        }
      };

      const present = new Set(await files.list(root));
      for (const file of [...idsIn.keys()]) if (!present.has(file)) forget(file);
      const queue = [...present];
      while (queue.length > 0) await Promise.all(queue.splice(0, FILES_AT_ONCE).map(update));

      const pathOf = (changed: string) => relative(root, changed).replaceAll('\\', '/');
      const onChange = (changed: string) => {
        if (files.includes(pathOf(changed))) void update(pathOf(changed));
      };
      watcher?.on('change', onChange).on('add', onChange);
      watcher?.on('unlink', (changed) => {
        forget(pathOf(changed));
      });
    },
  };
}

/** The names in a folder; none when the site has no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? readdir(folder) : [];
}

/** A folder of `src/content` with one entry a file: fields with a text below them (`mdx`), or fields alone (`yaml`). */
export function folderLoader(name: string, extension: 'mdx' | 'yaml'): Loader {
  const folder = `src/content/${name}`;
  const includes = (file: string) => posix.dirname(file) === folder && file.endsWith(`.${extension}`);
  return fileLoader({
    list: async (root) => (await namesIn(join(root, folder))).map((file) => `${folder}/${file}`).filter(includes),
    includes,
    entriesIn: wholeFile,
  });
}

/** A file of `src/content` with a list of entries under its own name, or with one entry, whose id is that name. */
export function yamlLoader(name: string, kind: 'list' | 'record'): Loader {
  const path = `src/content/${name}.yaml`;
  return fileLoader({
    list: () => Promise.resolve([path]),
    includes: (file) => file === path,
    entriesIn: kind === 'list' ? listedEntries : wholeFile,
  });
}
