import { beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checking/check.ts';
import { findVanished, formatPermalinks, isPromise, parsePermalinks } from '../../src/checking/permalinks.ts';
import { proposeRedirects } from '../../src/checking/vanished.ts';
import type { Redirect } from '../../src/model/schemas/redirect.ts';
import { contentTree, lines } from '../fixtures/content-tests.ts';
import { replace, type Change } from '../fixtures/content-tree.ts';

test.each([
  ['/', true],
  ['/begrippen/gdi/', true],
  ['/verslag.pdf', true],
  ['/citaten/#geen-grenzen', true],
  // These follow their page.
  ['/over/#wie', false],
  ['/bronnen/#feit-jaar', false],
  ['/citaten/#spreker--anna', false],
])('an address is promised to a reader: %s %s', (address, isPromised) => {
  expect(isPromise(address)).toBe(isPromised);
});

test('permalinks.txt has each address once, sorted, below a line that says what it is; from Windows too', () => {
  const text = formatPermalinks(['/b/', '/a/#één', '/b/', '/a/']);
  expect(text).toMatch(/^# .*\n\/a\/\n\/a\/#één\n\/b\/\n$/);
  expect(parsePermalinks(text.replaceAll('\n', '\r\n\r\n'))).toEqual(['/a/', '/a/#één', '/b/']);
});

const redirectsOf = (...pairs: string[]) =>
  pairs.map((pair): Redirect => {
    const [van = '', naar = ''] = pair.split(' ');
    return { van, naar };
  });
const vanished = (recorded: string[], site: string[], redirects: Redirect[] = []) =>
  findVanished(recorded, (address) => site.includes(address), redirects);

test.each([
  ['what is not on the site any more', ['/a/', '/a/#x', '/feed.xml'], ['/a/'], [], ['/a/#x', '/feed.xml']],
  ['not what went elsewhere', ['/oud/', '/a/#o', '/a/'], ['/a/', '/a/#n'], ['/oud/ /a/', '/a/#o /a/#n'], []],
  ['a heading that its page lost while moving', ['/oud/#x', '/oud/#y'], ['/a/', '/a/#x'], ['/oud/ /a/'], ['/oud/#y']],
  ['not one that it keeps', ['/oud/#x', '/a/#x'], ['/a/', '/a/#z'], ['/oud/ /a/', '/a/#x /a/#z'], []],
])('an address has vanished: %s', (_, recorded, site, redirects, gone) => {
  expect(vanished(recorded, site, redirectsOf(...redirects))).toEqual(gone);
});

describe('a redirect that mends it', () => {
  test.each<[string, string[], string[], string[], string[]?]>([
    [
      'goes to what is new before what looks more like it',
      ['/a/over-held/', '/a/over-geld/'],
      ['/', '/a/over-held/', '/a/over-gelden/'],
      ['/a/over-geld/ /a/over-gelden/'],
    ],
    [
      'goes to the one heading that came for it',
      ['/a/', '/a/#te-gast', '/a/#slot'],
      ['/a/', '/a/#op-bezoek', '/a/#slot'],
      ['/a/#te-gast /a/#op-bezoek'],
    ],
    [
      'goes to the page around it when nothing looks like it',
      ['/', '/a/', '/a/vng/', '/a/weg/', '/weg/nergens/'],
      ['/', '/a/', '/a/vng/'],
      ['/a/weg/ /a/ ?', '/weg/nergens/ / ?'],
    ],
    [
      'leads from no page to a file, nor from a heading to another page',
      ['/', '/feed/', '/a/', '/a/#vng'],
      ['/', '/feed.xml', '/a/', '/b/', '/b/#vng'],
      ['/feed/ / ?', '/a/#vng /a/ ?'],
    ],
    [
      'is not said again for each heading that moved along with its page',
      ['/', '/oud-stuk/', '/oud-stuk/#x', '/oud-stuk/#weg'],
      ['/', '/oude-stuk/', '/oude-stuk/#x', '/oude-stuk/#y', '/oude-stuk/#z'],
      ['/oud-stuk/ /oude-stuk/', '/oud-stuk/#weg /oude-stuk/ ?'],
    ],
    [
      'says once where a heading went that had two addresses',
      ['/a/', '/a/#weg', '/oud/', '/oud/#weg'],
      ['/', '/a/', '/a/#nieuw'],
      ['/a/#weg /a/#nieuw'],
      ['/oud/ /a/'],
    ],
  ])('%s', (_, recorded, site, proposals, pairs = []) => {
    const redirects = redirectsOf(...pairs);
    const lines = proposeRedirects(vanished(recorded, site, redirects), new Set(site), recorded, redirects);
    expect(lines.map(({ van, naar, isLikely }) => `${van} ${naar}${isLikely ? '' : ' ?'}`)).toEqual(proposals);
    expect(vanished(recorded, site, [...redirects, ...lines])).toEqual([]);
  });
});

describe('an editor who takes an address away', () => {
  const PAGE = '/begrippen/open-data/';
  const term = 'begrippen/open-data.mdx';
  const redirects = 'doorverwijzingen.yaml';
  const tree = contentTree();
  let places: string[] = [];
  beforeAll(() => {
    ({ places } = checkContent(tree.root).addresses);
  });

  /** What is said of these changes when the addresses were recorded in the last build. */
  const told = async (recorded: string[], changes: Record<string, Change> = {}) => {
    const { problems, warnings } = await tree.check({
      '../../permalinks.txt': () => formatPermalinks(recorded),
      ...changes,
    });
    return [
      ...lines(problems).filter((one) => one.startsWith(redirects)),
      ...lines(warnings).filter((one) => !one.startsWith('zoekw')),
    ];
  };
  /** The line that the check says to paste. */
  const lineIn = (said: readonly string[]) => /- \{.*/.exec(said.join('\n'))?.[0] ?? '';

  test('is told before the build, with the line to paste, and not any more after pasting it', async () => {
    const taken = { [term]: () => undefined };
    const said = await told([PAGE, `${PAGE}#kop`], taken);
    expect(said).toEqual([
      `${redirects}:1 De pagina ${PAGE} stond op de site en is er niet meer. Zet die terug, of zeg in dit bestand waar lezers het nu vinden: - { van: ${PAGE}, naar: /begrippen/ }`,
    ]);
    // Below a line of long ago that led there.
    const pasted = `doorverwijzingen:\n  - { van: /ouder/, naar: ${PAGE} }\n  - { van: /over/#oud, naar: ${PAGE}#kop }\n  ${lineIn(said)}\n`;
    expect(await told([PAGE, `${PAGE}#kop`], { ...taken, [redirects]: () => pasted })).toEqual([]);
  });

  const asDraft: Change = replace('status: gepubliceerd', 'status: concept');
  test.each<[string, string[], Record<string, Change>, string[]]>([
    [
      'what the page is called now',
      [PAGE],
      {
        [term]: () => undefined,
        'begrippen/open-datas.mdx': () =>
          '---\nterm: Open data\ndefinitie: Gegevens.\nbijgewerkt: 2026-11-24\nstatus: gepubliceerd\n---\n\n[Over](/over/).\n',
      },
      [`- { van: ${PAGE}, naar: /begrippen/open-datas/ }`],
    ],
    [
      'that a page on the site cannot become a draft without a word',
      [PAGE],
      { [term]: asDraft },
      [`De pagina ${PAGE} stond op de site en is nu een concept. Zet die weer op gepubliceerd,`],
    ],
    [
      'of a quotation and of a document',
      ['/citaten/#oud', '/verslag.pdf', '/afbeeldingen/zaal.svg', '/feed.xml'],
      {},
      [
        'Het bestand /verslag.pdf stond op de site en is er niet meer. Zet het terug,',
        'Het citaat /citaten/#oud stond op de site en is er niet meer. Zet het terug,',
      ],
    ],
    [
      'nothing of headings of a page that moved',
      ['/oud/', '/oud/#een'],
      { [redirects]: () => 'doorverwijzingen:\n  - { van: /oud/, naar: /over/ }\n' },
      [],
    ],
    [
      'nothing as long as a file that would say more cannot be read',
      ['/citaten/#oud'],
      { 'citaten.yaml': () => 'citaten: "' },
      [],
    ],
    ['nothing of a page that cannot be read', [PAGE, `${PAGE}#kop`], { [term]: () => 'kapot' }, []],
  ])('is told %s', async (_, recorded, changes, says) => {
    expect(await told(recorded, changes)).toEqual(says.map((one) => expect.stringContaining(one) as string));
  });

  test('is told only what is wrong with the list of redirects while that cannot be read', async () => {
    expect(await told(['/weg/'], { [redirects]: () => 'doorverwijzingen:\n  - van: "/a/\n' })).toHaveLength(1);
  });

  test('may give a heading other words, twice and back, and each time gets the line that keeps its old address', async () => {
    const recap = 'terugblik/index.mdx';
    const once = { [recap]: replace('## De ochtend', '## De vroege ochtend') };
    const said = await told(places, once);
    expect(said).toEqual([
      `${recap}:1 /terugblik/#de-ochtend staat niet meer op deze pagina. Wie dat adres bewaarde, komt nu bovenaan uit. Heet het anders? Zet dan in doorverwijzingen.yaml: - { van: /terugblik/#de-ochtend, naar: /terugblik/#de-vroege-ochtend }`,
    ]);
    const recorded = [...places, '/terugblik/#de-vroege-ochtend'];
    const list =
      (...pasted: string[]): Change =>
      () =>
        `doorverwijzingen:\n${pasted.map((one) => `  ${one}\n`).join('')}`;
    const twice = { [recap]: replace('## De ochtend', '## De start'), [redirects]: list(lineIn(said)) };
    const again = lineIn(await told(recorded, twice));
    expect(again).toBe('- { van: /terugblik/#de-vroege-ochtend, naar: /terugblik/#de-start }');
    expect(await told(recorded, { ...twice, [redirects]: list(lineIn(said), again) })).toEqual([]);
    const back = await told(recorded, { [redirects]: list(lineIn(said)) });
    expect(back.filter((one) => !one.includes('bestaat nog'))).toEqual([]);
  });
});
