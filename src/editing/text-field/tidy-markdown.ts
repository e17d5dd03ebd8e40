/**
 * Makes a text from elsewhere neat: marks without spaces at their ends, not twice, and none in a heading, which is bold
 * already; no empty paragraphs; lists without empty lines where each item is one line.
 */
import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast';

type Node = Root | RootContent;
type Mark = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' | 'link' }>;

const isMark = (node: Node | undefined): node is Mark =>
  node !== undefined && ['strong', 'emphasis', 'delete', 'link'].includes(node.type);

/** Takes the spaces from one end of what is in a mark. */
function takeSpace(children: PhrasingContent[], end: 'start' | 'end'): string {
  const node = end === 'start' ? children[0] : children.at(-1);
  if (node?.type === 'break') {
    children.splice(end === 'start' ? 0 : -1, 1);
    return '\n';
  }
  if (node?.type !== 'text') return '';
  const rest = end === 'start' ? node.value.trimStart() : node.value.trimEnd();
  const space = node.value.length > rest.length ? ' ' : '';
  node.value = rest;
  if (rest === '') children.splice(end === 'start' ? 0 : -1, 1);
  return space;
}

const spaceNode = (space: string): PhrasingContent[] => {
  if (space === '') return [];
  return space === '\n' ? [{ type: 'break' }] : [{ type: 'text', value: space }];
};

const same = (one: Mark, other: Mark) =>
  one.type === other.type && (one.type !== 'link' || (other.type === 'link' && one.url === other.url));

/** What becomes of what stands in a paragraph or mark. */
function tidyAll(nodes: readonly PhrasingContent[], outside: ReadonlySet<string>): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    if (!isMark(node)) {
      const last = result.at(-1);
      if (node.type === 'text' && last?.type === 'text') last.value += node.value;
      else result.push(node);
      continue;
    }
    const children = tidyAll(node.children, new Set([...outside, node.type]));
    if (outside.has(node.type)) {
      result.push(...children);
      continue;
    }
    const before = takeSpace(children, 'start');
    const after = takeSpace(children, 'end');
    result.push(...spaceNode(before));
    const last = result.at(-1);
    if (children.length > 0) {
      if (isMark(last) && same(last, node)) last.children = tidyAll([...last.children, ...children] as never, outside);
      else result.push({ ...node, children });
    }
    result.push(...spaceNode(after));
  }
  return result;
}

/** Without the breaks that it begins or ends with, which nobody sees. */
function withoutEnds(children: readonly PhrasingContent[]): PhrasingContent[] {
  const first = children.findIndex(({ type }) => type !== 'break');
  const last = children.findLastIndex(({ type }) => type !== 'break');
  return first < 0 ? [] : children.slice(first, last + 1);
}

const isItemOfOneLine = ({ children }: ListItem) =>
  children.every(({ type }, index) => type === 'list' || (type === 'paragraph' && index === 0));

function visit(node: Node): void {
  if (!('children' in node)) return;
  if (node.type === 'paragraph' || node.type === 'tableCell') {
    node.children = withoutEnds(tidyAll(node.children, new Set()));
    return;
  }
  if (node.type === 'heading') {
    node.children = withoutEnds(tidyAll(node.children, new Set(['strong'])));
    return;
  }
  for (const child of node.children) visit(child);
  if (node.type === 'list' && node.children.every(isItemOfOneLine)) {
    node.spread = false;
    for (const item of node.children) item.spread = false;
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
