/** A copy of this project with more pages in it. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { copyProject } from '../../scripts/copy-project.ts';
import { root } from '../../scripts/setup.mjs';
import { kinds } from '../../src/model/kinds.ts';
import { makePages, type RealContent } from './pages.ts';

const namesIn = async (folder: string) =>
  (await readdir(join(root, 'src/content', folder))).map((name) => name.replace(/\.\w+$/, '')).sort();

async function itemsOf<T>(file: string, key: string): Promise<T[]> {
  const data = parse(await readFile(join(root, 'src/content', file), 'utf8')) as Record<string, T[]>;
  return data[key] ?? [];
}

/** What made-up pages can point to in this project's own content. */
export async function readRealContent(): Promise<RealContent> {
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

/** Makes the copy, with the real content and `count` made-up pages. What stood in the folder goes. */
export async function writeSite(folder: string, count: number, seed: number): Promise<void> {
  await copyProject(folder);
  for (const { path, text } of makePages(count, seed, await readRealContent())) {
    const file = join(folder, 'src/content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  }
}
