/** Reads the pages of a built site; one that is the same as in an earlier build is not walked again. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readFacts, type BuiltPage } from './built-page.ts';
import { codePrint, fingerprint, keptFiles } from './kept-files.ts';

/** What decides what is read in a page, and how it is written as Markdown. */
const rules = [
  'src/publishing',
  'src/search/index',
  'src/headers',
  'src/lib',
  'src/model',
  'src/site.ts',
  'package-lock.json',
];

type Kept = Pick<BuiltPage, 'facts' | 'markdown'>;

async function read(html: string): Promise<Kept> {
  const { facts, main } = readFacts(html);
  if (!main) return { facts, markdown: undefined };
  // What writes Markdown takes long to load.
  const { markdownPage } = await import('./markdown/markdown-page.ts');
  return { facts, markdown: markdownPage(facts.about, main) };
}

/** The address under which a server shows a file of the build. */
function addressOf(file: string): string {
  const path = `/${file.split(sep).join('/')}`;
  return path.endsWith('/index.html') ? path.slice(0, -'index.html'.length) : path;
}

/** All pages of the site that Astro has built in a folder. */
export async function readPages(root: string, folder: string): Promise<BuiltPage[]> {
  const kept = keptFiles(join(root, '.cache/pages'));
  const code = await codePrint(rules);
  const pages: BuiltPage[] = [];
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(join(folder, file), 'utf8');
    const name = fingerprint([code, html]);
    const known = await kept.get(name);
    const { facts, markdown } = known ? (deserialize(known) as Kept) : await read(html);
    if (!known) await kept.put(name, serialize({ facts, markdown } satisfies Kept));
    pages.push({ address: addressOf(file), html, facts, markdown });
  }
  await kept.tidy();
  return pages;
}
