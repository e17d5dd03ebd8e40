import { find, generate, parse, type CssNode, type StyleSheet } from 'css-tree';
import type { BuiltPage } from '../built-page.ts';
import { usedProperties } from './style-reader.ts';
import { couldMatch, dropUnusedProperties, keepRules } from './trim-css.ts';

const scopeClass = /\bastro-[a-z0-9]{8}\b/g;
/** What Astro puts behind the name of a font: a hash, and of what measures like it the font that it stands for. */
const fontSuffix = /(?<=\b[A-Z][a-z]+)-[0-9a-f]{16}\b( fallback: [\w ]+)?/g;

/** `A` to `Z`, `AA` and on: capitals, which no class of ours begins with. */
const shortName = (index: number): string =>
  (index < 26 ? '' : shortName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const withShortScopes = (text: string, shortNames: ReadonlyMap<string, string>) =>
  text.replace(scopeClass, (scope) => shortNames.get(scope) ?? '');

/** All pages that Astro gave the same styles, which are those of one route. */
export interface Group {
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
  /** The stylesheet for the head of a page, by the styles that Astro gave it. */
  inline: Map<string, string>;
  /** Short names for Astro's scopes; one that no rule asks for has none. */
  shortNames: Map<string, string>;
}

/** All styles that Astro gave a page. */
const sourceOf = ({ source, facts }: BuiltPage) =>
  facts.styles.sheets.map(([start, end]) => source.slice(start, end)).join('\n');

const isPaper = (node: CssNode) =>
  node.type === 'Atrule' && node.name === 'media' && node.prelude !== null && generate(node.prelude) === 'print';

/** Whether it has rules. What has none, such as a font or a view transition, counts from the first moment on. */
const hasRules = (node: CssNode) => find(node, ({ type }) => type === 'Rule') !== null;

/** The pages of a site by the styles that Astro gave them. */
export function groupPages(pages: Iterable<BuiltPage>): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const page of pages) {
    const source = sourceOf(page);
    if (!source) continue;
    const group = groups.get(source) ?? { above: new Set(), all: new Set(), properties: new Set() };
    groups.set(source, group);
    for (const part of ['above', 'all', 'properties'] as const)
      for (const one of page.facts.styles[part]) group[part].add(one);
  }
  return groups;
}

/** Top rules of a stylesheet as text, each once in `into`. */
function addRules(into: Set<string>, sheet: CssNode, isWanted: (node: CssNode) => boolean): void {
  for (const node of (sheet as StyleSheet).children.toArray()) if (isWanted(node)) into.add(generate(node));
}

/**
 * Divides the styles of a site. Pages of one route share a stylesheet with what they can use; all pages share
 * a second one with what no page needs above its mark, and with what is for paper.
 */
export function divideStyles(pages: ReadonlyMap<string, Group>): SiteStyles {
  const groups = [...pages].map(([source, group]) => ({ source, sheet: parse(source), ...group }));
  // A rule stands in one of the two for all pages: in both, the later one would win where it should not.
  const above = new Set(groups.flatMap((group) => [...group.above]));
  const anywhere = new Set(groups.flatMap(({ all }) => [...all]));

  const laterRules = new Set<string>();
  for (const { sheet, all } of groups) {
    const below = keepRules(sheet, (selector) => couldMatch(selector, all) && !couldMatch(selector, above));
    addRules(laterRules, below, (node) => hasRules(node) && !isPaper(node));
    // By what stands anywhere, so that the rules for paper are the same for every group.
    const paper = keepRules(sheet, (selector) => couldMatch(selector, anywhere));
    addRules(laterRules, paper, isPaper);
  }
  const later = [...laterRules].join('');

  const inline = new Map<string, string>();
  for (const { source, sheet, all, properties } of groups) {
    const rules = new Set<string>();
    const first = keepRules(sheet, (selector) => couldMatch(selector, all) && couldMatch(selector, above));
    dropUnusedProperties(first, [...properties, ...usedProperties(later)]);
    addRules(rules, first, (node) => !isPaper(node));
    inline.set(source, [...rules].join(''));
  }

  const scopes = new Set([...inline.values(), later].join('').match(scopeClass));
  const shortNames = new Map([...scopes].map((scope, index) => [scope, shortName(index)]));
  const shorten = (css: string) =>
    withShortScopes(css, shortNames).replace(fontSuffix, (_, fallback?: string) => (fallback ? '2' : ''));
  for (const [source, css] of inline) inline.set(source, shorten(css));
  return { later: shorten(later), inline, shortNames };
}

/**
 * Gives a page one stylesheet in its head, and the later one linked at its mark.
 * @param href address of the later stylesheet
 */
export function stylePage(page: BuiltPage, { inline, shortNames }: SiteStyles, href: string): void {
  const css = inline.get(sourceOf(page));
  if (css === undefined) return;
  const { elements, scoped, marks, headEnd } = page.facts.styles;
  page.css = css;
  for (const element of elements) page.change(element, '');
  for (const [start, end] of scoped) {
    const names = page.source.slice(start + 'class="'.length, end - 1);
    const short = withShortScopes(names, shortNames).trim().replace(/\s+/g, ' ');
    // With the space before it.
    page.change([start - 1, end], short && ` class="${short}"`);
  }
  marks.forEach((mark, index) => {
    page.change(mark, index === 0 ? `<link rel="stylesheet" href="${href}">` : '');
  });
  if (headEnd !== undefined) page.change([headEnd, headEnd], `<style>${css}</style>`);
}
