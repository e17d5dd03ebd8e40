import { describe, expect, test } from 'vitest';
import { readPageText, type PageText } from '../../src/search/index/page-text.ts';
import { makeWordList } from '../../src/search/index/word-files.ts';
import { Place, splitWords } from '../../src/search/words.ts';

const page = (text: string, names = '', headings = ''): PageText => ({
  ...readPageText(''),
  text: `${names} ${headings} ${text}`,
  names,
  headings,
});

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

  test('with the words that a reader sees', () => {
    expect(body('foto&rsquo;s 1&#46;500')).toEqual(['fotos', '1500']);
  });

  test.each([
    '<li>een</li><li>twee</li>',
    '<p>een<p>twee',
    'een<br>twee',
    'een<ul><li>twee</li></ul>',
    '<td>een</td><td>twee</td>',
  ])('with words apart that stand in elements beside each other: %s', (html) => {
    expect(body(html)).toEqual(['een', 'twee']);
  });
});

test('A page is about the words of its headings and the names that it gives itself, where these are for search', () => {
  const meta = ['title', 'voluit', 'ookwel', 'spreker', 'functie', 'definitie'];
  const html = meta.map((name) => `<p data-pagefind-meta="${name}"><span>${name}1</span></p>`).join('');
  const { names, headings } = readPageText(
    `<h1>Menu</h1><main data-pagefind-body><h1>D&amp;I</h1><h2 data-pagefind-ignore>Weg</h2><h3>een <em>kop</em></h3>tekst${html}</main>`,
  );
  expect(splitWords(names)).toEqual(['title1', 'voluit1', 'ookwel1', 'spreker1']);
  expect(splitWords(headings)).toEqual(['di', 'een', 'kop']);
});

test('A page says what it is called, of what kind it is, whether it is made up, and which facts it tells', () => {
  const html = `<article data-pagefind-body data-soort="Begrip" data-pagefind-meta="fictief:ja">
    <h1 data-pagefind-meta="title">D&amp;I</h1><p data-feit="jaar">Een <span data-feit="dag">feit</span></p></article>`;
  expect(readPageText(html)).toMatchObject({ title: 'D&I', kind: 'Begrip', fictional: true, facts: ['jaar', 'dag'] });
});

describe('the word list of a site', () => {
  test('has every word that says something, with the most telling place where it stands', () => {
    const pages = [
      page('data en zelden', 'De visie op D&I, é 5'),
      page('visie', '', 'zelden data'),
      page('https://data.nl/weg'),
    ];
    expect(makeWordList(pages, []).words).toEqual(
      new Map([
        ['visie', Place.name],
        ['di', Place.name],
        ['zelden', Place.heading],
        ['data', Place.heading],
      ]),
    );
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
