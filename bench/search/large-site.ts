/** Time of the query layer alone on a site of 1,000 made-up pages, without Pagefind's own work. */
import { createEngine } from '../../src/search/client/engine.ts';
import type { FoundPage, PageData, Pagefind } from '../../src/search/client/pagefind.ts';
import { parseState } from '../../src/search/client/state.ts';
import { byFirstLetter, makeWordList } from '../../src/search/index/word-files.ts';
import { readPageText } from '../../src/search/index/page-text.ts';
import { decodeWordList, encodeWordList, splitWords, WordList } from '../../src/search/words.ts';
import { createRandom } from '../random.ts';

const PAGES = 1000;
const WORDS_PER_PAGE = 300;
const starts = 'ge ver be ont her on samen digi data over informatie gemeente burger proces inkoop beleid'.split(' ');
const middles = 'lo ma re stu wer ken ban dra vol bin pel tis gra mon vek zor'.split(' ');
const ends = 'ing heid en de lijk schap baar atie er st uur'.split(' ');

/**
 * Milliseconds for each question. Pagefind is replaced by a list of pages that is there at once, so
 * that what is measured is parsing, expanding, ranking and counting.
 */
export async function timeOnLargeSite(queries: readonly string[]): Promise<{ times: number[]; words: number }> {
  const random = createRandom(2020);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const makeWord = () => pick(starts) + pick(middles) + (random() < 0.5 ? pick(middles) : '') + pick(ends);
  // As in a language: a few words everywhere, most words on a few pages.
  const vocabulary = Array.from({ length: 40_000 }, makeWord);
  const someWord = () => vocabulary[Math.floor(vocabulary.length * random() ** 4)] ?? '';
  const text = (length: number) => Array.from({ length }, someWord).join(' ');
  const pages = Array.from({ length: PAGES }, () => ({
    ...readPageText(''),
    names: text(6),
    headings: text(6),
    text: text(WORDS_PER_PAGE),
  }));
  const parts = new Map(
    [...byFirstLetter(makeWordList(pages, []))].map(([letter, part]) => [letter, encodeWordList(part)]),
  );

  const found: FoundPage[] = pages.map((_, id) => ({
    id: String(id),
    score: random() * 10,
    data: () =>
      Promise.resolve<PageData>({ url: '/', content: pages[id]?.text ?? '', anchors: [], meta: {}, filters: {} }),
  }));
  const pagefind: Pagefind = {
    filters: () => Promise.resolve({ soort: { Begrip: PAGES } }),
    search: () => Promise.resolve({ results: found.filter(() => random() < 0.3) }),
  };
  const list = new WordList();
  const engine = createEngine(pagefind, (query) => {
    for (const letter of new Set(splitWords(query).map((word) => word.charAt(0)))) {
      const part = parts.get(letter);
      if (part) decodeWordList(part, list);
      parts.delete(letter);
    }
    return Promise.resolve({ list, facts: [] });
  });
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await engine({ ...parseState(''), query }, 0, 10);
    times.push(performance.now() - start);
  }
  return { times, words: list.words.size };
}
