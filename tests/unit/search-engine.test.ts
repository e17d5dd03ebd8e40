import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/search/client/engine.ts';
import type { SearchState } from '../../src/search/client/state.ts';
import type { FactAnswer } from '../../src/search/index/word-files.ts';
import { WordList } from '../../src/search/words.ts';
import { fakePagefind } from './fake-pagefind.ts';
import { wordListOf } from './word-list-of.ts';

const list = wordListOf(
  {
    name: 'gdi generieke digitale infrastructuur basisvoorzieningen basis open data leren anna vries samen bouwen bas jansen begroting begrippen',
    text: 'leven notariskluis dag overheden delen',
  },
  { 'openbare gegevens': ['open data'], lezing: ['keynote'] },
);
const fact: FactAnswer = {
  topic: 'Aantal begrotingen',
  questions: ['Hoeveel begrotingen waren er?'],
  value: 'negen',
  text: 'Er waren negen begrotingen.',
  certainty: 'alleen volgens de organisator',
  url: '/begroting/',
  title: 'Begroting',
  kind: 'Verhaal',
  fictional: false,
};

const state = (query: string, facets: Partial<SearchState['facets']> = {}): SearchState => ({
  query,
  facets: { soort: '', doelstelling: '', spreker: '', ...facets },
});
/** Asks a new engine one question, with the ids of the pages in its answer. */
async function ask(query: string, facets: Partial<SearchState['facets']> = {}, first = 0, count = 10, words = list) {
  const { pagefind, searched } = fakePagefind();
  const answer = await createEngine(pagefind, () => Promise.resolve({ list: words, facts: [fact] }))(
    state(query, facets),
    first,
    count,
  );
  const { top, results } = answer;
  const urls = [...(top ? [top.kind === 'fact' ? top.fact.url : top.page.url] : []), ...results.map(({ url }) => url)];
  return { ...answer, searched, ids: urls.map((url) => url.replaceAll('/', '')) };
}

describe('a searcher gets pages', () => {
  test('with all of the words first, then pages with most of the question', async () => {
    const { total, ids, counts, corrections, near, vague } = await ask('begroting anna.');
    expect(ids).toEqual(['begroting', 'begrippen', 'anna']);
    expect({ total, corrections, near, vague }).toEqual({ total: 3, corrections: [], near: [], vague: false });
    expect(counts['soort']).toEqual({ Begrip: 0, Keynote: 1, Verhaal: 1, Overzicht: 1 });
  });

  test('a part at a time, with the number of all', async () => {
    const { ids } = await ask('data.');
    expect(ids).toHaveLength(4);
    const part = await ask('data.', {}, 1, 2);
    expect(part.total).toBe(4);
    expect(part.ids).toEqual(ids.slice(1, 3));
    expect((await ask('data.', {}, 3, 9)).ids).toEqual(ids.slice(3));
  });

  test('with words as they stand on the page when these are in quotes', async () => {
    expect((await ask('open data.')).ids).toContain('begroting');
    expect((await ask('"open data"')).ids.sort()).toEqual(['begrippen', 'open-data']);
    expect((await ask('begroting “open data”')).ids).toEqual(['begrippen', 'open-data']);
    expect((await ask('"data open"')).total).toBe(0);
  });

  test('by a word that stands on one page only, also one letter from another; and is told what a misspelt one was taken for', async () => {
    expect(await ask('leven.')).toMatchObject({ ids: ['bas'], corrections: [] });
    const { ids, corrections } = await ask('Begrotng en leren.');
    expect(corrections).toEqual([{ from: 'begrotng', to: 'begroting' }]);
    expect(ids.sort()).toEqual(['anna', 'begrippen', 'begroting']);
  });
});

describe('a searcher who narrows the results', () => {
  test('sees pages that fit all choices; each choice counts what it would give with the others', async () => {
    const { total, ids, counts } = await ask('', { soort: 'Keynote', doelstelling: 'samenwerken' });
    expect(total).toBe(1);
    expect(ids).toEqual(['bas']);
    expect(counts).toEqual({
      soort: { Begrip: 1, Keynote: 1, Verhaal: 0, Overzicht: 0 },
      doelstelling: { samenwerken: 1, 'datagedreven-werken': 1 },
      spreker: { 'anna-de-vries': 0, 'bas-jansen': 1 },
    });
  });

  test('narrows what the words gave', async () => {
    const { ids, counts } = await ask('data.', { soort: 'Begrip' });
    expect(ids).toEqual(['open-data']);
    expect(counts['soort']).toEqual({ Begrip: 1, Keynote: 1, Verhaal: 1, Overzicht: 1 });
    expect(counts['doelstelling']).toEqual({ samenwerken: 0, 'datagedreven-werken': 1 });
  });

  test('sees nothing, and no other words, when the words are right but no page fits', async () => {
    const { total, near } = await ask('begroting.', { spreker: 'bas-jansen' });
    expect({ total, near }).toEqual({ total: 0, near: [] });
  });
});

