/** Small questions about elements of an HTML tree. */
import type { Element, ElementContent } from 'hast';

export const isElement = (node: { type: string }): node is Element => node.type === 'element';

/** An element without properties. */
export const element = (tagName: string, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** A property as it was written, or nothing. */
export function attributeOf({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}

/** The value of one property in an element's style, in small letters; empty when it has none. */
export function styleOf(node: Element, property: string): string {
  const rule = attributeOf(node, 'style')
    .split(';')
    .map((one) => /^\s*([\w-]+)\s*:(.*)$/s.exec(one))
    .findLast((one) => one?.[1]?.toLowerCase() === property);
  return rule?.[2]?.trim().toLowerCase() ?? '';
}
