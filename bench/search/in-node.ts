/** The engine and its index without a browser, so that every question and every rule left out takes seconds. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine } from '../../src/search/client/engine.ts';
import type { Pagefind } from '../../src/search/client/pagefind.ts';
import type { Rules } from '../../src/search/client/rules.ts';
import { parseState } from '../../src/search/client/state.ts';
import { createWordLoader } from '../../src/search/client/word-list.ts';
import { readPageText, type PageText } from '../../src/search/index/page-text.ts';

/** Loads Pagefind out of a built site. From then on `fetch` reads that site's files. */
export async function loadPagefind(site: string): Promise<Pagefind> {
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, 'file:///');
    return new Response(await readFile(pathname.startsWith(site) ? pathname : join(site, pathname)));
  };
  const module = (await import(pathToFileURL(join(site, 'pagefind/pagefind.js')).href)) as {
    createInstance: (options: object) => Pagefind & { init: () => Promise<void> };
  };
  const pagefind = module.createInstance({ basePath: '/pagefind/', baseUrl: '/', noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** Asks the engine with some of its rules; gives the paths of the pages, best first. */
export function createSearch(pagefind: Pagefind, rules: Rules): (query: string) => Promise<string[]> {
  const engine = createEngine(pagefind, createWordLoader('/pagefind/'), rules);
  return async (query) => {
    const { top, results } = await engine({ ...parseState(''), query }, 0, 10);
    const urls = [
      ...(top ? [top.kind === 'fact' ? top.fact.url : top.page.url] : []),
      ...results.map(({ url }) => url),
    ];
    return urls.map((url) => new URL(url, 'file:///').pathname);
  };
}

/** What is indexed of each page of a built site, by path. */
export async function readPages(site: string): Promise<Map<string, PageText>> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'));
  const pages = await Promise.all(
    files.map(async (file) => {
      const page = readPageText(await readFile(join(site, file), 'utf8'));
      return [`/${file.slice(0, -'index.html'.length)}`, page] as const;
    }),
  );
  return new Map(pages.filter(([, { text }]) => text.trim()));
}
