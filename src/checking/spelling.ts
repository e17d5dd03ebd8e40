/** Spelling: words that neither the dictionary nor our own list has. A hint, for no dictionary has every name. */
import { lookUp, type UnknownWord } from './dictionary.ts';
import type { EntryFacts } from '../reading/entry-facts.ts';
import { shortened, type Problem } from '../reading/problem.ts';
import { ownWords } from './own-words.ts';

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
  const meant = suggestions.map((one) => `"${one}"`).join(' of ');
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
