/** Reads the text of an entry into a tree, and gives ways to walk through it. */
import GithubSlugger from 'github-slugger';
import { mdxToMdast } from 'satteri';
import { bracesMessage, htmlHint } from './html.ts';
import type { Place, Problem } from './problem.ts';

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
  position?: { start: Point; end: Point };
}

/** A node with the nodes around it. */
export interface Visit {
  node: Node;
  parent?: Visit;
}

/** More of these signs than anyone writes: reading them takes time by the square of their number. */
const MOST_SIGNS = 5000;
const costlySigns = ['<', '{', '&'];
const tooDeep = /^[ \t]*(?:>[ \t]?|(?:[*+-]|\d{1,9}[.)])[ \t]+){20}/m;

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** The reason that a text cannot be read within reasonable time. */
function tooMuch(file: string, body: string): Problem | undefined {
  const deep = tooDeep.exec(body);
  if (deep) {
    return {
      file,
      line: lineAt(body, deep.index),
      message: 'Deze regel begint met meer dan 20 streepjes, cijfers of > achter elkaar. Haal weg wat te veel is.',
    };
  }
  const sign = costlySigns.find((one) => body.split(one, MOST_SIGNS + 1).length > MOST_SIGNS);
  if (sign === undefined) return undefined;
  return {
    file,
    line: lineAt(body, body.indexOf(sign)),
    message: `In deze tekst staat het teken ${sign} meer dan ${String(MOST_SIGNS)} keer. Haal weg wat er per ongeluk staat.`,
  };
}

/** `rest` is the line from the place of the mistake on. */
function syntaxMessage(message: string, rest: string): string {
  const unclosed = /Expected a closing tag for `<([^>]{1,80})/.exec(message)?.[1];
  const unopened = /Unexpected closing tag `<\/([^>]{1,80})/.exec(message)?.[1];
  const hint = htmlHint(unclosed ?? unopened ?? '');
  if (hint) return hint;
  if (unclosed) return `Het blok <${unclosed}> is niet afgesloten. Zet </${unclosed}> op een eigen regel na de tekst.`;
  if (unopened)
    return `Hier eindigt </${unopened}>, maar het blok begint nergens. Haal de regel weg of zet <${unopened}> erboven.`;
  if (message.includes('Unexpected character `!`')) return 'Een opmerking <!-- … --> kan hier niet. Haal die weg.';
  if (/brace|expression/.test(message)) return bracesMessage;
  const block = /^<([A-Z]\w{0,80})/.exec(rest)?.[1];
  if (block)
    return `Het blok <${block}> is niet te lezen. Schrijf achter een = rechte dubbele aanhalingstekens, zoals id="…", en eindig met />.`;
  if (message.includes('`<`') || message.includes('before name')) {
    return 'Het teken < kan hier niet los staan. Schrijf "minder dan", of \\<. Een e-mailadres of link schrijft u als [tekst](adres).';
  }
  return 'De tekst is vanaf deze regel niet te lezen. Kijk of een blok, een haakje of een aanhalingsteken niet is afgesloten.';
}

/** Reads a text into a tree, or gives the problem that keeps it from being read. */
export function parseBody(file: string, body: string): Node | Problem {
  const problem = tooMuch(file, body);
  if (problem) return problem;
  try {
    return mdxToMdast(body, { features: { headingAttributes: true } }) as unknown as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1'] = /^(\d+):(\d+)/.exec(message) ?? [];
    const rest = body.split('\n')[Number(line) - 1]?.slice(Number(column) - 1) ?? '';
    return { file, line: Number(line), column: Number(column), message: syntaxMessage(message, rest) };
  }
}

/** All nodes of a tree, in reading order. Without recursion, which a tree can be too deep for. */
export function* walk(root: Node): Generator<Visit> {
  const waiting: Visit[] = [{ node: root }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    yield visit;
    const { children = [] } = visit.node;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const node = children[index];
      if (node) waiting.push({ node, parent: visit });
    }
  }
}

/** The nodes around a node, from near to far. */
export function* around({ parent }: Visit): Generator<Node> {
  for (let visit = parent; visit; visit = visit.parent) yield visit.node;
}

/** Where a node begins. */
export const placeOf = ({ position }: Node): Place =>
  position ? { line: position.start.line, column: position.start.column } : { line: 1 };

/** The words in a node, without their markup. */
export const textOf = (node: Node): string => [...walk(node)].map((visit) => visit.node.value ?? '').join('');

const ownAnchor = ({ data }: Node) => data?.hProperties?.id ?? data?.id;

/** The anchors of the headings of a text, as the build makes them. */
export function headingAnchors(headings: readonly Node[]): string[] {
  const slugger = new GithubSlugger();
  return headings.map((heading) => ownAnchor(heading) ?? slugger.slug(textOf(heading)));
}
