/** Says of what is not saved yet what the build would say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../checking/check.ts';
import type { Problem } from '../reading/problem.ts';

/** What one save does, by path from the project's root. */
export interface Save {
  /** A text, or `null` for a file that goes. */
  changed: ReadonlyMap<string, string | null>;
  /** Files that come and are no text, such as pictures. */
  added: ReadonlySet<string>;
  /** The files that somebody has open: all that is wrong in these counts. */
  edited: ReadonlySet<string>;
}

/** A problem, and the line that it is on. */
export interface ShownProblem extends Problem {
  text: string;
}

/** The verdict on a save. */
export interface Verdict {
  problems: ShownProblem[];
  /** What refers to the files that go: what would be wrong if nothing else changed. */
  references: ShownProblem[];
}

const keyOf = ({ file, message }: Problem) => `${file}\n${message}`;

function lineOf(root: string, { changed }: Pick<Save, 'changed'>, { file, line }: Problem): string {
  try {
    const source = changed.get(file) ?? readFileSync(join(root, file), 'utf8');
    return source.split(/\r?\n/)[line - 1]?.trim() ?? '';
  } catch {
    // A file that ought to be there.
    return '';
  }
}

/**
 * The mistakes that a save would make or leave. One that stands elsewhere counts only if it comes from this change, so
 * that nobody has to mend a colleague's text first.
 */
export function judge(root: string, { changed, added, edited }: Save): Verdict {
  const before = new Set(checkContent(root).problems.map(keyOf));
  const newIn = (save: Pick<Save, 'changed' | 'added'>, isEdited: (file: string) => boolean) =>
    checkContent(root, save)
      .problems.filter((problem) => isEdited(problem.file) || !before.has(keyOf(problem)))
      .map((problem) => ({ ...problem, text: lineOf(root, save, problem) }));
  const gone = new Map([...changed].filter(([, text]) => text === null));
  return {
    problems: newIn({ changed, added }, (file) => edited.has(file)),
    references: gone.size === 0 ? [] : newIn({ changed: gone, added: new Set() }, () => false),
  };
}
