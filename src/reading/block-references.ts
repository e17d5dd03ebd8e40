/** What the blocks in a text refer to. */
import { componentOf, idsIn, type AuthorComponent } from '../model/blocks.ts';
import { placeOf, type Node } from './tree.ts';
import type { Place } from './problem.ts';

/** An attribute that must hold the id of something else. */
export interface BlockReference extends Place {
  block: string;
  attribute: string;
  target: AuthorComponent['attributes'][string]['reference'];
  /** `undefined` when the attribute is missing. */
  id: string | undefined;
}

/** What a block refers to. */
export function blockReferences(node: Node): BlockReference[] {
  const name = node.name ?? '';
  // A `{…}` may hold anything, and is reported as it is.
  if (node.attributes?.some((given) => given.name === undefined)) return [];
  return Object.entries(componentOf(name)?.attributes ?? {}).flatMap(([attribute, { reference, several }]) => {
    const value = node.attributes?.findLast((given) => given.name === attribute)?.value;
    const text = typeof value === 'string' ? value : undefined;
    const ids = several && text?.trim() ? idsIn(text) : [text];
    return ids.map((id) => ({ ...placeOf(node), block: name, attribute, target: reference, id }));
  });
}
