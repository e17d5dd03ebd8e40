/** Loads what the build wrote beside the index: the site's words, in one file or one for each first letter, and the answers. */
import type { FactAnswer, WordFiles } from '../index/word-files.ts';
import { decodeWordList, normalise, splitWords, WordList } from '../words.ts';
import { intentOf } from './answering.ts';

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${String(response.status)} for ${address}`);
  return response;
}

/** What search knows of the site besides its index. */
export interface Knowledge {
  list: WordList;
  /** Only for a question that asks for one. */
  facts: readonly FactAnswer[];
}

/**
 * Gives what a question may need. What cannot be loaded is left out and tried again
 * with the next question, so that search goes on without it.
 * @param folder address of the index and what stands beside it
 */
export function createWordLoader(folder: string): (query: string) => Promise<Knowledge> {
  const list = new WordList();
  const loaded = new Map<string, Promise<unknown>>();
  const once = <T>(address: string, read: (response: Response) => Promise<T>): Promise<T> => {
    const known = loaded.get(address) as Promise<T> | undefined;
    if (known) return known;
    const fresh = load(address).then(read);
    loaded.set(address, fresh);
    fresh.catch(() => loaded.delete(address));
    return fresh;
  };
  return async (query) => {
    let facts: FactAnswer[] = [];
    try {
      const { words, answers } = await once(`${folder}words.json`, (response) => response.json() as Promise<WordFiles>);
      const letters = new Set(splitWords(query).map((word) => word.charAt(0)));
      const files = words.endsWith('/') ? [...letters].map((letter) => `${words}${letter}.txt`) : [words];
      const reading = files.map((file) =>
        once(folder + file, async (response) => {
          decodeWordList(await response.text(), list);
        }),
      );
      if (intentOf(normalise(query)))
        facts = await once(folder + answers, (response) => response.json() as Promise<FactAnswer[]>);
      await Promise.allSettled(reading);
    } catch {
      // Without words the engine asks Pagefind as it is.
    }
    return { list, facts };
  };
}
