import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import type { PageEntry } from './pages.ts';

/** What the archive says about itself. */
export interface About {
  title: string;
  description: string;
  software: string;
  /** Address of the page to begin at. */
  mainPageUrl: string;
  licences: { name: string; path: string }[];
  created: string;
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
const hash = (content: Uint8Array) => `sha256:${createHash('sha256').update(content).digest('hex')}`;

function pageList(pages: PageEntry[]): Buffer {
  const lines = [{ format: 'json-pages-1.0', id: 'pages', title: 'Pagina’s', hasText: true }, ...pages];
  return Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** Puts a WARC file (packed per record), its index and its list of pages in a WACZ 1.1.1. */
export function packWacz(
  { name, warc, index, pages }: { name: string; warc: Uint8Array; index: string; pages: PageEntry[] },
  { created, licences: licenses, ...about }: About,
): Uint8Array {
  const files: [path: string, content: Uint8Array][] = [
    [`archive/${name}`, warc],
    ['indexes/index.cdx', Buffer.from(index)],
    ['pages/pages.jsonl', pageList(pages)],
  ];
  const datapackage = json({
    profile: 'data-package',
    wacz_version: '1.1.1',
    ...about,
    mainPageDate: created,
    created,
    licenses,
    resources: files.map(([path, content]) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      path,
      hash: hash(content),
      bytes: content.length,
    })),
  });
  const digest = json({ path: 'datapackage.json', hash: hash(datapackage) });
  const entries = [...files, ['datapackage.json', datapackage], ['datapackage-digest.json', digest]] as typeof files;
  return zipSync(
    // What is packed already is stored as it is: a reader takes one record out of it without unpacking the rest.
    Object.fromEntries(entries.map(([path, content]) => [path, [content, { level: path.endsWith('.gz') ? 0 : 9 }]])),
    { mtime: created },
  );
}
