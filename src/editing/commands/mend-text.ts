/** Finds the links and blocks in a text that lead to a page, and has them lead to another. */
import { blockReferences } from '../../reading/block-references.ts';
import { isBlock, walk, type Node } from '../../reading/tree.ts';
import { linkedPath } from '../../model/addresses.ts';
import { swap, type Edit, type Move } from './edits.ts';

/** The address in a link or a definition, behind the words that are linked. */
function linkEdits(node: Node, body: string, { addresses }: Move): Edit[] {
  const old = linkedPath(node.url ?? '') ?? '';
  const now = addresses.get(old);
  if (!node.position || now === undefined) return [];
  const words = node.children?.at(-1)?.position?.end.offset ?? node.position.start.offset;
  return swap(body, [words, node.position.end.offset], old, now, `een link gaat naar ${now}`);
}

/** The ids in the opening tag of a block. */
function blockEdits(node: Node, body: string, { from, to }: Move): Edit[] {
  const { position } = node;
  if (!position || !from.entry || !to.entry) return [];
  const { collection, id } = from.entry;
  const newId = to.entry.id;
  return blockReferences(node)
    .filter((one) => one.target === collection && one.id === id)
    .flatMap(({ attribute, block }) => {
      const { start, end } = position;
      const name = new RegExp(`\\b${attribute}\\s*=\\s*["']`).exec(body.slice(start.offset, end.offset));
      const value = start.offset + (name ? name.index + name[0].length : 0);
      return swap(body, [value, end.offset], id, newId, `<${block}> noemt ${newId}`);
    });
}

/** Edits of a text; offsets are those in `body`, of which `tree` was made. */
export const mendText = (body: string, tree: Node, move: Move): Edit[] =>
  [...walk(tree)].flatMap(({ node }) => {
    if (node.type === 'link' || node.type === 'definition') return linkEdits(node, body, move);
    return isBlock(node) ? blockEdits(node, body, move) : [];
  });
