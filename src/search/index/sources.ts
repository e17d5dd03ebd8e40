/** What search reads of the content itself. The content check has seen that the files have the right form. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { readOn } from '../../reading/source-file.ts';
import type { congressSchema } from '../../model/schemas/congress.ts';
import type { searchWordsSchema } from '../../model/schemas/search-words.ts';

export type SearchWord = z.infer<typeof searchWordsSchema>;
export type Fact = z.input<typeof congressSchema>['feiten'][number];

/** One list out of a YAML file of the content; empty when it is not there. */
async function readList<T>(root: string, file: string, field: string): Promise<T[]> {
  const path = `src/content/${file}`;
  const { source } = readOn(path, await readFile(join(root, path), 'utf8'));
  return (source?.data as Record<string, T[] | null | undefined> | undefined)?.[field] ?? [];
}

/** The search words of editors. */
export const readSearchWords = (root: string): Promise<SearchWord[]> =>
  readList(root, 'zoekwoorden.yaml', 'zoekwoorden');

/** The facts about the congress. */
export const readCongressFacts = (root: string): Promise<Fact[]> => readList(root, 'congres.yaml', 'feiten');
