/** From a term to the words of the site that it may stand for. */
import type { Word, WordList } from '../words.ts';
import type { QueryTerm } from './query.ts';

/** A word of the site to search for, and how near it is to what was asked: 1 is the word itself. */
export interface Variant {
  text: string;
  weight: number;
}

export interface Expansion {
  term: QueryTerm;
  /** Nearest first. Empty when the site has nothing like it. */
  variants: Variant[];
  /** What a misspelt word was taken for. */
  corrected?: string;
}

const MOST_VARIANTS = 4;
const WEIGHT = { synonym: 0.95, start: 0.8, prefix: 0.75, part: 0.55, typo: 0.85 };

/**
 * Number of slips between two words: a letter added, left out, replaced, or two changed places
 * (optimal string alignment). Stops counting past `most`.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** Slips that a word of this length may have. */
const allowedSlips = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Whether two words are forms of one: a long common start and short endings (`gemeente`, `gemeentelijke`). */
function sameStart(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const longest = Math.max(a.length, b.length);
  return shared >= 4 && longest - shared <= Math.max(2, Math.floor(longest / 3));
}

const better = ([, a]: [string, Word], [, b]: [string, Word]) => Number(b.isKey) - Number(a.isKey) || b.pages - a.pages;

/** The likeliest word that was meant by a misspelt one. */
function correct(word: string, words: WordList['words']): string | undefined {
  const most = allowedSlips(word.length);
  let best: { text: string; score: number } | undefined;
  for (const [text, known] of words) {
    // Short common words lie close together: "vond" is no "rond".
    if (word.length < 6 && !known.isKey) continue;
    const count = slips(word, text, most);
    if (count > most) continue;
    const score =
      count - (known.isKey ? 0.3 : 0) - Math.min(known.pages, 8) / 100 + (text.startsWith(word.charAt(0)) ? 0 : 0.4);
    if (!best || score < best.score) best = { text, score };
  }
  return best?.text;
}

/** Everything that a term may stand for on this site, nearest first. */
export function expandTerm(term: QueryTerm, list: WordList, mayCorrect = true): Expansion {
  const { words, synonyms } = list;
  const word = term.text;
  const found = new Map<string, number>();
  const add = (text: string, weight: number) => {
    if (weight > (found.get(text) ?? 0)) found.set(text, weight);
  };
  const addAll = (fits: (text: string) => boolean, weight: number, most: number) => {
    for (const [text] of [...words]
      .filter(([text]) => text !== word && fits(text))
      .sort(better)
      .slice(0, most))
      add(text, weight);
  };

  for (const meaning of term.means) add(meaning, 1);
  const known = words.get(word);
  if (known?.pages) add(word, 1);
  for (const meaning of synonyms.get(word) ?? []) add(meaning, WEIGHT.synonym);
  if (!known && term.means.length === 0) addAll((text) => sameStart(word, text), WEIGHT.start, 2);
  if (term.isLast && word.length > 1) addAll((text) => text.startsWith(word), WEIGHT.prefix, found.size ? 2 : 4);
  if (word.length > 3)
    addAll((text) => text.length > word.length + 2 && (text.endsWith(word) || text.startsWith(word)), WEIGHT.part, 3);

  let corrected: string | undefined;
  if (found.size === 0 && mayCorrect) {
    corrected = correct(word, words);
    if (corrected) {
      add(corrected, WEIGHT.typo);
      for (const meaning of synonyms.get(corrected) ?? []) add(meaning, WEIGHT.typo);
    }
  }
  // A longer word of ours: "datalekmelding" holds "datalek".
  if (found.size === 0 && word.length > 7) {
    const inside = [...words].filter(
      ([text, { isKey }]) => isKey && text.length > 4 && (word.startsWith(text) || word.endsWith(text)),
    );
    for (const [text] of inside.sort(([a], [b]) => b.length - a.length).slice(0, 1)) add(text, WEIGHT.part);
  }
  const variants = [...found].map(([text, weight]) => ({ text, weight })).sort((a, b) => b.weight - a.weight);
  return { term, variants: variants.slice(0, MOST_VARIANTS), ...(corrected && { corrected }) };
}
