import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { inlineHashes, type InlineHashes } from '../headers/inline-hashes.ts';
import { isPublished } from '../headers/published.ts';
import { readPages } from './html-files.ts';

/** Paths of all files of a built site that have an address, such as `/over/index.html`. */
export async function publishedFiles(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(site, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .filter(isPublished);
}

/** What the policy of a built site must allow. */
export const siteHashes = async (site: string): Promise<InlineHashes> => inlineHashes((await readPages(site)).values());
