import { describe, expect, test } from 'vitest';
import { walkHtml } from '../../src/lib/walk-html.ts';
import { textReader, type PageText } from '../../src/search/index/page-text.ts';
import { makeWordList } from '../../src/search/index/word-list.ts';
import { splitWords } from '../../src/search/words.ts';

/** What search reads in a page. */
function readPageText(html: string): PageText {
  const reader = textReader();
  walkHtml(html, [reader]);
  return reader.page;
}

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
