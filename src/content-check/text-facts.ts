/** Reads the text of one entry: what is wrong with it by itself, and what the other entries must bear out. */
import { blockReferences, checkBlock, isBlock, type BlockReference } from './blocks.ts';
import { headingAnchors, placeOf, textOf, walk, type Node } from './body.ts';
import { checkAnchors, checkLevels, emptyHeading } from './headings.ts';
import { bracesMessage } from './html.ts';
import { isPassage, readPassage, type Passage } from './passage.ts';
import type { Finding, Found } from './problem.ts';
import { quotedIn } from './quotations.ts';
import { checkSentences } from './sentences.ts';
import { unreadMarks } from './unread-marks.ts';

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

const describePicture =
  'Deze afbeelding heeft geen beschrijving. Schrijf tussen de blokhaken wat er te zien is: ![beschrijving](adres).';

/** What is wrong with a node by itself. */
function nodeMistake({ type, alt, children = [] }: Node): string | undefined {
  if (type === 'heading' && children.length === 0) return 'Deze kop is leeg. Zet er tekst achter, of haal hem weg.';
  if (type === 'link' && children.length === 0) {
    return 'Deze link heeft geen tekst. Schrijf tussen de blokhaken waar de link heen gaat: [tekst](adres).';
  }
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') return bracesMessage;
  if (type === 'mdxjsEsm') {
    return 'Een regel kan hier niet met import of export beginnen. Zet er een ander woord voor, of haal de regel weg.';
  }
  if (type === 'image' && !alt?.trim()) return describePicture;
  if (type === 'imageReference') {
    return 'Het adres van een afbeelding staat meteen achter de beschrijving. Schrijf ![beschrijving](adres).';
  }
  return undefined;
}

/** What is wrong with the words of a passage, or could be better. */
function readWords(passage: Passage): { problems: Finding[]; warnings: Finding[] } {
  const { text, isHeading, placeAt } = passage;
  const empty = isHeading ? emptyHeading(text) : undefined;
  return {
    problems: unreadMarks(text).map(({ index, message }) => ({ ...placeAt(index), message })),
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
    } else if (node.type === 'heading') headings.push(node);
    else if (node.type === 'link') links.push({ value: node.url ?? '', ...placeOf(node) });
    else if (node.type === 'image') pictures.push({ value: node.url ?? '', ...placeOf(node) });
    else if (node.type === 'imageReference') pictureNames.add(node.identifier);
    else if (node.type === 'definition') definitions.push(node);
  }
  for (const node of definitions) {
    if (!pictureNames.has(node.identifier)) links.push({ value: node.url ?? '', ...placeOf(node) });
  }
  const anchors = headingAnchors(headings);
  const words = passages.map(readWords);
  return {
    problems: [
      ...problems,
      ...checkLevels(headings),
      ...checkAnchors(headings, anchors),
      ...words.flatMap((one) => one.problems),
    ],
    warnings: words.flatMap((one) => one.warnings),
    anchors,
    links,
    pictures,
    references,
    quoted: passages.flatMap(quotedIn),
    explained,
    passages,
  };
}
