/** Mends the signs of content files on disk: what the site reads past, other programs stumble over. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findContentFiles } from '../reading/content-files.ts';
import { mendSigns, type MendedSign } from '../reading/mend-signs.ts';
import { readContentFile } from '../reading/read-file.ts';

/** A file that changed, and how. */
export interface MendedFile {
  file: string;
  changes: MendedSign[];
}

/** Mends every content file under `root` that needs it, and leaves the others untouched. */
export function mendFiles(root: string): MendedFile[] {
  return findContentFiles(root, []).files.flatMap(({ file }): MendedFile[] => {
    const source = readContentFile(root, file, undefined);
    // What is no text, the check says.
    if (typeof source !== 'string') return [];
    const { text, changes } = mendSigns(source);
    if (changes.length === 0) return [];
    writeFileSync(join(root, file), text);
    return [{ file, changes }];
  });
}

/** What an editor reads about it. */
export function formatMended(files: readonly MendedFile[]): string {
  if (files.length === 0) return 'Er waren geen tekens te herstellen.';
  const count = files.length === 1 ? 'In 1 bestand zijn' : `In ${String(files.length)} bestanden zijn`;
  const list = files.map(({ file, changes }) =>
    [file, ...changes.map(({ line, what }) => `  regel ${String(line)}: ${what}`)].join('\n'),
  );
  return [`${count} tekens hersteld.`, ...list].join('\n\n');
}
