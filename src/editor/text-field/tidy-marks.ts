/** Makes marks neat: without spaces at their ends, not twice, and none in a heading, which is bold already. */
import type { PhrasingContent, Root, RootContent } from 'mdast';

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

function visit(node: Node): void {
  if (!('children' in node)) return;
  if (node.type === 'paragraph' || node.type === 'tableCell') node.children = tidyAll(node.children, new Set());
  else if (node.type === 'heading') node.children = tidyAll(node.children, new Set(['strong']));
  else for (const child of node.children) visit(child);
}

/** A step for unified. */
export const tidyMarks = () => (tree: Root) => {
  visit(tree);
};
