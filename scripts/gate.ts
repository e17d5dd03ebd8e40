/**
 * `npm run poort -- <commit>`: what a proposal must pass. A change of texts since that commit passes the content gate,
 * the check and the build; anything else passes all tests.
 */
import { spawnSync } from 'node:child_process';
import { changedSince, isContentOnly } from './gate/changed-paths.ts';
import { nodeBinary, root } from './setup.mjs';

const [base = ''] = process.argv.slice(2);
const isText = base !== '' && isContentOnly(changedSince(root, base));
console.log(
  isText
    ? 'Er zijn alleen teksten veranderd: de controle van de inhoud en de bouw beslissen.\n'
    : 'Er is code veranderd, of niet bekend is wat: alle tests beslissen.\n',
);

/**
 * The check comes first: it says all mistakes at once, and in GitHub shows each at its line. The build comes last, for the
 * address that the site is published at, which the tests do without.
 */
const steps = ['scripts/content-check.ts', ...(isText ? [] : ['scripts/test.mjs']), 'scripts/build.mjs'];
process.exitCode = steps.some((step) => spawnSync(nodeBinary(), [step], { cwd: root, stdio: 'inherit' }).status !== 0)
  ? 1
  : 0;
