import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPageText, type PageText } from '../../src/search/index/page-text.ts';
import { readSearchWords } from '../../src/search/index/search-words.ts';
import { writeWordFiles } from '../../src/search/index/word-files.ts';
import { makeWordList } from '../../src/search/index/word-list.ts';
import { decodeWordList, emptyWordList, encodeWordList, splitWords, type WordList } from '../../src/search/words.ts';

const page = (text: string, key = ''): PageText => ({ text: `${key} ${text}`, key });

describe('a searcher finds a page by the text', () => {
  const words = (html: string) => splitWords(readPageText(html).text);
  const body = (html: string) => words(`<main data-pagefind-body>${html}</main>`);

  test('that is marked for search, and not by what stands around it', () => {
    expect(words('<nav>menu</nav><main data-pagefind-body><p>een <b>twee</b></p> drie</main><p>voet</p>')).toEqual([
      'een',
      'twee',
      'drie',
    ]);
  });

  test('and not at all when nothing is marked', () => {
    expect(words('<html><body><h1>Niet gevonden</h1></body></html>')).toEqual([]);
  });

  test.each([
    '<div data-pagefind-ignore>weg <p>ook weg</p></div>',
    '<script>let weg;</script>',
    '<style>.weg { color: red }</style>',
    '<svg><title>weg</title><text>weg</text></svg>',
    '<template><p>weg</p></template>',
    '<!-- weg -->',
    '<img src="weg.png" alt="weg">',
  ])('but not by %s', (html) => {
    expect(body(`<p>voor</p>${html}<p>na</p>`)).toEqual(['voor', 'na']);
  });

  test.each([
    ['Commissie D&amp;I', ['commissie', 'di']],
    ['co&euml;rdinatie', ['coerdinatie']],
    ['foto&rsquo;s', ['fotos']],
    ['1&#46;500', ['1500']],
  ])('with the words that a reader sees: %s', (html, seen) => {
    expect(body(html)).toEqual(seen);
  });

  test.each(['<li>een</li><li>twee</li>', '<p>een<p>twee', 'een<br>twee', '<td>een</td><td>twee</td>'])(
    'with words apart that stand in elements beside each other: %s',
    (html) => {
      expect(body(html)).toEqual(['een', 'twee']);
    },
  );
});

describe('a page is about the words', () => {
  const key = (html: string) => splitWords(readPageText(html).key);

  test('of its headings and the names that it gives itself', () => {
    const names = ['title', 'voluit', 'ookwel', 'spreker', 'functie', 'definitie'];
    const html = names.map((name) => `<p data-pagefind-meta="${name}"><span>${name}1</span></p>`).join('');
    expect(key(`<main data-pagefind-body><h1>D&amp;I</h1><h3>een <em>kop</em></h3>tekst${html}</main>`)).toEqual([
      'di',
      'een',
      'kop',
      'title1',
      'voluit1',
      'ookwel1',
      'spreker1',
    ]);
  });

  test('of no heading that is not for search', () => {
    expect(key('<h1>Menu</h1><main data-pagefind-body><h2 data-pagefind-ignore>Inhoud</h2></main>')).toEqual([]);
  });
});

describe('the word list of a site', () => {
  const others = (count: number) => Array.from({ length: count }, () => page('elders'));

  test('has the words of titles and names, without those that say nothing', () => {
    expect(makeWordList([page('', 'De visie op D&I, é 5'), ...others(9)], []).words).toEqual(
      new Set(['visie', 'di', 'elders']),
    );
  });

  test('has a word of the text only when it is common', () => {
    const list = makeWordList([page('vaak vaak zelden'), page('geregeld'), page('geregeld het'), ...others(11)], []);
    expect(list.common).toEqual(new Set(['elders']));
    expect(list.words).toEqual(new Set(['elders']));
    const smaller = makeWordList([page('zelden'), page('geregeld'), page('geregeld het'), ...others(10)], []);
    expect(smaller.words).toEqual(new Set(['geregeld', 'elders']));
  });

  test('does not call a word common that a page has many times', () => {
    expect(makeWordList([page('data data data', 'Data'), ...others(9)], []).common).toEqual(new Set(['elders']));
  });

  test('has the words of visitors as search compares them, with each thing that they may mean', () => {
    const { synonyms } = makeWordList(
      [],
      [
        { woord: 'Commissie D&I', ook: ['De  Commissie', 'B&W'] },
        { woord: 'Plus 1-gemeente', ook: ['b&w', 'Één plus'] },
      ],
    );
    expect(synonyms).toEqual(
      new Map([
        ['de commissie', ['commissie di']],
        ['bw', ['commissie di', 'plus 1 gemeente']],
        ['een plus', ['plus 1 gemeente']],
      ]),
    );
  });
});

