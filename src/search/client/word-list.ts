/** Loads the site's words that the build wrote: one file, or one for each first letter of a large site. */
import { decodeWordList, emptyWordList, splitWords, type WordList } from '../words.ts';

/** Where the build says in which file or folder the words stand. */
const entry = `${import.meta.env.BASE_URL}pagefind/words.json`;

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${String(response.status)} for ${address}`);
  return response;
}

/**
 * Gives the words that a question may need. What cannot be loaded is left out and tried again
 * with the next question, so that search goes on without it.
 */
export function createWordLoader(): (query: string) => Promise<WordList> {
  const list = emptyWordList();
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
    try {
      const { address } = await once(entry, (response) => response.json() as Promise<{ address: string }>);
      const letters = new Set(splitWords(query).map((word) => word.charAt(0)));
      const files = address.endsWith('/') ? [...letters].map((letter) => `${address}${letter}.txt`) : [address];
      await Promise.allSettled(
        files.map((file) =>
          once(file, async (response) => {
            decodeWordList(await response.text(), list);
          }),
        ),
      );
    } catch {
      // Without words the engine asks Pagefind as it is.
    }
    return list;
  };
}
