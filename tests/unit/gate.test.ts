/** Which changes need the tests of the code, and which only the check of the content. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { changedSince, isContentOnly } from '../../scripts/gate.ts';

test.each([
  ['src/content/begrippen/een-woord.mdx', true],
  ['src/assets/zaal.jpg', true],
  ['public/verslagen/Verslag 2.PDF', true],
  ['woordenlijst.txt', true],
  ['permalinks.txt', true],
  ['src/content.config.ts', false],
  ['src/contents/x.mdx', false],
  ['public/favicon.svg', false],
  ['public/script.js', false],
  ['tests/site/content/citaten.yaml', false],
  ['docs/redactie.md', false],
])('a proposal that also changes %s passes the content gate: %s', (path, isContent) => {
  expect(isContentOnly(['src/content/begrippen/een-woord.mdx', path])).toBe(isContent);
});

test('what changed is read out of Git, with a file that was moved out of the code under both names', () => {
  const root = mkdtempSync(join(tmpdir(), 'poort-'));
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@voorbeeld.nl', ...args], { cwd: root, encoding: 'utf8' })
      .stdout;
  git('init', '--quiet');
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  mkdirSync(join(root, 'src/content'));
  writeFileSync(join(root, 'src/pages/één.astro'), 'code');
  git('add', '.');
  git('commit', '--quiet', '-m', 'een');
  git('mv', 'src/pages/één.astro', 'src/content/één.mdx');
  git('commit', '--quiet', '-m', 'twee');
  expect(changedSince(root, 'HEAD~1').map((path) => path.normalize())).toEqual([
    'src/content/één.mdx',
    'src/pages/één.astro',
  ]);
  expect(changedSince(root, 'HEAD')).toEqual([]);
  // Nobody knows: then the code gate decides.
  expect(changedSince(root, 'bestaat-niet')).toEqual([]);
  expect(isContentOnly([])).toBe(false);
  rmSync(root, { recursive: true });
});

test('both workflows let the gate decide, with all of Git’s history and the commit that a proposal starts from', () => {
  const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
  const github = read('.github/workflows/publiceren.yml') as {
    jobs: Record<string, { steps: { run?: string; env?: Record<string, string>; with?: Record<string, unknown> }[] }>;
  };
  const steps = github.jobs['bouwen']?.steps ?? [];
  expect(steps.find(({ run }) => run?.includes('poort'))).toMatchObject({
    run: 'npm run poort -- "$BASE"',
    env: { BASE: '${{ github.event.pull_request.base.sha || github.event.before }}' },
  });
  expect(steps[0]?.with).toMatchObject({ 'fetch-depth': 0 });
  expect(read('.gitlab-ci.yml')).toMatchObject({
    'controleren en bouwen': {
      variables: { GIT_DEPTH: 0 },
      script: expect.arrayContaining([
        'npm run poort -- "${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_BEFORE_SHA}"',
      ]) as string[],
    },
  });
});