describe('in a folder of its own', () => {
  let root = '';
  beforeEach(async () => {
    root = `${await mkdtemp(join(tmpdir(), 'zoeken-'))}/`;
  });
  afterEach(() => rm(root, { recursive: true }));

  const numbered = (letter: string) => Array.from({ length: 2000 }, (_, index) => `${letter}${String(index * 7919)}`);
  const small: WordList = {
    words: new Set(['data', 'burger']),
    common: new Set(['data']),
    synonyms: new Map([['inwoner', ['burger']]]),
  };
  const large: WordList = {
    words: new Set([...numbered('a'), ...numbered('b'), '2020']),
    common: new Set(['a0', '2020']),
    synonyms: new Map([
      ['alle mensen', ['b0', 'a0']],
      ['zon', ['a0']],
    ]),
  };
  const readAddress = async () =>
    (JSON.parse(await readFile(`${root}words.json`, 'utf8')) as { address: string }).address;
  const decoded = async (file: string) => {
    const list = emptyWordList();
    decodeWordList(await readFile(`${root}${file}`, 'utf8'), list);
    return list;
  };

  test('a visitor of a small site gets one file, under an address that changes with its text', async () => {
    await writeWordFiles(small, root, '/pagefind/');
    const address = await readAddress();
    expect(address).toMatch(/^\/pagefind\/words\.[0-9a-f]{8}\.txt$/);
    const name = address.replace('/pagefind/', '');
    expect((await readdir(root)).sort()).toEqual([name, 'words.json'].sort());
    expect(await decoded(name)).toEqual(small);

    await writeWordFiles(small, root, '/pagefind/');
    expect(await readAddress()).toBe(address);
    await writeWordFiles({ ...small, words: new Set(['data']) }, root, '/pagefind/');
    expect(await readAddress()).not.toBe(address);
  });

  test.each([
    [20_000, /\.txt$/],
    [20_001, /\/$/],
  ])('a list of %i characters has an address like %s', async (size, form) => {
    const list = { ...emptyWordList(), words: new Set(['a'.repeat(size - 1)]) };
    expect(encodeWordList(list)).toHaveLength(size);
    await writeWordFiles(list, root, '/pagefind/');
    expect(await readAddress()).toMatch(form);
  });

  test('a visitor of a large site gets the words of one letter, neither more nor fewer', async () => {
    await writeWordFiles(large, root, '/zoek/');
    const address = await readAddress();
    expect(address).toMatch(/^\/zoek\/words\.[0-9a-f]{8}\/$/);
    const folder = address.replace('/zoek/', '');
    expect((await readdir(`${root}${folder}`)).sort()).toEqual(['2.txt', 'a.txt', 'b.txt', 'z.txt']);
    const nothing = emptyWordList();
    expect(await decoded(`${folder}2.txt`)).toEqual({
      ...nothing,
      words: new Set(['2020']),
      common: new Set(['2020']),
    });
    expect(await decoded(`${folder}a.txt`)).toEqual({
      words: new Set(numbered('a')),
      common: new Set(['a0']),
      synonyms: new Map([['alle mensen', ['b0', 'a0']]]),
    });
    expect(await decoded(`${folder}b.txt`)).toEqual({ ...nothing, words: new Set(numbered('b')) });
    expect(await decoded(`${folder}z.txt`)).toEqual({ ...nothing, synonyms: new Map([['zon', ['a0']]]) });
  });

  const FILE = 'src/content/zoekwoorden.yaml';
  const read = async (yaml: string, pages: PageText[]) => {
    await mkdir(join(root, 'src/content'), { recursive: true });
    await writeFile(join(root, FILE), yaml);
    return readSearchWords(root, pages);
  };
  const advice = 'staat op geen enkele pagina. Schrijf achter "woord" iets dat letterlijk op de site staat.';

  test('an editor gets the search words whose words stand on a page, capitals and signs aside', async () => {
    const yaml = 'zoekwoorden:\n  - woord: commissie d&i\n    ook:\n      - club\n      - groep\n';
    expect(await read(yaml, [page('niets'), page('De Commissie\nD&I praat.')])).toEqual({
      searchWords: [{ woord: 'commissie d&i', ook: ['club', 'groep'] }],
      problems: [],
    });
  });

  test('an editor hears of a word that no page has: where, and which was meant', async () => {
    const yaml = `# Wat bezoekers typen
zoekwoorden:
  - woord: data
    ook:
      - gegevens

  - ook:
      - geld
    woord: begrotng
  - woord: fietspad
    ook: [pad]
`;
    const { searchWords, problems } = await read(yaml, [page('data', 'Begroting')]);
    expect(searchWords).toHaveLength(3);
    expect(problems).toEqual([
      { file: FILE, line: 9, message: `"begrotng" ${advice} Bedoelt u "begroting"?` },
      { file: FILE, line: 10, message: `"fietspad" ${advice}` },
    ]);
  });

  test.each([
    ['Open data en meer', []],
    ['Open en data', [2]],
    ['Heropen data', [2]],
    ['open databank', [2]],
    ['data open', [2]],
  ])('an editor may only promise a phrase that stands so on one page: "open data" in "%s"', async (text, lines) => {
    const { problems } = await read('zoekwoorden:\n  - woord: open data\n    ook: [feit]\n', [
      page(text),
      page('data'),
    ]);
    expect(problems.map(({ line }) => line)).toEqual(lines);
  });

  test('an editor hears of a file that cannot be read', async () => {
    const { searchWords, problems } = await read('zoekwoorden:\n  - woord: "data\n', [page('data')]);
    expect(searchWords).toEqual([]);
    expect(problems).toMatchObject([{ file: FILE, line: 2 }]);
  });
});
