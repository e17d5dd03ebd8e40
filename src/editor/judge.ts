/** Says of a text that is not saved yet what the build would say. */
import { checkContent, type CheckMemory } from '../content-check/check.ts';
import type { Problem } from '../content-check/problem.ts';

const keyOf = ({ file, message }: Problem) => `${file}\n${message}`;

/** What is known of every file as it is saved: while somebody writes, only his own text is read again. */
const memory: CheckMemory = new Map();

/**
 * The mistakes that saving `source` in `file` would make or leave in it. One that stands elsewhere counts only if it
 * comes from this change, so that nobody has to mend a colleague's text first.
 */
export function judge(root: string, file: string, source: string): Problem[] {
  const before = new Set(checkContent(root, { memory }).problems.map(keyOf));
  const { problems: after } = checkContent(root, { memory, changed: new Map([[file, source]]) });
  memory.delete(file);
  return after.filter((problem) => problem.file === file || !before.has(keyOf(problem)));
}
