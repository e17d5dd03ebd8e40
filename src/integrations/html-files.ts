import { readdir } from 'node:fs/promises';

/** Paths of all HTML files in a built site, from its folder. */
export const htmlFiles = async (site: string): Promise<string[]> =>
  (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
