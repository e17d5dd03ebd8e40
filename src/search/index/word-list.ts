import { isStopWord, Place, splitWords, WordList } from '../words.ts';
import type { PageText } from './page-text.ts';
import type { SearchWord } from './sources.ts';

/** Addresses of other sites, which say nothing to a reader. */
const address = /(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/\S*/g;
const phrase = (text: string) => splitWords(text).join(' ');

/** Makes the word list of a site: every word, with the most telling place where it stands, and the search words of editors. */
export function makeWordList(pages: readonly PageText[], searchWords: readonly SearchWord[]): WordList {
  const list = new WordList();
  const add = (text: string, place: number) => {
    for (const word of splitWords(text.replace(address, ' '))) if (!isStopWord(word)) list.add(word, place);
  };
  for (const { text, headings, names } of pages) {
    add(text, Place.text);
    add(headings, Place.heading);
    add(names, Place.name);
  }
  for (const { woord, ook } of searchWords) for (const other of ook) list.addSynonym(phrase(other), phrase(woord));
  return list;
}
