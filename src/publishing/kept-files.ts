/** Files that took long to make, kept from one build to the next. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A short name for the content of all parts together. */
export function fingerprint(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  // With the length of each part, because "ab" and "c" are not "a" and "bc".
  for (const part of parts) hash.update(`${String(Buffer.byteLength(part))} `).update(part);
  return hash.digest('hex').slice(0, 20);
}

/** A fingerprint of this project's own files, and of all code in its folders. */
export async function codePrint(paths: readonly string[]): Promise<string> {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const filesAt = async (path: string) =>
    /\.\w+$/.test(path)
      ? [path]
      : (await readdir(join(project, path), { recursive: true }))
          .filter((name) => name.endsWith('.ts'))
          .sort()
          .map((name) => join(path, name));
  const files = (await Promise.all(paths.map(filesAt))).flat();
  return fingerprint(await Promise.all(files.map((file) => readFile(join(project, file)))));
}

/** The kept files of one folder. A name must say all that determines what is in the file. */
export function keptFiles(folder: string) {
  const used = new Set<string>();
  /** What an earlier build has kept under a name. */
  async function get(name: string): Promise<Buffer | undefined> {
    used.add(name);
    const path = join(folder, name);
    return existsSync(path) ? readFile(path) : undefined;
  }
  async function put(name: string, content: Buffer): Promise<void> {
    await mkdir(folder, { recursive: true });
    // A build that is stopped half-way must not leave half a file for later builds.
    const half = join(folder, randomUUID());
    await writeFile(half, content);
    await rename(half, join(folder, name));
  }
  return {
    get,
    put,
    /** Puts what is kept under a name in another place; says whether there was something. */
    async copyTo(target: string, name: string): Promise<boolean> {
      used.add(name);
      const path = join(folder, name);
      if (!existsSync(path)) return false;
      await copyFile(path, target);
      return true;
    },
    /** Throws away the files that nobody asked for. */
    async tidy(): Promise<void> {
      const names = existsSync(folder) ? await readdir(folder) : [];
      await Promise.all(names.filter((name) => !used.has(name)).map((name) => rm(join(folder, name))));
    },
  };
}
