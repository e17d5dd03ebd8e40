/** Spelling: words that neither the dictionary nor our own list has. A hint, for no dictionary has every name. */
import type { CheckMemory } from './check.ts';
import { lookUp, type UnknownWord } from './dictionary.ts';
import type { CheckedFile } from './file-rules.ts';
import { shortened, type Problem } from '../reading/problem.ts';
import { ownWords } from './word-list.ts';

/** A place with a word that nothing knows. */
export interface SpellingHint extends Problem {
  word: string;
}

/** What visitors type, typing mistakes and all; no reader sees it. */
const notRead = ['zoekwoorden'];

/** Anything between spaces with letters in it, with the line that it stands on. */
function* piecesIn({ entries }: CheckedFile): Generator<{ piece: string; line: number }> {
  for (const { collection, words } of entries) {
    if (notRead.includes(collection)) continue;
    for (const { text, line } of words) {
      const lines = text.split('\n');
      for (const [below, one] of lines.entries()) {
        for (const [piece] of one.matchAll(/\S*\p{L}\S*/gu)) yield { piece, line: line + below };
      }
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

/**
 * The unknown words in what a check has read, each where it stands first in its file.
 * @param files those to look at; all of `memory` when left out
 */
export async function checkSpelling(
  root: string,
  memory: CheckMemory,
  files: readonly string[] = [...memory.keys()],
): Promise<SpellingHint[]> {
  const isOurs = ownWords(root);
  const found = files.flatMap((file) => {
    const facts = memory.get(file)?.facts;
    return facts ? [...piecesIn(facts)].map((place) => ({ file, ...place })) : [];
  });
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
