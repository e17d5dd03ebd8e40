/** Questions of visitors, and how well a list of pages answers them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Question {
  query: string;
  kind: string;
  /** Every page that answers it; none for a question without an answer. */
  right: string[];
  /** For a fact: texts of which the first screen must show one. */
  shows?: string[];
}

/** The sets, by file in this folder. */
export const files = ['questions.yaml', 'held-out.yaml', 'writer-a.yaml', 'writer-b.yaml'];

/** Reads a set of questions. */
export function readQuestions(file: string): Question[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const kinds = parse(text) as Record<string, Omit<Question, 'kind'>[]>;
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
  const places = questions.map(({ query, right }) => {
    const pages = answers.get(query) ?? [];
    return right.length > 0 ? pages.findIndex((page) => right.includes(page)) : pages.length === 0 ? 0 : -1;
  });
  const mean = (of: (place: number) => number) =>
    places.reduce((sum, place) => sum + (place < 0 ? 0 : of(place)), 0) / places.length;
  return {
    count: places.length,
    success1: mean((place) => (place === 0 ? 1 : 0)),
    success3: mean((place) => (place < 3 ? 1 : 0)),
    mrr: mean((place) => 1 / (place + 1)),
  };
}

/** The value below which a share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
