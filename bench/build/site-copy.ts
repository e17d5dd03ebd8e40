/** A copy of this project with more pages in it. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { copyProject } from '../../scripts/copy-project.ts';
import { kinds } from '../../src/model/kinds.ts';
import { makePages, type RealContent } from './pages.ts';

/** What made-up pages can point to in the content of the site in a folder. */
export async function readRealContent(folder: string): Promise<RealContent> {
  const read = (file: string) => readFile(join(folder, 'src/content', file), 'utf8');
  /** The published entries of a folder; a page on the site cannot point to a draft. */
  async function namesIn(part: string): Promise<string[]> {
    const files = (await readdir(join(folder, 'src/content', part))).sort();
    const texts = await Promise.all(files.map((file) => read(`${part}/${file}`)));
    const published = files.filter((_, index) => texts[index]?.includes('\nstatus: gepubliceerd\n'));
    return published.map((file) => file.replace(/\.\w+$/, ''));
  }
  const itemsOf = async (file: string, key: string) =>
    (parse(await read(file)) as Record<string, { id: string; waarde?: string }[]>)[key] ?? [];
  const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  return {
    terms: await namesIn('begrippen'),
    goals: (await namesIn(kinds.gemeente.folder)).filter((id) => id !== 'index'),
    quotations: idsOf(await itemsOf('citaten.yaml', 'citaten')),
    facts: idsOf((await itemsOf('congres.yaml', 'feiten')).filter(({ waarde }) => waarde !== undefined)),
    sources: idsOf(await itemsOf('bronnen.yaml', 'bronnen')),
  };
}

/**
 * Makes the copy, with the real content and `count` made-up pages. What stood in the folder goes.
 * @param site as for `copyProject`: another site whose content is the real one
 */
export async function writeSite(folder: string, count: number, seed: number, site?: string): Promise<void> {
  await copyProject(folder, site === undefined ? {} : { site });
  for (const { path, text } of makePages(count, seed, await readRealContent(folder))) {
    const file = join(folder, 'src/content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  }
}
