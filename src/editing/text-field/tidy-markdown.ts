/**
 * Makes a text from elsewhere neat: marks without spaces at their ends, not twice, and none in a heading, which is bold
 * already; no empty paragraphs; lists without empty lines where each item is one line.
 */
import type { PhrasingContent, Root, RootContent } from 'mdast';

type Node = Root | RootContent;
type Mark = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' | 'link' }>;

const isMark = (node: Node | undefined): node is Mark =>
  node !== undefined && ['strong', 'emphasis', 'delete', 'link'].includes(node.type);

const isSame = (one: Node | undefined, other: Mark): one is Mark =>
  one?.type === other.type && (one.type !== 'link' || (other.type === 'link' && one.url === other.url));

/** Takes the space or the break from one end of what is in a mark. It belongs beside the mark. */
function takeSpace(children: PhrasingContent[], end: 'start' | 'end'): PhrasingContent[] {
  const place = end === 'start' ? 0 : children.length - 1;
  const node = children[place];
  if (node?.type === 'break') return children.splice(place, 1);
  if (node?.type !== 'text') return [];
  const rest = end === 'start' ? node.value.trimStart() : node.value.trimEnd();
  if (rest === node.value) return [];
  if (rest === '') children.splice(place, 1);
  node.value = rest;
  return [{ type: 'text', value: ' ' }];
}

/** What becomes of what stands in a paragraph or mark. */
function tidyAll(nodes: readonly PhrasingContent[], outside: readonly string[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  const add = (node: PhrasingContent) => {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (isMark(node) && isSame(last, node)) {
      last.children = tidyAll([...last.children, ...node.children] as never, outside);
    } else result.push(node);
  };
  for (const node of nodes) {
    if (!isMark(node)) add(node);
    else {
      const children = tidyAll(node.children, [...outside, node.type]);
      const isInside = outside.includes(node.type);
      const before = isInside ? [] : takeSpace(children, 'start');
      const after = isInside ? [] : takeSpace(children, 'end');
      const marked = children.length > 0 ? [{ ...node, children }] : [];
      [...before, ...(isInside ? children : marked), ...after].forEach(add);
    }
  }
  return result;
}

/** Without the breaks that it begins or ends with, which nobody sees. */
function withoutEnds(children: readonly PhrasingContent[]): PhrasingContent[] {
  const isSeen = ({ type }: PhrasingContent) => type !== 'break';
  return children.slice(Math.max(0, children.findIndex(isSeen)), children.findLastIndex(isSeen) + 1);
}

function visit(node: Node): void {
  if (!('children' in node)) return;
  if (node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'heading') {
    node.children = withoutEnds(tidyAll(node.children, node.type === 'heading' ? ['strong'] : []));
    return;
  }
  for (const child of node.children) visit(child);
  if (node.type === 'list') {
    const isOfOneLine = node.children.every(({ children }) =>
      children.every(({ type }, index) => type === 'list' || (type === 'paragraph' && index === 0)),
    );
    for (const one of isOfOneLine ? [node, ...node.children] : []) one.spread = false;
  }
  if (node.type !== 'tableRow') {
    const hasWords = (child: Node) =>
      !(child.type === 'paragraph' || child.type === 'heading') || child.children.length > 0;
    node.children = node.children.filter(hasWords);
  }
}

/** A step for unified. */
export const tidyMarkdown = () => (tree: Root) => {
  visit(tree);
};
