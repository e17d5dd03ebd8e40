import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteServer } from '../../scripts/serve.ts';
import { checkAgainstSite, readRedirects } from '../../src/content-check/redirects.ts';
import {
  hostRedirects,
  isRedirectPage,
  nginxRedirects,
  parseHostRedirects,
  redirectPage,
} from '../../src/permalinks/redirects.ts';
import { makeContentTree } from '../fixtures/content-tree.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'verhuisd-'));
  mkdirSync(join(root, 'src'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const FILE = 'src/redirects.yaml';
const read = (yaml: string) => {
  writeFileSync(join(root, FILE), yaml);
  return readRedirects(root);
};
/** redirects.yaml with a redirect for each pair: the first field `van` stands in line 2, and each redirect takes two lines. */
const yamlOf = (...pairs: string[]) =>
  `redirects:\n${pairs.map((pair) => pair.replace(/^(\S*) (\S*)$/, '  - van: $1\n    naar: $2\n')).join('')}`;
const told = (...pairs: string[]) =>
  read(yamlOf(...pairs)).problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`);
const toldBySite = (site: string[], ...pairs: string[]) =>
  checkAgainstSite(read(yamlOf(...pairs)), new Set(site)).map(
    ({ file, line, message }) => `${file}:${String(line)} ${message}`,
  );

describe('an editor who says where an address went', () => {
  test.each([
    ['a page that went', '/oud/ /nieuw/'],
    ['a page with an old kind of name', '/Oud_stuk.v2/~x/ /'],
    ['a file', '/rss.xml /feed.xml'],
    ['a page of an older site', '/pagina.html /over/'],
    ['a heading', '/a/#oud /a/#nieuw'],
    ['a heading with an accent', '/a/#één /a/#drieëntwintig'],
    ['a heading that went to another page', '/a/#oud /b/'],
  ])('may write %s', (_, pair) => {
    const [van, naar] = pair.split(' ');
    expect(read(yamlOf(pair))).toMatchObject({ redirects: [{ van, naar }], problems: [] });
  });

  test.each([
    ['an empty list', 'redirects: []\n'],
    ['an empty file', ''],
  ])('may leave %s', (_, yaml) => {
    expect(read(yaml)).toMatchObject({ redirects: [], problems: [] });
  });

  test('may do without the file', () => {
    rmSync(join(root, FILE), { force: true });
    expect(readRedirects(root)).toMatchObject({ redirects: [], problems: [] });
  });

  test.each([
    'https://samenorganiseren.example/oud/',
    'oud/',
    '/oud',
    '/oud/?q=1',
    '/oud/#een#twee',
    '/oud/#%C3%A9',
    '//elders.nl/',
    '/a/../b/',
    '/.git/',
    '/oud/;',
    '/oud/#"onclick',
  ])('is told that %s is no address of this site', (address) => {
    const says = 'is geen adres van deze site. Begin met een /,';
    expect(told(`${address} /nieuw/`)).toEqual([
      expect.stringMatching(`^src/redirects\\.yaml:2 Veld "redirects, regel 1, van" ${says}`),
    ]);
    expect(told(`/nieuw/ ${address}`)).toEqual([
      expect.stringMatching(`^src/redirects\\.yaml:3 Veld "redirects, regel 1, naar" ${says}`),
    ]);
  });

  test('is told of a field that is missing, of one that is no field, and of a file that cannot be read', () => {
    expect(read('redirects:\n  - van: /a/\n    nar: /b/\n')).toMatchObject({
      redirects: [],
      problems: [
        { file: FILE, line: 2, message: 'Veld "redirects, regel 1, naar" ontbreekt. Vul dit veld in.' },
        {
          file: FILE,
          line: 3,
          message: expect.stringContaining('Veld "nar" bestaat hier niet. Bedoelt u "naar"?') as string,
        },
      ],
    });
    expect(read('redirects:\n  - van: "/a/\n').problems).toMatchObject([{ file: FILE, line: 2 }]);
  });

  test('is told of an address that was given twice', () => {
    expect(told('/a/ /b/', '/c/ /d/', '/a/ /e/')).toEqual([
      'src/redirects.yaml:6 "/a/" komt uit op dezelfde plek als regel 2. Haal een van de twee weg.',
    ]);
  });

  test('is told of two old headings that a browser would look for at the same place', () => {
    expect(told('/oud/ /b/', '/oud/#x /b/#y', '/b/#x /b/#z')).toEqual([
      'src/redirects.yaml:6 "/b/#x" komt uit op dezelfde plek als regel 4. Haal een van de twee weg.',
    ]);
  });

  test('is told that a whole page cannot go to a heading', () => {
    expect(told('/oud/ /b/#deel')).toEqual([
      'src/redirects.yaml:3 Een hele pagina kan niet naar een kopje gaan. Schrijf achter "naar": /b/',
    ]);
  });

  test('is told of a chain, with the last address', () => {
    expect(told('/a/ /b/', '/b/ /c/', '/c/ /d/')).toEqual([
      'src/redirects.yaml:3 "/b/" is zelf ook verhuisd. Schrijf achter "naar" het laatste adres: /d/',
      'src/redirects.yaml:5 "/c/" is zelf ook verhuisd. Schrijf achter "naar" het laatste adres: /d/',
    ]);
  });

  test('is told of a heading whose new page has moved since', () => {
    expect(told('/a/#x /b/#y', '/b/ /c/')).toEqual([
      'src/redirects.yaml:3 "/b/#y" is zelf ook verhuisd. Schrijf achter "naar" het laatste adres: /c/#y',
    ]);
  });

  test('is told of a circle, and of an address that goes to itself', () => {
    expect(told('/a/ /b/', '/b/ /a/', '/c/ /c/')).toEqual([
      'src/redirects.yaml:3 Zo gaat een lezer in een kring: /a/ → /b/ → /a/. Haal een van deze regels weg.',
      'src/redirects.yaml:5 Zo gaat een lezer in een kring: /b/ → /a/ → /b/. Haal een van deze regels weg.',
      'src/redirects.yaml:7 Zo gaat een lezer in een kring: /c/ → /c/. Haal een van deze regels weg.',
    ]);
  });

  test('is told of more lines than hosts read', () => {
    const many = Array.from({ length: 2001 }, (_, index) => `/oud-${String(index)}/ /nieuw/`);
    expect(told(...many)).toEqual(['src/redirects.yaml:1 Veld "redirects" moet 0 tot 2000 regels hebben.']);
  });

  test('is told together with everything else that is wrong in the content', async () => {
    const tree = await makeContentTree();
    const { problems } = await tree.check({ '../redirects.yaml': () => yamlOf('/a/ /a/') });
    expect(problems).toMatchObject([{ file: FILE, line: 3, message: expect.stringContaining('kring') as string }]);
    await tree.remove();
  });
});

describe('an editor whose site is built', () => {
  const site = ['/', '/over/', '/over/#wie', '/b/', '/b/#x'];

  test('is told nothing when it is right', () => {
    expect(toldBySite(site, '/oud/ /over/', '/over/#oud /over/#wie', '/oud/#y /b/#x')).toEqual([]);
  });

  test('is told of a new address that does not exist, and which was meant', () => {
    expect(toldBySite(site, '/oud/ /ovr/', '/over/#oud /over/#niets-daarvan')).toEqual([
      'src/redirects.yaml:3 "/ovr/" bestaat niet op de site. Bedoelt u "/over/"?',
      'src/redirects.yaml:5 "/over/#niets-daarvan" bestaat niet op de site. Kies een adres dat er wel is.',
    ]);
  });

  test('is told of an old address that still exists', () => {
    expect(toldBySite(site, '/over/ /b/', '/b/#x /b/')).toEqual([
      'src/redirects.yaml:2 "/over/" bestaat nog. Haal deze regel weg.',
      'src/redirects.yaml:4 "/b/#x" bestaat nog. Haal deze regel weg.',
    ]);
  });

  test('is told of a heading that comes along with its page', () => {
    expect(toldBySite(site, '/oud/ /b/', '/oud/#x /over/')).toEqual([
      'src/redirects.yaml:4 "/oud/#x" komt vanzelf uit op "/b/#x". Haal deze regel weg.',
    ]);
  });

  test('is told of a heading on a page of which nobody knows where it went', () => {
    expect(toldBySite(site, '/weg/#x /over/')).toEqual([
      'src/redirects.yaml:2 De pagina "/weg/" bestaat niet. Zet eerst in dit bestand waar die hele pagina nu staat.',
    ]);
  });
});

const redirects = [
  { van: '/oud/', naar: '/nieuw/' },
  { van: '/rss.xml', naar: '/feed.xml' },
  { van: '/a/#oud', naar: '/a/#nieuw' },
];

describe('a host', () => {
  test('gets one line for each page and file that moved, for good, and none for headings', () => {
    expect(hostRedirects(redirects)).toBe(
      '# Gemaakt bij het bouwen uit src/redirects.yaml.\n/oud/ /nieuw/ 301\n/rss.xml /feed.xml 301\n',
    );
  });

  test('with nginx gets exact locations, for a page without its last slash too', () => {
    expect(nginxRedirects(parseHostRedirects(hostRedirects(redirects))))
      .toBe(`# Gemaakt bij het bouwen uit src/redirects.yaml.
location = /oud/ { return 301 /nieuw/$is_args$args; }
location = /oud { return 301 /nieuw/$is_args$args; }
location = /rss.xml { return 301 /feed.xml$is_args$args; }
`);
  });

  test('without redirects gets files without rules', () => {
    expect(parseHostRedirects(hostRedirects([]))).toEqual(new Map());
    expect(nginxRedirects(new Map())).not.toContain('location');
  });

  test('that knows of no redirects gets a page that sends a reader on, with a link, and that no search engine keeps', () => {
    const html = redirectPage({ path: '/nieuw/', url: 'https://voorbeeld.nl/nieuw/', title: 'Vraag &amp; antwoord' });
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/nieuw/">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<link rel="canonical" href="https://voorbeeld.nl/nieuw/">');
    expect(html).toContain('<a href="/nieuw/">Vraag &amp; antwoord</a>');
    expect(html).not.toMatch(/<script|<style|style=/);
    expect(isRedirectPage(html)).toBe(true);
    expect(isRedirectPage('<title>Over</title>')).toBe(false);
  });
});

describe('our own server', () => {
  test('sends a reader on, as a host does, also after a new build', async () => {
    const dist = join(root, 'dist');
    mkdirSync(join(dist, 'oud'), { recursive: true });
    writeFileSync(join(dist, 'index.html'), 'start');
    writeFileSync(join(dist, 'oud/index.html'), 'verplaatst');
    const server = createSiteServer(dist);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const ask = async (path: string) => {
      const { status, headers } = await fetch(`http://127.0.0.1:${String(port)}${path}`, { redirect: 'manual' });
      return [status, headers.get('location')];
    };
    expect(await ask('/oud/')).toEqual([200, null]);
    writeFileSync(join(dist, '_redirects'), hostRedirects(redirects));
    utimesSync(join(dist, 'index.html'), new Date(), new Date(Date.now() + 5000));
    expect(await ask('/oud/')).toEqual([301, '/nieuw/']);
    expect(await ask('/oud/?q=1')).toEqual([301, '/nieuw/?q=1']);
    expect(await ask('/oud')).toEqual([301, '/oud/']);
    expect(await ask('/rss.xml')).toEqual([301, '/feed.xml']);
    expect(await ask('/')).toEqual([200, null]);
    server.close();
  });
});
