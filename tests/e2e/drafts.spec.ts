/** A draft is for the editors: readers never get a word of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { DRAFT_NOTICE } from '../../src/lib/draft-mark.ts';
import { second } from './second.ts';

/** A word that stands in every field and text of a draft of each kind, and nowhere else. */
const WORD = 'Zwanenmosterd';

/** A file as text, unpacked, so that nothing hides in it. */
function read(file: string): string {
  const bytes = readFileSync(file);
  if (file.endsWith('.br')) return brotliDecompressSync(bytes).toString();
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
}

test('A reader finds no page, address, word or mark of a draft: not in lists, relations, feed, sitemap, search or Markdown', () => {
  const files = readdirSync(second.dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ file: join(parentPath, name), text: read(join(parentPath, name)) }));
  const naming = (what: string) =>
    files
      .filter(({ file, text }) => file.includes(what) || text.includes(what))
      .map(({ file }) => file.slice(second.dist.length));

  // What is published stands everywhere, so this looks in the right places.
  expect(naming('/begrippen/sedum/')).toEqual(
    expect.arrayContaining([
      '/begrippen/sedum/index.html',
      '/begrippen/index.html',
      '/inhoud/index.html',
      '/terugblik/de-middag/index.html',
      '/feed.xml',
      '/sitemap.xml',
      '/llms.txt',
    ]),
  );
  expect(naming('Ruimte voor bijen en vlinders').some((file) => file.includes('pagefind'))).toBe(true);

  for (const folder of ['terugblik', 'keynotes', second.identity.municipality, 'begrippen', 'paginas'])
    expect(second.filesIn(folder).filter((name) => name.startsWith('ongezien-'))).toHaveLength(1);
  // Nor do they get anything of the editor in the browser.
  for (const trace of [
    'sveltia',
    'redactie/voorbeeld',
    'ongezien-',
    WORD,
    WORD.toLowerCase(),
    DRAFT_NOTICE,
    "content: 'Concept'",
  ])
    expect(naming(trace)).toEqual([]);
});
