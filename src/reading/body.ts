/** Reads the text of an entry into a tree, past whatever is wrong with it. */
import { mdxToMdast } from 'satteri';
import { markdownFeatures } from './markdown-features.ts';
import { BlankedText } from './blanked-text.ts';
import { readMarkup, type HtmlAddresses } from './markup.ts';
import type { Finding } from './problem.ts';
import { syntaxMistake } from './syntax.ts';
import type { Node } from './tree.ts';

/** More of these signs than anyone writes: reading them takes time by the square of their number. */
const MOST_SIGNS = 5000;
const costlySigns = ['<', '{', '&'];
const tooDeep = /^[ \t]*(?:>[ \t]?|(?:[*+-]|\d{1,9}[.)])[ \t]+){20}/m;

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** The reason that a text cannot be read within reasonable time. */
function tooMuch(body: string): Finding | undefined {
  const deep = tooDeep.exec(body);
  if (deep) {
    return {
      line: lineAt(body, deep.index),
      message: 'Deze regel begint met meer dan 20 streepjes, cijfers of > achter elkaar. Haal weg wat te veel is.',
    };
  }
  const sign = costlySigns.find((one) => body.split(one, MOST_SIGNS + 1).length > MOST_SIGNS);
  if (sign === undefined) return undefined;
  return {
    line: lineAt(body, body.indexOf(sign)),
    message: `In deze tekst staat het teken ${sign} meer dan ${String(MOST_SIGNS)} keer. Haal weg wat er per ongeluk staat.`,
  };
}

/** After this many mistakes of the parser's, the rest of a text waits for the next check. */
const MOST_MISTAKES = 100;

const parse = (body: string) => mdxToMdast(body, { features: markdownFeatures }) as Node;

/** A text as it could be read. */
export interface ReadBody extends HtmlAddresses {
  /** What is wrong with how it is written. */
  findings: Finding[];
  /** The text with blanks for that, sign for sign. */
  body: string;
  /** What is left. `undefined` when nothing can be read. */
  tree: Node | undefined;
}

/** Reads a text into a tree, and says all that is wrong with how it is written. */
export function readBody(body: string): ReadBody {
  const problem = tooMuch(body);
  if (problem) return { findings: [problem], body, tree: undefined, links: [], pictures: [] };
  const text = new BlankedText(body);
  const addresses = readMarkup(text);
  for (let times = 0; times < MOST_MISTAKES; times += 1) {
    const left = text.text;
    try {
      return { findings: text.findings, body: left, tree: parse(left), ...addresses };
    } catch (error) {
      const { offset, length, message } = syntaxMistake(error instanceof Error ? error.message : String(error), left);
      text.report(offset, message);
      text.blank({ start: offset, end: offset + length });
      if (text.text === left) break;
    }
  }
  return { findings: text.findings, body, tree: undefined, ...addresses };
}

/** Reads a text into a tree, as the build does. `undefined` when it cannot. */
export function parseBody(body: string): Node | undefined {
  if (tooMuch(body)) return undefined;
  try {
    return parse(body);
  } catch {
    return undefined;
  }
}
