/** Built sites, and what our own server says of their files: the measure for every other host. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSite } from '../../scripts/serve.ts';
import { folders, inFolder } from '../built-sites/folders.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Headers of which a host has its own: who may keep what in which form is between it and the browser. */
const own = new Set(['Vary', 'ETag']);
const withoutOwn = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !own.has(name)));

/** Reads the site that was built in a folder. */
function served(name: string, place: string) {
  const dist = join(place, 'dist');
  const { files, redirects, basic, folder } = readSite(dist);
  return {
    name,
    dist,
    /** What the build wrote for servers. */
    deploy: join(place, 'deploy'),
    /** Where it stands on its host. */
    folder,
    redirects,
    /** Path and headers of each file that a host shows. Not the page for a mistake, nor one that only leads on. */
    files: [...files]
      .map(([path, headers]) => ({
        path,
        address: folder.slice(0, -1) + path.replace(/\/index\.html$/, '/'),
        isShown: path !== '/404.html' && !redirects.has(path.replace(/\/index\.html$/, '/')),
        headers: withoutOwn(headers),
      }))
      .filter(({ isShown }) => isShown),
    /** What our own server says with an answer that is no file. */
    basicHeaders: withoutOwn(basic),
    contentOf: (path: string) => readFileSync(dist + path),
  };
}

export type ServedSite = ReturnType<typeof served>;

/** The site of this project. */
export const thisSite = served('this site', folders['this site']);

const second = folders['the second congress'];
/** The second congress at the root of its host, and in a folder, as far as they have been built. */
export const secondSites = [
  ...(existsSync(join(second, 'dist')) ? [served('the second congress', second)] : []),
  ...(existsSync(join(inFolder.place, 'dist')) ? [served('the second congress in a folder', inFolder.place)] : []),
];
