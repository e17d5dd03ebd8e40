import { emptyWordList, isStopWord, splitWords, type WordList } from '../words.ts';
import type { PageText } from './page-text.ts';
import type { SearchWord } from './search-words.ts';

/** Share of the pages from which a word is common. */
const COMMON = 0.15;

const phrase = (text: string) => splitWords(text).join(' ');

/**
 * Makes the word list of a site: the words of titles, headings and names, and the common ones. Any
 * other word is left out: it says little about the page it stands on, and the index itself knows it.
 */
export function makeWordList(pages: readonly PageText[], searchWords: readonly SearchWord[]): WordList {
  const list = emptyWordList();
  const counts = new Map<string, number>();
  const useful = (text: string) => splitWords(text).filter((word) => word.length > 1 && !isStopWord(word));
  for (const { text, key } of pages) {
    for (const word of useful(key)) list.words.add(word);
    for (const word of new Set(useful(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of counts) {
    if (count / pages.length < COMMON) continue;
    list.words.add(word);
    list.common.add(word);
  }
  for (const { woord, ook } of searchWords) {
    for (const other of ook) {
      const from = phrase(other);
      list.synonyms.set(from, [...(list.synonyms.get(from) ?? []), phrase(woord)].sort());
    }
  }
  return list;
}
