import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { cacheControl, needsPolicy, needsWasm, securityHeaders } from '../src/lib/headers.ts';
import { inlineHashes } from '../src/lib/inline-hashes.ts';

/** sirv knows most types; these are text, and sirv names a charset for HTML only. */
const textTypes: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};
const contentType = (path: string) => {
  const text = textTypes[extname(path)];
  if (text) return { 'Content-Type': `${text}; charset=utf-8` };
  // Pagefind's own kinds of file: sirv would leave the type empty.
  return path.startsWith('/pagefind/') ? { 'Content-Type': 'application/octet-stream' } : {};
};

/** When dist was put in place; undefined when there is none. */
export const builtAt = (dist: string) => statSync(join(dist, 'index.html'), { throwIfNoEntry: false })?.mtimeMs;

/** The forms in which the build has put a file, smallest first. */
export const encodings = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
] as const;

/** The headers of each file by its path in dist, and the page for an address that does not exist. */
export function readSite(dist: string) {
  const files = new Map<string, Record<string, string>>();
  const compressed = new Set<string>();
  let missing = 'Niet gevonden';
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(dist.length).split(sep).join('/').normalize();
    if (!entry.isFile() || /\/\.(?!well-known\/)/.test(path)) continue;
    if (encodings.some(({ extension }) => path.endsWith(extension))) {
      compressed.add(path);
      continue;
    }
    const content = readFileSync(file);
    if (path === '/404.html') missing = content.toString();
    const inline = path.endsWith('.html') ? inlineHashes(content.toString()) : { scripts: [], styles: [] };
    files.set(path, {
      ...securityHeaders(
        needsPolicy(path)
          ? { scriptHashes: inline.scripts, styleHashes: inline.styles, needsWasm: needsWasm(path) }
          : undefined,
      ),
      ...contentType(path),
      'Cache-Control': cacheControl(path),
      Vary: 'Accept-Encoding',
      ETag: `"${createHash('sha256').update(content).digest('base64url')}"`,
    });
  }
  return { files, compressed, missing, builtAt: builtAt(dist) };
}
