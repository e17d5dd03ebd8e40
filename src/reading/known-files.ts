/**
 * What was read of files, on disk for the next command: a file says the same as long as its text and the code that reads
 * it are the same. Reading all of a site takes most of the time of a check.
 */
import { hash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const KEPT = '.cache/content.json';

/** What decides how a file is read, beside the file itself. */
const readers = ['src/site.ts', 'src/{model,lib,reading,checking,search}/**/*.ts', 'package-lock.json'];

/** Changes with the code that reads content: with another schema, the same file may be another entry. */
export function readerDigest(root: string): string {
  const files = globSync(readers, { cwd: root }).sort();
  return hash('sha256', files.map((file) => file + readFileSync(join(root, file), 'utf8')).join('\0'), 'base64url');
}

/** What an earlier command has read. */
export interface KnownFiles<T> {
  /** What is known of a file with this text. */
  get: (file: string, content: string) => T | undefined;
  /** Keeps what was read of these files and forgets the rest. It must be what JSON can hold. */
  keep: (files: readonly { file: string; content: string; read: T }[]) => void;
}

/** By path from the project's root: a digest of the text, and what was read of it. */
type Kept<T> = Record<string, { digest: string; read: T }>;

/** Opens what an earlier command of the project in `root` has read. */
export function knownFiles<T>(root: string, reader = readerDigest(root)): KnownFiles<T> {
  const path = join(root, KEPT);
  const digestOf = (content: string) => hash('sha1', reader + content);
  let kept: Kept<T> = {};
  let isAllKnown = true;
  try {
    kept = JSON.parse(readFileSync(path, 'utf8')) as Kept<T>;
  } catch {
    // The first time, or a file that was broken off.
  }
  return {
    get: (file, content) => {
      const known = kept[file];
      if (known?.digest === digestOf(content)) return known.read;
      isAllKnown = false;
      return undefined;
    },
    keep: (files) => {
      if (isAllKnown && files.length === Object.keys(kept).length) return;
      kept = Object.fromEntries(files.map(({ file, content, read }) => [file, { digest: digestOf(content), read }]));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(kept));
    },
  };
}
