import { find, generate, parse, type CssNode, type StyleSheet } from 'css-tree';
import { couldMatch, dropUnusedProperties, keepRules, selectorTokens, usedProperties } from './trim-css.ts';

/** A layout writes this where the first screen is over; what is only below it gets its styles there. */
const laterMark = /<template data-latere-stijlen><\/template>/g;

const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/g;
const scopeClass = /\bastro-[a-z0-9]{8}\b/g;
/** What Astro puts behind the name of a font: a hash, and of what measures like it the font that it stands for. */
const fontSuffix = /(?<=\b[A-Z][a-z]+)-[0-9a-f]{16}\b( fallback: [\w ]+)?/g;

/** `A` to `Z`, `AA` and on: capitals, which no class of ours begins with. */
const shortName = (index: number): string =>
  (index < 26 ? '' : shortName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** All pages that Astro gave the same styles, which are those of one route. */
interface Group {
  sheet: CssNode;
  /** What stands on any of its pages down to the mark, and on the whole of them. */
  above: Set<string>;
  all: Set<string>;
  /** Custom properties that the HTML itself uses. */
  properties: Set<string>;
}

/** The styles of a built site. */
export interface SiteStyles {
  /** Styles of what stands below the first screen on any page, and of paper: one file for the whole site. */
  later: string;
  /**
   * A page with one stylesheet in its head, and the later one linked at its mark.
   * @param href address of the later stylesheet
   */
  apply: (html: string, href: string) => string;
}

const sourceOf = (html: string) => [...html.matchAll(styleElement)].map((match) => match[1] ?? '').join('\n');

const isPaper = (node: CssNode) =>
  node.type === 'Atrule' && node.name === 'media' && node.prelude !== null && generate(node.prelude) === 'print';

/** Whether it has rules. What has none, such as a font or a view transition, counts from the first moment on. */
const hasRules = (node: CssNode) => find(node, ({ type }) => type === 'Rule') !== null;

function readGroups(pages: Iterable<string>): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const html of pages) {
    const source = sourceOf(html);
    if (!source) continue;
    let group = groups.get(source);
    if (!group) {
      group = { sheet: parse(source), above: new Set(), all: new Set(), properties: new Set() };
      groups.set(source, group);
    }
    const body = html.replace(styleElement, '');
    const [top = ''] = body.split(laterMark, 1);
    for (const token of selectorTokens(top)) group.above.add(token);
    for (const token of selectorTokens(body)) group.all.add(token);
    for (const name of usedProperties(body)) group.properties.add(name);
  }
  return groups;
}

/** Top rules of a stylesheet as text, each once in `into`. */
function addRules(into: Set<string>, sheet: CssNode, isWanted: (node: CssNode) => boolean): void {
  for (const node of (sheet as StyleSheet).children.toArray()) if (isWanted(node)) into.add(generate(node));
}

/**
 * Divides the styles of a site. Pages of one route share a stylesheet with what they can use; all pages share
 * a second one with what no page needs above its {@link laterMark}, and with what is for paper.
 * @param pages HTML of every page, as Astro wrote it
 */
export function divideStyles(pages: Iterable<string>): SiteStyles {
  const groups = readGroups(pages);
  // A rule stands in one of the two for all pages: in both, the later one would win where it should not.
  const above = new Set([...groups.values()].flatMap((group) => [...group.above]));
  const anywhere = new Set([...groups.values()].flatMap(({ all }) => [...all]));

  const laterRules = new Set<string>();
  for (const { sheet, all } of groups.values()) {
    const below = keepRules(sheet, (selector) => couldMatch(selector, all) && !couldMatch(selector, above));
    addRules(laterRules, below, (node) => hasRules(node) && !isPaper(node));
    // By what stands anywhere, so that the rules for paper are the same for every group.
    const paper = keepRules(sheet, (selector) => couldMatch(selector, anywhere));
    addRules(laterRules, paper, isPaper);
  }
  const later = [...laterRules].join('');

  const inline = new Map<string, string>();
  for (const [source, { sheet, all, properties }] of groups) {
    const rules = new Set<string>();
    const first = keepRules(sheet, (selector) => couldMatch(selector, all) && couldMatch(selector, above));
    dropUnusedProperties(first, [...properties, ...usedProperties(later)]);
    addRules(rules, first, (node) => !isPaper(node));
    inline.set(source, [...rules].join(''));
  }

  const scopes = new Set([...inline.values(), later].join('').match(scopeClass));
  const shortNames = new Map([...scopes].map((scope, index) => [scope, shortName(index)]));
  const shortenScopes = (text: string) => text.replace(scopeClass, (scope) => shortNames.get(scope) ?? '');
  const shorten = (css: string) =>
    shortenScopes(css).replace(fontSuffix, (_, fallback?: string) => (fallback ? '2' : ''));
  for (const [source, css] of inline) inline.set(source, shorten(css));

  return {
    later: shorten(later),
    apply: (html, href) => {
      const css = inline.get(sourceOf(html));
      if (css === undefined) return html;
      let linked = false;
      return html
        .replace(styleElement, '')
        .replace(/ class="([^"]*\bastro-[^"]*)"/g, (_, names: string) => {
          const short = shortenScopes(names).trim().replace(/\s+/g, ' ');
          return short && ` class="${short}"`;
        })
        .replace(laterMark, () => {
          const link = linked ? '' : `<link rel="stylesheet" href="${href}">`;
          linked = true;
          return link;
        })
        .replace('</head>', () => `<style>${css}</style></head>`);
    },
  };
}
