/** Reads zoekwoorden.yaml, and finds what it promises but no page has. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { suggestion, type Problem } from '../../content-check/problem.ts';
import { readSource } from '../../content-check/source-file.ts';
import type { searchWordsSchema } from '../../schemas/search-words.ts';
import { splitWords } from '../words.ts';
import type { PageText } from './page-text.ts';

const FILE = 'src/content/zoekwoorden.yaml';

export type SearchWord = z.infer<typeof searchWordsSchema>;

/**
 * The search words of editors, and a problem for each that would find nothing.
 * The content check has seen that the file has the right form.
 */
export async function readSearchWords(
  root: string,
  pages: readonly PageText[],
): Promise<{ searchWords: SearchWord[]; problems: Problem[] }> {
  const source = readSource(FILE, await readFile(join(root, FILE), 'utf8'));
  if ('message' in source) return { searchWords: [], problems: [source] };
  const { zoekwoorden: searchWords } = source.data as { zoekwoorden: SearchWord[] };
  const texts = pages.map(({ text }) => ` ${splitWords(text).join(' ')} `);
  const known = [...new Set(pages.flatMap(({ key }) => splitWords(key)))];
  const problems = searchWords.flatMap(({ woord }, index) => {
    const words = splitWords(woord).join(' ');
    if (words && texts.some((text) => text.includes(` ${words} `))) return [];
    return [
      {
        file: FILE,
        ...source.placeOf(['zoekwoorden', index, 'woord']),
        message: `"${woord}" staat op geen enkele pagina. Schrijf achter "woord" iets dat letterlijk op de site staat.${suggestion(words, known)}`,
      },
    ];
  });
  return { searchWords, problems };
}
