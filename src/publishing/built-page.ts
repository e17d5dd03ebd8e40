import type { Element } from 'hast';
import { inlineHash, inlineReader, joinHashes, type InlineHashes } from '../headers/inline-hashes.ts';
import { walkHtml } from '../lib/walk-html.ts';
import { textReader, type PageText } from '../search/index/page-text.ts';
import { aboutReader, type AboutPage } from './about-page.ts';
import { treeReader } from './markdown/main-tree.ts';
import { linkReader, type PageLinks } from './page-links.ts';

/** All that the steps after a build want to know of a page. */
export interface PageFacts {
  about: AboutPage;
  links: PageLinks;
  /** What search indexes of it. */
  words: PageText;
  inline: InlineHashes;
}

/**
 * Reads a page as Astro wrote it, once for all steps. Gives of a page with a text to read its `main` too, to write Markdown
 * from: a tree is too large to keep.
 */
export function readFacts(html: string): { facts: PageFacts; main: Element | undefined } {
  const readers = {
    about: aboutReader(html),
    links: linkReader(),
    words: textReader(),
    inline: inlineReader(),
    tree: treeReader(),
  };
  walkHtml(html, Object.values(readers));
  const { about, links, words, inline, tree } = readers;
  const said = about.result();
  return {
    facts: {
      about: said,
      links: { anchors: links.anchors, links: links.links },
      words: words.page,
      inline: { scripts: inline.scripts.map(inlineHash), styles: inline.styles.map(inlineHash) },
    },
    main: said.hasText ? tree.main() : undefined,
  };
}

/** A page on its way from Astro to its readers. */
export interface BuiltPage {
  /** Where a server shows it, such as `/keynotes/`. */
  address: string;
  html: string;
  facts: PageFacts;
  /** Its text as Markdown; a page without a text to read has none. */
  markdown: string | undefined;
}

/** What the policy of a site with these pages must allow. */
export const siteHashes = (pages: readonly BuiltPage[]): InlineHashes =>
  joinHashes(pages.map(({ facts }) => facts.inline));
