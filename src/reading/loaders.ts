/** The loaders of everything in src/content: a file is read again only when it, or the code that reads it, has changed. */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { contentFileAt, filesOf, type ContentFile } from './content-files.ts';
import { openFile, storeEntry, type EntryFacts } from './entry-facts.ts';
import { knownFiles, readerDigest, type KnownFiles } from './known-files.ts';
import type { Problem } from './problem.ts';
import { readContentFile } from './read-file.ts';

function refuse({ file, line, message }: Problem): never {
  throw new Error(`${file}:${String(line)} ${message}`);
}

function readEntries(contentFile: ContentFile, content: string): EntryFacts[] {
  const { problems, entries } = openFile(contentFile, content);
  return problems[0] ? refuse(problems[0]) : entries.map(({ facts }) => facts);
}

/**
 * Makes a loader for each collection. It puts the fields of entries in Astro's store, and what pages need to know of their
 * text. The text stays in its file, and is read when its page is made: a store with all texts in it takes longer to read
 * than the texts that have changed.
 */
export function contentLoaders(): (collection: string) => Loader {
  let reader: string | undefined;
  let known: KnownFiles<{ entries: EntryFacts[] }> | undefined;
  return (collection) => ({
    name: 'content-pipeline',
    async load(context) {
      const { config, store, watcher } = context;
      const root = fileURLToPath(config.root);
      reader ??= readerDigest(root);
      known ??= knownFiles(root, reader);
      const { read } = known;
      const idsIn = new Map<string, string[]>();
      for (const { id, filePath = '' } of store.values()) idsIn.set(filePath, [...(idsIn.get(filePath) ?? []), id]);

      const forget = (file: string) => {
        for (const id of idsIn.get(file) ?? []) store.delete(id);
        idsIn.delete(file);
      };
      const update = async (contentFile: ContentFile) => {
        const { file, id } = contentFile;
        const onDisk = readContentFile(root, file, undefined);
        const content = typeof onDisk === 'string' ? onDisk : refuse(onDisk);
        const digest = context.generateDigest(String(reader) + content);
        const ids = idsIn.get(file) ?? [];
        if (ids.length > 0 && ids.every((one) => store.get(one)?.digest === digest)) return;
        const filePath = join(root, file);
        const entries = await Promise.all(
          read(file, content, () => ({ entries: readEntries(contentFile, content) })).entries.map(
            async (facts, place) => {
              const entry = storeEntry(facts, place);
              return { ...entry, data: await context.parseData({ id: entry.id, data: entry.data, filePath }), digest };
            },
          ),
        );
        // The store leaves an entry that it knows in its place; the order of a list is the file's.
        if (id === undefined) forget(file);
        for (const entry of entries) store.set(entry);
        idsIn.set(
          file,
          entries.map((entry) => entry.id),
        );
      };
      const onChange = async (contentFile: ContentFile) => {
        try {
          await update(contentFile);
        } catch (error) {
          // In development the content check says in Dutch what is wrong, and the last good text stays. A build it
          // has stopped already, so what it did not see must not pass.
          if (!watcher) throw error;
        }
      };

      const present = filesOf(root, collection);
      const files = new Set(present.map(({ file }) => file));
      for (const file of [...idsIn.keys()]) if (!files.has(file)) forget(file);
      for (const contentFile of present) await onChange(contentFile);

      const ownFile = (changed: string) => {
        const found = contentFileAt(relative(root, changed).replaceAll('\\', '/'));
        return found?.collection === collection ? found : undefined;
      };
      const onNews = (changed: string) => {
        const found = ownFile(changed);
        if (found) void onChange(found);
      };
      watcher?.on('change', onNews).on('add', onNews);
      watcher?.on('unlink', (changed) => {
        forget(ownFile(changed)?.file ?? '');
      });
    },
  });
}
