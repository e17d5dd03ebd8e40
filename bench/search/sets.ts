/** Questions of visitors, and how well a list of pages answers them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Question {
  query: string;
  kind: string;
  /** Every page that answers it; none for a question without an answer. */
  right: string[];
}

type QuestionFile = Record<string, { query: string; right: string[] }[]>;

/** Reads a set of questions from a file in this folder. */
export function readQuestions(file: string): Question[] {
  const kinds = parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as QuestionFile;
  return Object.entries(kinds).flatMap(([kind, questions]) => questions.map((question) => ({ kind, ...question })));
}

/** Shares from 0 to 1. */
export interface Quality {
  count: number;
  /** A right page stands first. */
  success1: number;
  /** A right page stands in the first three. */
  success3: number;
  /** Mean reciprocal rank in the first ten. */
  mrr: number;
}

/** How good the answers are. For a question without an answer only an empty list is right. */
export function judge(questions: readonly Question[], answers: ReadonlyMap<string, readonly string[]>): Quality {
  let [success1, success3, reciprocal] = [0, 0, 0];
  for (const { query, right } of questions) {
    const pages = answers.get(query) ?? [];
    const place = right.length > 0 ? pages.findIndex((page) => right.includes(page)) : pages.length === 0 ? 0 : -1;
    if (place === 0) success1 += 1;
    if (place >= 0 && place < 3) success3 += 1;
    if (place >= 0) reciprocal += 1 / (place + 1);
  }
  const count = questions.length;
  return { count, success1: success1 / count, success3: success3 / count, mrr: reciprocal / count };
}

/** The value below which a share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
