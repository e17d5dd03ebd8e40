import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { codePrint, fingerprint, keptFiles } from './kept-files.ts';
import type { Site } from './publish.ts';
import { divideStyles, groupPages, stylePage, type SiteStyles } from './styles/site-styles.ts';

/**
 * Gives every page only the styles that its kind of page can use: in its head those of the first screen,
 * in a file that all pages share the rest. Astro puts the styles of everything that a route imports into
 * each of its pages (see ADR 3).
 */
export async function writeStyles({ root, pages, folder }: Site): Promise<void> {
  const groups = groupPages(pages);
  const kept = keptFiles(join(root, '.cache/styles'));
  const print = fingerprint([await codePrint(['src/publishing/styles', 'package-lock.json']), serialize(groups)]);
  const made = await kept.getOrMake(print, () => serialize(divideStyles(groups)));
  await kept.tidy();
  const styles = deserialize(made) as SiteStyles;
  const href = `/_astro/later.${createHash('sha256').update(styles.later).digest('hex').slice(0, 8)}.css`;
  await mkdir(join(folder, '_astro'), { recursive: true });
  await writeFile(join(folder, href), styles.later);
  for (const page of pages) {
    stylePage(page, styles, href);
    await writeFile(join(folder, page.file), page.html());
  }
}
