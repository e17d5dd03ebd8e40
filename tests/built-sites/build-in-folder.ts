/**
 * `node tests/built-sites/build-in-folder.ts`: builds the second congress for a folder of its host, for the tests of servers.
 * Comes after the second congress itself, of which it takes the pictures.
 */
import { writeTestSite } from '../site/copy.ts';
import { buildCopy } from './build-copy.ts';
import { folders, inFolder } from './folders.ts';

const { place, address } = inFolder;
await writeTestSite(place);
process.exitCode = buildCopy(place, { like: folders['the second congress'], address }) ? 0 : 1;
