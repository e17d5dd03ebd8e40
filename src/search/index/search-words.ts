/** Reads zoekwoorden.yaml. The content check has seen that it has the right form. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { readSource } from '../../reading/source-file.ts';
import type { searchWordsSchema } from '../../model/schemas/search-words.ts';

const FILE = 'src/content/zoekwoorden.yaml';

export type SearchWord = z.infer<typeof searchWordsSchema>;

/** The search words of editors; none in a file without any. */
export async function readSearchWords(root: string): Promise<SearchWord[]> {
  const source = readSource(FILE, await readFile(join(root, FILE), 'utf8'));
  return ('data' in source ? (source.data as { zoekwoorden?: SearchWord[] | null }).zoekwoorden : undefined) ?? [];
}
