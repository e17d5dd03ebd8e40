import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Site } from './publish.ts';

/** Puts a site, of which everything has succeeded, in the place of the last one. */
export async function putInPlace({ folder, target }: Site): Promise<void> {
  const previous = `${folder.replace(/\/$/, '')}-previous`;
  await rm(previous, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, previous);
  await rename(folder, target);
  await rm(previous, { recursive: true, force: true });
}
