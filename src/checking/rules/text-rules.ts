/** What is wrong with the text of an entry by itself, and what could be better. */
import { explainedInRow } from './abbreviations.ts';
import { checkBlock } from './block-rules.ts';
import type { OpenBody } from '../../reading/body.ts';
import { findingAt, isBlock, textOf, type Node, type Visit } from '../../reading/tree.ts';
import { checkHeadings, emptyHeading } from './headings.ts';
import { bracesMessage, importMessage } from '../../reading/html.ts';
import { checkLostWords } from './lost-words.ts';
import type { Passage } from '../../reading/passage.ts';
import { shortened, type Finding } from '../../reading/problem.ts';
import { checkSentences } from './sentences.ts';
import { checkDashes, checkTable } from './tables.ts';
import { readMarks } from './unread-marks.ts';

/** What is wrong with a node by itself. */
function nodeMistake({ type, alt, children = [] }: Node): string | undefined {
  if (type === 'heading' && children.length === 0) return 'Deze kop is leeg. Zet er tekst achter, of haal hem weg.';
  if (type === 'link' && children.length === 0)
    return 'Deze link heeft geen tekst. Schrijf tussen de blokhaken waar de link heen gaat: [tekst](adres).';
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') return bracesMessage;
  if (type === 'mdxjsEsm') return importMessage;
  if (type === 'image' && !alt?.trim())
    return 'Deze afbeelding heeft geen beschrijving. Schrijf tussen de blokhaken wat er te zien is: ![beschrijving](adres).';
  if (type === 'imageReference')
    return 'Het adres van een afbeelding staat meteen achter de beschrijving. Schrijf ![beschrijving](adres).';
  return undefined;
}

/** `H~2~O`: one mark crosses out, as two do, where other programs write lower. */
function checkTildes(node: Node, body: string): Finding[] {
  if (body.startsWith('~~', node.position.start.offset)) return [];
  const text = shortened(textOf(node));
  const message = `Wat tussen twee keer ~ staat, wordt doorgehaald. Is dat de bedoeling? Schrijf ~~${text}~~. Moet het lager staan? Schrijf <sub>${text}</sub>.`;
  return [findingAt(node, message, '~')];
}

/** `foto`s en auto`s`: a mark in place of an apostrophe makes code of what is between. */
function checkTicks(node: Node, body: string): Finding[] {
  const { start, end } = node.position;
  const isBetweenLetters = [start.offset - 1, end.offset].every((offset) => /\p{L}/u.test(body.charAt(offset)));
  return isBetweenLetters
    ? [findingAt(node, "Het teken ` maakt van de tekst hierachter code. Typ een apostrof: '.")]
    : [];
}

const partRules: Readonly<Record<string, (node: Node, body: string) => Finding[]>> = {
  table: checkTable,
  thematicBreak: checkDashes,
  delete: checkTildes,
  inlineCode: checkTicks,
};

function checkNode(visit: Visit, body: string): Finding[] {
  const { node } = visit;
  const message = nodeMistake(node);
  const ofPart = isBlock(node) ? checkBlock(visit) : (partRules[node.type]?.(node, body) ?? []);
  return message === undefined ? ofPart : [findingAt(node, message), ...ofPart];
}

/** What is wrong with the words of a passage, or could be better. */
function readWords(passage: Passage, body: string) {
  const empty = passage.isHeading ? emptyHeading(passage.text) : undefined;
  return {
    ...readMarks(passage, body),
    warnings: empty ? [{ ...passage.placeAt(0), message: empty }] : checkSentences(passage),
  };
}

/** All that is wrong with a text by itself, what could be better, and its passages without the words that are to go. */
export function checkText({ findings, body, visits, headings, passages, facts }: OpenBody) {
  const words = passages.map((passage) => readWords(passage, body));
  const problems: Finding[] = [
    ...findings,
    ...visits.flatMap((visit) => checkNode(visit, body)),
    ...checkLostWords(visits, body),
    ...checkHeadings(headings, facts.anchors, body),
    ...words.flatMap((one) => one.problems),
  ];
  return { problems, warnings: words.flatMap((one) => one.warnings), left: words.map((one) => one.left) };
}

/** Abbreviations that are explained where they stand: as `<abbr>`, or in a row of a table. */
export const explainedIn = ({ visits }: OpenBody): string[] =>
  visits.flatMap(({ node }) => {
    if (node.type === 'tableRow') return explainedInRow((node.children ?? []).map(textOf));
    const isExplained = node.name === 'abbr' && node.attributes?.some(({ name }) => name === 'title');
    return isExplained ? [textOf(node)] : [];
  });

/** What `npm run nieuw` begins the fields and the text of a new page with. */
export const PLACEHOLDER = 'Nog in te vullen';

/** Reports words on a page that is published, if they are still those that the page was made with. */
export const checkPlaceholder = ({ text, placeAt }: Passage): Finding[] =>
  text.trimStart().startsWith(PLACEHOLDER)
    ? [
        {
          ...placeAt(0),
          message: `Hier staat nog "${PLACEHOLDER}". Vul het in, of zet de pagina op status: concept.`,
        },
      ]
    : [];
