/**
 * What was read of files, in memory and on disk for the next command: a file says the same as long as its text and the
 * code that reads it are the same. Reading all of a site takes most of the time of a check.
 */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

const KEPT = '.cache/content.json';

/** What decides how a file is read, beside the file itself. */
const readers = [
  'src/site.ts',
  'src/model',
  'src/lib',
  'src/reading',
  'src/checking',
  'src/search',
  'package-lock.json',
];

/** The code at a path: a file, or those of a folder. */
const codeAt = (path: string): string[] =>
  extname(path) !== ''
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join(path, file))
        .sort();

/** Changes with the code that reads content: with another schema, the same file may be another entry. */
export function readerDigest(root: string): string {
  const paths = readers.map((path) => join(root, path)).filter((path) => existsSync(path));
  const code = paths.flatMap(codeAt).map((file) => file.slice(root.length) + readFileSync(file, 'utf8'));
  return hash('sha256', code.join('\0'), 'base64url');
}

/** What is known of the files of a project. */
export interface KnownFiles<T> {
  /** What a file with this text says; `read` finds that out when it is not known. */
  read: (file: string, content: string, read: () => T) => T;
  /** Keeps on disk what these files say, and nothing else. It must be what JSON can hold. */
  keep: (files: readonly string[]) => void;
}

/** By path from the project's root: a digest of the text, and what was read of it. */
type Known<T> = Record<string, { digest: string; said: T }>;

/** Opens what an earlier command of the project in `root` has read. */
export function knownFiles<T>(root: string, reader = readerDigest(root)): KnownFiles<T> {
  const path = join(root, KEPT);
  let known: Known<T> = {};
  try {
    known = JSON.parse(readFileSync(path, 'utf8')) as Known<T>;
  } catch {
    // The first time, or a file that was broken off.
  }
  let onDisk = Object.keys(known).length;
  return {
    read: (file, content, read) => {
      const digest = hash('sha1', reader + content);
      if (known[file]?.digest !== digest) {
        known[file] = { digest, said: read() };
        onDisk = -1;
      }
      return known[file].said;
    },
    keep: (files) => {
      if (onDisk === files.length) return;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(Object.fromEntries(files.map((file) => [file, known[file]]))));
      onDisk = files.length;
    },
  };
}
