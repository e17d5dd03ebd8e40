/// <reference types="vitest/config" />
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import { folders } from '../built-sites/folders.ts';

const root = folders['the second congress'];

// A build writes its content to node_modules/.astro; under Vitest Astro believes that it is in development, and reads .astro.
const content = join(root, 'node_modules/.astro/data-store.json');
// Tools that only read settings come here before there is a build.
if (existsSync(content)) {
  mkdirSync(join(root, '.astro'), { recursive: true });
  cpSync(content, join(root, '.astro/data-store.json'));
}

/** Tests of components, which are drawn with the content of the second congress, in the folder where that was built. */
export default getViteConfig(
  {
    root,
    resolve: { alias: [{ find: /^\.\.\/\.\.\/src\//, replacement: join(root, 'src/') }] },
    test: {
      name: 'components',
      root,
      dir: fileURLToPath(new URL('.', import.meta.url)),
      include: ['**/*.test.ts'],
    },
  },
  { root },
);
