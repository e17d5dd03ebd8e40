import type { Element, ElementContent, Properties } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { childOf, elementsOf, hasClass, isElement } from './hast-elements.ts';
import {
  certainty,
  definitions,
  drawing,
  hasDrawing,
  isLinkRow,
  ladder,
  linkRow,
  permanentLink,
  quotation,
  titleWithPoint,
  type Rewrite,
} from './reading-blocks.ts';

const FICTION = 'is een fictieve gemeente.';

/** Stands for the mark "Fictieve gemeente", which on its own does not say who is made up. */
export const fictionNote = (municipality: unknown) =>
  `${typeof municipality === 'string' ? municipality : 'Dit'} ${FICTION}`;

/** Whether a paragraph that is a {@link fictionNote} and nothing else has this text. */
export const isFictionNote = (text: string) => text.endsWith(` ${FICTION}`) && !/[.?!]\s/.test(text);

type Test = (element: Element, parent: Element) => boolean;

const isA = (tagName: string) => (element: Element) => element.tagName === tagName;
const withData = (name: string) => (element: Element) => element.properties[name] !== undefined;

const noText = ['script', 'style', 'template', 'noscript', 'form', 'dialog', 'button', 'svg', 'nav'];

/** Whether an element works, moves, draws or leads away, and says nothing. */
const isNoText: Test = (element) =>
  noText.includes(element.tagName) ||
  element.properties.hidden === true ||
  element.properties.ariaHidden === 'true' ||
  element.properties.popover !== undefined ||
  // What no one misses on paper.
  hasClass(element, 'print:hidden') ||
  // Said elsewhere on the page, for who reads it on a screen: big buttons, heads of columns in each cell.
  withData('dataScreenOnly')(element) ||
  // Reading time and date: the date stands in the frontmatter.
  (hasClass(element, 'meta') && childOf(element, 'time') !== undefined);

const asItIs: Rewrite = (element) => [element];
const leftOut: Rewrite = () => [];
const contents: Rewrite = ({ children }) => children;

/** How elements read, where not as they are. The first rule that fits counts. */
const rules: [Test, Rewrite][] = [
  [({ properties }) => properties.ariaLabelledBy?.toString() === 'hoort-hierbij', asItIs],
  [
    ({ tagName, properties: { href } }, parent) =>
      tagName === 'a' && parent.tagName === 'figcaption' && String(href).includes('#'),
    permanentLink,
  ],
  [isNoText, leftOut],
  [(element) => isA('figure')(element) && childOf(element, 'blockquote') !== undefined, quotation],
  [(element) => isA('figure')(element) && hasDrawing(element), drawing],
  [isA('dl'), definitions],
  // A second name beside a term, set apart by its size.
  [
    (element, parent) => parent.tagName === 'dt' && hasClass(element, 'meta'),
    (name) => [h('span', ` (${toString(name).trim()})`)],
  ],
  [isA('li'), titleWithPoint],
  [(element) => hasClass(element, 'ladder'), ladder],
  // Sections side by side: a list only for the sake of its layout.
  [
    (element) => isA('ul')(element) && elementsOf(element).some((item) => childOf(item, 'h2') ?? childOf(item, 'h3')),
    (list) => elementsOf(list).flatMap(({ children }) => children),
  ],
  [isLinkRow, linkRow],
  // On its own it could be taken for the source of the remark above it.
  [withData('dataBronnen'), ({ children }) => [h('p', h('strong', 'Deze pagina'), ' – ', children)]],
  // A term is just its word. What it means is a page of its own, to which "Hoort hierbij" has the link.
  [({ properties }) => properties['dataBegrip'] !== undefined, contents],
  [withData('dataGemeente'), ({ properties }) => [h('p', h('em', fictionNote(properties['dataGemeente'])))]],
  [withData('dataZekerheid'), certainty],
  [(element) => isA('strong')(element) && toString(element) === 'Toen en nu', () => [h('strong', 'Toen en nu:')]],
];

/** Addresses in full, so that they still lead somewhere when the text has left the site. */
const withFullAddresses = ({ href, cite, ...others }: Properties, page: string): Properties => ({
  ...others,
  ...(typeof href === 'string' && { href: new URL(href, page).href }),
  ...(typeof cite === 'string' && { cite: new URL(cite, page).href }),
});

/**
 * The text of a page as it reads without its looks: without what is no text, and with what the looks
 * say put into words. Links lead to web pages, also those of this site: that is where a machine that reads
 * sends people, and what it should name as its source.
 */
export function readingText(main: Element, url: string): ElementContent[] {
  const read = (node: ElementContent, parent: Element): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (!isElement(node)) return [];
    const [, rewrite] = rules.find(([fits]) => fits(node, parent)) ?? [undefined, asItIs];
    // Spares reading what goes.
    if (rewrite === leftOut) return [];
    const properties = withFullAddresses(node.properties, url);
    const children = node.children.flatMap((child) => read(child, node));
    return rewrite({ type: 'element', tagName: node.tagName, properties, children }, parent);
  };
  return main.children.flatMap((child) => read(child, main));
}
