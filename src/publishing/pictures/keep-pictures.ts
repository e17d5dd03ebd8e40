import { fingerprint, keptFiles } from '../kept-files.ts';
import type { Picture } from './make-picture.ts';
import type { PictureFacts } from './picture-facts.ts';

/**
 * Makes pictures with `make`, but takes from a folder those that an earlier build has made.
 * @param style fingerprint of all that pages have in common; their facts are the rest
 */
export function keepPictures(folder: string, style: string, make: (facts: PictureFacts) => Promise<Picture>) {
  const files = keptFiles(folder);
  return {
    async pictureOf(facts: PictureFacts): Promise<Picture & { isNew: boolean }> {
      const name = `${fingerprint([style, JSON.stringify(facts)])}.png`;
      const png = await files.get(name);
      if (png) return { png, missing: '', isNew: false };
      const picture = await make(facts);
      // One with a character missing is made again each time, so that every build says it.
      if (picture.missing === '') await files.put(name, picture.png);
      return { ...picture, isNew: true };
    },
    /** Throws away the pictures that were not asked for. */
    tidy: () => files.tidy(),
  };
}
