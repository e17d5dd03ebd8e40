/** Asks the Dutch dictionary about words. Reading it takes a second or two, so what it said of a word is kept on disk. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A word that the dictionary does not have, and those that are like it. */
export interface UnknownWord {
  word: string;
  suggestions: string[];
}

/** What the dictionary said: nothing unknown, or which parts of a word. */
type Answers = Map<string, UnknownWord[]>;

const MOST_SUGGESTIONS = 3;

const CACHE = '.cache/spelling.json';
const dictionaryFile = () => fileURLToPath(import.meta.resolve('@cspell/dict-nl-nl/cspell-ext.json'));

/** Another version of the dictionary may say something else. */
const readVersion = (): string =>
  (JSON.parse(readFileSync(join(dirname(dictionaryFile()), 'package.json'), 'utf8')) as { version: string }).version;

function readKept(root: string, version: string): Answers {
  try {
    const kept = JSON.parse(readFileSync(join(root, CACHE), 'utf8')) as { version: string; answers: [] };
    return new Map(kept.version === version ? kept.answers : []);
  } catch {
    // The first time, or a file that was broken off.
    return new Map();
  }
}

/** Asks about words that nothing is kept of. */
async function ask(words: readonly string[]): Promise<Answers> {
  const { mergeSettings, readSettings, spellCheckDocument } = await import('cspell-lib');
  const dutch = await readSettings(dictionaryFile());
  const settings = mergeSettings(dutch, {
    language: 'nl',
    // Its own settings come with English, which hides Dutch typing mistakes.
    loadDefaultConfiguration: false,
    minWordLength: 3,
    maxNumberOfProblems: words.length,
    maxDuplicateProblems: words.length,
  });
  const { issues } = await spellCheckDocument(
    { uri: 'file:///woorden.txt', text: words.join('\n'), languageId: 'plaintext', locale: 'nl' },
    { noConfigSearch: true, generateSuggestions: true, numSuggestions: MOST_SUGGESTIONS },
    settings,
  );
  const answers: Answers = new Map(words.map((word) => [word, []]));
  for (const { text, line, suggestions = [] } of issues) {
    answers.get(line.text.trim())?.push({ word: text, suggestions: suggestions.slice(0, MOST_SUGGESTIONS) });
  }
  return answers;
}

/**
 * Which parts of words the dictionary does not have, by word. A word is anything between spaces.
 * @param root the project's, in which the answers are kept
 */
export async function lookUp(root: string, words: ReadonlySet<string>): Promise<ReadonlyMap<string, UnknownWord[]>> {
  const version = readVersion();
  const kept = readKept(root, version);
  const fresh = [...words].filter((word) => !kept.has(word));
  if (fresh.length === 0) return kept;
  const answers = new Map([...kept, ...(await ask(fresh))]);
  mkdirSync(dirname(join(root, CACHE)), { recursive: true });
  writeFileSync(join(root, CACHE), JSON.stringify({ version, answers: [...answers] }));
  return answers;
}
