/** The tree that a text is read into, and ways to walk through it. */
import GithubSlugger from 'github-slugger';
import type { Finding, Place } from './problem.ts';

interface Point {
  line: number;
  column: number;
  offset: number;
}

/** The part of a Markdown tree that the checks look at. */
export interface Node {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  data?: { id?: string; hProperties?: { id?: string } };
  identifier?: string;
  position: { start: Point; end: Point };
}

/** A node with the nodes around it. */
export interface Visit {
  node: Node;
  parent?: Visit;
}

/** All nodes of a tree, in reading order. Without recursion, which a tree can be too deep for. */
export function* walk(root: Node): Generator<Visit> {
  const waiting: Visit[] = [{ node: root }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    yield visit;
    for (const node of visit.node.children?.toReversed() ?? []) waiting.push({ node, parent: visit });
  }
}

/** The nodes around a node, from near to far. */
export function* around({ parent }: Visit): Generator<Node> {
  for (let visit = parent; visit; visit = visit.parent) yield visit.node;
}

/** Where a node begins. */
export const placeOf = ({ position: { start } }: Node): Place => ({ line: start.line, column: start.column });

/** What is wrong with a node. */
export const findingAt = (node: Node, message: string, kind?: string): Finding => ({
  ...placeOf(node),
  message,
  ...(kind !== undefined && { kind }),
});

/** A node as it is written in its text. */
export const writtenAs = ({ position: { start, end } }: Node, body: string) => body.slice(start.offset, end.offset);

/** Whether a node is a block of ours, or HTML. */
export const isBlock = ({ type }: Node) => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';

/** Stands in a word for what was said of and is to go: no one sees it, and for Markdown it is a letter. No text that was mended has it. */
export const GONE = '\u2060';

/** The words in a node, without their markup. */
export const textOf = (node: Node): string =>
  [...walk(node)].map((visit) => visit.node.value?.replaceAll(GONE, '') ?? '').join('');

/** What a heading is called in an address when it has no words, as a picture or an emoji: an id may not be empty. */
export const wordlessName = (text: string) => (/[\p{L}\p{N}]/u.test(text) ? undefined : 'kop-zonder-woorden');

/** The anchors of the headings of a text, as the build makes them. */
export function headingAnchors(headings: readonly Node[]): string[] {
  const slugger = new GithubSlugger();
  return headings.map((heading) => {
    const text = textOf(heading);
    return heading.data?.hProperties?.id ?? heading.data?.id ?? slugger.slug(wordlessName(text) ?? text);
  });
}
