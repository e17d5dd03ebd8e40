/** The files for GitHub and GitLab give a build the address that the site will have there: what somebody set, or what Pages says. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adres-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs lines of a workflow as its runner does; gives what they print. */
function run(lines: string, env: Record<string, string>) {
  const path = `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', lines], {
    encoding: 'utf8',
    env: { PATH: path, ...env },
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

const named = 'https://www.voorbeeld.nl/';
const project = 'https://naam.example/project/';

test.each([
  ['what somebody set', { ADDRESS: named }, project, `SITE_URL=${named}\n`],
  ['the folder of a project without it', {}, project, `SITE_URL=${project}\n`],
  ['nothing when Pages is not on', {}, undefined, ''],
])('GitHub gives %s', (_, env, pages, given) => {
  const { jobs } = parse(readFileSync('.github/workflows/publiceren.yml', 'utf8')) as {
    jobs: { bouwen: { steps: { run?: string }[]; permissions: object } };
  };
  const lines = jobs.bouwen.steps.find((step) => step.run?.includes('GITHUB_ENV'))?.run ?? '';
  // GitHub's own program; a mistake it prints where an answer would be.
  const gh = pages ? `[ "$2" = repos/naam/project/pages ] && echo ${pages}` : `echo '{"message":"Not Found"}'; exit 1`;
  writeFileSync(join(folder, 'gh'), `#!/bin/sh\n${gh}\n`);
  chmodSync(join(folder, 'gh'), 0o755);
  const file = join(folder, 'env');
  writeFileSync(file, '');
  run(lines, { ADDRESS: '', ...env, GITHUB_REPOSITORY: 'naam/project', GITHUB_ENV: file });
  expect(readFileSync(file, 'utf8')).toBe(given);
  // Without this the token of the job may not ask.
  expect(jobs.bouwen.permissions).toEqual({ contents: 'read', pages: 'read' });
});

test.each([
  ['what somebody set', { SITE_URL: named, CI_PAGES_URL: project }, named],
  ['the folder of a project without it', { CI_PAGES_URL: project }, project],
  ['nothing where there is no Pages', {}, 'none'],
])('GitLab gives %s', (_, env, given) => {
  const { 'controleren en bouwen': job } = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as Record<
    string,
    { script: string[] }
  >;
  const before = job?.script.filter((line) => !line.startsWith('npm')) ?? [];
  expect(run([...before, 'printf %s "${SITE_URL-none}"'].join('\n'), env)).toBe(given);
});
