/** What a reader would stumble over in the HTML of a page that has nothing to show somewhere. */
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { htmlToHast } from 'satteri';
import { expect } from 'vitest';
import type { TestSite } from './build.ts';
import { descendantsOf, elementsOf, isElement } from '../../src/publishing/markdown/hast-elements.ts';

const levelOf = ({ tagName }: Element) => (/^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : undefined);
const textOf = (element: Element) => toString(element).trim();
/** Says something without words. */
const isFilled = (element: Element) =>
  textOf(element) !== '' || descendantsOf(element).some(({ tagName }) => ['svg', 'img', 'input'].includes(tagName));

/** What scripts fill, or what shows in another place. */
const isWaiting = ({ tagName, properties }: Element) =>
  tagName === 'template' ||
  tagName === 'script' ||
  tagName === 'style' ||
  properties['dataZoekresultaten'] !== undefined;

/** Elements in reading order, without those that wait. */
function inOrder(parent: Element): Element[] {
  return elementsOf(parent).flatMap((child) => (isWaiting(child) ? [] : [child, ...inOrder(child)]));
}

/** Headings with nothing below them before the next heading of their level. */
function bareHeadings(body: Element): string[] {
  const open: { level: number; text: string; hasContent: boolean }[] = [];
  const bare: string[] = [];
  const close = (level: number) => {
    while ((open.at(-1)?.level ?? 0) >= level) {
      const heading = open.pop();
      if (heading && !heading.hasContent) bare.push(heading.text);
    }
  };
  const read = (nodes: readonly ElementContent[]) => {
    for (const node of nodes) {
      if (node.type === 'text' && node.value.trim() !== '') for (const heading of open) heading.hasContent = true;
      if (!isElement(node) || isWaiting(node)) continue;
      const level = levelOf(node);
      if (level !== undefined) {
        close(level);
        for (const heading of open) heading.hasContent = true;
        open.push({ level, text: textOf(node), hasContent: false });
      } else {
        if (['svg', 'img', 'input'].includes(node.tagName)) for (const heading of open) heading.hasContent = true;
        read(node.children);
        // A heading says nothing about what stands outside the part of the page that it stands in.
        if (['main', 'footer'].includes(node.tagName)) close(1);
      }
    }
  };
  read(body.children);
  close(1);
  return bare;
}

const lists = ['ul', 'ol', 'dl', 'select', 'tbody'];
const parts = ['section', 'nav', 'figure', 'table', 'article', 'aside', 'li', 'dt', 'dd', 'td', 'th', 'figcaption'];

/** Everything empty on a page, and every word that only a program says. */
function pageFaults(html: string): string[] {
  const root = htmlToHast(html) as Root;
  const page = elementsOf(root).find(({ tagName }) => tagName === 'html');
  const body = page && elementsOf(page).find(({ tagName }) => tagName === 'body');
  if (!body) return ['geen body'];
  const elements = inOrder(body);
  const named = (element: Element) => `<${element.tagName}> ${String(element.properties.className ?? '')}`.trim();
  return [
    ...elements.filter((one) => levelOf(one) !== undefined && !isFilled(one)).map((one) => `empty ${named(one)}`),
    ...elements
      .filter((one) => lists.includes(one.tagName) && elementsOf(one).length === 0)
      .map((one) => `empty ${named(one)}`),
    ...elements.filter((one) => parts.includes(one.tagName) && !isFilled(one)).map((one) => `empty ${named(one)}`),
    ...bareHeadings(body).map((text) => `nothing below "${text}"`),
    ...(textOf(body).match(/\b(?:undefined|null|NaN)\b|\[object/g) ?? []),
    ...(elements.filter(({ tagName }) => tagName === 'h1').length === 1 ? [] : ['not one h1']),
  ];
}

/** Expects no page of a built site to have an empty part; gives the pages. */
export async function expectNothingEmpty(site: TestSite): Promise<Map<string, string>> {
  const pages = await site.pages();
  for (const [address, html] of pages) {
    // A sheet is to be written on.
    if (!address.endsWith('/gespreksblad/')) expect.soft(pageFaults(html), address).toEqual([]);
  }
  return pages;
}
