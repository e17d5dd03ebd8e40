/** Puts a new entry on disk, and takes it away again when the content check does not like it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/content-check/check.ts';
import { taken } from './catalogue.ts';
import { dataFile, textFile, withItem } from './compose.ts';
import { fileOf, type Kind } from './kinds.ts';
import { Refusal } from './stop.ts';

/** Writes the entry; gives the file's path from the project's root. */
export function writeEntry(root: string, kind: Kind, id: string, data: Readonly<Record<string, unknown>>): string {
  const file = fileOf(kind, id);
  const path = join(root, file);
  const known = new Set(checkContent(root).problems.map(({ message }) => message));
  let undo: () => void;
  if (kind.form === 'item') {
    const before = readFileSync(path);
    writeFileSync(path, withItem(before.toString(), kind.collection, data));
    undo = () => {
      writeFileSync(path, before);
    };
  } else {
    if (existsSync(path)) throw new Refusal(taken(kind, id));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, kind.form === 'text' ? textFile(kind.collection, data) : dataFile(data), { flag: 'wx' });
    undo = () => {
      rmSync(path);
    };
  }
  const problems = checkContent(root).problems.filter(({ message }) => !known.has(message));
  if (problems.length > 0) {
    undo();
    // So that nobody has to think of it all again.
    throw new Refusal(`${problems.map(({ message }) => message).join('\n')}\n\nDit vulde u in:\n\n${dataFile(data)}`);
  }
  return file;
}
