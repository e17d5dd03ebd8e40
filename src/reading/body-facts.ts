/** What is in the text of an entry: all that its tree says of it, gathered in one walk. */
import { countWords } from '../lib/text.ts';
import { blockReferences, type BlockReference } from './block-references.ts';
import type { ReadBody } from './body.ts';
import { isPassage, readPassage, type Passage } from './passage.ts';
import type { Found } from './problem.ts';
import { GONE, headingAnchors, isBlock, placeOf, walk, type Node, type Visit } from './tree.ts';

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
export interface OpenBody extends Pick<ReadBody, 'findings' | 'body'> {
  /** The nodes of the tree, in reading order. */
  visits: Visit[];
  headings: Node[];
  passages: Passage[];
  facts: BodyFacts;
}

const code = ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'];
const isOwnFile = (url = '') => !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url);

/** Whether a node is code, or a picture of ours, which Astro makes smaller. */
function isForVite({ type, url, attributes = [] }: Node): boolean {
  if (code.includes(type)) return true;
  if (attributes.some((one) => one.type !== 'mdxJsxAttribute' || typeof one.value === 'object')) return true;
  // A picture by reference has its address elsewhere in the text.
  return type === 'imageReference' || (type === 'image' && isOwnFile(url));
}

const goneSigns = new RegExp(`${GONE}+|(?:${encodeURI(GONE)})+`, 'g');

/** The address of a link or of a picture, with what an editor is told to write for its spaces. */
const addressOf = (node: Node): Found => ({ value: (node.url ?? '').replace(goneSigns, '%20'), ...placeOf(node) });

/** Gathers what is in a text; nothing in one that cannot be read. */
export function openBody({ findings, body, tree, ...inHtml }: ReadBody): OpenBody {
  const visits = tree ? [...walk(tree)] : [];
  const nodes = visits.map(({ node }) => node);
  const ofType = (type: string) => nodes.filter((node) => node.type === type);
  const linked = new Set(ofType('linkReference').map(({ identifier }) => identifier));
  const headings = ofType('heading');
  const passages = nodes.filter(isPassage).map((node) => readPassage(node, body));
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
      links: [
        ...ofType('link').map(addressOf),
        ...ofType('definition')
          .filter(({ identifier }) => linked.has(identifier))
          .map(addressOf),
        ...inHtml.links,
      ],
      pictures: [...ofType('image').map(addressOf), ...inHtml.pictures],
      references: nodes.filter(isBlock).flatMap(blockReferences),
      words: passages.reduce((sum, { text }) => sum + countWords(text), 0),
    },
  };
}
