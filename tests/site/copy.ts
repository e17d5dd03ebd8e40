/** The second congress as a site: this project's own code, with the content of this folder. */
import { join } from 'node:path';
import { copyProject } from '../../scripts/copy-project.ts';
import { root } from '../../scripts/setup.mjs';

/** Where its content stands. */
const testSite = join(root, 'tests/site');

/** Makes the site, ready to build, in a folder inside the project's `.cache`. What stood in the folder goes. */
export const writeTestSite = (folder: string): Promise<void> => copyProject(folder, { site: testSite });
