/** What the check says of the list of addresses that moved, and how a line comes into it. */
import { describe, expect, test } from 'vitest';
import { checkRedirects, type ListedRedirect } from '../../src/checking/rules/redirect-rules.ts';
import { addRedirect, dropRedirect } from '../../src/editing/redirect-list.ts';
import { contentTree } from '../fixtures/content-tests.ts';

const tree = contentTree();

/** doorverwijzingen.yaml with a redirect for each pair: the first field `van` stands in line 2, and each redirect takes two lines. */
const yamlOf = (...pairs: string[]) =>
  `doorverwijzingen:\n${pairs.map((pair) => pair.replace(/^(\S*) (\S*)$/, '  - van: $1\n    naar: $2\n')).join('')}`;
const checked = (yaml: string) => tree.check({ 'doorverwijzingen.yaml': () => yaml });
const sentences = (problems: readonly { line: number; message: string }[]) =>
  problems.map(({ line, message }) => `${String(line)} ${message}`);

const site = ['/', '/over/', '/over/#wie', '/b/', '/b/#x'];
/** What is said of redirects as they would be read from {@link yamlOf}, beside this site. */
function told(...pairs: string[]) {
  const listed = pairs.map((pair, index): ListedRedirect => {
    const [van = '', naar = ''] = pair.split(' ');
    const line = 2 + 2 * index;
    const problemAt: ListedRedirect['problemAt'] = (field, message) => ({
      file: 'doorverwijzingen.yaml',
      line: field === 'naar' ? line + 1 : line,
      message,
    });
    return { van, naar, problemAt };
  });
  const { redirects, ...said } = checkRedirects(listed, { exists: (one) => site.includes(one), all: site });
  return {
    problems: sentences(said.problems),
    warnings: sentences(said.warnings),
    ends: redirects.map(({ van, naar }) => `${van} ${naar}`),
  };
}

describe('an editor who says where an address went', () => {
  test('may write a page, a file, an old kind of name, a heading, a quotation, a part of an overview', async () => {
    const pairs = [
      '/oud/ /over/',
      '/Oud_stuk.v2/~x/ /',
      '/rss.xml /feed.xml',
      '/pagina.html /over/',
      '/terugblik/#oud /terugblik/#de-ochtend',
      '/over/#één /over/',
      '/over/#oud /begrippen/gdi/',
      '/citaten/#oud /citaten/#samen-verder',
      '/begrippen/oud/ /begrippen/',
    ];
    expect(await checked(yamlOf(...pairs))).toMatchObject({ problems: [], warnings: [] });
  });

  test.each(['doorverwijzingen: []\n', 'doorverwijzingen:\n', '', '{}\n'])('may leave %j', async (yaml) => {
    expect(await checked(yaml)).toMatchObject({ problems: [], warnings: [] });
    expect(addRedirect(yaml, { van: '/oud/', naar: '/over/' })).toBe(yamlOf('/oud/ /over/'));
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
    expect(sentences((await checked(yamlOf(`${address} /over/`, `/oud/ ${address}`))).problems)).toEqual([
      expect.stringContaining(`2 Veld "van" ${says}`) as string,
      expect.stringContaining(`5 Veld "naar" ${says}`) as string,
    ]);
  });

  const circle = (route: string) => `Zo gaat een lezer in een kring: ${route}. Haal een van deze regels weg.`;
  const same = (van: string, line: number) =>
    `"${van}" komt uit op dezelfde plek als regel ${String(line)}. Haal een van de twee weg.`;
  test.each<[string, string[], string[], string[]?]>([
    ['nothing of what leads from what is no more', ['/oud/ /over/', '/over/#oud /over/#wie', '/oud/#y /b/#x'], []],
    ['an address that was given twice', ['/a/ /b/', '/a/ /over/'], [`4 ${same('/a/', 2)}`]],
    [
      'two old headings that a browser would look for at the same place',
      ['/oud/ /b/', '/oud/#y /b/#x', '/b/#y /over/'],
      [`6 ${same('/b/#y', 4)}`],
    ],
    [
      'a whole page that cannot go to a heading',
      ['/oud/ /b/#x'],
      ['3 Een hele pagina kan niet naar een kopje gaan. Schrijf achter "naar": /b/'],
    ],
    [
      'a circle, and an address that goes to itself',
      ['/a/ /c/', '/c/ /a/', '/d/ /d/'],
      [`3 ${circle('/a/ → /c/ → /a/')}`, `5 ${circle('/c/ → /a/ → /c/')}`, `7 ${circle('/d/ → /d/')}`],
    ],
    [
      'a page that does not exist, and one that still does',
      ['/oud/ /ovr/', '/over/ /b/'],
      ['3 "/ovr/" bestaat niet op de site. Bedoelt u "/over/"?', '4 "/over/" bestaat nog. Haal deze regel weg.'],
    ],
    [
      'a heading on a page that went elsewhere without a word',
      ['/weg/#x /over/'],
      ['2 De pagina "/weg/" bestaat niet. Zet eerst in dit bestand waar die hele pagina nu staat.'],
    ],
    [
      'headings that do not exist, still exist, or moved along with their page, which stop nothing',
      ['/over/#oud /over/#niets-daarvan', '/b/#x /b/', '/oud/ /b/', '/oud/#x /over/#wie'],
      [],
      [
        '3 "/over/#niets-daarvan" bestaat niet op de site. Kies een adres dat er wel is.',
        '4 "/b/#x" bestaat nog. Haal deze regel weg.',
        '8 "/oud/#x" komt vanzelf uit op "/b/#x". Haal deze regel weg.',
      ],
    ],
  ])('is told of %s', (_, pairs, problems, warnings = []) => {
    expect(told(...pairs)).toMatchObject({ problems, warnings });
  });

  test.each([
    ['pages that moved twice', ['/a/ /c/', '/c/ /over/'], ['/a/ /over/', '/c/ /over/']],
    ['a heading that was renamed twice', ['/b/#a /b/#c', '/b/#c /b/#x'], ['/b/#a /b/#x', '/b/#c /b/#x']],
    ['a heading that has its old name again', ['/b/#x /b/#y', '/b/#y /b/#x'], ['/b/#x /b/#x', '/b/#y /b/#x']],
    ['headings of a page that moved', ['/a/#z /a/#x', '/a/ /b/'], ['/a/#z /b/#x', '/a/ /b/']],
    ['headings of a page that has gone', ['/b/#z /a/#weg', '/a/ /over/'], ['/b/#z /over/', '/a/ /over/']],
  ])('may let one line lead to another: %s', (_, pairs, ends) => {
    expect(told(...pairs)).toMatchObject({ problems: [], ends });
  });
});

describe('a redirect that is added', () => {
  const added = { van: '/oud/', naar: '/over/' };

  test('comes below those that are there, which stay as they are, to the byte', () => {
    const source = 'doorverwijzingen:\r\n- van:  "/a/"\r\n  naar: /over/\r\n- { van: /b/#x, naar: /over/ }';
    expect(addRedirect(source, added)).toBe(`${source}\r\n- van: /oud/\r\n  naar: /over/`);
    expect(dropRedirect(yamlOf('/a/ /b/', '/oud/ /a/'), '/a/')).toBe(yamlOf('/oud/ /a/'));
  });

  test('takes away an older line about the same address, and one about an address that is there again', () => {
    expect(addRedirect(yamlOf('/oud/ /a/', '/b/ /a/'), added)).toBe(yamlOf('/b/ /a/', '/oud/ /over/'));
    expect(addRedirect(yamlOf('/over/ /oud/'), added)).toBe(yamlOf('/oud/ /over/'));
  });
});
