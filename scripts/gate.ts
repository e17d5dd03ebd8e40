/**
 * `npm run poort -- <commit>`: what a proposal must pass. A change of texts since that commit passes the content gate,
 * the check and the build; anything else passes all tests.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeBinary, root } from './setup.mjs';

/** What editors change: texts, pictures, documents to link to, and the lists beside them. An SVG can hold code. */
const isContent = (path: string) =>
  /^src\/(?:content|assets)\//.test(path) ||
  /^public\/.+\.(?:pdf|docx?|odt|xlsx?|ods|csv|pptx?|odp|jpe?g|png|webp|avif|gif)$/i.test(path) ||
  ['woordenlijst.txt', 'permalinks.txt'].includes(path);

/** Whether these changed paths are all content. Where nothing has changed, or nobody knows what, code counts as changed. */
export const isContentOnly = (paths: readonly string[]): boolean => paths.length > 0 && paths.every(isContent);

/** The paths that differ from a commit; none when Git does not know it. A file that was renamed counts under both names. */
export function changedSince(folder: string, base: string): string[] {
  const { status, stdout } = spawnSync('git', ['diff', '--name-only', '--no-renames', '-z', `${base}...HEAD`], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.split('\0').filter(Boolean) : [];
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const [base = ''] = process.argv.slice(2);
  const isText = base !== '' && isContentOnly(changedSince(root, base));
  console.log(
    isText
      ? 'Er zijn alleen teksten veranderd: de controle van de inhoud en de bouw beslissen.\n'
      : 'Er is code veranderd, of niet bekend is wat: alle tests beslissen.\n',
  );
  // The check comes first: it says all mistakes at once, and in GitHub shows each at its line. The build comes last, for the
  // address that the site is published at, which the tests do without.
  const steps = ['scripts/content-check.ts', ...(isText ? [] : ['scripts/test.mjs']), 'scripts/build.mjs'];
  const fails = (step: string) => spawnSync(nodeBinary(), [step], { cwd: root, stdio: 'inherit' }).status !== 0;
  process.exitCode = steps.some(fails) ? 1 : 0;
}
