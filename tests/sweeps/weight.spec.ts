/** Proves that a page costs little beside its words: few bytes, and nothing that blocks drawing. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { searchPage } from '../built-sites/read.ts';
import { expect, sweep, test } from './sweep.ts';

const KIB = 1024;

/** The bytes of a text over the line. The build packs some per cent smaller, at ten times the cost. */
const brotli = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

/** The words of a page, and whether it has a large drawing in it: one of more shapes than an icon or the reeds of every page. */
function wordsOf(html: string): { text: string; drawn: boolean } {
  let text = '';
  let shapes = 0;
  let silent = 0;
  const parser = new Parser({
    onopentag(name) {
      if (['script', 'style'].includes(name)) silent += 1;
      if (['path', 'use', 'circle'].includes(name)) shapes += 1;
    },
    ontext(part) {
      if (silent === 0) text += part;
    },
    onclosetag(name) {
      if (['script', 'style'].includes(name)) silent -= 1;
    },
  });
  parser.end(html);
  return { text, drawn: shapes > 60 };
}

// These read files, which a second worker would have to read as well.
test.describe.configure({ mode: 'default' });

sweep(({ dist, pages, htmlOf, read }) => {
  /** All JavaScript that a page runs before anyone does anything: in the page, and loaded by it. */
  function scriptsOf(address: string): string {
    const scripts = htmlOf(address).matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs);
    return [...scripts]
      .filter(([, attributes = '']) => !attributes.includes('application/ld+json'))
      .map(([, attributes = '', text = '']) => {
        const source = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
        return source ? read(source).toString() : text;
      })
      .join('\n');
  }

  test('HTML is at most 5 kB a page, 9 kB with a large drawing in it, and twice its words', () => {
    const heavy = pages.filter((address) => {
      const { text, drawn } = wordsOf(htmlOf(address));
      const packed = read(`${address.replace(/\/$/, '/index.html')}.br`);
      return packed.length > (drawn ? 9 : 5) * KIB + 2 * brotli(text);
    });
    expect(heavy).toEqual([]);
  });

  test('JavaScript is at most 2,5 kB a content page', () => {
    // Most pages have the same.
    const pagesByScripts = Map.groupBy(
      pages.filter((address) => address !== searchPage),
      scriptsOf,
    );
    const sizes = [...pagesByScripts].map(([scripts, addresses]) => ({ addresses, bytes: brotli(scripts) }));
    // Each page has the theme switch, so an empty count would mean that nothing was counted.
    expect(sizes.filter(({ bytes }) => bytes < 100)).toEqual([]);
    expect(sizes.filter(({ bytes }) => bytes > 2.5 * KIB)).toEqual([]);
  });

  test('the fonts are at most 45 kB together', () => {
    const fonts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(woff2?|ttf|otf)$/.test(file),
    );
    expect(fonts).toHaveLength(2);
    expect(fonts.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0)).toBeLessThanOrEqual(45 * KIB);
  });

  test('all pages share one stylesheet of at most 5 kB, which browsers keep', () => {
    const sheets = new Set<string>();
    for (const address of pages) {
      const html = htmlOf(address);
      expect(html, address).not.toContain('@import');
      const links = [...html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)];
      expect(links, address).toHaveLength(1);
      // In the head: nothing is drawn before it has come, so that nothing jumps.
      expect(links[0]?.index, address).toBeLessThan(html.indexOf('<body'));
      sheets.add(links[0]?.[1] ?? '');
    }
    expect([...sheets]).toEqual([expect.stringMatching(/^\/_astro\//)]);
    for (const sheet of sheets) expect(read(`${sheet}.br`).length).toBeLessThanOrEqual(5 * KIB);
  });
});
