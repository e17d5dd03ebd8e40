/** The site that is edited in the tests of the editor: its content is made up, and no editor changes it. */
import { ADDRESS_OF_EDITOR, folders } from '../built-sites/folders.ts';
import { readContent } from './editor-support.ts';

/** Where it stands. */
export const site = folders['the second congress'];

/** Its content, by its path from the root. */
export const contentFiles = readContent(site);

/** Its development server, which is started once for all tests. */
export const server = { address: process.env[ADDRESS_OF_EDITOR] ?? '' };
