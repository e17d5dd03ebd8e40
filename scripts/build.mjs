// `npm run build`, and the build of `npm start` and `npm test`: builds dist and remembers from which sources.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, hashFiles, nodeBinary, readStamp, root, toolPath } from './setup.mjs';

const stamp = join(root, '.cache', 'build-stamp');
export const dist = join(root, 'dist');

/** What the site is built from. */
export const sources = [
  'src',
  'public',
  'astro.config.mjs',
  'tailwind.config.ts',
  'tsconfig.json',
  'package-lock.json',
];
/** The address of the site ends up in its pages, so it counts as a source. */
const wantedStamp = () => `${hashFiles(sources)} ${process.env.SITE_URL ?? ''}`;

export const isBuilt = () => existsSync(join(dist, 'index.html')) && readStamp(stamp) === wantedStamp();

/** Runs `astro build` with its output passed through; says whether it succeeded. */
export function build() {
  // Taken before the build: what changes meanwhile is not in this build. Removed until it has succeeded.
  const wanted = wantedStamp();
  rmSync(stamp, { force: true });
  const { status } = spawnSync(nodeBinary(), [toolPath('astro'), 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    const kept = existsSync(join(dist, 'index.html')) ? ' De laatste goede versie staat nog in dist.' : '';
    console.error(`\nDe site is niet gebouwd: de melding hierboven zegt waarom.${kept}`);
    return false;
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  process.exitCode = build() ? 0 : 1;
}
