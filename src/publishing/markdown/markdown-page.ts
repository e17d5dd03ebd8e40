import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { markdownStyle, tableStyle } from '../../lib/markdown-writing.ts';
import { site } from '../../site.ts';
import type { AboutPage } from '../about-page.ts';
import { fictionNote, isFictionNote, readingText } from './reading-text.ts';

/** Puts the fiction note under the heading of what it is about; on the page it stands above it, as a mark. */
const noteUnderHeading = () => (tree: Root) => {
  tree.children.forEach((note, index, nodes) => {
    const heading = nodes[index + 1];
    if (heading?.type === 'heading' && isFictionNote(toString(note))) nodes.splice(index, 2, heading, note);
  });
};

const writer = unified()
  .use(rehypeRemark)
  .use(noteUnderHeading)
  .use(remarkGfm, tableStyle)
  .use(remarkStringify, markdownStyle);

/** What a page says about itself, by the names of Dublin Core where it has one. */
function frontmatter({ title, description, url, language, updated, kind, fictional, municipality }: AboutPage): string {
  const fields = {
    title,
    description,
    url,
    language,
    updated,
    type: kind,
    license: site.licence.url,
    rights: `Tekst: ${site.licence.name}. Citaten zijn van de spreker of de schrijver en vallen daarbuiten.`,
    ...(fictional && { fictief: true, toelichting: fictionNote(municipality) }),
  };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}

/** A page as Markdown: what it says about itself, and its text. */
export function markdownPage(about: AboutPage, main: Element): string {
  const text: HtmlRoot = { type: 'root', children: readingText(main, about.url) };
  return `${frontmatter(about)}\n${writer.stringify(writer.runSync(text))}`;
}
