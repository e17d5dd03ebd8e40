import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checking/check.ts';
import { findVanished, formatPermalinks, isPromise, parsePermalinks } from '../../src/checking/permalinks.ts';
import { proposeRedirects } from '../../src/checking/vanished.ts';
import type { Redirect } from '../../src/model/schemas/redirect.ts';
import { makeContentTree, replace, type Change, type ContentTree } from '../fixtures/content-tree.ts';

const vanished = (recorded: string[], site: string[], redirects: Redirect[] = []) =>
  findVanished(recorded, (address) => site.includes(address), redirects);

/** The redirects that an editor is given when these addresses were recorded and those are on the site. */
const proposed = (recorded: string[], site: string[], redirects: Redirect[] = []) =>
  proposeRedirects(vanished(recorded, site, redirects), new Set(site), recorded, redirects).map(
    ({ van, naar, isLikely }) => `${van} ${naar}${isLikely ? '' : ' ?'}`,
  );

describe('an address that is promised to a reader', () => {
  test.each(['/', '/begrippen/gdi/', '/feed.xml', '/verslag.pdf', '/citaten/#geen-grenzen'])('is %s', (address) => {
    expect(isPromise(address)).toBe(true);
  });

  test.each(['/over/#wie', '/begrippen/#letter-b', '/bronnen/#feit-jaar', '/citaten/#spreker--anna'])(
    'is not %s, which follows its page',
    (address) => {
      expect(isPromise(address)).toBe(false);
    },
  );
});

