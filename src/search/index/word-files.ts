import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import type { FactAnswer, WordFiles } from '../facts.ts';
import { encodeWordList, WordList } from '../words.ts';

/** Number of characters from which a visitor gets only the words with the first letters of the question. */
const LARGEST_FILE = 40_000;

/** The list cut by the first letter of each word or synonym. */
export function byFirstLetter(list: WordList): Map<string, WordList> {
  const parts = new Map<string, WordList>();
  const part = (text: string) => {
    const letter = text.charAt(0);
    const known = parts.get(letter) ?? new WordList();
    parts.set(letter, known);
    return known;
  };
  for (const [word, place] of list.words) part(word).add(word, place);
  for (const [phrase, targets] of list.synonyms) for (const target of targets) part(phrase).addSynonym(phrase, target);
  return parts;
}

/** Writes a file whose name holds its digest; gives that name. */
async function writeDigested(folder: string, name: string, extension: string, text: string): Promise<string> {
  const file = `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}${extension}`;
  await writeFile(`${folder}${file}`, text);
  return file;
}

/**
 * Writes word list and answers into a folder of the site, under names with a digest, and `words.json`, which says
 * where. A large word list becomes a file for each first letter.
 * @param folder on disk
 */
export async function writeWordFiles(list: WordList, answers: readonly FactAnswer[], folder: string): Promise<void> {
  const facts = await writeDigested(folder, 'answers', '.json', JSON.stringify(answers));
  const whole = encodeWordList(list);
  if (whole.length <= LARGEST_FILE) {
    const words = await writeDigested(folder, 'words', '.txt', whole);
    await writeFile(`${folder}words.json`, JSON.stringify({ words, answers: facts } satisfies WordFiles));
    return;
  }
  const words = `words.${createHash('sha256').update(whole).digest('hex').slice(0, 8)}/`;
  await mkdir(`${folder}${words}`, { recursive: true });
  for (const [letter, part] of byFirstLetter(list))
    await writeFile(`${folder}${words}${letter}.txt`, encodeWordList(part));
  await writeFile(`${folder}words.json`, JSON.stringify({ words, answers: facts } satisfies WordFiles));
}
