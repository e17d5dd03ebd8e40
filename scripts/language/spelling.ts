/** Finds words that neither the Dutch dictionary nor our own list has. */
import { fileURLToPath } from 'node:url';
import { mergeSettings, readSettings, spellCheckDocument, type CSpellSettings } from 'cspell-lib';

/** A word that no list has. */
export interface UnknownWord {
  word: string;
  /** 1-based. */
  line: number;
  suggestions: string[];
}

/** Checks one text. */
export type SpellingChecker = (text: string) => Promise<UnknownWord[]>;

/** The words of a list with one word a line; a line that begins with # is a remark. */
export const readWordList = (list: string) =>
  list
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

const MOST_SUGGESTIONS = 3;

/** A checker that knows Dutch and these words. */
export async function makeSpellingChecker(ownWords: readonly string[]): Promise<SpellingChecker> {
  const dutch = await readSettings(fileURLToPath(import.meta.resolve('@cspell/dict-nl-nl/cspell-ext.json')));
  const settings: CSpellSettings = mergeSettings(dutch, {
    language: 'nl',
    // Its own settings come with English, which hides Dutch typing mistakes.
    loadDefaultConfiguration: false,
    words: [...ownWords],
    minWordLength: 3,
    maxNumberOfProblems: 1000,
    // A word that is wrong twice is to be mended twice.
    maxDuplicateProblems: 1000,
  });
  return async (text) => {
    const { issues } = await spellCheckDocument(
      { uri: 'file:///tekst.txt', text, languageId: 'plaintext', locale: 'nl' },
      { noConfigSearch: true, generateSuggestions: true, numSuggestions: MOST_SUGGESTIONS },
      settings,
    );
    return issues.map(({ text: word, offset, suggestions = [] }) => ({
      word,
      line: text.slice(0, offset).split('\n').length,
      suggestions: suggestions.slice(0, MOST_SUGGESTIONS),
    }));
  };
}
