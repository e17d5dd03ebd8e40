/** Proves what every page owes its reader: a title and description of its own, honesty about fiction, and a way to it. */
import { Parser } from 'htmlparser2';
import { errorPage } from '../built-sites/read.ts';
import { expect, sweep, test } from './sweep.ts';

interface Tag {
  name: string;
  attributes: Record<string, string>;
}

/** Every opening tag of a page. */
function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      tags.push({ name, attributes });
    },
  });
  parser.end(html);
  return tags;
}

// These read files, which a second worker would have to read as well.
test.describe.configure({ mode: 'default' });

sweep(({ pages, fictional, htmlOf }) => {
  /** The pages that a page links to. */
  const linkedFrom = (address: string) =>
    tagsOf(htmlOf(address))
      .filter(({ name }) => name === 'a')
      .flatMap(({ attributes }) => attributes['href'] ?? [])
      .map((href) => new URL(href, `https://site.invalid${address}`))
      .filter(({ host }) => host === 'site.invalid')
      .map(({ pathname }) => pathname);

  test('no two pages have the same title, and each has a description', () => {
    const titles = pages.map((address) => /<title>(.*?)<\/title>/s.exec(htmlOf(address))?.[1] ?? '');
    expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([]);
    const isDescribed = (address: string) =>
      tagsOf(htmlOf(address)).some(({ attributes }) => attributes['name'] === 'description' && attributes['content']);
    expect(pages.filter((address) => !isDescribed(address))).toEqual([]);
  });

  test('no page has a style attribute or an inline event handler, so that a strict Content-Security-Policy holds', () => {
    const found = pages.flatMap((address) =>
      tagsOf(htmlOf(address)).flatMap(({ name, attributes }) =>
        Object.keys(attributes)
          .filter((attribute) => attribute === 'style' || attribute.startsWith('on'))
          .map((attribute) => `${address}: <${name} ${attribute}>`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('a page about what is made up says so before its text starts, and in what a shared link says', () => {
    for (const address of fictional) {
      const html = htmlOf(address);
      const start = html.slice(html.indexOf('<h1') - 300, html.indexOf('</h1>') + 200);
      expect(start, address).toContain('Fictieve gemeente');
      const card = tagsOf(html)
        .filter(({ attributes }) => attributes['property']?.startsWith('og:'))
        .map(({ attributes }) => attributes['content'])
        .join(' ');
      expect(card, address).toMatch(/fictie[fv]/i);
    }
  });

  test('every page can be reached from the home page in at most three steps', () => {
    const steps = new Map<string, number>([['/', 0]]);
    // A Map gives what is added to it while it is read.
    for (const [address, step] of steps) {
      for (const next of linkedFrom(address)) if (pages.includes(next) && !steps.has(next)) steps.set(next, step + 1);
    }
    expect(pages.filter((address) => address !== errorPage && !steps.has(address))).toEqual([]);
    expect([...steps].filter(([, step]) => step > 3)).toEqual([]);
  });
});