describe('permalinks.txt', () => {
  test('has each address once, sorted, one a line, below a line that says what it is', () => {
    const text = formatPermalinks(['/b/', '/a/#één', '/b/', '/a/']);
    expect(text).toMatch(/^# .*\n\/a\/\n\/a\/#één\n\/b\/\n$/);
    expect(parsePermalinks(text)).toEqual(['/a/', '/a/#één', '/b/']);
  });

  test('may come from a Windows machine, with empty lines', () => {
    expect(parsePermalinks('# Kop\r\n\r\n/a/\r\n/b/\r\n')).toEqual(['/a/', '/b/']);
  });
});

describe('an address has vanished', () => {
  test('when it is not on the site any more', () => {
    expect(vanished(['/a/', '/a/#x', '/feed.xml'], ['/a/'])).toEqual(['/a/#x', '/feed.xml']);
  });

  test('but not when doorverwijzingen.yaml says where it went', () => {
    const redirects = [
      { van: '/oud/', naar: '/a/' },
      { van: '/a/#oud', naar: '/a/#nieuw' },
    ];
    expect(vanished(['/oud/', '/a/#oud', '/a/'], ['/a/', '/a/#nieuw'], redirects)).toEqual([]);
  });

  test('and its page has moved to one without that heading, which is where a browser looks for it', () => {
    const redirects = [{ van: '/oud/', naar: '/a/' }];
    expect(vanished(['/oud/#x', '/oud/#y'], ['/a/', '/a/#x'], redirects)).toEqual(['/oud/#y']);
  });

  test('but not when the page that it moved to keeps its old anchor', () => {
    const redirects = [
      { van: '/oud/', naar: '/a/' },
      { van: '/a/#x', naar: '/a/#z' },
    ];
    expect(vanished(['/oud/#x', '/a/#x'], ['/a/', '/a/#z'], redirects)).toEqual([]);
  });
});

describe('a redirect that mends it', () => {
  test('goes to what is new on the site before what looks more like it', () => {
    const site = ['/', '/a/over-held/', '/a/over-gelden/'];
    expect(proposed(['/a/over-held/', '/a/over-geld/'], site)).toEqual(['/a/over-geld/ /a/over-gelden/']);
    expect(proposed(['/a/', '/a/#te-gast', '/a/#slot'], ['/a/', '/a/#op-bezoek', '/a/#slot'])).toEqual([
      '/a/#te-gast /a/#op-bezoek',
    ]);
  });

  test('goes to the page around it when nothing looks like it', () => {
    const site = ['/', '/a/', '/a/vng/'];
    expect(proposed([...site, '/a/weg/'], site)).toEqual(['/a/weg/ /a/ ?']);
    expect(proposed([...site, '/weg/nergens/'], site)).toEqual(['/weg/nergens/ / ?']);
  });

  test('leads from no page to a file, nor from a heading to another page', () => {
    expect(proposed(['/', '/feed/', '/a/', '/a/#vng'], ['/', '/feed.xml', '/a/', '/b/', '/b/#vng'])).toEqual([
      '/feed/ / ?',
      '/a/#vng /a/ ?',
    ]);
  });

  test('is not said again for each heading that moved along with its page', () => {
    const recorded = ['/', '/oud-stuk/', '/oud-stuk/#x', '/oud-stuk/#weg'];
    expect(proposed(recorded, ['/', '/oude-stuk/', '/oude-stuk/#x', '/oude-stuk/#y', '/oude-stuk/#z'])).toEqual([
      '/oud-stuk/ /oude-stuk/',
      '/oud-stuk/#weg /oude-stuk/ ?',
    ]);
  });

  test('says once where a heading went that had two addresses', () => {
    const redirects = [{ van: '/oud/', naar: '/a/' }];
    expect(proposed(['/a/', '/a/#weg', '/oud/', '/oud/#weg'], ['/', '/a/', '/a/#nieuw'], redirects)).toEqual([
      '/a/#weg /a/#nieuw',
    ]);
  });

  test('leaves nothing vanished', () => {
    const recorded = ['/', '/oud/', '/oud/#x', '/oud/#y', '/a/', '/a/#z', '/feed.xml'];
    const site = ['/', '/a/', '/a/#x', '/b/'];
    const lines = proposeRedirects(vanished(recorded, site), new Set(site), recorded, []);
    expect(vanished(recorded, site, lines)).toEqual([]);
  });
});

describe('an editor who takes an address away', () => {
  const PAGE = '/begrippen/open-data/';
  const term = 'begrippen/open-data.mdx';
  const redirects = 'doorverwijzingen.yaml';
  let tree: ContentTree;
  let places: string[] = [];
  beforeAll(async () => {
    tree = await makeContentTree();
    ({ places } = checkContent(tree.root).addresses);
  });
  afterAll(() => tree.remove());

  /** What is said of these changes when the addresses were recorded in the last build. */
  const check = async (recorded: string[], changes: Record<string, Change>) => {
    const { problems, warnings } = await tree.check({
      '../../permalinks.txt': () => formatPermalinks(recorded),
      ...changes,
    });
    const said = (list: typeof problems) => list.map(({ file, line, message }) => `${file}:${String(line)} ${message}`);
    return { problems: said(problems).filter((one) => one.includes(redirects)), warnings: said(warnings) };
  };

  test('is told before the build, with the line to paste, and not any more after pasting it', async () => {
    const taken = { [term]: () => undefined };
    const { problems } = await check([PAGE, `${PAGE}#kop`], taken);
    expect(problems).toEqual([
      `src/content/${redirects}:1 De pagina ${PAGE} stond op de site en is er niet meer. Zet die terug, of zeg in dit bestand waar lezers het nu vinden: - { van: ${PAGE}, naar: /begrippen/ }`,
    ]);
    const line = problems[0]?.slice(problems[0].indexOf('- {')) ?? '';
    const pasted = { ...taken, [redirects]: () => `doorverwijzingen:\n  ${line}\n` };
    expect((await check([PAGE, `${PAGE}#kop`], pasted)).problems).toEqual([]);
  });

  test('is told what the page is called now', async () => {
    const source = tree.originals.get(term) ?? '';
    const renamed = { [term]: () => undefined, 'begrippen/open-datas.mdx': () => source };
    expect((await check([PAGE], renamed)).problems).toEqual([
      expect.stringContaining(`- { van: ${PAGE}, naar: /begrippen/open-datas/ }`),
    ]);
  });

  test('is told that a page on the site cannot become a draft without a word', async () => {
    const draft = { [term]: replace('status: gepubliceerd', 'status: concept') };
    expect((await check([PAGE], draft)).problems).toEqual([
      expect.stringContaining(`De pagina ${PAGE} stond op de site en is nu een concept. Zet die weer op gepubliceerd,`),
    ]);
  });

  test('is told of a quotation and of a document', async () => {
    expect(
      (await check(['/citaten/#oud', '/verslag.pdf', '/afbeeldingen/zaal.svg', '/feed.xml'], {})).problems,
    ).toEqual([
      expect.stringContaining('Het bestand /verslag.pdf stond op de site en is er niet meer. Zet het terug,'),
      expect.stringContaining('Het citaat /citaten/#oud stond op de site en is er niet meer. Zet het terug,'),
    ]);
  });

  test('may give a heading other words, and gets the line that keeps its old address', async () => {
    const renamed = { 'terugblik/index.mdx': replace('## De ochtend', '## De vroege ochtend') };
    expect(await check(places, renamed)).toEqual({
      problems: [],
      warnings: [
        'src/content/terugblik/index.mdx:1 /terugblik/#de-ochtend staat niet meer op deze pagina. Wie dat adres bewaarde, komt nu bovenaan uit. Heet het anders? Zet dan in doorverwijzingen.yaml: - { van: /terugblik/#de-ochtend, naar: /terugblik/#de-vroege-ochtend }',
      ],
    });
  });

  test('hears nothing of a heading that is no more, nor of those of a page that moved', async () => {
    expect(await check([...places, '/over/#lang-verhaal'], {})).toEqual({ problems: [], warnings: [] });
    const moved = { [redirects]: () => 'doorverwijzingen:\n  - { van: /oud/, naar: /over/ }\n' };
    expect(await check(['/oud/', '/oud/#een', '/oud/#twee'], moved)).toEqual({ problems: [], warnings: [] });
  });

  test('hears nothing of addresses as long as a file that would say more cannot be read', async () => {
    const broken = { [redirects]: () => 'doorverwijzingen:\n  - van: "/a/\n' };
    expect((await check(['/weg/'], broken)).problems).toHaveLength(1);
    expect((await check(['/citaten/#oud'], { 'citaten.yaml': () => 'citaten: "' })).problems).toEqual([]);
    expect((await check([PAGE, `${PAGE}#kop`], { [term]: () => 'kapot' })).problems).toEqual([]);
  });
});
