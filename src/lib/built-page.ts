import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

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
}

/** A page of the built site. */
export interface BuiltPage extends PageFacts {
  /** The element `main`. */
  main: Element;
}

const parser = unified().use(rehypeParse);

/** The texts of a document's `meta` elements by their name, its canonical address and its language. */
function readHead(tree: Root) {
  const metas = new Map<string, string>();
  let url = '';
  let language = '';
  let main: Element | undefined;
  visit(tree, 'element', (element) => {
    const { name, property, content, rel, href, lang } = element.properties;
    if (element.tagName === 'html') language = String(lang);
    else if (element.tagName === 'meta') metas.set(String(name ?? property), String(content));
    else if (element.tagName === 'link' && Array.isArray(rel) && rel.includes('canonical')) url = String(href);
    else if (element.tagName === 'main') main = element;
  });
  return { metas, url, language, main };
}

/** What the text of a page says about itself. */
function readMain(main: Element) {
  let kind: string | undefined;
  let updated: string | undefined;
  let fictional = false;
  let isTool = false;
  visit(main, 'element', ({ properties: { dataSoort, dateTime, dataPagefindMeta, role } }) => {
    if (typeof dataSoort === 'string') kind ??= dataSoort;
    if (typeof dateTime === 'string') updated ??= dateTime;
    fictional ||= dataPagefindMeta === 'fictief:ja';
    isTool ||= role === 'search';
  });
  return { kind, updated, fictional, isTool };
}

/**
 * Reads a page out of its HTML. Undefined for a page without a text to read: one that search engines
 * must pass by, and the search page, which is a tool.
 */
export function readBuiltPage(html: string): BuiltPage | undefined {
  const { metas, url, language, main } = readHead(parser.parse(html));
  if (!main || !url || metas.get('robots')?.includes('noindex')) return undefined;
  const { isTool, ...facts } = readMain(main);
  if (isTool) return undefined;
  const [title = '', description = ''] = [metas.get('og:title'), metas.get('description')];
  return { url, title, description, language, ...facts, main };
}
