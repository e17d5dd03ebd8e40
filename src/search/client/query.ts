/** From what a visitor types to terms: phrases in quotes, several words that mean one thing, single words. */
import { isStopWord, splitWords, type WordList } from '../words.ts';

/** One thing that a visitor asks for. */
export interface QueryTerm {
  /** The words as typed, normalised. */
  text: string;
  /** What the site calls it, when the words are a known synonym or a compound written apart. */
  means: string[];
  /** Whether the visitor may still be typing it. */
  isLast: boolean;
}

export interface Query {
  /** Parts between double quotes, to be found as they stand. */
  phrases: string[];
  terms: QueryTerm[];
}

const LONGEST_SYNONYM = 5;
const MOST_PARTS = 3;

/** Cuts a question into phrases and terms; words that say nothing are left out. */
export function parseQuery(text: string, { words, synonyms }: WordList): Query {
  const phrases: string[] = [];
  const rest = text.replace(/["“”„]([^"“”„]+)["“”„]/g, (_, phrase: string) => {
    phrases.push(phrase.trim());
    return ' ';
  });
  const typed = splitWords(rest);
  const meaning = (part: readonly string[]) => {
    const found = synonyms.get(part.join(' '));
    if (found) return found;
    const joined = part.join('');
    const isCompound = part.length > 1 && part.length <= MOST_PARTS && !part.every(isStopWord) && words.has(joined);
    return isCompound ? [joined] : undefined;
  };

  const terms: QueryTerm[] = [];
  for (let index = 0; index < typed.length;) {
    let length = 1;
    let means = meaning(typed.slice(index, index + 1)) ?? [];
    for (let size = Math.min(LONGEST_SYNONYM, typed.length - index); size > 1; size--) {
      const found = meaning(typed.slice(index, index + size));
      if (!found) continue;
      length = size;
      means = found;
      break;
    }
    const term = typed.slice(index, index + length).join(' ');
    index += length;
    if (means.length > 0 || !isStopWord(term))
      terms.push({ text: term, means, isLast: index === typed.length && /[\p{L}\p{N}]$/u.test(rest) });
  }
  return { phrases, terms };
}
