import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { contentType } from '../src/headers/published.ts';
import { headersOf, headerTable, type Headers } from '../src/headers/headers.ts';
import { inlineHashes } from '../src/headers/inline-hashes.ts';
import { encodings, isPublished } from '../src/headers/published.ts';
import { parseHostRedirects } from '../src/headers/host-redirects.ts';

/** When dist was put in place; undefined when there is none. */
export const builtAt = (dist: string) => statSync(join(dist, 'index.html'), { throwIfNoEntry: false })?.mtimeMs;

/** Where a built site stands on its host, by what it says to phones. */
export function readFolder(dist: string): string {
  const file = join(dist, 'manifest.webmanifest');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { scope: string }).scope : '/';
}

/** Where the pages and files that moved are now, by their old addresses. */
function readRedirects(dist: string, folder: string): Map<string, string> {
  const file = join(dist, '_redirects');
  return existsSync(file) ? parseHostRedirects(readFileSync(file, 'utf8'), folder) : new Map<string, string>();
}

/** The headers of each file by its path in dist, those of an answer without a file, and what else a server must know. */
export function readSite(dist: string) {
  const contents = new Map<string, Buffer>();
  const compressed = new Set<string>();
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(dist.length).split(sep).join('/').normalize();
    if (!entry.isFile()) continue;
    if (isPublished(path)) contents.set(path, readFileSync(file));
    else if (encodings.some(({ extension }) => path.endsWith(extension))) compressed.add(path);
  }
  const pages = [...contents].filter(([path]) => path.endsWith('.html')).map(([, content]) => content.toString());
  const folder = readFolder(dist);
  const table = headerTable(inlineHashes(pages), folder);
  const allHeaders = (path: string): Headers => ({ ...headersOf(table, path), Vary: 'Accept-Encoding' });
  const files = new Map<string, Headers>();
  for (const [path, content] of contents) {
    const type = contentType(path);
    files.set(path, {
      ...allHeaders(path),
      // sirv knows the other types.
      ...(type ? { 'Content-Type': type } : {}),
      ETag: `"${createHash('sha256').update(content).digest('base64url')}"`,
    });
  }
  const missing = contents.get('/404.html')?.toString() ?? 'Niet gevonden';
  const redirects = readRedirects(dist, folder);
  return { files, compressed, missing, folder, redirects, basic: allHeaders('/'), builtAt: builtAt(dist) };
}
