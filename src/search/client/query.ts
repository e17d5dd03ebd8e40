/** From what a visitor types to terms: phrases in quotes, several words that mean one thing, single words. */
import { isStopWord, splitWords, type WordList } from '../words.ts';

/** One thing that a visitor asks for. */
export interface QueryTerm {
  /** The words as typed, normalised. */
  text: string;
  /** What the site calls it, when the words together are a known synonym or a compound written apart. */
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

/** Cuts a question into phrases and terms; words that say nothing are left out. */
export function parseQuery(text: string, { words, synonyms }: WordList): Query {
  const phrases: string[] = [];
  const rest = text.replace(/["“”„]([^"“”„]+)["“”„]/g, (_, phrase: string) => {
    phrases.push(phrase.trim());
    return ' ';
  });
  const typed = splitWords(rest);
  const terms: QueryTerm[] = [];
  let index = 0;
  while (index < typed.length) {
    let length = 1;
    let means: string[] = [];
    for (let size = Math.min(LONGEST_SYNONYM, typed.length - index); size > 1; size--) {
      const part = typed.slice(index, index + size);
      const joined = part.join('');
      const found =
        synonyms.get(part.join(' ')) ?? (size < 4 && words.get(joined) && !part.every(isStopWord) ? [joined] : []);
      if (found.length === 0) continue;
      length = size;
      means = found;
      break;
    }
    const term = typed.slice(index, index + length).join(' ');
    index += length;
    if (length > 1 || !isStopWord(term))
      terms.push({ text: term, means, isLast: index === typed.length && /\S$/.test(rest) });
  }
  return { phrases, terms };
}
