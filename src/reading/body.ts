/** Reads the text of an entry past whatever is wrong with it, and gathers what is in it. */
import { mdxToMdast } from 'satteri';
import { countWords } from '../lib/text.ts';
import { componentOf, idsIn, type AuthorComponent } from '../model/blocks.ts';
import { markdownFeatures } from './markdown-plugins.ts';
import { BlankedText } from './blanked-text.ts';
import { readMarkup } from './markup.ts';
import { isPassage, readPassage, type Passage } from './passage.ts';
import type { Finding, Found, Place } from './problem.ts';
import { syntaxMistake } from './syntax.ts';
import { GONE, headingAnchors, isBlock, placeOf, walk, type Node, type Visit } from './tree.ts';

/** An attribute of a block that must hold the id of something else. */
export interface BlockReference extends Place {
  block: string;
  attribute: string;
  target: AuthorComponent['attributes'][string]['reference'];
  /** `undefined` when the attribute is missing. */
  id: string | undefined;
}

/** What is in a text. */
export interface BodyFacts {
  /** Whether there is a text that cannot be read. */
  isBroken: boolean;
  /** Whether it has something that Vite must bundle. */
  needsModule: boolean;
  /** The addresses of its headings on the page. */
  anchors: string[];
  links: Found[];
  /** Addresses of pictures. */
  pictures: Found[];
  /** What its blocks refer to. */
  references: BlockReference[];
  /** How many its readers read. */
  words: number;
}

/** A text with its tree. It is there while its file is looked at: for ten thousand pages it is a lot to keep. */
export interface OpenBody {
  /** What is wrong with how it is written. */
  findings: Finding[];
  /** The text with blanks for that, sign for sign. */
  body: string;
  /** The nodes of its tree, in reading order. */
  visits: Visit[];
  headings: Node[];
  passages: Passage[];
  facts: BodyFacts;
}

/** More of these signs than anyone writes: reading them takes time by the square of their number. */
const MOST_SIGNS = 5000;
const costlySigns = ['<', '{', '&'];
const tooDeep = /^[ \t]*(?:>[ \t]?|(?:[*+-]|\d{1,9}[.)])[ \t]+){20}/m;

/** The reason that a text cannot be read within reasonable time. */
function tooMuch({ body, placeOf: placeIn }: BlankedText): Finding | undefined {
  const deep = tooDeep.exec(body);
  if (deep) {
    return {
      line: placeIn(deep.index).line,
      message: 'Deze regel begint met meer dan 20 streepjes, cijfers of > achter elkaar. Haal weg wat te veel is.',
    };
  }
  const sign = costlySigns.find((one) => body.split(one, MOST_SIGNS + 1).length > MOST_SIGNS);
  if (sign === undefined) return undefined;
  return {
    line: placeIn(body.indexOf(sign)).line,
    message: `In deze tekst staat het teken ${sign} meer dan ${String(MOST_SIGNS)} keer. Haal weg wat er per ongeluk staat.`,
  };
}

/** After this many mistakes of the parser's, the rest of a text waits for the next check. */
const MOST_MISTAKES = 100;

/** Reads what is left of a text into a tree. `undefined` when nothing can be read. */
function readTree(text: BlankedText): Node | undefined {
  for (let times = 0; times < MOST_MISTAKES; times += 1) {
    const left = text.text;
    try {
      return mdxToMdast(left, { features: markdownFeatures }) as Node;
    } catch (error) {
      const { offset, length, message } = syntaxMistake((error as Error).message, left);
      text.report(offset, message);
      text.blank({ start: offset, end: offset + length });
      if (text.text === left) break;
    }
  }
  return undefined;
}

const code = ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'];
const isOwnFile = (url = '') => !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url);

/** Whether a node is code, or a picture of ours, which Astro makes smaller. */
const isForVite = ({ type, url, attributes = [] }: Node): boolean =>
  code.includes(type) ||
  attributes.some((one) => one.type !== 'mdxJsxAttribute' || typeof one.value === 'object') ||
  // A picture by reference has its address elsewhere in the text.
  type === 'imageReference' ||
  (type === 'image' && isOwnFile(url));

/** What a block refers to. */
function blockReferences(node: Node): BlockReference[] {
  const { name: block = '', attributes = [] } = node as Node & { name?: string };
  // A `{…}` may hold anything, and is reported as it is.
  if (attributes.some(({ name }) => name === undefined)) return [];
  return Object.entries(componentOf(block)?.attributes ?? {}).flatMap(([attribute, { reference, several }]) => {
    const value = attributes.findLast(({ name }) => name === attribute)?.value;
    const text = typeof value === 'string' ? value : undefined;
    const ids = several && text?.trim() ? idsIn(text) : [text];
    return ids.map((id) => ({ ...placeOf(node), block, attribute, target: reference, id }));
  });
}

const goneSigns = new RegExp(`${GONE}+|(?:${encodeURI(GONE)})+`, 'g');

/** The address of a link or of a picture, with what an editor is told to write for its spaces. */
const addressOf = (node: Node): Found => ({ value: (node.url ?? '').replace(goneSigns, '%20'), ...placeOf(node) });

/** Reads a text, says all that is wrong with how it is written, and gathers what is in it. */
export function openBody(source: string): OpenBody {
  const text = new BlankedText(source);
  const problem = tooMuch(text);
  const inHtml = problem ? { links: [], pictures: [] } : readMarkup(text);
  const tree = problem ? undefined : readTree(text);
  const findings = problem ? [problem] : text.findings;
  const body = tree ? text.text : source;
  const visits = tree ? [...walk(tree)] : [];
  const nodes = visits.map(({ node }) => node);
  const ofType = (type: string) => nodes.filter((node) => node.type === type);
  const linked = new Set(ofType('linkReference').map(({ identifier }) => identifier));
  const definitions = ofType('definition').filter(({ identifier }) => linked.has(identifier));
  const headings = ofType('heading');
  const passages = nodes.filter(isPassage).map((node) => readPassage(node, body, text.placeOf));
  return {
    findings,
    body,
    visits,
    headings,
    passages,
    facts: {
      isBroken: !tree,
      // What cannot be read goes to Vite, so that a text which the check lets pass by mistake still stops the build.
      needsModule: findings.length > 0 || nodes.some(isForVite),
      anchors: headingAnchors(headings),
      links: [...[...ofType('link'), ...definitions].map(addressOf), ...inHtml.links],
      pictures: [...ofType('image').map(addressOf), ...inHtml.pictures],
      references: nodes.filter(isBlock).flatMap(blockReferences),
      words: passages.reduce((sum, { text: words }) => sum + countWords(words), 0),
    },
  };
}
