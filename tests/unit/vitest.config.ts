/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';

const secondSite = fileURLToPath(new URL('../site/site.ts', import.meta.url));

/** Tests of functions, which make up what they need. */
export default getViteConfig({
  // Functions that speak of the site get the identity of the second congress, which no editor changes.
  resolve: { alias: [{ find: /^(?:\.\.\/)+(?:src\/)?site\.ts$/, replacement: secondSite }] },
  test: {
    name: 'unit',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/unit/**/*.test.ts'],
    // They share modules, which saves the time to load Astro and Sätteri for each file: no module keeps what a test did.
    isolate: false,
  },
});