describe('a searcher gets the answer itself on top', () => {
  test.each([
    'gdi',
    'G.D.I.',
    'Generieke Digitale Infrastructuur',
    'basisvoorzieningen',
    'de digitale basis',
    'digitale basis?',
    'Wat is de GDI?',
  ])('for a term under any of its names: %s', async (query) => {
    const { top, results } = await ask(query);
    expect(top).toMatchObject({ kind: 'term', page: { url: '/gdi/' } });
    expect(results.map(({ url }) => url)).not.toContain('/gdi/');
  });

  test('above a page that has the term more often, and not when that page is about more of the question', async () => {
    expect((await ask('gdi.')).ids).toEqual(['gdi', 'bas', 'begrippen']);
    expect((await ask('gdi samen.')).ids[0]).toBe('bas');
  });

  test('for a term by a word that only visitors use', async () => {
    const { top } = await ask('Wat zijn openbare gegevens?');
    expect(top).toMatchObject({ kind: 'term', page: { url: '/open-data/' } });
  });

  test.each(['Anna de Vries', 'anna', 'Vries.', 'Wie is Anna de Vries?', 'anan'])(
    'for a speaker by full, first or last name, also misspelt: %s',
    async (query) => {
      expect((await ask(query)).top).toMatchObject({ kind: 'person', page: { url: '/anna/' } });
    },
  );

  test.each(['gdi begroting', 'anna begroting', 'begroting', 'digitale', ''])(
    'but not for a question about something else or more: %j',
    async (query) => {
      const { top, results } = await ask(query);
      expect(results.length).toBeGreaterThan(0);
      expect(top).toBeUndefined();
    },
  );

  test('but once, not on top of each next part of the results', async () => {
    expect((await ask('gdi.', {}, 1, 5)).top).toBeUndefined();
  });

  test.each(['Hoeveel begrotingen waren er?', 'hoeveel begroting', 'aantal begrotingen'])(
    'for a fact that the question asks for, with its page once: %s',
    async (query) => {
      const { top, results, ids } = await ask(query);
      expect(top).toEqual({ kind: 'fact', fact });
      expect(results.map(({ url }) => url)).not.toContain('/begroting/');
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  test('but no fact within choices that it may not fit', async () => {
    expect((await ask('hoeveel begrotingen', { soort: 'Keynote' })).top).toBeUndefined();
  });
});

describe('a searcher who names a kind of page', () => {
  test.each([
    ['begrippen.', 'begrippen'],
    ['alle begrippen.', 'begrippen'],
    ['keynote data.', 'anna'],
  ])(
    'gets its overview by that alone or as a list, and with a name the page of that kind: %s',
    async (query, first) => {
      expect((await ask(query)).ids[0]).toBe(first);
    },
  );
});

describe('a searcher gets no pages', () => {
  test('for a word that the site does not have, but words that look like it', async () => {
    const { total, near, vague } = await ask('begrappelen.');
    expect({ total, near, vague }).toEqual({ total: 0, near: ['begrippen', 'begroting'], vague: false });
    expect((await ask('xylofoon.')).near).toEqual([]);
  });

  test.each([
    ['bouwen jansen xylofoon.', true],
    ['data xylofoon.', false],
    ['begroting xylofoon xenon.', false],
    ['begroting 2031.', false],
    ['bouwen jansen 2031.', true],
  ])('when the site has too little of the question: with %j there are pages: %s', async (query, some) => {
    const { total, near } = await ask(query);
    expect(total > 0).toBe(some);
    expect(near.length > 0).toBe(!some);
  });

  test.each(['wat is het', 'de', '?!'])('for words that say nothing, and hears so: %j', async (query) => {
    const { total, near, vague } = await ask(query);
    expect({ total, near, vague }).toEqual({ total: 0, near: [], vague: true });
  });
});

describe('what is asked of Pagefind', () => {
  test('is the question as typed while there is no list of words', async () => {
    const { searched, ids } = await ask('Wat is “GDI”, en open?', {}, 0, 10, new WordList());
    expect(searched.filter((query) => !query?.startsWith('{'))).toEqual(['Wat is “GDI”, en open?']);
    expect(ids).toEqual([]);
    expect((await ask('Open data', {}, 0, 1, new WordList())).total).toBe(3);
  });

  test('is asked once, also over several questions', async () => {
    const { pagefind, searched } = fakePagefind();
    const engine = createEngine(pagefind, () => Promise.resolve({ list, facts: [] }));
    for (const query of ['begroting.', 'begroting anna.', 'leven', 'begroting.']) await engine(state(query), 0, 10);
    expect(searched).toContain('begroting');
    expect([...new Set(searched)]).toEqual(searched);
  });

  test.each(['search', 'filters'] as const)('makes the question fail when Pagefind fails in %s', async (method) => {
    const { pagefind } = fakePagefind();
    const broken = { ...pagefind, [method]: () => Promise.reject(new Error('index weg')) };
    const engine = createEngine(broken, () => Promise.resolve({ list, facts: [] }));
    await expect(engine(state('begroting'), 0, 10)).rejects.toThrow('index weg');
  });
});
