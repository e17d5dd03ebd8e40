import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/publishing/built-page.ts';
import { findDeadLinks } from '../../src/publishing/page-links.ts';

/** Dead links of a site of these pages and files, as `page link reason`. */
function dead(pages: Record<string, string>, files: string[] = []): string[] {
  const links = new Map(Object.entries(pages).map(([path, html]) => [path, readFacts(html).facts.links]));
  return findDeadLinks(links, (path) => files.includes(path)).map(
    ({ page, link, reason }) => `${page} ${link} ${reason}`,
  );
}

describe('a visitor who follows a link', () => {
  test('never meets a page that is not there unseen', () => {
    expect(dead({ '/': '<a href="/keynotes/">a</a><a href="/weg/">b</a>', '/keynotes/': '' })).toEqual([
      '/ /weg/ page',
    ]);
  });

  test('never meets a heading that is not there unseen', () => {
    expect(dead({ '/': '<a href="/a/#kop">a</a><a href="/a/#weg">b</a>', '/a/': '<h2 id="kop">Kop</h2>' })).toEqual([
      '/ /a/#weg anchor',
    ]);
  });

  test('finds headings on the page itself', () => {
    expect(dead({ '/a/': '<a href="#kop">a</a><a href="#weg">b</a><a href="#">c</a><h2 id="kop">Kop</h2>' })).toEqual([
      '/a/ #weg anchor',
    ]);
  });

  test('is sent to an address with a slash at its end', () => {
    expect(dead({ '/': '<a href="/keynotes">a</a>', '/keynotes/': '' })).toEqual(['/ /keynotes page']);
  });

  test('finds files as well as pages, with a question behind them or not', () => {
    const html = '<a href="/boek.pdf">a</a><img src="/zaal.svg?v=2"><script src="/weg.js"></script>';
    expect(dead({ '/': html }, ['/boek.pdf', '/zaal.svg'])).toEqual(['/ /weg.js page']);
  });

  test('finds relative addresses from where the page stands', () => {
    expect(dead({ '/a/': '<a href="../b/">b</a><a href="c/">c</a>', '/b/': '' })).toEqual(['/a/ c/ page']);
  });

  test('finds addresses and headings with an accent, encoded or not', () => {
    const html = '<a href="/caf%C3%A9/#%C3%A9%C3%A9n">a</a><a href="/café/#één">b</a><a href="/caf%C3%A9/#twee">c</a>';
    expect(dead({ '/': html, '/café/': '<h2 id="één">Eén</h2>' })).toEqual(['/ /caf%C3%A9/#twee anchor']);
  });

  test('is told of an address that cannot be read, instead of the build breaking off', () => {
    const html = '<a href="/100%/">a</a><a href="/#100%">b</a><a href="https://">c</a>';
    expect(dead({ '/': html })).toEqual(['/ /100%/ page', '/ /#100% anchor', '/ https:// page']);
  });

  test('may leave the site', () => {
    expect(
      dead({
        '/': '<a href="https://vng.nl/weg/">a</a><a href="mailto:info@mosdijk.example">b</a><a href="//vng.nl/">c</a><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
      }),
    ).toEqual([]);
  });

  test('is not sent to the public place that a page calls its own', () => {
    expect(dead({ '/': '<link rel="canonical" href="/elders/"><link rel="icon" href="/weg.svg">' })).toEqual([
      '/ /weg.svg page',
    ]);
  });

  test('can count on every page being read, in the order of the site', () => {
    const html = '<a href="/weg/">a</a>';
    expect(dead({ '/a/': html, '/b/': html })).toEqual(['/a/ /weg/ page', '/b/ /weg/ page']);
  });
});
