import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteServer } from '../../scripts/serve.ts';
import { checkAgainstSite, checkTogether, type ListedRedirect } from '../../src/checking/rules/redirect-rules.ts';
import { addRedirect } from '../../src/checking/redirect-list.ts';
import {
  hostRedirects,
  isRedirectPage,
  parseHostRedirects,
  redirectPage,
  withQuery,
} from '../../src/headers/host-redirects.ts';
import { nginxRedirects } from '../../src/headers/nginx.ts';
import { makeContentTree, type ContentTree } from '../fixtures/content-tree.ts';

let root = '';
let tree: ContentTree;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'verhuisd-'));
  tree = await makeContentTree();
});
afterAll(async () => {
  rmSync(root, { recursive: true });
  await tree.remove();
});

const FILE = 'src/content/doorverwijzingen.yaml';
/** doorverwijzingen.yaml with a redirect for each pair: the first field `van` stands in line 2, and each redirect takes two lines. */
const yamlOf = (...pairs: string[]) =>
  `doorverwijzingen:\n${pairs.map((pair) => pair.replace(/^(\S*) (\S*)$/, '  - van: $1\n    naar: $2\n')).join('')}`;
const checked = (yaml: string) => tree.check({ 'doorverwijzingen.yaml': () => yaml });
const sentences = (problems: readonly { line: number; message: string }[]) =>
  problems.map(({ line, message }) => `${String(line)} ${message}`);

/** Redirects as they would be read from {@link yamlOf}. */
const listed = (...pairs: string[]): ListedRedirect[] =>
  pairs.map((pair, index) => {
    const [van = '', naar = ''] = pair.split(' ');
    const problemAt: ListedRedirect['problemAt'] = (field, message) => ({
      file: FILE,
      line: 2 + 2 * index + (field === 'naar' ? 1 : 0),
      message,
    });
    return { van, naar, problemAt };
  });
const told = (...pairs: string[]) => sentences(checkTogether(listed(...pairs)));
const toldBySite = (site: string[], ...pairs: string[]) => {
  const { problems, warnings } = checkAgainstSite(listed(...pairs), { exists: (one) => site.includes(one), all: site });
  return { problems: sentences(problems), warnings: sentences(warnings) };
};

