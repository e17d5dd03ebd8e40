/**
 * Proves that a machine that reads gets what people read: every page as Markdown, with the same words, headings
 * and quotations. The HTML is read by htmlparser2 and the Markdown by Sätteri; neither had a hand in writing it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { markdownToMdast, type MdastNode } from 'satteri';
import { parse } from 'yaml';
import { searchPage } from '../built-sites/read.ts';
import { expect, sweep, test } from './sweep.ts';

/** All nodes of a type in a Markdown tree, in the order of the text. */
function nodesOf<T extends MdastNode['type']>(node: MdastNode, type: T): Extract<MdastNode, { type: T }>[] {
  const own = node.type === type ? [node as Extract<MdastNode, { type: T }>] : [];
  return [...own, ...('children' in node ? node.children.flatMap((child) => nodesOf(child, type)) : [])];
}

/** The text of a Markdown node; a block ends a word. */
function plain(node: MdastNode): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  const text = 'children' in node ? node.children.map(plain).join('') : '';
  return ['paragraph', 'heading', 'tableCell'].includes(node.type) ? `${text}\n` : text;
}

interface Place {
  name: string;
  silent: boolean;
}

const inline = ['a', 'code', 'del', 'em', 'kbd', 'span', 'strong', 'sub', 'sup', 'time'];
const silentTags = ['script', 'svg', 'template', 'nav'];
/** Controls, what is for a screen only, and the mark that Markdown gives as a sentence. */
const silentAttributes = ['hidden', 'popover', 'aria-hidden', 'data-screen-only', 'data-gemeente'];

/** What the HTML of a page's `main` says, and its headings and ids. */
function readHtml(html: string): { text: string; headings: string[]; ids: Set<string> } {
  const ids = new Set<string>();
  const headings: string[] = [];
  const open: Place[] = [];
  let text = '';
  const isHeading = () => open.some(({ name }) => /^h[1-6]$/.test(name));
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id']) ids.add(attributes['id']);
      const classes = (attributes['class'] ?? '').split(' ');
      const isSilent =
        silentTags.includes(name) ||
        classes.includes('print:hidden') ||
        silentAttributes.some((attribute) => attribute in attributes) ||
        // The address of a quotation as text; Markdown has it as a link.
        (name === 'a' && open.at(-1)?.name === 'figcaption');
      const inSilence = name !== 'main' && (open.at(-1)?.silent ?? true);
      open.push({ name, silent: inSilence || (isSilent && attributes['aria-labelledby'] !== 'hoort-hierbij') });
      if (!inline.includes(name)) text += '\n';
      if (!open.at(-1)?.silent && /^h[1-6]$/.test(name)) headings.push('');
    },
    ontext(piece) {
      if (open.at(-1)?.silent ?? true) return;
      text += piece;
      if (isHeading()) headings.push(`${headings.pop() ?? ''}${piece}`);
    },
    onclosetag(name) {
      open.pop();
      if (!inline.includes(name)) text += '\n';
    },
  });
  parser.end(html);
  return { text, headings, ids };
}

/** What the Markdown says beyond the words of the page, in its own words. */
const added = [
  /\. (?=Vast adres)|Vast adres van dit citaat/g,
  /Tekening op de webpagina: /g,
  /^Deze pagina – /gm,
  /\S+ is een fictieve gemeente\.$/gm,
  // On the page of all quotations the speaker is in the heading.
  /^— [^.\n]+\. (?=Over )/gm,
  // The style numbers the rungs of a ladder.
  /^\d+\. /gm,
  // Reading time and date are in the frontmatter.
  /^\d+ minu\S+ lezen · Laatst bijgewerkt op .+$/gm,
  /zekerheid:/gi,
];

