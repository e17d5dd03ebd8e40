/** A copy of this project in another folder, with its own content or with that of another site. */
import { cp, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sources } from './build.mjs';
import { root } from './setup.mjs';

/** What makes it the site of one congress: where each part stands in the folder of a site, and in the project. */
const parts = {
  'site.ts': 'src/site.ts',
  content: 'src/content',
  'permalinks.txt': 'permalinks.txt',
} as const;

/**
 * One link for each package. A link to the folder as a whole would make the copy write its caches,
 * which Astro keeps in node_modules, into this project's own.
 */
async function linkPackages(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name === '.bin' || !name.startsWith('.')) {
      await symlink(join(root, 'node_modules', name), join(target, name));
    }
  }
}

/**
 * Copies all that the site is built from. What stood in the folder goes. The folder must stand inside the project, such as
 * in `.cache/`, because a build looks for Astro in the folders around it.
 * @param site folder with another site: its `site.ts`, `content/` and `permalinks.txt` take the place of this project's, and
 * the files in its `public/` come beside the icon
 */
export async function copyProject(folder: string, { site }: { site?: string } = {}): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const part of [...sources, 'package.json']) await cp(join(root, part), join(folder, part), { recursive: true });
  await linkPackages(join(folder, 'node_modules'));
  if (site === undefined) return;
  for (const [name, place] of Object.entries({ ...parts, public: 'public' })) {
    const from = join(site, name);
    // The mark of the site, which its icons are drawn from, stands in public.
    if (name !== 'public') await rm(join(folder, place), { recursive: true, force: true });
    if (existsSync(from)) await cp(from, join(folder, place), { recursive: true });
  }
}
