import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';

/** Paths of all HTML files in a built site, from its folder. */
export const htmlFiles = async (site: string): Promise<string[]> =>
  (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));

/** The address under which a server shows an HTML file of the build. */
export function pagePath(file: string): string {
  const path = `/${file.split(sep).join('/')}`;
  return path.endsWith('/index.html') ? path.slice(0, -'index.html'.length) : path;
}
