/** Where the sites stand that the tests look at. Each has `src/content`, and `dist` once it is built. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

export const folders = {
  'this site': project,
  'the second congress': join(project, '.cache/second'),
  'this site after many changes': join(project, '.cache/changed'),
} as const;

/** The second congress once more, for a folder of its host: only servers are tried on it. */
export const inFolder = {
  place: join(project, '.cache/in-folder'),
  address: 'https://www.voorbeeld.nl/gemeente/congres/',
};

export type SiteName = keyof typeof folders;

/** The environment variable in which the server of a site says where it stands. */
export const addressVariable = (name: SiteName) => `ADDRESS_OF_${name.toUpperCase().replaceAll(' ', '_')}`;

/** The same for the development server of the second congress. */
export const ADDRESS_OF_EDITOR = 'ADDRESS_OF_EDITOR';
