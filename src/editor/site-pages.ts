/** The pages of the site, for somebody who has to choose one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findContentFiles, type ContentFile } from '../content-check/content-files.ts';
import { isPage } from '../content-check/site.ts';
import { entryPath, fixedPaths } from '../lib/urls.ts';
import { textFolders } from '../schemas/index.ts';
import { entryNames, titleField } from '../schemas/names.ts';
import { readFile } from './file-format.ts';

/** A page that a reader can open. */
export interface SitePage {
  path: string;
  title: string;
}

const overviews: SitePage[] = [
  { path: '/', title: 'Startpagina' },
  ...Object.entries(textFolders).flatMap(([name, schema]) =>
    fixedPaths.some((path) => path === `/${name}/`)
      ? [{ path: `/${name}/`, title: entryNames(schema, name).label }]
      : [],
  ),
];

/** A file that goes: what it is called, and the address of its page when readers can know it. */
export interface Leaving {
  title: string;
  address?: string;
}

/** An entry as somebody knows it. A file that cannot be read goes by its name. */
function describe(root: string, { file, collection, schema, id = collection }: ContentFile): Leaving {
  try {
    const data = readFile(file, readFileSync(join(root, file), 'utf8'));
    const title = data[titleField(schema)];
    const isPublished = isPage(collection) && data['status'] !== 'concept';
    return {
      title: typeof title === 'string' ? title : id,
      ...(isPublished && { address: entryPath(collection, id) }),
    };
  } catch {
    return { title: id };
  }
}

/** All published pages under `root`, those with a list of others first. */
export function sitePages(root: string): SitePage[] {
  const entries = findContentFiles(root, []).files.flatMap((file): SitePage[] => {
    const { title, address } = describe(root, file);
    return address === undefined ? [] : [{ path: address, title }];
  });
  return [...overviews, ...entries.sort((a, b) => a.title.localeCompare(b.title, 'nl'))];
}

/** What goes when these files go. */
export function leavingFiles(root: string, paths: readonly string[]): Leaving[] {
  const known = new Map(findContentFiles(root, []).files.map((file) => [file.file, file]));
  return paths.map((path) => {
    const file = known.get(path);
    return file ? describe(root, file) : { title: path.slice(path.lastIndexOf('/') + 1) };
  });
}
