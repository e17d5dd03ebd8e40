import { expect, test } from 'vitest';
import { readFacts } from '../../src/publishing/built-page.ts';
import { findDeadLinks } from '../../src/publishing/page-links.ts';

/** Dead links of a site of these pages and files, as `page link reason`. */
function dead(pages: Record<string, string>, files: string[] = [], folder?: string): string[] {
  const links = new Map(Object.entries(pages).map(([path, html]) => [path, readFacts(html).facts.links]));
  return findDeadLinks(links, (path) => files.includes(path), folder).map(
    ({ page, link, reason }) => `${page} ${link} ${reason}`,
  );
}

const links = (...addresses: string[]) => addresses.map((address) => `<a href="${address}">a</a>`).join('');
const heading = '<h2 id="kop">Kop</h2><h2 id="één">Eén</h2>';

test.each<[string, string, string[]]>([
  ['a page that is not there', links('/keynotes/', '/weg/'), ['/a/ /weg/ page']],
  ['a heading that is not there', links('/keynotes/#kop', '/keynotes/#weg'), ['/a/ /keynotes/#weg anchor']],
  ['a heading of its own', links('#eigen', '#weg', '#') + '<h2 id="eigen">Eigen</h2>', ['/a/ #weg anchor']],
  ['an address without its last slash', links('/keynotes'), ['/a/ /keynotes page']],
  ['a file', links('/boek.pdf') + '<img src="/zaal.svg?v=2"><script src="/weg.js"></script>', ['/a/ /weg.js page']],
  ['a relative address', links('../keynotes/', 'c/'), ['/a/ c/ page']],
  [
    'an accent, encoded or not',
    links('/caf%C3%A9/#%C3%A9%C3%A9n', '/café/#één', '/caf%C3%A9/#twee'),
    ['/a/ /caf%C3%A9/#twee anchor'],
  ],
  [
    'an address that cannot be read',
    links('/100%/', '/keynotes/#100%', 'https://'),
    ['/a/ /100%/ page', '/a/ /keynotes/#100% anchor', '/a/ https:// page'],
  ],
  ['what leaves the site', links('https://vng.nl/weg', '//vng.nl/weg', 'mailto:a@b.nl', 'tel:0612345678'), []],
  ['its own public address', '<link rel="canonical" href="/elders/">', []],
])('a visitor never meets unseen where a link leads nowhere: %s', (_, html, found) => {
  const pages = { '/a/': html, '/keynotes/': heading, '/café/': heading };
  expect(dead(pages, ['/boek.pdf', '/zaal.svg'])).toEqual(found);
});

test('in a folder of a host, what stands outside it is not of this site', () => {
  const pages = { '/a/': links('/congres/b/', '/b/', '/congres/weg/'), '/b/': '' };
  expect(dead(pages, [], '/congres/')).toEqual(['/a/ /b/ page', '/a/ /congres/weg/ page']);
});
