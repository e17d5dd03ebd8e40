/** Which word of the site was meant by a misspelt one. */
import { Place, type WordList } from '../words.ts';

/** Keeps what a function says of each word: every question asks it of all words. */
function remembering(of: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const result = known.get(word) ?? of(word);
    known.set(word, result);
    return result;
  };
}

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

/** Shortest word that may be a slip for one that stands only in text. */
const SHORTEST_ORDINARY = 6;

/** Slips that a word of this length may have. */
const allowedSlips = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** The likeliest word that was meant by a misspelt one, and how far it is. What stands only in text must look more like it than a name. */
function nearest(word: string, words: WordList['words']): { text: string; count: number } | undefined {
  // Another number is never what was meant.
  if (/\d/.test(word)) return undefined;
  const heard = sound(word);
  let best: { text: string; count: number } | undefined;
  for (const [text, place] of words) {
    const sameFirst = text.startsWith(word.charAt(0));
    const most = Math.min(allowedSlips(word.length), sameFirst && place > Place.text ? 2 : 1);
    if (Math.abs(text.length - word.length) > most + 1) continue;
    if (place === Place.text && (!sameFirst || word.length < SHORTEST_ORDINARY)) continue;
    const typed = slips(word, text, most + 1);
    // What sounds alike may look one slip less alike.
    const found = typed > most + 1 ? typed : Math.min(typed, slips(heard, sound(text), most) + 0.5);
    const count = found + (sameFirst ? 0 : 0.4) + (place === Place.text ? 0.6 : 0);
    if (found <= most && (!best || count < best.count)) best = { text, count };
  }
  return best;
}

/** The word of the site that was meant by a misspelt one. */
export const correct = (word: string, words: WordList['words']): string | undefined => nearest(word, words)?.text;

/** Whether a word is one slip away from a name or heading of the site. */
export const isSlip = (word: string, words: WordList['words']): boolean => (nearest(word, words)?.count ?? 2) < 1.5;

/** Words of titles and headings that look like a word that the site does not have, nearest first. */
export function nearWords(word: string, words: WordList['words'], most: number): string[] {
  const limit = Math.floor(word.length / 3);
  return [...words]
    .filter(([text, place]) => place > Place.text && text.length > 3)
    .map(([text]) => ({ text, count: slips(word, text, limit) - (text.startsWith(word.slice(0, 4)) ? 1 : 0) }))
    .filter(({ count }) => count <= limit)
    .sort((a, b) => a.count - b.count)
    .slice(0, most)
    .map(({ text }) => text);
}
