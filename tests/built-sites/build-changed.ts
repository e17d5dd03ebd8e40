/**
 * `node tests/built-sites/build-changed.ts`: makes a copy of this site with many changes by editors, which the check of the content must
 * allow, and builds it, for the tests that look at built sites.
 */
import { copyProject } from '../../scripts/copy-project.ts';
import { formatResult } from '../../src/checking/report.ts';
import { site } from '../../src/site.ts';
import { buildCopy } from './build-copy.ts';
import { folders } from './folders.ts';
import { changeEverything } from './changes.ts';

const folder = folders['this site after many changes'];
await copyProject(folder);
changeEverything(folder, site.municipality);
// Its own check, which knows its own identity.
const { checkContent } = (await import(
  `${folder}/src/checking/check.ts`
)) as typeof import('../../src/checking/check.ts');
const result = checkContent(folder);
console.log(formatResult(result));
process.exitCode = result.problems.length === 0 && buildCopy(folder) ? 0 : 1;
