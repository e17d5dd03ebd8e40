/**
 * Proves that a machine that reads gets what people read: every page as Markdown, with the same words, headings
 * and quotations. The HTML is read by htmlparser2 and the Markdown by Sätteri; neither had a hand in writing it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Parser } from 'htmlparser2';
import { markdownToMdast, type MdastNode } from 'satteri';
import { parse } from 'yaml';
import { dist, errorPage, fictionalTerms, htmlOf, pages, samples } from './support.ts';

const withoutText = [errorPage, samples.search];
const readable = pages.filter((address) => !withoutText.includes(address));
const fictional = [...readable.filter((address) => address.startsWith('/turfbrug/')), ...fictionalTerms];
const fictionNote = 'Turfbrug is een fictieve gemeente.';

const fileOf = (address: string) => join(dist, address, 'index.md');

/** Frontmatter and text of a page's Markdown. */
function markdownOf(address: string): { fields: Record<string, unknown>; text: string } {
  const [, fields = '', text = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(readFileSync(fileOf(address), 'utf8')) ?? [];
  return { fields: parse(fields) as Record<string, unknown>, text };
}

/** All nodes of a type in a Markdown tree, in the order of the text. */
function nodesOf<T extends MdastNode['type']>(node: MdastNode, type: T): Extract<MdastNode, { type: T }>[] {
  const own = node.type === type ? [node as Extract<MdastNode, { type: T }>] : [];
  return [...own, ...('children' in node ? node.children.flatMap((child) => nodesOf(child, type)) : [])];
}

/** The text of a Markdown node; a block ends a word. */
function plain(node: MdastNode): string {
  if ('value' in node) return node.value;
  const text = 'children' in node ? node.children.map(plain).join('') : '';
  return ['paragraph', 'heading', 'tableCell'].includes(node.type) ? `${text}\n` : text;
}

const treeOf = (address: string) => markdownToMdast(markdownOf(address).text, { position: false });

interface Place {
  name: string;
  silent: boolean;
}

const inline = ['a', 'em', 'span', 'strong', 'time'];
const silentTags = ['script', 'svg', 'template', 'nav'];
/** Controls, buttons, the mark that Markdown gives as a sentence, heads of columns for narrow screens, and labels in a drawing. */
const silentClasses = ['niet-afdrukken', 'wegen', 'fictief', 'label', 'figuur'];

/** What the HTML of a page's `main` says, and its headings and ids. */
function readHtml(address: string): { text: string; headings: string[]; ids: Set<string> } {
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
        classes.some((one) => silentClasses.includes(one)) ||
        ['hidden', 'popover', 'aria-hidden'].some((attribute) => attribute in attributes) ||
        // The address of a quotation as text; Markdown has it as a link.
        (name === 'a' && open.at(-1)?.name === 'figcaption');
      const inSilence = name !== 'main' && (open.at(-1)?.silent ?? true);
      open.push({ name, silent: inSilence || (isSilent && !classes.includes('hoort-hierbij')) });
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
  parser.end(htmlOf(address));
  return { text, headings, ids };
}

/** What the Markdown says beyond the words of the page, in its own words. */
const added = [
  /\. (?=Vast adres)|Vast adres van dit citaat/g,
  /Tekening op de webpagina: /g,
  /^Deze pagina – /gm,
  new RegExp(fictionNote, 'g'),
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

test('Every page has its Markdown beside it, but for the error page and the search page, which have no text', () => {
  expect(readable.length).toBeGreaterThan(50);
  expect(readable.filter((address) => !existsSync(fileOf(address)))).toEqual([]);
  expect(withoutText.filter((address) => existsSync(fileOf(address)))).toEqual([]);
});

for (const address of readable) {
  test(`The Markdown of ${address} says what the page says, in the same order`, () => {
    expect(wordsOf(plain(treeOf(address)))).toEqual(wordsOf(readHtml(address).text));
  });
}

test('Headings are those of the page; one title, and no level skipped', () => {
  for (const address of readable) {
    const headings = nodesOf(treeOf(address), 'heading');
    expect(headings.map(({ depth }) => depth).filter((depth) => depth === 1)).toEqual([1]);
    expect(headings[0]?.depth, address).toBe(1);
    const skipped = headings.filter(({ depth }, index) => depth > (headings[index - 1]?.depth ?? 0) + 1);
    expect(skipped, address).toEqual([]);
    const titles = headings.map((heading) => wordsOf(plain(heading)).join(' '));
    expect(titles, address).toEqual(readHtml(address).headings.map((title) => wordsOf(title).join(' ')));
    // A heading inside an item would be a list that is one for its looks only.
    for (const item of nodesOf(treeOf(address), 'listItem')) expect(nodesOf(item, 'heading'), address).toEqual([]);
  }
});

test('Every link leads to a web page that is there, with its anchor, or to another site', () => {
  const ids = new Map(pages.map((address) => [address, readHtml(address).ids]));
  for (const address of readable) {
    const own = new URL(String(markdownOf(address).fields['url']));
    for (const { url } of nodesOf(treeOf(address), 'link')) {
      const { origin, pathname, hash, protocol } = new URL(url);
      expect(['https:', 'http:', 'mailto:']).toContain(protocol);
      if (origin !== own.origin) continue;
      expect([...ids.keys()], `${url} on ${address}`).toContain(pathname);
      if (hash)
        expect([...(ids.get(pathname) ?? [])], `${url} on ${address}`).toContain(decodeURIComponent(hash.slice(1)));
    }
  }
});

test('Quotations are verbatim, and lead to their permanent address', () => {
  const source = readFileSync(new URL('../../src/content/citaten.yaml', import.meta.url), 'utf8');
  const { citaten } = parse(source) as { citaten: { id: string; tekst: string }[] };
  const shown = (address: string) =>
    nodesOf(treeOf(address), 'blockquote').map((block) => {
      const [words, attribution] = block.children;
      const link = attribution && nodesOf(attribution, 'link').at(-1);
      return { id: new URL(link?.url ?? '').hash.slice(1), tekst: words && plain(words).trim() };
    });
  const verbatim = citaten.map(({ id, tekst }) => ({ id, tekst: `“${tekst}”` }));
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  expect(shown('/citaten/').toSorted(byId)).toEqual(verbatim.toSorted(byId));
  // In the file itself too, for who reads it without a parser.
  for (const { tekst } of verbatim) expect(markdownOf('/citaten/').text).toContain(`> ${tekst}\n>\n> — `);
  for (const address of readable)
    for (const quotation of shown(address)) expect(verbatim, address).toContainEqual(quotation);
  expect(shown(samples.home)).toHaveLength(3);
});

test('A file is clean Markdown: no HTML, no needless backslash, no double space or empty line, one newline at the end', () => {
  for (const address of readable) {
    const { text } = markdownOf(address);
    expect(nodesOf(treeOf(address), 'html'), address).toEqual([]);
    expect(text, address).not.toMatch(/<\/?[a-z]|&#?\w+;|\u00ad|\u200b/i);
    expect(text, address).not.toMatch(/\\[\p{L}\p{N}\s&@:'"“”‘’]|\p{L}\\[_.]\p{L}/u);
    expect(text, address).not.toMatch(/\n\n\n|\S {2,}| +$/m);
    expect(text, address).not.toMatch(/ [,.;:?!)]|\( |\)\p{L}|\p{L}\[/u);
    expect(text, address).toMatch(/\S\n$/);
  }
});

test('A file says of itself what it is, from when, and how it may be used', () => {
  const sitemap = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
  for (const address of readable) {
    const { fields } = markdownOf(address);
    const url = String(fields['url']);
    expect(new URL(url).pathname).toBe(address);
    expect(htmlOf(address)).toContain(`<link rel="canonical" href="${url}"`);
    for (const field of ['title', 'description']) expect(fields[field], `${field} on ${address}`).toMatch(/\S/);
    expect(fields['language']).toBe('nl');
    expect(fields['license']).toContain('creativecommons.org/licenses/by/4.0/');
    expect(fields['rights']).toContain('Citaten');
    if ('updated' in fields)
      expect(sitemap).toContain(`<loc>${url}</loc><lastmod>${String(fields['updated'])}</lastmod>`);
  }
  // Every page with a text of its own; overviews change with others.
  expect(readable.filter((address) => 'updated' in markdownOf(address).fields).length).toBeGreaterThan(45);
});

test('What is made up says so, in its frontmatter and under its title', () => {
  expect(readable.filter((address) => markdownOf(address).fields['fictief'] === true).toSorted()).toEqual(
    fictional.toSorted(),
  );
  for (const address of fictional) {
    expect(markdownOf(address).fields['toelichting']).toBe(fictionNote);
    expect(markdownOf(address).text, address).toMatch(/^# [^\n]+\n\n\*Turfbrug is een fictieve gemeente\.\*\n\n/);
  }
});

test('llms.txt lists the Markdown of every page once, speakers and goals in their order', () => {
  const text = readFileSync(join(dist, 'llms.txt'), 'utf8');
  const tree = markdownToMdast(text, { position: false });
  const [title, summary] = 'children' in tree ? tree.children : [];
  expect([title?.type, summary?.type]).toEqual(['heading', 'blockquote']);
  const headings = nodesOf(tree, 'heading').map((heading) => plain(heading).trim());
  expect(headings.slice(1)).toEqual([
    'Terugblik',
    'Keynotes',
    'Turfbrug – fictief',
    'Begrippen',
    'Citaten',
    'Over de site',
    'Optional',
  ]);
  const listed = [...text.matchAll(/^- \[.+\]\(https?:\/\/[^/]+(\S*?)index\.md\): \S.+$/gm)].map(
    ([, path = '']) => path,
  );
  expect(listed.toSorted()).toEqual(readable.toSorted());
  // The menu of everything has the order that editors gave.
  const links = htmlOf('/inhoud/').matchAll(/href="(\/(?:keynotes|turfbrug|begrippen)\/[^"]+)"/g);
  // The reading routes below it name some of the pages again.
  const order = [...new Set([...links].map(([, path]) => path))];
  expect(order.length).toBeGreaterThan(40);
  expect(listed.filter((path) => order.includes(path))).toEqual(order);
});
