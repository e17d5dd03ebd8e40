/** Writes out in Markdown what someone pasted as HTML, so that an editor can copy it. */
import { createRequire } from 'node:module';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Options } from 'rehype-remark';
import { htmlToHast } from 'satteri';
import { markdownStyle, tableStyle } from '../lib/markdown-writing.ts';
import { allowedHtml } from '../model/blocks.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;

const isElement = (node: RootContent): node is Element => node.type === 'element';
const lineBreak: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
const inCell = new Set(['p', 'div', 'ul', 'ol', 'li']);

/** A cell holds one line of text: paragraphs and lists in it become lines with a break between. */
function asLines(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (!isElement(node) || !inCell.has(node.tagName)) return [node];
    return [lineBreak, ...asLines(node.children)];
  });
}

function firstRow(table: Element): Element | undefined {
  for (const child of table.children.filter(isElement)) {
    const row = child.tagName === 'tr' ? child : firstRow(child);
    if (row) return row;
  }
  return undefined;
}

/** Makes elements fit for a text: tables, the title that a page has already, a place to link to, an undescribed picture. */
function fit(parent: Element | Root): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    fit(child);
    const { properties } = child;
    if (child.tagName === 'h1') child.tagName = 'h2';
    if (child.tagName === 'a' && properties.href === undefined) child.tagName = 'span';
    if (child.tagName === 'img' && !properties.alt) properties.alt = 'beschrijving';
    if (child.tagName === 'td' || child.tagName === 'th') child.children = asLines(child.children);
    if (child.tagName !== 'table') continue;
    // Markdown's first row is always a head. Without one in the HTML, the library would write an empty one.
    for (const cell of firstRow(child)?.children.filter(isElement) ?? []) cell.tagName = 'th';
  }
}

/** Keeps an element that a text may have. */
const keep: Handle = (state, element: Element) => {
  const title = element.properties.title;
  const opening = `<${element.tagName}${typeof title === 'string' ? ` title="${title.replaceAll('"', '&quot;')}"` : ''}`;
  if (element.tagName === 'br') return { type: 'html', value: '<br />' };
  return [
    { type: 'html', value: `${opening}>` },
    ...(state.all(element) as { type: 'text'; value: string }[]),
    { type: 'html', value: `</${element.tagName}>` },
  ] as never;
};

/** Loaded for the first HTML that is found: that takes longer than checking a hundred texts, most of which have none. */
const load = createRequire(import.meta.url);

function makeWriter() {
  const { default: rehypeRemark } = load('rehype-remark') as typeof import('rehype-remark');
  const { default: remarkGfm } = load('remark-gfm') as typeof import('remark-gfm');
  const { default: remarkStringify } = load('remark-stringify') as typeof import('remark-stringify');
  const { unified } = load('unified') as typeof import('unified');
  return unified()
    .use(() => fit as (tree: Root) => void)
    .use(rehypeRemark, {
      handlers: {
        ...Object.fromEntries([...allowedHtml.keys()].map((name) => [name, keep])),
        u: (state, element) => state.all(element) as never,
      },
    })
    .use(remarkGfm, tableStyle)
    .use(remarkStringify, {
      ...markdownStyle,
      handlers: {
        // What stands between the tags is Markdown already; only the signs of blocks need a backslash.
        text: ({ value }: { value: string }, parent?: { type: string }) =>
          value.replace(parent?.type === 'tableCell' ? /[<{|]/g : /[<{]/g, '\\$&'),
      },
    });
}

let writer: ReturnType<typeof makeWriter> | undefined;

/** A row of a table with one break between the lines of a cell, and none around them. */
const withFewBreaks = (row: string) =>
  row
    .replace(/\s*(?:<br \/>\s*)+/g, '<br />')
    .replace(/(?<!\\)\|<br \/>|<br \/>(?=\|)/g, (sign) => (sign.startsWith('|') ? '| ' : ' '));

/** The Markdown for a piece of HTML; empty when nothing of it can be read. */
export function htmlToMarkdown(html: string): string {
  writer ??= makeWriter();
  const tree = htmlToHast(html) as Root;
  return writer.stringify(writer.runSync(tree)).trim().replace(/^\|.*/gm, withFewBreaks);
}

/** The same on one line, for a cell of a table. */
export const htmlToCell = (html: string): string =>
  /^\| (.*) \|/.exec(htmlToMarkdown(`<table><tr><td>${html}</td></tr></table>`))?.[1] ?? '';
