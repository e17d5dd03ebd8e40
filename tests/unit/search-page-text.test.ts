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

describe('a page is about the words', () => {
  const key = (html: string) => {
    const { names, headings } = readPageText(html);
    return { names: splitWords(names), headings: splitWords(headings) };
  };

  test('of its headings and the names that it gives itself', () => {
    const names = ['title', 'voluit', 'ookwel', 'spreker', 'functie', 'definitie'];
    const html = names.map((name) => `<p data-pagefind-meta="${name}"><span>${name}1</span></p>`).join('');
    expect(key(`<main data-pagefind-body><h1>D&amp;I</h1><h3>een <em>kop</em></h3>tekst${html}</main>`)).toEqual({
      names: ['title1', 'voluit1', 'ookwel1', 'spreker1'],
      headings: ['di', 'een', 'kop'],
    });
  });

  test('of no heading that is not for search', () => {
    expect(key('<h1>Menu</h1><main data-pagefind-body><h2 data-pagefind-ignore>Inhoud</h2></main>')).toEqual({
      names: [],
      headings: [],
    });
  });
});

test('A page says what it is called, of what kind it is, whether it is made up, and which facts it tells', () => {
  const html = `<article data-pagefind-body data-soort="Begrip" data-pagefind-meta="fictief:ja">
    <h1 data-pagefind-meta="title">D&amp;I</h1><p data-feit="jaar">Een <span data-feit="dag">feit</span></p></article>`;
  expect(readPageText(html)).toMatchObject({ title: 'D&I', kind: 'Begrip', fictional: true, facts: ['jaar', 'dag'] });
});

describe('the word list of a site', () => {
  test('has every word that says something, with the most telling place where it stands', () => {
    const pages = [page('data en zelden', 'De visie op D&I, é 5'), page('visie', '', 'zelden data'), page('data')];
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
