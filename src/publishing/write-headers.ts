import { readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { formatHeadersFile, headerRules, headersFileProblem } from '../headers/headers-file.ts';
import { hostRedirects, parseHostRedirects } from '../headers/host-redirects.ts';
import { isPublished } from '../headers/published.ts';
import { folder as siteFolder } from '../model/addresses.ts';
import { BuildRefusal } from './build-refusal.ts';
import { siteHashes } from './built-page.ts';
import type { Site } from './publish.ts';

/** Paths of all files of a built site that have an address, such as `/over/index.html`. */
export async function publishedFiles(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(site, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .filter(isPublished);
}

/** Writes `_headers` into the built site, for Netlify, Cloudflare Pages and other hosts that read it. */
export async function writeHeaders({ folder, pages, addresses }: Site): Promise<void> {
  // Hosts that read this file send a reader on before they look for a page, so these need no rules, of which there
  // is room for a few only.
  const moved = parseHostRedirects(hostRedirects(addresses.redirects, siteFolder), siteFolder);
  const files = (await publishedFiles(folder)).filter((file) => !moved.has(file.replace(/index\.html$/, '')));
  const rules = headerRules(files, siteHashes(pages), siteFolder);
  const problem = headersFileProblem(rules);
  if (problem) throw new BuildRefusal(`${problem}\n\nDe site is niet bijgewerkt.`);
  await writeFile(join(folder, '_headers'), formatHeadersFile(rules));
}
