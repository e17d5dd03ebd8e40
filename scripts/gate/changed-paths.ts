/** Tells a change of texts, for which the content gate is enough, from one of code. */
import { spawnSync } from 'node:child_process';

/** What editors change: texts, pictures, documents to link to, and the lists beside them. An SVG can hold code. */
const isContent = (path: string) =>
  /^src\/(?:content|assets)\//.test(path) ||
  /^public\/.+\.(?:pdf|docx?|odt|xlsx?|ods|csv|pptx?|odp|jpe?g|png|webp|avif|gif)$/i.test(path) ||
  ['woordenlijst.txt', 'permalinks.txt'].includes(path);

/** Whether these changed paths are all content. Where nothing has changed, or nobody knows what, code counts as changed. */
export const isContentOnly = (paths: readonly string[]): boolean => paths.length > 0 && paths.every(isContent);

/** The paths that differ from a commit; none when Git does not know it. A file that was renamed counts under both names. */
export function changedSince(root: string, base: string): string[] {
  const { status, stdout } = spawnSync('git', ['diff', '--name-only', '--no-renames', '-z', `${base}...HEAD`], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.split('\0').filter(Boolean) : [];
}
