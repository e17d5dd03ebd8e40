import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { nodeBinary, toolPath } from '../scripts/setup.mjs';

/**
 * `astro sync` writes the content to node_modules/.astro; under Vitest Astro believes that it is in
 * development and reads .astro. Without the copy, `getCollection` finds nothing.
 */
export default function setup() {
  execFileSync(nodeBinary(), [toolPath('astro'), 'sync'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const written = 'node_modules/.astro/data-store.json';
  if (!existsSync(written)) return;
  mkdirSync('.astro', { recursive: true });
  cpSync(written, '.astro/data-store.json');
}
