/** Spelling: words that neither the dictionary nor our own list has. A hint, for no dictionary has every name. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookUp, type UnknownWord } from './dictionary.ts';
import type { EntryFacts } from '../reading/entry-facts.ts';
import { shortened, type Problem } from '../reading/problem.ts';

/** Our own list of words that are right and that the dictionary does not have. */
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

/** A place with a word that nothing knows. */
export interface SpellingHint extends Problem {
  word: string;
}

/** What visitors type, typing mistakes and all; no reader sees it. */
const notRead = ['zoekwoorden'];

/** Anything between spaces with letters in it, with the line that it stands on. */
function* piecesIn({ file, collection, words }: EntryFacts): Generator<{ file: string; piece: string; line: number }> {
  if (notRead.includes(collection)) return;
  for (const { text, line } of words) {
    const lines = text.split('\n');
    for (const [below, one] of lines.entries()) {
      for (const [piece] of one.matchAll(/\S*\p{L}\S*/gu)) yield { file, piece, line: line + below };
    }
  }
}

/** Without the signs around it. */
const bare = (piece: string) => piece.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

function messageOf({ word, suggestions }: UnknownWord): string {
  // Some are parts of compounds: "gemeenteE-".
  const words = suggestions.filter((one) => isWord(one) && !/\p{Ll}\p{Lu}/u.test(one));
  const meant = words.map((one) => `"${one}"`).join(' of ');
  return `"${shortened(word)}" staat niet in het woordenboek.${meant ? ` Bedoelt u ${meant}?` : ''}`;
}

/** How a word that is right gets into our own list. */
export const addCommand = (word: string): string => `Klopt het woord? Dan: npm run taal -- --goed ${word}`;

/** The unknown words in what entries say, each where it stands first in its file. */
export async function checkSpelling(root: string, entries: readonly EntryFacts[]): Promise<SpellingHint[]> {
  const isOurs = ownWords(root);
  const found = entries.flatMap((entry) => [...piecesIn(entry)]);
  const answers = await lookUp(root, new Set(found.map(({ piece }) => piece).filter((piece) => !isOurs(bare(piece)))));
  const seen = new Set<string>();
  return found.flatMap(({ file, line, piece }) =>
    (answers.get(piece) ?? []).flatMap((unknown): SpellingHint[] => {
      const { word } = unknown;
      if (isOurs(word) || seen.has(`${file} ${word}`)) return [];
      seen.add(`${file} ${word}`);
      return [{ file, line, word, message: messageOf(unknown) }];
    }),
  );
}
