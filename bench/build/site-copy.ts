/** A copy of this project with more pages in it. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { copyProject } from '../../scripts/copy-project.ts';
import { kinds } from '../../src/model/kinds.ts';
import { makePages, type RealContent } from './pages.ts';

/** What made-up pages can point to in the content of the site in a folder. */
export async function readRealContent(folder: string): Promise<RealContent> {
  const content = join(folder, 'src/content');
  /** The published entries of a folder; a page on the site cannot point to a draft. */
  const namesIn = async (part: string) => {
    const names: string[] = [];
    for (const name of (await readdir(join(content, part))).sort()) {
      const text = await readFile(join(content, part, name), 'utf8');
      if (text.includes('\nstatus: gepubliceerd\n')) names.push(name.replace(/\.\w+$/, ''));
    }
    return names;
  };
  const itemsOf = async <T>(file: string, key: string) =>
    (parse(await readFile(join(content, file), 'utf8')) as Record<string, T[]>)[key] ?? [];
  interface Item {
    id: string;
    waarde?: string;
  }
  const idsOf = (items: Item[]) => items.map(({ id }) => id);
  return {
    terms: await namesIn('begrippen'),
    goals: (await namesIn(kinds.gemeente.folder)).filter((id) => id !== 'index'),
    quotations: idsOf(await itemsOf<Item>('citaten.yaml', 'citaten')),
    facts: idsOf((await itemsOf<Item>('congres.yaml', 'feiten')).filter(({ waarde }) => waarde !== undefined)),
    sources: idsOf(await itemsOf<Item>('bronnen.yaml', 'bronnen')),
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
