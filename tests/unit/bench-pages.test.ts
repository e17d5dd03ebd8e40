import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePages, type RealContent } from '../../bench/build/pages.ts';
import { thing, THINGS } from '../../bench/build/prose.ts';
import { readRealContent, writeSite } from '../../bench/build/site-copy.ts';
import { checkContent } from '../../src/checking/check.ts';
import { factsIn } from '../fixtures/facts-in.ts';

const COUNT = 200;
let real: RealContent;
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'made-up-pages-'));
  await writeSite(copy, COUNT, 1, fileURLToPath(new URL('../site', import.meta.url)));
  real = await readRealContent(copy);
});
afterAll(() => rm(copy, { recursive: true }));

describe('made-up pages', () => {
  test('are the same in every run with the same seed, and other ones with another', () => {
    expect(makePages(COUNT, 1, real)).toEqual(makePages(COUNT, 1, real));
    expect(makePages(COUNT, 2, real)).not.toEqual(makePages(COUNT, 1, real));
  });

  test('have nothing that the content check would hold against an editor', () => {
    expect(checkContent(copy).problems).toEqual([]);
  });

  test('are as many as asked, each with an address of its own', () => {
    const paths = makePages(COUNT, 1, real).map(({ path }) => path);
    expect(paths.filter((path) => path.endsWith('.mdx'))).toHaveLength(COUNT);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('never run out of names before the number that is allowed', () => {
    expect(new Set(Array.from({ length: THINGS }, (_, number) => thing(number).word)).size).toBe(THINGS);
  });

  test('are as long as articles are', () => {
    const words = makePages(COUNT, 1, real)
      .filter(({ path }) => path.startsWith('terugblik/'))
      .flatMap(({ path, text }) => factsIn(`src/content/${path}`, text))
      .map(({ text }) => text.words);
    expect(Math.min(...words)).toBeGreaterThan(280);
    expect(Math.max(...words)).toBeLessThan(520);
  });

  test('use what editors use: headings, lists, tables, links to one another, blocks', () => {
    const text = makePages(COUNT, 1, real)
      .map((file) => file.text)
      .join('\n');
    for (const sign of [
      /^## /m,
      /^### /m,
      /^- (de|het) /m,
      /^1\. /m,
      /^\| --- /m,
      /<Citaat /,
      /<Feit /,
      /<VoorUwGemeente>/,
    ])
      expect(text).toMatch(sign);
    expect(text).toMatch(/\]\(\/terugblik\/[\w-]+\/#wat-betekent-dit-voor-uw-gemeente\)/);
  });
});

describe('the copy of the site', () => {
  test('has the real pages too', async () => {
    expect(await readdir(join(copy, 'src/content/terugblik'))).toContain('index.mdx');
  });

  test('keeps its caches, which stand in node_modules, to itself', async () => {
    expect((await lstat(join(copy, 'node_modules'))).isSymbolicLink()).toBe(false);
    expect((await lstat(join(copy, 'node_modules/astro'))).isSymbolicLink()).toBe(true);
    expect(await readdir(join(copy, 'node_modules'))).not.toContain('.astro');
  });
});
