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

/** What a few words mean together: a synonym, or a compound that was written apart. */
function meaning(part: readonly string[], { words, synonyms }: WordList): string[] | undefined {
  const found = synonyms.get(part.join(' '));
  if (found) return found;
  const joined = part.join('');
  const isCompound = part.length > 1 && part.length <= MOST_PARTS && !part.every(isStopWord) && words.has(joined);
  return isCompound ? [joined] : undefined;
}

/** Terms of words that stand together; those that say nothing are left out. */
function parseTerms(typed: readonly string[], list: WordList): Omit<QueryTerm, 'isLast'>[] {
  const terms: Omit<QueryTerm, 'isLast'>[] = [];
  for (let index = 0; index < typed.length;) {
    let length = 1;
    let means = meaning(typed.slice(index, index + 1), list) ?? [];
    for (let size = Math.min(LONGEST_SYNONYM, typed.length - index); size > 1; size--) {
      const found = meaning(typed.slice(index, index + size), list);
      if (!found) continue;
      length = size;
      means = found;
      break;
    }
    const text = typed.slice(index, index + length).join(' ');
    index += length;
    if (means.length > 0 || !isStopWord(text)) terms.push({ text, means });
  }
  return terms;
}

/** Cuts a question into phrases and terms. */
export function parseQuery(text: string, list: WordList): Query {
  const phrases: string[] = [];
  // A phrase parts the words before it from those behind it.
  const parts = text
    .replace(/["“”„]([^"“”„]+)["“”„]/g, (_, phrase: string) => {
      if (splitWords(phrase).length > 0) phrases.push(phrase.trim());
      return '\n';
    })
    .split('\n');
  const terms = parts.flatMap((part) => parseTerms(splitWords(part), list));
  const last = /[\p{L}\p{N}\p{M}]$/u.test(parts.at(-1) ?? '') ? splitWords(parts.at(-1) ?? '').at(-1) : undefined;
  return {
    phrases,
    terms: terms.map((term, index) => ({
      ...term,
      isLast: last !== undefined && index === terms.length - 1 && term.text.endsWith(last),
    })),
  };
}
