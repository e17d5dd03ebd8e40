/** Says of a text that is not saved yet what the build would say. */
import { checkContent } from '../content-check/check.ts';
import type { Problem } from '../content-check/problem.ts';

const keyOf = ({ file, message }: Problem) => `${file}\n${message}`;

/**
 * The mistakes that saving `source` in `file` would make or leave in it. One that stands elsewhere counts only if it
 * comes from this change, so that nobody has to mend a colleague's text first.
 */
export async function judge(root: string, file: string, source: string): Promise<Problem[]> {
  const before = new Set((await checkContent(root)).map(keyOf));
  const after = await checkContent(root, { changed: new Map([[file, source]]) });
  return after.filter((problem) => problem.file === file || !before.has(keyOf(problem)));
}
