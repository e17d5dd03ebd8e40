import { expect, test } from 'vitest';
import { contentType } from '../../src/headers/content-types.ts';

test.each([
  ['/over/index.html', 'text/html; charset=utf-8'],
  ['/over/index.md', 'text/markdown; charset=utf-8'],
  ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['/pagefind/words.json', 'application/json; charset=utf-8'],
  ['/pagefind/nl_1.pf_index', 'application/octet-stream'],
  ['/speculatieregels.json', 'application/speculationrules+json'],
  ['/_astro/fonts/1.woff2', undefined],
])('a browser hears that %s is %s', (path, type) => {
  expect(contentType(path)).toBe(type);
});