/** The words of a text, without what only the Markdown says. */
const wordsOf = (text: string) =>
  added
    .reduce((rest, words) => rest.replace(words, ''), text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

// These read files, which a second worker would have to read as well.
test.describe.configure({ mode: 'default' });

sweep(({ dist, identity, pages, indexable, town, fictional, htmlOf, read, fieldsOf }) => {
  const readable = indexable.filter((address) => address !== searchPage);
  const withoutText = pages.filter((address) => !readable.includes(address));
  const fileOf = (address: string) => join(address, 'index.md');

  /** Frontmatter and text of a page's Markdown. */
  function markdownOf(address: string): { fields: Record<string, unknown>; text: string } {
    const [, fields = '', text = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(read(fileOf(address)).toString()) ?? [];
    return { fields: parse(fields) as Record<string, unknown>, text };
  }

  const treeOf = (address: string) => markdownToMdast(markdownOf(address).text, { position: false });

  test('every page has its Markdown beside it, but for those that no machine looks for and the search page, which has no text', () => {
    expect(readable.filter((address) => !existsSync(join(dist, fileOf(address))))).toEqual([]);
    expect(withoutText.filter((address) => existsSync(join(dist, fileOf(address))))).toEqual([]);
  });

  test('the Markdown of a page says what the page says, in the same order', () => {
    for (const address of readable)
      expect.soft(wordsOf(plain(treeOf(address))), address).toEqual(wordsOf(readHtml(htmlOf(address)).text));
  });

  test('headings are those of the page; one title, and no level skipped', () => {
    for (const address of readable) {
      const headings = nodesOf(treeOf(address), 'heading');
      expect(headings.map(({ depth }) => depth).filter((depth) => depth === 1)).toEqual([1]);
      expect(headings[0]?.depth, address).toBe(1);
      const skipped = headings.filter(({ depth }, index) => depth > (headings[index - 1]?.depth ?? 0) + 1);
      expect(skipped, address).toEqual([]);
      const titles = headings.map((heading) => wordsOf(plain(heading)).join(' '));
      expect(titles, address).toEqual(readHtml(htmlOf(address)).headings.map((title) => wordsOf(title).join(' ')));
      // A heading inside an item would be a list that is one for its looks only.
      for (const item of nodesOf(treeOf(address), 'listItem')) expect(nodesOf(item, 'heading'), address).toEqual([]);
    }
  });

  test('every link leads to a web page or a file that is there, with its anchor, or to another site', () => {
    const ids = new Map(pages.map((address) => [address, readHtml(htmlOf(address)).ids]));
    for (const address of readable) {
      const own = new URL(String(markdownOf(address).fields['url']));
      for (const { url } of nodesOf(treeOf(address), 'link')) {
        const { origin, pathname, hash, protocol } = new URL(url);
        expect(['https:', 'http:', 'mailto:']).toContain(protocol);
        if (origin !== own.origin) continue;
        if (!pathname.endsWith('/')) expect(existsSync(join(dist, pathname)), `${url} on ${address}`).toBe(true);
        else expect([...ids.keys()], `${url} on ${address}`).toContain(pathname);
        if (hash)
          expect([...(ids.get(pathname) ?? [])], `${url} on ${address}`).toContain(decodeURIComponent(hash.slice(1)));
      }
    }
  });

  test('quotations are verbatim, and lead to their permanent address', () => {
    const { citaten } = fieldsOf('citaten.yaml') as { citaten: { id: string; tekst: string }[] };
    // What an editor quotes from elsewhere has no address of its own.
    const shown = (address: string) =>
      nodesOf(treeOf(address), 'blockquote').flatMap((block) => {
        const [words, attribution] = block.children;
        const { url } = (attribution && nodesOf(attribution, 'link').at(-1)) ?? { url: '' };
        return url.includes('/citaten/#')
          ? [{ id: new URL(url).hash.slice(1), tekst: words && plain(words).trim() }]
          : [];
      });
    const verbatim = citaten.map(({ id, tekst }) => ({ id, tekst: `“${tekst}”` }));
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect(shown('/citaten/').toSorted(byId)).toEqual(verbatim.toSorted(byId));
    // In the file itself too, for who reads it without a parser.
    for (const { tekst } of verbatim) expect(markdownOf('/citaten/').text).toContain(`> ${tekst}\n>\n> — `);
    for (const address of readable)
      for (const quotation of shown(address)) expect(verbatim, address).toContainEqual(quotation);
  });

  test('a file is clean Markdown: no HTML, no needless backslash, no double space or empty line, one newline at the end', () => {
    for (const address of readable) {
      const { text } = markdownOf(address);
      expect(nodesOf(treeOf(address), 'html'), address).toEqual([]);
      expect(text, address).not.toMatch(/<\/?[a-z]|&#?\w+;|\u00ad|\u200b/i);
      expect(text, address).not.toMatch(/\\(?!\n)[\p{L}\p{N}\s@:'"“”‘’]|\p{L}\\[_.]\p{L}/u);
      expect(text, address).not.toMatch(/\n\n\n|\S {2,}| +$/m);
      expect(text, address).toMatch(/\S\n$/);
    }
  });

  test('a file says of itself what it is, from when, and how it may be used', () => {
    const sitemap = read('sitemap.xml').toString();
    for (const address of readable) {
      const { fields } = markdownOf(address);
      const url = String(fields['url']);
      expect(new URL(url).pathname).toBe(address);
      expect(htmlOf(address)).toContain(`<link rel="canonical" href="${url}"`);
      for (const field of ['title', 'description']) expect(fields[field], `${field} on ${address}`).toMatch(/\S/);
      expect(fields['language']).toBe('nl');
      expect(fields['license']).toContain(identity.licence.url);
      expect(fields['rights']).toContain('Citaten');
      if ('updated' in fields)
        expect(sitemap).toContain(`<loc>${url}</loc><lastmod>${String(fields['updated'])}</lastmod>`);
    }
  });

  test('what is made up says so, in its frontmatter and under its title', () => {
    expect(readable.filter((address) => markdownOf(address).fields['fictief'] === true).toSorted()).toEqual(
      fictional.toSorted(),
    );
    for (const address of fictional) {
      const { fields, text } = markdownOf(address);
      expect(fields['toelichting']).toMatch(/^\S+ is een fictieve gemeente\.$/);
      const title = nodesOf(treeOf(address), 'heading')[0];
      expect(text, address).toContain(`\n\n*${String(fields['toelichting'])}*\n\n`);
      expect(title?.depth).toBe(1);
    }
  });

  test('llms.txt lists the Markdown of every page once, speakers and goals in their order', () => {
    const text = read('llms.txt').toString();
    const tree = markdownToMdast(text, { position: false });
    const [title, summary] = 'children' in tree ? tree.children : [];
    expect([title?.type, summary?.type]).toEqual(['heading', 'blockquote']);
    const headings = nodesOf(tree, 'heading').map((heading) => plain(heading).trim());
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings.at(-1)).toBe('Optional');
    expect(text).not.toMatch(/^## .*\n+(?=##|$(?![^]))/m);
    const listed = [...text.matchAll(/^- \[.+\]\(https?:\/\/[^/]+(\S*?)index\.md\): \S.+$/gm)].map(
      ([, path = '']) => path,
    );
    expect(listed.toSorted()).toEqual(readable.toSorted());
    // The menu of everything has the order that editors gave.
    const order = [...htmlOf('/inhoud/').matchAll(/href="(\/[^"/]+\/[^"]+)"/g)]
      .map(([, path = '']) => path)
      .filter((path) => ['/keynotes/', '/begrippen/', town].some((part) => path.startsWith(part)));
    // A reading route names a page once more.
    expect(listed.filter((path) => order.includes(path))).toEqual([...new Set(order)]);
  });
});
