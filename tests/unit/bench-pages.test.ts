import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePages, type MadeFile, type RealContent } from '../../bench/build/pages.ts';
import { thing } from '../../bench/build/prose.ts';
import { readRealContent, writeSite } from '../../bench/build/site-copy.ts';
import { checkContent } from '../../src/checking/check.ts';

const COUNT = 200;
let real: RealContent;
let copy: string;
let made: MadeFile[];

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'made-up-pages-'));
  await writeSite(copy, COUNT, 1, fileURLToPath(new URL('../site', import.meta.url)));
  real = await readRealContent(copy);
  made = makePages(COUNT, 1, real);
});
afterAll(() => rm(copy, { recursive: true }));

test('made-up pages are the same in every run with the same seed, and other ones with another', () => {
  expect(makePages(COUNT, 1, real)).toEqual(made);
  expect(makePages(COUNT, 2, real)).not.toEqual(made);
});

test('made-up pages have nothing that the content check would hold against an editor, beside the real ones', async () => {
  expect(checkContent(copy).problems).toEqual([]);
  expect(await readdir(join(copy, 'src/content/terugblik'))).toContain('index.mdx');
});

test('made-up pages are as many as asked, each with an address of its own, and with all that editors use', () => {
  expect(new Set(made.map(({ path }) => path)).size).toBe(COUNT);
  expect(new Set(Array.from({ length: 10_000 }, (_, number) => thing(number).word)).size).toBe(10_000);
  const text = made.map((file) => file.text).join('\n');
  for (const sign of [/^### /m, /^- (de|het) /m, /^1\. /m, /^\| --- /m, /<Citaat /, /<Feit /, /<VoorUwGemeente>/])
    expect(text).toMatch(sign);
  expect(text).toMatch(/\]\(\/terugblik\/[\w-]+\/#wat-betekent-dit-voor-uw-gemeente\)/);
});

test('the copy of the site keeps its caches, which stand in node_modules, to itself', async () => {
  expect((await lstat(join(copy, 'node_modules'))).isSymbolicLink()).toBe(false);
  expect((await lstat(join(copy, 'node_modules/astro'))).isSymbolicLink()).toBe(true);
  expect(await readdir(join(copy, 'node_modules'))).not.toContain('.astro');
});
