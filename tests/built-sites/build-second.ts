/** `node tests/built-sites/build-second.ts`: makes the second congress and builds it, for the tests that look at built sites. */
import { buildCopy } from './build-copy.ts';
import { folders } from './folders.ts';
import { writeTestSite } from '../site/copy.ts';

const folder = folders['the second congress'];
await writeTestSite(folder);
process.exitCode = buildCopy(folder) ? 0 : 1;
