/** Answers what could be better in a text that was saved, and takes words that are right into our own list. */
import { z } from 'astro/zod';
import { checkContent } from '../checking/check.ts';
import { checkSpelling, type SpellingHint } from '../checking/spelling.ts';
import { addWords, isWord } from '../checking/word-list.ts';
import type { Problem } from '../reading/problem.ts';

/** What could be better; `word` is one that may well be right. */
export type Tip = Problem & Partial<Pick<SpellingHint, 'word'>>;

const fileQuestion = z.strictObject({ file: z.string() });
const wordQuestion = z.strictObject({ word: z.string().max(80).refine(isWord) });

function read<T>(question: z.ZodType<T>, body: string): T | undefined {
  try {
    return question.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

/** The tips for a file as it stands on disk; `undefined` for a question that cannot be read. */
export async function answerTips(root: string, body: string): Promise<Tip[] | undefined> {
  const asked = read(fileQuestion, body);
  if (!asked) return undefined;
  const { warnings, entries } = checkContent(root);
  const spelling = await checkSpelling(
    root,
    entries.filter(({ file }) => file === asked.file),
  );
  return [...warnings.filter(({ file }) => file === asked.file), ...spelling].sort((a, b) => a.line - b.line);
}

/** Takes a word into the list; `undefined` for a question that cannot be read. */
export function answerWord(root: string, body: string): true | undefined {
  const asked = read(wordQuestion, body);
  if (!asked) return undefined;
  addWords(root, [asked.word]);
  return true;
}
