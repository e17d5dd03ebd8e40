import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { childOf, descendantsOf, elementsOf } from './hast-elements.ts';

/** What the HTML of a page says about it. */
export interface PageFacts {
  /** The address that it wants to be known by. */
  url: string;
  title: string;
  description: string;
  language: string;
  /** What kind of page it is, as readers see it; the home page is of no kind. */
  kind: string | undefined;
  /** Day of the last change in its content, year-month-day; an overview has none of its own. */
  updated: string | undefined;
  /** Is about what exists only in the made-up municipality. */
  fictional: boolean;
  /** What the made-up municipality is called, on a page that has something of it. */
  municipality: string | undefined;
}

/** A page of the built site. */
export interface BuiltPage extends PageFacts {
  /** The element `main`. */
  main: Element;
}

/** Its `meta` elements by name, and its canonical address. */
function readHead(head: Element) {
  const metas = new Map<unknown, string>();
  let url: string | undefined;
  for (const { tagName, properties } of elementsOf(head)) {
    const { name, property, content, rel, href } = properties;
    if (tagName === 'meta') metas.set(name ?? property, String(content));
    if (tagName === 'link' && Array.isArray(rel) && rel.includes('canonical')) url = String(href);
  }
  return { metas, url };
}

/** What the text of a page says about itself. */
function readMain(main: Element) {
  let kind: string | undefined;
  let fictional = false;
  let municipality: string | undefined;
  let isTool = false;
  for (const { properties } of descendantsOf(main)) {
    const { dataSoort, dataPagefindMeta, dataGemeente, role } = properties;
    if (typeof dataSoort === 'string') kind ??= dataSoort;
    if (typeof dataGemeente === 'string') municipality ??= dataGemeente;
    fictional ||= dataPagefindMeta === 'fictief:ja';
    isTool ||= role === 'search';
  }
  return { kind, fictional, municipality, isTool };
}

/**
 * Reads a page out of its HTML. Undefined for a page without a text to read: one that search engines
 * must pass by, and the search page, which is a tool.
 */
export function readBuiltPage(html: string): BuiltPage | undefined {
  const root = childOf(htmlToHast(html) as Root, 'html');
  const head = root && childOf(root, 'head');
  const body = root && childOf(root, 'body');
  const main = body && childOf(body, 'main');
  if (!head || !main) return undefined;
  const { metas, url } = readHead(head);
  const { isTool, ...facts } = readMain(main);
  if (!url || isTool || metas.get('robots')?.includes('noindex')) return undefined;
  const [title = '', description = ''] = [metas.get('og:title'), metas.get('description')];
  const updated = metas.get('article:modified_time');
  return { url, title, description, language: String(root.properties.lang), updated, ...facts, main };
}
