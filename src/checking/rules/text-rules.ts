/** What is wrong with the text of an entry by itself, and what could be better. */
import { explainedInRow } from './abbreviations.ts';
import { checkBlock } from './block-rules.ts';
import type { OpenBody } from '../../reading/body-facts.ts';
import { isBlock, placeOf, textOf, type Node, type Visit } from '../../reading/tree.ts';
import { checkAnchors, checkLevels, checkUnderlined, emptyHeading } from './headings.ts';
import { bracesMessage, importMessage } from '../../reading/html.ts';
import { checkLostWords } from './lost-words.ts';
import type { Passage } from '../../reading/passage.ts';
import { shortened, type Finding } from '../../reading/problem.ts';
import { checkSentences } from './sentences.ts';
import { checkDashes, checkTable } from './tables.ts';
import { readMarks } from './unread-marks.ts';

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

/** What is wrong with a block, a table or a mark by itself. */
function partMistakes(visit: Visit, body: string): Finding[] {
  const { node } = visit;
  if (isBlock(node)) return checkBlock(visit);
  if (node.type === 'heading') return checkUnderlined(node, body);
  if (node.type === 'table') return checkTable(node, body);
  if (node.type === 'thematicBreak') return checkDashes(node, body);
  if (node.type === 'delete') return checkTildes(node, body);
  return node.type === 'inlineCode' ? checkTicks(node, body) : [];
}

/** All that is wrong with a text by itself, what could be better, and its passages without the words that are to go. */
export function checkText({ findings, body, visits, headings, passages, facts }: OpenBody) {
  const words = passages.map((passage) => readWords(passage, body));
  const problems: Finding[] = [
    ...findings,
    ...visits.flatMap((visit) => {
      const message = nodeMistake(visit.node);
      return [...(message ? [{ ...placeOf(visit.node), message }] : []), ...partMistakes(visit, body)];
    }),
    ...checkLostWords(visits, body),
    ...checkLevels(headings, body),
    ...checkAnchors(headings, facts.anchors),
    ...words.flatMap((one) => one.problems),
  ];
  return { problems, warnings: words.flatMap((one) => one.warnings), left: words.map((one) => one.left) };
}

/** Abbreviations that are explained where they stand: as `<abbr>`, or in a row of a table. */
export const explainedIn = ({ visits }: OpenBody): string[] =>
  visits.flatMap(({ node }) => {
    if (node.type === 'tableRow') return explainedInRow((node.children ?? []).map(textOf));
    const isExplained = node.name === 'abbr' && node.attributes?.some(({ name }) => name === 'title');
    return isBlock(node) && isExplained ? [textOf(node)] : [];
  });
