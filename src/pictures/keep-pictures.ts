import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from './make-picture.ts';
import type { PageFacts } from './page-facts.ts';

/** A short name for the content of all parts together. */
export function fingerprint(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  // With the length of each part, because "ab" and "c" are not "a" and "bc".
  for (const part of parts) hash.update(`${String(Buffer.byteLength(part))} `).update(part);
  return hash.digest('hex').slice(0, 20);
}

/**
 * Makes pictures with `make`, but takes from a folder those that an earlier build has made.
 * @param style fingerprint of all that pages have in common; their facts are the rest
 */
export function keepPictures(folder: string, style: string, make: (facts: PageFacts) => Promise<Picture>) {
  const used = new Set<string>();

  async function keep(name: string, png: Buffer): Promise<void> {
    await mkdir(folder, { recursive: true });
    // A build that is stopped half-way must not leave half a picture for later builds.
    const half = join(folder, randomUUID());
    await writeFile(half, png);
    await rename(half, join(folder, name));
  }

  return {
    async pictureOf(facts: PageFacts): Promise<Picture & { isNew: boolean }> {
      const name = `${fingerprint([style, JSON.stringify(facts)])}.png`;
      const path = join(folder, name);
      used.add(name);
      if (existsSync(path)) return { png: await readFile(path), missing: '', isNew: false };
      const picture = await make(facts);
      // One with a character missing is made again each time, so that every build says it.
      if (picture.missing === '') await keep(name, picture.png);
      return { ...picture, isNew: true };
    },
    /** Throws away the pictures that were not asked for. */
    async tidy(): Promise<void> {
      const names = existsSync(folder) ? await readdir(folder) : [];
      await Promise.all(names.filter((name) => !used.has(name)).map((name) => rm(join(folder, name))));
    },
  };
}
