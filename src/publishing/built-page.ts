import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Element } from 'hast';
import { inlineReader, type InlineHashes } from '../headers/inline-hashes.ts';
import { walkHtml } from '../lib/walk-html.ts';
import { textReader, type PageText } from '../search/index/page-text.ts';
import { aboutReader, type AboutPage } from './about-page.ts';
import { codePrint, fingerprint, keptFiles } from './kept-files.ts';
import { treeReader } from './markdown/hast-elements.ts';
import { linkReader, type PageLinks } from './page-links.ts';

/** All that the steps after a build want to know of a page. */
export interface PageFacts {
  about: AboutPage;
  links: PageLinks;
  /** What search indexes of it. */
  words: PageText;
  inline: InlineHashes;
}

/**
 * Reads a page as Astro wrote it, once for all steps. Gives of a page with a text to read its `main` too, to write Markdown
 * from: a tree is too large to keep.
 */
export function readFacts(html: string): { facts: PageFacts; main: Element | undefined } {
  const readers = {
    about: aboutReader(html),
    links: linkReader(),
    words: textReader(),
    inline: inlineReader(),
    tree: treeReader(),
  };
  walkHtml(html, Object.values(readers));
  const { about, links, words, inline, tree } = readers;
  const said = about.result();
  return {
    facts: {
      about: said,
      links: { anchors: links.anchors, links: links.links },
      words: words.page,
      inline: inline.hashes,
    },
    main: said.hasText ? tree.main() : undefined,
  };
}

/** A page on its way from Astro to its readers. */
export interface BuiltPage {
  /** Where a server shows it, such as `/keynotes/`. */
  address: string;
  html: string;
  facts: PageFacts;
  /** Its text as Markdown; a page without a text to read has none. */
  markdown: string | undefined;
}

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

async function read(html: string, withMarkdown: boolean): Promise<Kept> {
  const { facts, main } = readFacts(html);
  if (!main || !withMarkdown) return { facts, markdown: undefined };
  // What writes Markdown takes long to load.
  const { markdownPage } = await import('./markdown/markdown-page.ts');
  return { facts, markdown: markdownPage(facts.about, main) };
}

/** The address under which a server shows a file of the build. */
function addressOf(file: string): string {
  const path = `/${file.split(sep).join('/')}`;
  return path.endsWith('/index.html') ? path.slice(0, -'index.html'.length) : path;
}

/** All pages of the site that Astro has built in a folder; one that is the same as in an earlier build is not walked again. */
export async function readPages(root: string, folder: string, withMarkdown: boolean): Promise<BuiltPage[]> {
  const kept = keptFiles(join(root, '.cache/pages'));
  const code = await codePrint(rules);
  const pages: BuiltPage[] = [];
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(join(folder, file), 'utf8');
    const name = fingerprint([code, String(withMarkdown), html]);
    const known = await kept.get(name);
    const { facts, markdown } = known ? (deserialize(known) as Kept) : await read(html, withMarkdown);
    if (!known) await kept.put(name, serialize({ facts, markdown } satisfies Kept));
    pages.push({ address: addressOf(file), html, facts, markdown });
  }
  await kept.tidy();
  return pages;
}
