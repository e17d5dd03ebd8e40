/** Our own list of words that are right and that the dictionary does not have: woordenlijst.txt. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const WORD_LIST = 'woordenlijst.txt';

/** What can be one word in the list: letters, with an apostrophe or a dash between them. */
export const isWord = (text: string): boolean => /^\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*$/u.test(text);

/** The words of a list with one word a line; a line that begins with # is a remark. */
const wordsIn = (list: string) =>
  list
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

const compare = (a: string, b: string) => a.toLowerCase().localeCompare(b.toLowerCase(), 'nl');

/** The list with a word more, in its place in the alphabet. Remarks stay on top. */
export function withWord(list: string, word: string): string {
  const remarks = list.split(/\r?\n/).filter((line) => line.startsWith('#'));
  const words = [...new Set([...wordsIn(list), word])].sort(compare);
  return `${[...remarks, ...words].join('\n')}\n`;
}

const read = (root: string) => (existsSync(join(root, WORD_LIST)) ? readFileSync(join(root, WORD_LIST), 'utf8') : '');

/** Adds words to the list of a project. */
export function addWords(root: string, words: readonly string[]): void {
  writeFileSync(join(root, WORD_LIST), words.reduce(withWord, read(root)));
}

/** Makes a test for words of the list. A word in small letters may have a capital, or be all capitals. */
export function ownWords(root: string): (word: string) => boolean {
  const known = new Set(wordsIn(read(root)));
  return (word) => known.has(word) || known.has(word.toLowerCase());
}
