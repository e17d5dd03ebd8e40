/** How the blocks of a page read that Markdown has no form for, or whose looks say what no word does. */
import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { childOf, descendantsOf, elementsOf, isBlank, isElement } from './hast-elements.ts';

/** Turns an element, of which the children have been rewritten already, into what it reads as. */
export type Rewrite = (element: Element, parent: Element) => ElementContent[];

/** A link to the place of a quotation, by what it is instead of what one can do with it. */
export const permanentLink: Rewrite = ({ properties: { href } }) => [h('a', { href }, 'Vast adres van dit citaat')];

/**
 * The words of a quotation, with under them its speaker and permanent address. All inside the quotation:
 * Markdown has no captions.
 */
export const quotation: Rewrite = (figure, parent) => {
  const words = childOf(figure, 'blockquote');
  const [caption, link] = childOf(figure, 'figcaption')?.children.filter((node) => !isBlank(node)) ?? [];
  // On the page of all quotations, the speaker is the heading of the section.
  const speaker = parent.properties.ariaLabelledBy && childOf(parent, 'h2')?.children;
  const attribution = h('p', '— ', speaker, speaker && '. ', caption);
  const cited = words?.properties.cite ? permanentLink(h('a', { href: words.properties.cite }), figure) : [];
  const address = link ? [link] : cited;
  if (address.length > 0)
    attribution.children.push(h('span', toString(attribution).endsWith('.') ? ' ' : '. ', address));
  return [h('blockquote', words?.children, attribution)];
};

/** A drawing is its caption. */
export const drawing: Rewrite = (figure) => {
  const caption = childOf(figure, 'figcaption');
  return caption ? [h('p', h('em', 'Tekening op de webpagina: ', caption.children))] : [];
};

/** Whether there is a drawing anywhere in an element. */
export const hasDrawing = (element: Element): boolean =>
  descendantsOf(element).some(({ tagName }) => tagName === 'svg');

/** Elements right inside another, whether or not they are wrapped for their layout. */
const unwrapped = (element: Element) =>
  elementsOf(element).flatMap((child) => (child.tagName === 'div' ? elementsOf(child) : [child]));

/** A line for each term, since Markdown has no definition lists. A second definition says more of the first. */
export const definitions: Rewrite = (list) => {
  const lines: Element[] = [];
  for (const { tagName, children } of unwrapped(list)) {
    const line = lines.at(-1);
    if (tagName === 'dt') lines.push(h('li', h('strong', children)));
    else if (line?.children.length === 1) line.children.push(h('span', ' – ', children));
    else line?.children.push(h('span', ' (', children, ')'));
  }
  return [h('ul', lines)];
};

/** A title and its point in one line; as two paragraphs in a list they fall apart. */
export const titleWithPoint: Rewrite = (item) => {
  const [title, point, ...more] = unwrapped(item);
  const fits = title?.tagName === 'a' && point?.tagName === 'p' && more.length === 0;
  return [fits ? h('li', title, ' – ', point.children) : item];
};

/** Numbers the rungs, as the page's style does. */
export const ladder: Rewrite = ({ children }) => {
  let rung = 0;
  return children.map((node) => {
    if (!isElement(node) || node.tagName !== 'h3') return node;
    rung += 1;
    return h('h3', `${String(rung)}. `, node.children);
  });
};

/** Whether a paragraph is links without words between them, which only the page's style sets apart. */
export const isLinkRow = (element: Element): boolean =>
  element.tagName === 'p' &&
  elementsOf(element).length > 1 &&
  element.children.every((node) => (isElement(node) ? node.tagName === 'a' : isBlank(node)));

/** A row of links as a list. */
export const linkRow: Rewrite = (row) => [h('ul', ...elementsOf(row).map((link) => h('li', link)))];

/** How sure we are: of a number, of the facts under a heading, or of what was just said. */
export const certainty: Rewrite = ({ tagName, children }, parent) => {
  if (tagName === 'dd') return [h('dd', 'zekerheid: ', children)];
  return [h('span', 'Zekerheid: ', children, parent.tagName === 'h3' ? '' : '.')];
};
