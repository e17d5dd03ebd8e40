import { isStopWord, splitWords, type Word, type WordList } from '../words.ts';
import type { PageText } from './page-text.ts';

/** Everyday words towards words of the site, as editors write them in zoekwoorden.yaml. */
export type SearchWords = Readonly<Record<string, readonly string[]>>;

/** Shares of the pages at which a word counts as more common. */
const spreadSteps = [0.03, 0.07, 0.15];

const phrase = (text: string) => splitWords(text).join(' ');

/**
 * Makes the word list of a site: words that stand in two pages or more, or in a title, a heading
 * or a glossary entry. A word of one page only is left out: the browser asks the index for it.
 */
export function makeWordList(pages: readonly PageText[], searchWords: SearchWords): WordList {
  const counts = new Map<string, number>();
  const keys = new Set<string>();
  for (const page of pages) {
    for (const word of new Set(splitWords(page.text))) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of splitWords(page.key)) keys.add(word);
  }
  const words = new Map<string, Word>();
  for (const [word, count] of counts) {
    const isKey = keys.has(word);
    if (!isStopWord(word) && word.length > 1 && (count > 1 || isKey)) words.set(word, { spread: spreadSteps.filter((share) => count / pages.length >= share).length, isKey });
  }
  const synonyms = new Map<string, string[]>();
  for (const [from, targets] of Object.entries(searchWords)) synonyms.set(phrase(from), targets.map(phrase));
  return { words, synonyms };
}
