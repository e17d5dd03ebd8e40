import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import type { OpenElement, Reader } from '../../lib/walk-html.ts';

/** Gathers the element `main` as a tree. */
export function treeReader(): Reader & { main: () => Element | undefined } {
  let main: Element | undefined;
  const nodes = new Map<OpenElement, Element>();
  const nodeOf = (element: OpenElement | undefined) => element && nodes.get(element);
  return {
    main: () => main,
    open(element) {
      const parent = nodeOf(element.parent);
      if (!parent && (main || element.name !== 'main')) return;
      const node = h(element.name, element.attributes);
      nodes.set(element, node);
      parent?.children.push(node);
      main ??= node;
    },
    text(value, inside) {
      const parent = nodeOf(inside);
      const last = parent?.children.at(-1);
      if (last?.type === 'text') last.value += value;
      else parent?.children.push({ type: 'text', value });
    },
    close: (element) => nodes.delete(element),
  };
}

/** Whether a node is an element, and not text or a comment. */
export const isElement = (node: RootContent): node is Element => node.type === 'element';

/** Whether a node is white space between elements. */
export const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

/** The elements right inside an element. */
export function elementsOf(parent: Element | Root): Element[] {
  const nodes: RootContent[] = parent.children;
  return nodes.filter(isElement);
}

/** The first element of a name right inside an element. */
export const childOf = (parent: Element | Root, tagName: string): Element | undefined =>
  elementsOf(parent).find((child) => child.tagName === tagName);

/** All elements inside an element, in the order of the text. */
export const descendantsOf = (parent: Element): Element[] =>
  elementsOf(parent).flatMap((child) => [child, ...descendantsOf(child)]);

/** Whether an element has a class. */
export const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name);
