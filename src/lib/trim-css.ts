import { clone, generate, parse, walk, type CssNode, type List, type ListItem, type Selector } from 'css-tree';
import { Parser } from 'htmlparser2';

/** What scripts put in a page after it has loaded: the chosen theme, and marks around words that were searched for. */
const dynamicTokens = ['[data-thema]', 'mark'];

/** What a page's HTML has that a selector can ask for: tags, `.classes`, `#ids`, `[attributes]`. */
export function selectorTokens(html: string): Set<string> {
  const tokens = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      tokens.add(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        tokens.add(`[${attribute}]`);
        if (attribute === 'id') tokens.add(`#${value}`);
        if (attribute === 'class') for (const one of value.split(/\s+/)) tokens.add(`.${one}`);
      }
    },
  });
  parser.end(html);
  return tokens;
}

/** Whether a page with these tokens could have an element that the selector fits. Says yes when in doubt. */
function couldMatch(selector: CssNode, tokens: ReadonlySet<string>): boolean {
  let possible = true;
  const need = (token: string) => {
    if (!tokens.has(token) && !dynamicTokens.includes(token)) possible = false;
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

/** Names of custom properties used in a text. */
const usedProperties = (text: string) => [...text.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] ?? '');

/** Takes out custom properties that nothing uses, by way of others included. */
function dropUnusedProperties(sheet: CssNode, html: string): void {
  const definitions = new Map<string, string>();
  const needed = new Set(usedProperties(html));
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
}

/**
 * Leaves of a stylesheet only what one page can use: rules that its elements could fit, and
 * custom properties that those rules need. Returns minified CSS.
 */
export function trimCss(sheet: CssNode, html: string): string {
  const tokens = selectorTokens(html);
  const trimmed = clone(sheet);
  walk(trimmed, {
    visit: 'Rule',
    enter(rule, item, list) {
      // Inside @keyframes a "selector" is a percentage.
      if (this.atrule?.name.endsWith('keyframes') || rule.prelude.type !== 'SelectorList') return;
      const selectors = rule.prelude.children as List<Selector>;
      selectors.forEach((selector, place) => {
        if (!couldMatch(selector, tokens)) selectors.remove(place);
      });
      if (selectors.isEmpty) list.remove(item);
    },
  });
  dropUnusedProperties(trimmed, html);
  // From the inside out, so that a block that loses its last rule goes too.
  walk(trimmed, {
    leave(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if ((node.type === 'Rule' || (node.type === 'Atrule' && node.block)) && node.block?.children.isEmpty) {
        list.remove(item);
      }
    },
  });
  return generate(trimmed);
}

const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/g;
const scopeAttribute = /data-astro-cid-[a-z0-9]{8}/g;

/** Astro's scope names made short, and left out of elements where no rule asks for them. */
function shortenScopes(html: string, css: string): { html: string; css: string } {
  const used = [...new Set(css.match(scopeAttribute))];
  const short = (scope: string) => `data-c${used.indexOf(scope).toString(36)}`;
  return {
    html: html.replace(/ (data-astro-cid-[a-z0-9]{8})(="")?/g, (_, scope: string) =>
      used.includes(scope) ? ` ${short(scope)}` : '',
    ),
    css: css.replace(scopeAttribute, short),
  };
}

/** Parsed stylesheets by their text: pages of one kind share theirs. */
const parsed = new Map<string, CssNode>();

/**
 * A page with one stylesheet in its head that holds only what the page can use.
 * Pages without a stylesheet come back unchanged.
 */
export function trimPageStyles(html: string): string {
  const source = [...html.matchAll(styleElement)].map((match) => match[1] ?? '').join('\n');
  if (!source) return html;
  const sheet = parsed.get(source) ?? parse(source);
  parsed.set(source, sheet);
  const body = html.replace(styleElement, '');
  const trimmed = shortenScopes(body, trimCss(sheet, body));
  return trimmed.html.replace('</head>', () => `<style>${trimmed.css}</style></head>`);
}
