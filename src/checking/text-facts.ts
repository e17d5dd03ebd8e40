/** Reads the text of one entry: what is wrong with it by itself, and what the other entries must bear out. */
import { explainedInRow } from './abbreviations.ts';
import { blockReferences, checkBlock, isBlock, type BlockReference } from './block-rules.ts';
import { GONE, headingAnchors, placeOf, textOf, walk, type Node } from '../reading/tree.ts';
import { checkAnchors, checkLevels, checkUnderlined, emptyHeading } from './headings.ts';
import { bracesMessage, importMessage } from '../reading/html.ts';
import { checkLostWords, unusedDefinitions } from './lost-words.ts';
import { isPassage, readPassage, type Passage } from '../reading/passage.ts';
import { shortened, type Finding, type Found } from '../reading/problem.ts';
import { quotedIn } from './quotation-rules.ts';
import { checkSentences } from './sentences.ts';
import { checkDashes, checkTable } from './tables.ts';
import { readMarks } from './unread-marks.ts';

/** What is in one text. */
export interface TextFacts {
  problems: Finding[];
  warnings: Finding[];
  anchors: string[];
  links: Found[];
  /** Addresses of pictures. */
  pictures: Found[];
  references: BlockReference[];
  quoted: Found[];
  /** Abbreviations that are explained where they stand. */
  explained: string[];
  passages: Passage[];
}

/** A text in which nothing can be found. */
export const noText: TextFacts = {
  problems: [],
  warnings: [],
  anchors: [],
  links: [],
  pictures: [],
  references: [],
  quoted: [],
  explained: [],
  passages: [],
};

const goneSigns = new RegExp(`${GONE}+|(?:${encodeURI(GONE)})+`, 'g');

const describePicture =
  'Deze afbeelding heeft geen beschrijving. Schrijf tussen de blokhaken wat er te zien is: ![beschrijving](adres).';

/** What is wrong with a node by itself. */
function nodeMistake({ type, alt, children = [] }: Node): string | undefined {
  if (type === 'heading' && children.length === 0) return 'Deze kop is leeg. Zet er tekst achter, of haal hem weg.';
  if (type === 'link' && children.length === 0) {
    return 'Deze link heeft geen tekst. Schrijf tussen de blokhaken waar de link heen gaat: [tekst](adres).';
  }
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') return bracesMessage;
  if (type === 'mdxjsEsm') return importMessage;
  if (type === 'image' && !alt?.trim()) return describePicture;
  if (type === 'imageReference') {
    return 'Het adres van een afbeelding staat meteen achter de beschrijving. Schrijf ![beschrijving](adres).';
  }
  return undefined;
}

/** The address of a link or of a picture, with what an editor is told to write for its spaces. */
const addressOf = (node: Node): Found => ({ value: (node.url ?? '').replace(goneSigns, '%20'), ...placeOf(node) });

/** `H~2~O`: one mark crosses out, as two do, where other programs write lower. */
function checkTildes(node: Node, body: string): Finding[] {
  const { offset = 0 } = node.position?.start ?? {};
  if (body.startsWith('~~', offset)) return [];
  const text = shortened(textOf(node));
  return [
    {
      ...placeOf(node),
      kind: '~',
      message: `Wat tussen twee keer ~ staat, wordt doorgehaald. Is dat de bedoeling? Schrijf ~~${text}~~. Moet het lager staan? Schrijf <sub>${text}</sub>.`,
    },
  ];
}

/** `foto`s en auto`s`: a mark in place of an apostrophe makes code of what is between. */
function checkTicks(node: Node, body: string): Finding[] {
  const { start, end } = node.position ?? {};
  if (!start || !end || !/\p{L}/u.test(body[start.offset - 1] ?? '') || !/\p{L}/u.test(body[end.offset] ?? ''))
    return [];
  return [{ ...placeOf(node), message: "Het teken ` maakt van de tekst hierachter code. Typ een apostrof: '." }];
}

/** What is wrong with the words of a passage, or could be better. */
function readWords(passage: Passage, body: string) {
  const { text, isHeading, placeAt } = passage;
  const empty = isHeading ? emptyHeading(text) : undefined;
  return {
    ...readMarks(passage, body),
    warnings: empty ? [{ ...placeAt(0), message: empty }] : checkSentences(passage),
  };
}

/** Reads a text that has become a tree. */
export function readText(tree: Node, body: string): TextFacts {
  const problems: Finding[] = [];
  const links: Found[] = [];
  const pictures: Found[] = [];
  const references: BlockReference[] = [];
  const headings: Node[] = [];
  const pictureNames = new Set<string | undefined>();
  const definitions: Node[] = [];
  const passages: Passage[] = [];
  const explained: string[] = [];
  for (const visit of walk(tree)) {
    const { node } = visit;
    if (isPassage(node)) passages.push(readPassage(node, body));
    const message = nodeMistake(node);
    if (message) problems.push({ ...placeOf(node), message });
    if (isBlock(node)) {
      if (node.name === 'abbr' && node.attributes?.some(({ name }) => name === 'title')) explained.push(textOf(node));
      problems.push(...checkBlock(visit));
      references.push(...blockReferences(node));
    } else if (node.type === 'heading') {
      headings.push(node);
      problems.push(...checkUnderlined(node, body));
    } else if (node.type === 'tableRow') explained.push(...explainedInRow((node.children ?? []).map(textOf)));
    else if (node.type === 'table') problems.push(...checkTable(node, body));
    else if (node.type === 'thematicBreak') problems.push(...checkDashes(node, body));
    else if (node.type === 'delete') problems.push(...checkTildes(node, body));
    else if (node.type === 'inlineCode') problems.push(...checkTicks(node, body));
    else if (node.type === 'link') links.push(addressOf(node));
    else if (node.type === 'image') pictures.push(addressOf(node));
    else if (node.type === 'imageReference') pictureNames.add(node.identifier);
    else if (node.type === 'definition') definitions.push(node);
  }
  const unused = unusedDefinitions(tree);
  for (const node of definitions) {
    if (!unused.has(node) && !pictureNames.has(node.identifier)) links.push(addressOf(node));
  }
  const anchors = headingAnchors(headings);
  const words = passages.map((passage) => readWords(passage, body));
  const left = words.map((one) => one.left);
  return {
    problems: [
      ...problems,
      ...checkLostWords(tree, body),
      ...checkLevels(headings, body),
      ...checkAnchors(headings, anchors),
      ...words.flatMap((one) => one.problems),
    ],
    warnings: words.flatMap((one) => one.warnings),
    anchors,
    links,
    pictures,
    references,
    quoted: left.flatMap(quotedIn),
    explained,
    passages: left,
  };
}
