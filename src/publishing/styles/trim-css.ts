import { clone, generate, walk, type CssNode, type List, type ListItem, type Selector } from 'css-tree';
import { usedProperties } from './style-reader.ts';

/** Whether a page with these tokens could have an element that the selector fits. Says yes when in doubt. */
export function couldMatch(selector: CssNode, tokens: ReadonlySet<string>): boolean {
  let possible = true;
  const need = (token: string) => {
    if (!tokens.has(token)) possible = false;
  };
  walk(selector, {
    enter(node: CssNode) {
      // What stands inside :is(), :not() and the like is a choice, not a demand.
      if (node.type === 'PseudoClassSelector') return walk.skip;
      if (node.type === 'TypeSelector' && node.name !== '*') need(node.name);
      if (node.type === 'ClassSelector') need(`.${node.name}`);
      if (node.type === 'IdSelector') need(`#${node.name}`);
      if (node.type === 'AttributeSelector') need(`[${node.name.name}]`);
      return undefined;
    },
  });
  return possible;
}

/** Leaves of a stylesheet the rules whose selectors `keep` wants, and no block that is empty. */
export function keepRules(sheet: CssNode, keep: (selector: CssNode) => boolean): CssNode {
  const kept = clone(sheet);
  walk(kept, {
    visit: 'Rule',
    enter(rule, item, list) {
      // Inside @keyframes a "selector" is a percentage.
      if (this.atrule?.name.endsWith('keyframes') || rule.prelude.type !== 'SelectorList') return;
      const selectors = rule.prelude.children as List<Selector>;
      selectors.forEach((selector, place) => {
        if (!keep(selector)) selectors.remove(place);
      });
      if (selectors.isEmpty) list.remove(item);
    },
  });
  dropEmptyBlocks(kept);
  return kept;
}

function dropEmptyBlocks(sheet: CssNode): void {
  // From the inside out, so that a block that loses its last rule goes too.
  walk(sheet, {
    leave(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if ((node.type === 'Rule' || (node.type === 'Atrule' && node.block)) && node.block?.children.isEmpty) {
        list.remove(item);
      }
    },
  });
}

/** Takes out custom properties that neither the stylesheet nor `elsewhere` uses, by way of others included. */
export function dropUnusedProperties(sheet: CssNode, elsewhere: Iterable<string>): void {
  const definitions = new Map<string, string>();
  const needed = new Set(elsewhere);
  walk(sheet, (node) => {
    if (node.type !== 'Declaration') return;
    if (node.property.startsWith('--'))
      definitions.set(node.property, `${definitions.get(node.property) ?? ''} ${generate(node.value)}`);
    else for (const name of usedProperties(generate(node.value))) needed.add(name);
  });
  for (const name of needed) for (const next of usedProperties(definitions.get(name) ?? '')) needed.add(next);
  walk(sheet, (node, item, list) => {
    if (node.type === 'Declaration' && node.property.startsWith('--') && !needed.has(node.property)) {
      list.remove(item);
    }
  });
  dropEmptyBlocks(sheet);
}
