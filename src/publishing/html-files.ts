import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Paths of all HTML files in a built site, from its folder. */
const htmlFiles = async (site: string): Promise<string[]> =>
  (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));

/** The address under which a server shows a file of the build. */
function pagePath(file: string): string {
  const path = `/${file.split(sep).join('/')}`;
  return path.endsWith('/index.html') ? path.slice(0, -'index.html'.length) : path;
}

/** The HTML of every page of a built site by its address, such as `/keynotes/`. */
export async function readPages(site: string): Promise<Map<string, string>> {
  const files = await htmlFiles(site);
  return new Map(
    await Promise.all(files.map(async (file) => [pagePath(file), await readFile(join(site, file), 'utf8')] as const)),
  );
}
