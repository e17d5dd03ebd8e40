import { getCollection, type CollectionEntry } from 'astro:content';

export const folders = { terugblik: 'Terugblik', keynotes: 'Keynotes', turfbrug: 'Turfbrug', begrippen: 'Begrippen' };
export type Folder = keyof typeof folders;
export type Page = CollectionEntry<'docs'>;

export const isFolder = (name: string): name is Folder => name in folders;

async function load() {
  const pages = await getCollection('docs');
  const collator = new Intl.Collator('nl');
  const inFolder = (folder: Folder) =>
    pages
      .filter(({ id }) => id.startsWith(`${folder}/`))
      .sort((a, b) => (a.data.volgorde ?? 0) - (b.data.volgorde ?? 0) || collator.compare(a.data.title, b.data.title));
  return {
    byId: new Map(pages.map((page) => [page.id, page])),
    terugblik: inFolder('terugblik'),
    keynotes: inFolder('keynotes'),
    turfbrug: inFolder('turfbrug'),
    begrippen: inFolder('begrippen'),
  };
}

let kept: ReturnType<typeof load> | undefined;

/** The pages of each folder in their order, once a build. */
export const getPages = () => (kept ??= load());
