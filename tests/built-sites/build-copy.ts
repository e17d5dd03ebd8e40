/** Builds a copy of the project. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { nodeBinary, root, toolPath } from '../../scripts/setup.mjs';

/** What a build of the project itself leaves in `.cache` that a build of a copy can use too. */
const kept = ['compressed', 'fonts', 'pages', 'share-pictures'];

/**
 * Builds the site in a folder, and says whether it succeeded. What it prints is passed through.
 * @param like folder of a site that is much the same and has been built
 * @param address where it will stand, when that is not what its settings say
 */
export function buildCopy(folder: string, { like = root, address = '' } = {}): boolean {
  for (const name of kept) {
    const from = join(like, '.cache', name);
    if (existsSync(from)) cpSync(from, join(folder, '.cache', name), { recursive: true });
  }
  const env = { ...process.env, ...(address && { SITE_URL: address }) };
  const { status } = spawnSync(nodeBinary(), [toolPath('astro'), 'build'], { cwd: folder, stdio: 'inherit', env });
  return status === 0;
}
