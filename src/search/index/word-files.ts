import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { emptyWordList, encodeWordList, type WordList } from '../words.ts';

/** Number of characters from which a visitor gets only the words with the first letters of the question. */
const LARGEST_FILE = 20_000;

/** The list cut by the first letter of each word or synonym. */
export function byFirstLetter(list: WordList): Map<string, WordList> {
  const parts = new Map<string, WordList>();
  const part = (text: string) => {
    const letter = text.charAt(0);
    const known = parts.get(letter) ?? emptyWordList();
    parts.set(letter, known);
    return known;
  };
  for (const word of list.words) part(word).words.add(word);
  for (const word of list.common) part(word).common.add(word);
  for (const [phrase, targets] of list.synonyms) part(phrase).synonyms.set(phrase, targets);
  return parts;
}

/**
 * Writes the word list into a folder of the site: as one file, or one for each first letter when it
 * has grown large, under a name with a hash; and `words.json`, which says where.
 * @param folder on disk
 * @param address of that folder on the site, such as `/pagefind/`
 */
export async function writeWordFiles(list: WordList, folder: string, address: string): Promise<void> {
  const whole = encodeWordList(list);
  const name = `words.${createHash('sha256').update(whole).digest('hex').slice(0, 8)}`;
  if (whole.length <= LARGEST_FILE) {
    await writeFile(`${folder}${name}.txt`, whole);
    await writeFile(`${folder}words.json`, JSON.stringify({ address: `${address}${name}.txt` }));
    return;
  }
  await mkdir(`${folder}${name}`, { recursive: true });
  for (const [letter, part] of byFirstLetter(list))
    await writeFile(`${folder}${name}/${letter}.txt`, encodeWordList(part));
  await writeFile(`${folder}words.json`, JSON.stringify({ address: `${address}${name}/` }));
}
