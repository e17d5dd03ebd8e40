import type { Element } from 'hast';
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
