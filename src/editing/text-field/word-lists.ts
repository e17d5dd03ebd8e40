/** Word and Outlook write a list as paragraphs, each with its sign as text and `mso-list: l0 level2 lfo1` in its style. */
import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { element, isElement, styleOf } from './html-elements.ts';

/** The sign of a numbered list: a number or a letter with a dot or bracket. */
const number = /^\s*\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i;

const isSign = (node: ElementContent): boolean => isElement(node) && styleOf(node, 'mso-list') === 'ignore';

/** The sign of an item, as text. */
const signOf = (node: Element): string =>
  node.children
    .filter(isElement)
    .map((child) => (isSign(child) ? toString(child) : signOf(child)))
    .join('');

const withoutSign = (children: readonly ElementContent[]): ElementContent[] =>
  children
    .filter((child) => !isSign(child))
    .map((child) => (isElement(child) ? { ...child, children: withoutSign(child.children) } : child));

/** How deep an item of a list is; nothing for what is no such item. */
function levelOf(node: ElementContent): number | undefined {
  if (!isElement(node) || node.tagName !== 'p') return undefined;
  const level = /\blevel(\d+)/.exec(styleOf(node, 'mso-list'))?.[1];
  return level === undefined ? undefined : Number(level);
}

const isSpace = (node: ElementContent) => node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');

/** Makes lists of the paragraphs that are items of one, and leaves everything else as it is. */
export function gatherWordLists(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let open: { level: number; list: Element }[] = [];
  for (const child of children) {
    const level = levelOf(child);
    if (!isElement(child) || level === undefined) {
      if (!isSpace(child)) open = [];
      result.push(child);
      continue;
    }
    const kind = number.test(signOf(child)) ? 'ol' : 'ul';
    // An item that is less deep ends the lists below it; one with another kind of sign begins another list.
    open = open.filter((one) => one.level < level || (one.level === level && one.list.tagName === kind));
    let here = open.at(-1);
    if (here?.level !== level) {
      const list = element(kind);
      const item = here?.list.children.at(-1);
      (item && isElement(item) ? item.children : result).push(list);
      here = { level, list };
      open.push(here);
    }
    here.list.children.push(element('li', withoutSign(child.children)));
  }
  return result;
}
