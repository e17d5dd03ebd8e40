/** Makes Markdown of HTML from the clipboard: every word of it, with the marks that this site has. */
import type { Root as HtmlRoot } from 'hast';
import type { PhrasingContent, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options as WriterOptions } from 'remark-stringify';
import { unified } from 'unified';
import { markdownStyle, tableStyle } from '../../lib/markdown-writing.ts';
import { cleanClipboard } from './clipboard-html.ts';
import { tidyMarkdown } from './tidy-markdown.ts';

/** What came of a paste. */
export interface Pasted {
  markdown: string;
  /** What could not come along, in Dutch. */
  notes: string[];
}

/** What a paste has to know of the text that it comes in. */
export interface Surroundings {
  /** Addresses of this site, whose links become addresses inside it: `https://www.example.nl`. */
  origins: readonly string[];
  /** Level of the heading above the place; 1 when there is none. */
  levelAbove: number;
}

type Handlers = NonNullable<Options['handlers']>;
type Handler = NonNullable<Handlers[string]>;
type Writer = NonNullable<NonNullable<WriterOptions['handlers']>['text']>;

/** An element that a text may have as it is, because Markdown has no sign for it: a node of MDX. */
const asElement: Handler = (state, node) => ({
  type: 'mdxJsxTextElement',
  name: node.tagName,
  attributes: [],
  children: state.all(node) as PhrasingContent[],
});

const handlers: Handlers = {
  sub: asElement,
  sup: asElement,
  kbd: asElement,
  // A cell is one line.
  br: (state, node, parent) => (state.inTable ? asElement(state, node, parent) : { type: 'break' }),
};

/** Writes such an element. */
const writeElement: Writer = ({ name, children }: { name: string; children: PhrasingContent[] }, _, state, info) => {
  if (children.length === 0) return `<${name} />`;
  const words = state.containerPhrasing({ type: 'paragraph', children }, { ...info, before: '>', after: '<' });
  return `<${name}>${words}</${name}>`;
};

/** Deepest heading that a text of this site may have. */
const DEEPEST = 4;

/** Gives headings levels that fit below the heading above them: a page has its title already, and no level is skipped. */
const fitHeadings = (levelAbove: number) => (tree: Root) => {
  const headings = tree.children.filter((node) => node.type === 'heading');
  const highest = Math.min(...headings.map(({ depth }) => depth));
  const lowered = highest === 1 ? 1 : 0;
  let above = levelAbove;
  for (const heading of headings) {
    above = Math.max(2, Math.min(heading.depth + lowered, above + 1, DEEPEST));
    heading.depth = above as typeof heading.depth;
  }
};

const reader = unified().use(rehypeParse, { fragment: true });

const converter = unified().use(rehypeRemark, { handlers }).use(tidyMarkdown);

const writer = unified()
  .use(remarkGfm, tableStyle)
  .use(remarkStringify, {
    ...markdownStyle,
    handlers: { ...markdownStyle.handlers, mdxJsxTextElement: writeElement },
    unsafe: [
      // In MDX these begin code, and so do two words at the start of a line.
      { character: '<', inConstruct: 'phrasing' },
      { character: '{', inConstruct: 'phrasing' },
      { atBreak: true, character: 'i', after: 'mport\\b' },
      { atBreak: true, character: 'e', after: 'xport\\b' },
    ],
  });

/** Makes Markdown of HTML. Nothing that somebody can read is left out. */
export function htmlToMarkdown(html: string, { origins, levelAbove }: Surroundings): Pasted {
  const notes = new Set<string>();
  const tree: HtmlRoot = cleanClipboard(reader.parse(html), { notes, origins });
  const text = converter.runSync(tree);
  fitHeadings(levelAbove)(text);
  return { markdown: writer.stringify(text).trim(), notes: [...notes] };
}
