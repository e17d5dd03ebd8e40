import type { Element } from 'hast';
import { inlineHash, inlineReader, joinHashes, type InlineHashes } from '../headers/inline-hashes.ts';
import { walkHtml, type Range } from '../lib/walk-html.ts';
import { textReader, type PageText } from '../search/index/page-text.ts';
import { aboutReader, type AboutPage } from './about-page.ts';
import { treeReader } from './markdown/main-tree.ts';
import { linkReader, type PageLinks } from './page-links.ts';
import { styleReader, type StyleFacts } from './styles/style-reader.ts';

/** All that the steps after a build want to know of a page. */
export interface PageFacts {
  about: AboutPage;
  links: PageLinks;
  /** What search indexes of it. */
  words: PageText;
  styles: StyleFacts;
  /** Hashes of its inline scripts. */
  scripts: string[];
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
    styles: styleReader(),
    inline: inlineReader(),
    tree: treeReader(),
  };
  walkHtml(html, Object.values(readers));
  const { about, links, words, styles, inline, tree } = readers;
  const said = about.result();
  return {
    facts: {
      about: said,
      links: { anchors: links.anchors, links: links.links },
      words: words.page,
      styles: styles.page,
      scripts: inline.scripts.map(inlineHash),
    },
    main: said.hasText ? tree.main() : undefined,
  };
}

/** A page on its way from Astro to its readers. */
export class BuiltPage {
  /** Where a server shows it, such as `/keynotes/`. */
  readonly address: string;
  /** Its HTML as Astro wrote it; all places in the facts are places in this. */
  readonly source: string;
  readonly facts: PageFacts;
  /** Its text as Markdown; a page without a text to read has none. */
  readonly markdown: string | undefined;
  /** The one stylesheet in its head, once styles have been divided. */
  css = '';
  readonly #changes: { range: Range; text: string }[] = [];

  constructor(address: string, source: string, facts: PageFacts, markdown?: string) {
    this.address = address;
    this.source = source;
    this.facts = facts;
    this.markdown = markdown;
  }

  /** Its file, from the folder of the site. */
  get file(): string {
    return this.address.endsWith('/') ? `${this.address}index.html` : this.address;
  }

  /** Puts a text in the place of a range of the source. */
  change(range: Range, text: string): void {
    this.#changes.push({ range, text });
  }

  /** The page, or the part of it that stood in a range of the source, as it has become. */
  html([start, end]: Range = [0, this.source.length]): string {
    let html = '';
    let done = start;
    const inRange = this.#changes.filter(({ range }) => range[0] >= start && range[1] <= end);
    for (const { range, text } of inRange.sort((a, b) => a.range[0] - b.range[0])) {
      html += this.source.slice(done, range[0]) + text;
      done = range[1];
    }
    return html + this.source.slice(done, end);
  }
}

/** Reads a page by itself, without what earlier builds have kept of it. */
export const readBuiltPage = (address: string, html: string): BuiltPage =>
  new BuiltPage(address, html, readFacts(html).facts);

/** What the policy of a site with these pages must allow. */
export const siteHashes = (pages: readonly BuiltPage[]): InlineHashes =>
  joinHashes(pages.map(({ facts, css }) => ({ scripts: facts.scripts, styles: css ? [inlineHash(css)] : [] })));
