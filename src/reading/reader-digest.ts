import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What decides how a file is read, beside the file itself. */
const readers = ['src/model', 'src/reading', 'src/lib', 'package-lock.json'];

async function filesIn(root: string, path: string): Promise<string[]> {
  if (path.endsWith('.json')) return [path];
  const files = await readdir(join(root, path), { recursive: true });
  return files.filter((file) => file.endsWith('.ts')).map((file) => join(path, file));
}

/** Changes with the code that reads content: with another schema, the same file may be another entry. */
export async function readerDigest(root: string): Promise<string> {
  const hash = createHash('sha256');
  const files = (await Promise.all(readers.map((path) => filesIn(root, path)))).flat().sort();
  for (const file of files) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('base64url');
}
