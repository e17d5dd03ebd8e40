import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from './publish.ts';
import { divideStyles } from './styles/site-styles.ts';

/**
 * Gives every page only the styles that its kind of page can use: in its head those of the first screen,
 * in a file that all pages share the rest. Astro puts the styles of everything that a route imports into
 * each of its pages (see ADR 3).
 */
export async function writeStyles({ pages, folder }: Site): Promise<void> {
  const { later, apply } = divideStyles(pages);
  const href = `/_astro/later.${createHash('sha256').update(later).digest('hex').slice(0, 8)}.css`;
  await mkdir(join(folder, '_astro'), { recursive: true });
  await writeFile(join(folder, href), later);
  for (const page of pages) {
    apply(page, href);
    await writeFile(join(folder, page.file), page.html());
  }
}