describe('an editor who says where an address went', () => {
  test.each([
    ['a page that went', '/oud/ /over/'],
    ['a page with an old kind of name', '/Oud_stuk.v2/~x/ /'],
    ['a file', '/rss.xml /feed.xml'],
    ['a page of an older site', '/pagina.html /over/'],
    ['a heading', '/terugblik/#oud /terugblik/#de-ochtend'],
    ['a heading with an accent', '/over/#één /over/'],
    ['a heading that went to another page', '/over/#oud /begrippen/gdi/'],
    ['a quotation', '/citaten/#oud /citaten/#samen-verder'],
    ['a part of an overview', '/begrippen/oud/ /begrippen/'],
  ])('may write %s', async (_, pair) => {
    expect(await checked(yamlOf(pair))).toMatchObject({ problems: [], warnings: [] });
  });

  test.each([
    ['an empty list', 'doorverwijzingen: []\n'],
    ['the name of the list alone', 'doorverwijzingen:\n'],
    ['an empty file', ''],
    ['what the editor in the browser leaves of it', '{}\n'],
  ])('may leave %s', async (_, yaml) => {
    expect(await checked(yaml)).toMatchObject({ problems: [], warnings: [] });
  });

  test.each([
    'https://groenedaken.example/oud/',
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
  ])('is told that %s is no address of this site', async (address) => {
    const says = 'is geen adres van deze site. Begin met een /,';
    expect(sentences((await checked(yamlOf(`${address} /over/`))).problems)).toEqual([
      expect.stringContaining(`2 Veld "van" ${says}`) as string,
    ]);
    expect(sentences((await checked(yamlOf(`/oud/ ${address}`))).problems)).toEqual([
      expect.stringContaining(`3 Veld "naar" ${says}`) as string,
    ]);
  });

  test('is told of a field that is missing, of one that is no field, and of a file that cannot be read', async () => {
    expect(sentences((await checked('doorverwijzingen:\n  - van: /a/\n    nar: /b/\n')).problems)).toEqual([
      '2 Veld "naar" ontbreekt. Vul dit veld in.',
      expect.stringContaining('3 Veld "nar" bestaat hier niet. Bedoelt u "naar"?') as string,
    ]);
    expect((await checked('doorverwijzingen:\n  - van: "/a/\n')).problems).toMatchObject([{ file: FILE, line: 2 }]);
  });

  test('is told of an address that was given twice', () => {
    expect(told('/a/ /b/', '/c/ /d/', '/a/ /e/')).toEqual([
      '6 "/a/" komt uit op dezelfde plek als regel 2. Haal een van de twee weg.',
    ]);
  });

  test('is told of two old headings that a browser would look for at the same place', () => {
    expect(told('/oud/ /b/', '/oud/#x /b/#y', '/b/#x /b/#z')).toEqual([
      '6 "/b/#x" komt uit op dezelfde plek als regel 4. Haal een van de twee weg.',
    ]);
  });

  test('is told that a whole page cannot go to a heading', () => {
    expect(told('/oud/ /b/#deel')).toEqual([
      '3 Een hele pagina kan niet naar een kopje gaan. Schrijf achter "naar": /b/',
    ]);
  });

  test('is told of a chain, with the last address', () => {
    expect(told('/a/ /b/', '/b/ /c/', '/c/ /d/')).toEqual([
      '3 "/b/" is zelf ook verhuisd. Schrijf achter "naar" het laatste adres: /d/',
      '5 "/c/" is zelf ook verhuisd. Schrijf achter "naar" het laatste adres: /d/',
    ]);
  });

  test('is told of a heading whose new page has moved since', () => {
    expect(told('/a/#x /b/#y', '/b/ /c/')).toEqual([
      '3 "/b/#y" is zelf ook verhuisd. Schrijf achter "naar" het laatste adres: /c/#y',
    ]);
  });

  test('is told of a circle, and of an address that goes to itself', () => {
    expect(told('/a/ /b/', '/b/ /a/', '/c/ /c/')).toEqual([
      '3 Zo gaat een lezer in een kring: /a/ → /b/ → /a/. Haal een van deze regels weg.',
      '5 Zo gaat een lezer in een kring: /b/ → /a/ → /b/. Haal een van deze regels weg.',
      '7 Zo gaat een lezer in een kring: /c/ → /c/. Haal een van deze regels weg.',
    ]);
  });

  test('is told of more lines than hosts read', () => {
    const many = Array.from({ length: 2001 }, (_, index) => `/oud-${String(index)}/ /nieuw/`);
    expect(told(...many)).toEqual(['4002 Er kunnen hoogstens 2000 doorverwijzingen zijn. Haal oude regels weg.']);
  });

  test('is told together with everything else that is wrong in the content', async () => {
    expect(sentences((await checked(yamlOf('/oud/ /ovr/', '/a/ /a/'))).problems)).toEqual([
      '3 "/ovr/" bestaat niet op de site. Bedoelt u "/over/"?',
      expect.stringContaining('5 Zo gaat een lezer in een kring') as string,
      expect.stringContaining('5 "/a/" bestaat niet op de site.') as string,
    ]);
  });
});

describe('redirects beside the pages that there are', () => {
  const site = ['/', '/over/', '/over/#wie', '/b/', '/b/#x'];

  test('are right when they lead from what is no more to what is there', () => {
    expect(toldBySite(site, '/oud/ /over/', '/over/#oud /over/#wie', '/oud/#y /b/#x')).toEqual({
      problems: [],
      warnings: [],
    });
  });

  test('are wrong when a page does not exist or still exists', () => {
    expect(toldBySite(site, '/oud/ /ovr/', '/over/ /b/').problems).toEqual([
      '3 "/ovr/" bestaat niet op de site. Bedoelt u "/over/"?',
      '4 "/over/" bestaat nog. Haal deze regel weg.',
    ]);
  });

  test('stop nothing when a heading does not exist, still exists, or moved along with its page', () => {
    expect(toldBySite(site, '/over/#oud /over/#niets-daarvan', '/b/#x /b/', '/oud/ /b/', '/oud/#x /over/#wie')).toEqual(
      {
        problems: [],
        warnings: [
          '3 "/over/#niets-daarvan" bestaat niet op de site. Kies een adres dat er wel is.',
          '4 "/b/#x" bestaat nog. Haal deze regel weg.',
          '8 "/oud/#x" komt vanzelf uit op "/b/#x". Haal deze regel weg.',
        ],
      },
    );
  });

  test('are wrong when a heading stood on a page that went elsewhere without a word', () => {
    expect(toldBySite(site, '/weg/#x /over/').problems).toEqual([
      '2 De pagina "/weg/" bestaat niet. Zet eerst in dit bestand waar die hele pagina nu staat.',
    ]);
  });
});

