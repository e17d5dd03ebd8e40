import type { Element, ElementContent } from 'hast';

/** Whether a node is an element, and not text or a comment. */
export const isElement = (node: ElementContent): node is Element => node.type === 'element';

/** Whether a node is white space between elements. */
export const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

/** The elements right inside an element. */
export const elementsOf = (element: Element): Element[] => element.children.filter(isElement);

/** The first element of a name right inside an element. */
export const childOf = (element: Element, tagName: string): Element | undefined =>
  elementsOf(element).find((child) => child.tagName === tagName);

/** Whether an element has a class. */
export const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name);
