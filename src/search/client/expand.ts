/** From a term to the words of the site that it may stand for. */
import type { WordList } from '../words.ts';
import type { QueryTerm } from './query.ts';

/** A word of the site to search for. */
export interface Variant {
  text: string;
  /** How near it is to what was asked: 1 is the word itself. */
  weight: number;
  /** Only as it stands, not as the start or a form of another word. */
  exact?: boolean;
}

export interface Expansion {
  term: QueryTerm;
  /** Nearest first. Empty when the site has nothing like it. */
  variants: Variant[];
  /** What a misspelt word was taken for. */
  corrected?: string;
}

/** A misspelt word, and what it was taken for. */
export interface Correction {
  from: string;
  to: string;
}

const MOST_VARIANTS = 4;
const WEIGHT = { synonym: 0.95, inflection: 0.9, typo: 0.85, prefix: 0.75, part: 0.55 };

/** Keeps what a function says of each word: every question asks it of all words. */
function remembering(of: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const result = known.get(word) ?? of(word);
    known.set(word, result);
    return result;
  };
}

const endings = /(?:tjes?|jes?|ingen|ing|heden|heid|lijke?|ige?|ende?|ers?|en|e|s)$/;
const MOST_ENDINGS = 3;
const SHORTEST_CUT = 5;

/**
 * What the forms of a Dutch word have in common, roughly: `taak` and `taken`, `brief` and `brieven`,
 * `gemeente` and `gemeentelijke`. Only for words that the site does not have as they stand.
 */
export const roughStem = remembering((word) => {
  let stem = word;
  for (let cut = 0; cut < MOST_ENDINGS && stem.length >= SHORTEST_CUT; cut++) stem = stem.replace(endings, '');
  return stem
    .replace(/([^i])\1/g, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
});

/** Letters that sound alike in Dutch, each group written one way. */
const sounds: [RegExp, string][] = [
  [/ch|gh/g, 'g'],
  [/ck|c(?![eiy])|q/g, 'k'],
  [/c/g, 's'],
  [/ij|ei|y/g, 'i'],
  [/ie/g, 'i'],
  [/ou/g, 'au'],
  [/dt|th|d$/g, 't'],
  [/ph|v/g, 'f'],
  [/z/g, 's'],
  [/x/g, 'ks'],
  [/(.)\1/g, '$1'],
];
const sound = remembering((word) => sounds.reduce((text, [letters, one]) => text.replace(letters, one), word));

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

/** Common words first, then short ones: they are the likelier to be meant. */
const likelier = (common: WordList['common']) => (a: string, b: string) =>
  Number(common.has(b)) - Number(common.has(a)) || a.length - b.length;

/** The likeliest word that was meant by a misspelt one. */
function correct(word: string, words: WordList['words']): string | undefined {
  // Another number is never what was meant.
  if (/\d/.test(word)) return undefined;
  const heard = sound(word);
  let best: { text: string; count: number } | undefined;
  for (const text of words) {
    const sameFirst = text.startsWith(word.charAt(0));
    const most = Math.min(allowedSlips(word.length), sameFirst ? 2 : 1);
    const typed = slips(word, text, most + 1);
    // What sounds alike may look one slip less alike.
    const found = typed > most + 1 ? typed : Math.min(typed, slips(heard, sound(text), most) + 0.5);
    const count = found + (sameFirst ? 0 : 0.4);
    if (found <= most && (!best || count < best.count)) best = { text, count };
  }
  return best?.text;
}

/** Words of titles and headings that look like a word that the site does not have, nearest first. */
export function nearWords(word: string, words: WordList['words'], most: number): string[] {
  const limit = Math.max(2, Math.floor(word.length / 3));
  return [...words]
    .filter((text) => text.length > 3)
    .map((text) => ({ text, count: slips(word, text, limit) - (text.startsWith(word.slice(0, 4)) ? 1 : 0) }))
    .filter(({ count }) => count <= limit)
    .sort((a, b) => a.count - b.count)
    .slice(0, most)
    .map(({ text }) => text);
}

/** Everything that a term may stand for on this site, nearest first. */
export function expandTerm(term: QueryTerm, { words, common, synonyms }: WordList): Expansion {
  const word = term.text;
  const found = new Map<string, number>();
  const add = (text: string, weight: number) => {
    // A word that only visitors use stands for those of the site.
    for (const target of words.has(text) ? [text] : (synonyms.get(text) ?? [text]))
      if (weight > (found.get(target) ?? 0)) found.set(target, weight);
  };
  const addBest = (from: Iterable<string>, fits: (text: string) => boolean, weight: number, most: number) => {
    const fitting = [...from].filter((text) => text !== word && fits(text)).sort(likelier(common));
    for (const text of fitting.slice(0, most)) add(text, weight);
  };
  const visitors = [...synonyms.keys()].filter((text) => !text.includes(' '));

  const known = words.has(word);
  if (known) add(word, 1);
  for (const meaning of term.means) add(meaning, known ? WEIGHT.synonym : 1);
  if (found.size === 0) {
    const stem = roughStem(word);
    addBest([...words, ...visitors], (text) => roughStem(text) === stem, WEIGHT.inflection, 2);
  }
  if (term.isLast && word.length > (known ? 2 : 1))
    addBest(words, (text) => text.startsWith(word), WEIGHT.prefix, found.size > 0 ? 2 : 4);
  if (word.length > 3) {
    const isPart = (text: string) => text.length > word.length + 2 && (text.endsWith(word) || text.startsWith(word));
    addBest(words, isPart, WEIGHT.part, 3);
  }

  let corrected: string | undefined;
  if (found.size === 0) {
    corrected = correct(word, words);
    if (corrected) add(corrected, WEIGHT.typo);
  }
  // A longer word of the visitor: "datalekmelding" holds "datalek".
  if (found.size === 0 && word.length > 7) {
    const holds = (text: string) => text.length > 4 && (word.startsWith(text) || word.endsWith(text));
    const inside = [...words].filter(holds).sort((a, b) => b.length - a.length);
    for (const text of inside.slice(0, 1)) add(text, WEIGHT.part);
  }
  const variants = [...found].map(([text, weight]) => ({ text, weight })).sort((a, b) => b.weight - a.weight);
  return { term, variants: variants.slice(0, MOST_VARIANTS), ...(corrected && { corrected }) };
}
