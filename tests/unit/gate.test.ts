/** Which changes need the tests of the code, and which only the check of the content. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changedSince, isContentOnly } from '../../scripts/gate/changed-paths.ts';

describe('a proposal', () => {
  test.each([
    'src/content/begrippen/een-woord.mdx',
    'src/content/doorverwijzingen.yaml',
    'src/assets/zaal.jpg',
    'public/verslagen/Verslag 2.PDF',
    'woordenlijst.txt',
    'permalinks.txt',
  ])('that changes %s passes the content gate', (path) => {
    expect(isContentOnly([path])).toBe(true);
  });

  test.each([
    'src/content.config.ts',
    'src/contents/x.mdx',
    'src/pages/index.astro',
    'public/favicon.svg',
    'public/script.js',
    'package.json',
    'tests/site/content/citaten.yaml',
    'docs/redactie.md',
  ])('that also changes %s passes the code gate', (path) => {
    expect(isContentOnly(['src/content/begrippen/een-woord.mdx', path])).toBe(false);
  });

  test('of which nobody knows what it changes passes the code gate', () => {
    expect(isContentOnly([])).toBe(false);
  });
});

describe('what changed', () => {
  let root = '';
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@voorbeeld.nl', ...args], {
      cwd: root,
      encoding: 'utf8',
    }).stdout.trim();
  const put = (file: string, text: string) => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'poort-'));
    git('init', '--quiet');
    put('src/pages/één.astro', 'code');
    git('add', '.');
    git('commit', '--quiet', '-m', 'een');
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test('is read out of Git, with a file that was moved out of the code under both names', () => {
    const base = git('rev-parse', 'HEAD');
    mkdirSync(join(root, 'src/content'));
    git('mv', 'src/pages/één.astro', 'src/content/één.mdx');
    git('commit', '--quiet', '-m', 'twee');
    expect(changedSince(root, base).map((path) => path.normalize())).toEqual([
      'src/content/één.mdx',
      'src/pages/één.astro',
    ]);
    expect(changedSince(root, 'HEAD')).toEqual([]);
  });

  test.each(['0000000000000000000000000000000000000000', 'bestaat-niet'])('since %s nobody knows', (base) => {
    expect(changedSince(root, base)).toEqual([]);
  });
});