describe('a redirect that is added', () => {
  test.each([
    ['an empty file', ''],
    ['an empty list', 'doorverwijzingen: []\n'],
    ['the name of the list alone', 'doorverwijzingen:\n'],
    ['what the editor in the browser leaves of it', '{}\n'],
  ])('is the first line of %s', (_, source) => {
    expect(addRedirect(source, '/oud/', '/over/')).toBe(yamlOf('/oud/ /over/'));
  });

  test('comes below those that are there, which stay as they are, to the byte', () => {
    const source = 'doorverwijzingen:\r\n- van:  "/a/"\r\n  naar: /over/\r\n- { van: /b/#x, naar: /over/ }';
    expect(addRedirect(source, '/oud/', '/over/')).toBe(`${source}\r\n- van: /oud/\r\n  naar: /over/\r\n`);
  });

  test('sends on at once who came by an older line', () => {
    expect(addRedirect(yamlOf('/a/ /oud/', '/b/#x /oud/#y', '/c/ /over/'), '/oud/', '/nieuw/')).toBe(
      yamlOf('/a/ /nieuw/', '/b/#x /nieuw/#y', '/c/ /over/', '/oud/ /nieuw/'),
    );
  });

  test('takes away an older line about the same address, and one about an address that is there again', () => {
    expect(addRedirect(yamlOf('/oud/ /a/', '/b/ /a/'), '/oud/', '/over/')).toBe(yamlOf('/b/ /a/', '/oud/ /over/'));
    expect(addRedirect(yamlOf('/b/ /a/', '/nieuw/ /oud/'), '/oud/', '/nieuw/')).toBe(
      yamlOf('/b/ /a/', '/oud/ /nieuw/'),
    );
    expect(addRedirect(yamlOf('/nieuw/ /oud/'), '/oud/', '/nieuw/')).toBe(yamlOf('/oud/ /nieuw/'));
  });
});

const redirects = [
  { van: '/oud/', naar: '/nieuw/' },
  { van: '/rss.xml', naar: '/feed.xml' },
  { van: '/a/#oud', naar: '/a/#nieuw' },
];

describe('a host', () => {
  test('gets one line for each page and file that moved, for good, and none for headings', () => {
    expect(hostRedirects(redirects, '/')).toBe(
      '# Gemaakt bij het bouwen uit src/content/doorverwijzingen.yaml.\n/oud/ /nieuw/ 301\n/rss.xml /feed.xml 301\n',
    );
  });

  test('gets them with the folder that the site stands in, which is read off again', () => {
    const text = hostRedirects(redirects, '/congres/');
    expect(text).toContain('\n/congres/oud/ /congres/nieuw/ 301\n');
    expect(parseHostRedirects(text, '/congres/')).toEqual(parseHostRedirects(hostRedirects(redirects, '/'), '/'));
  });

  const nginx = (moved: typeof redirects, folder: string) =>
    nginxRedirects({
      redirects: parseHostRedirects(hostRedirects(moved, '/'), '/'),
      folder,
      hashes: { scripts: [], styles: [] },
      files: [],
    });

  test('with nginx gets exact locations, for a page without its last slash too', () => {
    expect(nginx(redirects, '/').split('\n').slice(1)).toEqual([
      'location = /oud/ { return 301 /nieuw/$is_args$args; }',
      'location = /oud { return 301 /nieuw/$is_args$args; }',
      'location = /rss.xml { return 301 /feed.xml$is_args$args; }',
      '',
    ]);
    expect(nginx(redirects, '/congres/')).toContain('location = /oud { return 301 /congres/nieuw/$is_args$args; }');
  });

  test('without redirects gets files without rules', () => {
    expect(parseHostRedirects(hostRedirects([], '/'), '/')).toEqual(new Map());
    expect(nginx([], '/')).not.toMatch(/location|rewrite/);
  });

  test('puts the question of a visitor before the place on a page', () => {
    expect(withQuery('/nieuw/#kop', '?q=1')).toBe('/nieuw/?q=1#kop');
    expect(withQuery('/nieuw/', '?q=1')).toBe('/nieuw/?q=1');
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
    writeFileSync(join(dist, '_redirects'), hostRedirects(redirects, '/'));
    utimesSync(join(dist, 'index.html'), new Date(), new Date(Date.now() + 5000));
    expect(await ask('/oud/')).toEqual([301, '/nieuw/']);
    expect(await ask('/oud/?q=1')).toEqual([301, '/nieuw/?q=1']);
    expect(await ask('/oud')).toEqual([301, '/oud/']);
    expect(await ask('/rss.xml')).toEqual([301, '/feed.xml']);
    expect(await ask('/')).toEqual([200, null]);
    server.close();
  });
});
