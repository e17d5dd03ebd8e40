import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAsk } from '../../src/search/client/ask.ts';
import type { Engine } from '../../src/search/client/engine.ts';
import type { Reply } from '../../src/search/client/search-worker.ts';
import type { SearchState } from '../../src/search/client/state.ts';
import { createWordLoader } from '../../src/search/client/word-list.ts';
import { encodeWordList, WordList } from '../../src/search/words.ts';
import { wordListOf } from './word-list-of.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the words that a question needs', () => {
  const entry = '/pagefind/words.json';
  let files: Record<string, string | undefined> = {};
  let fetched: string[] = [];

  beforeEach(() => {
    fetched = [];
    vi.stubGlobal('fetch', (address: string) => {
      fetched.push(address);
      const text = files[address];
      return Promise.resolve(text === undefined ? new Response('weg', { status: 404 }) : new Response(text));
    });
  });

  const file = (...words: string[]) =>
    encodeWordList(wordListOf({ name: words.join(' ') }, { [`${words.join(' ')} x`]: ['y'] }));
  const wordsOf = ({ list }: { list: WordList }) => [...list.words.keys()].sort();
  const answers = '/pagefind/answers.1a.json';
  const cut = () => ({
    [entry]: '{"words":"words.1a/","answers":"answers.1a.json"}',
    [answers]: '[]',
    '/pagefind/words.1a/d.txt': file('data'),
    '/pagefind/words.1a/e.txt': file('een'),
    '/pagefind/words.1a/5.txt': file('5g'),
  });

  test('of a small site come in one file, that is asked for once', async () => {
    files = {
      [entry]: '{"words":"words.1a.txt","answers":"answers.1a.json"}',
      '/pagefind/words.1a.txt': file('data', 'een'),
      [answers]: '[{"topic":"dag"}]',
    };
    const load = createWordLoader('/pagefind/');
    const [first] = await Promise.all([load('hoeveel data'), load('data')]);
    expect(wordsOf(first)).toEqual(['data', 'een']);
    expect(first.list.synonyms).toEqual(new Map([['data een x', ['y']]]));
    expect(first.facts).toEqual([{ topic: 'dag' }]);
    expect((await load('zorg')).list).toEqual(first.list);
    expect((await load('zorg')).facts).toEqual([]);
    expect(fetched).toEqual([entry, '/pagefind/words.1a.txt', answers]);
  });

  test('of a large site come for the letters in the question only, and stay', async () => {
    files = cut();
    const load = createWordLoader('/pagefind/');
    expect(wordsOf(await load(''))).toEqual([]);
    expect(fetched).toEqual([entry]);
    expect(wordsOf(await load('Data, “data” 5'))).toEqual(['5g', 'data']);
    expect(fetched.slice(1)).toEqual(['/pagefind/words.1a/d.txt', '/pagefind/words.1a/5.txt']);
    expect(wordsOf(await load('Één'))).toEqual(['5g', 'data', 'een']);
    expect(fetched.slice(3)).toEqual(['/pagefind/words.1a/e.txt']);
  });

  test('are there but for those of a letter that has none', async () => {
    files = cut();
    expect(wordsOf(await createWordLoader('/pagefind/')('xylofoon data'))).toEqual(['data']);
  });

  test('are there with the next question when they could not be loaded', async () => {
    files = {};
    const load = createWordLoader('/pagefind/');
    expect(await load('data')).toEqual({ list: new WordList(), facts: [] });
    files = { ...cut(), '/pagefind/words.1a/d.txt': undefined };
    expect(wordsOf(await load('data een'))).toEqual(['een']);
    files = cut();
    expect(wordsOf(await load('data een'))).toEqual(['data', 'een']);
    expect(fetched.filter((address) => address.endsWith('e.txt'))).toHaveLength(1);
  });

  test('are left out without an error when there is no network', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('geen netwerk')));
    expect(wordsOf(await createWordLoader('/pagefind/')('data'))).toEqual([]);
  });
});

describe('a question from the page', () => {
  const question = (query: string): SearchState => ({ query, facets: { soort: '', doelstelling: '', spreker: '' } });
  const answer = { total: 6, hasMore: false, results: [], counts: {}, corrections: [], near: [], vague: false };

  /** A worker that answers when the test says so. */
  class FakeWorker extends EventTarget {
    static last: FakeWorker;
    ports = new Map<string, MessagePort>();
    isTerminated = false;
    constructor() {
      super();
      FakeWorker.last = this;
    }
    postMessage([{ query }]: Parameters<Engine>, [port]: [MessagePort]) {
      this.ports.set(query, port);
    }
    terminate() {
      this.isTerminated = true;
    }
    reply(query: string, reply: Reply) {
      this.ports.get(query)?.postMessage(reply);
    }
  }
  const start = () => ({ ask: createAsk(), worker: FakeWorker.last });
  /** The worker that takes the place of one that failed. */
  const nextAfter = (worker: FakeWorker) =>
    vi.waitFor(() => {
      expect(FakeWorker.last).not.toBe(worker);
      return FakeWorker.last;
    });

  beforeEach(() => {
    vi.stubGlobal('Worker', FakeWorker);
  });

  test('gets its own answer, also when a later one is answered first', async () => {
    const { ask, worker } = start();
    const one = ask(question('een'), 0, 10);
    const two = ask(question('twee'), 10, 5);
    worker.reply('twee', { answer: { ...answer, total: 2 } });
    worker.reply('een', { answer: { ...answer, total: 1 } });
    expect((await one).total).toBe(1);
    expect((await two).total).toBe(2);
  });

  test.each([
    (worker: FakeWorker) => {
      worker.reply('data', { error: 'geen index' });
    },
    (worker: FakeWorker) => worker.dispatchEvent(new Event('error')),
  ])('goes once to a new worker when the first failed or broke down: the reader hears nothing of it', async (fail) => {
    const { ask, worker } = start();
    const asked = ask(question('data'), 20, 10);
    fail(worker);
    (await nextAfter(worker)).reply('data', { answer });
    expect((await asked).total).toBe(6);
    expect(worker.isTerminated).toBe(true);
  });

  test('fails when the new worker fails too, and the next question gets another one', async () => {
    const { ask, worker } = start();
    const failing = expect(ask(question('data'), 0, 10)).rejects.toThrow('geen index');
    worker.reply('data', { error: 'geen index' });
    const second = await nextAfter(worker);
    second.reply('data', { error: 'geen index' });
    await failing;
    const next = ask(question('burger'), 0, 10);
    FakeWorker.last.reply('burger', { answer });
    expect((await next).total).toBe(6);
    expect(FakeWorker.last).not.toBe(second);
  });

  test('that a newer one made needless does not cost the worker that is at work on the newer one', async () => {
    const { ask, worker } = start();
    const old = expect(ask(question('da'), 0, 10)).rejects.toThrow('newer');
    const fresh = ask(question('data'), 0, 10);
    worker.reply('da', { error: 'A newer question has come' });
    await old;
    worker.reply('data', { answer });
    expect((await fresh).total).toBe(6);
    expect(worker.isTerminated).toBe(false);
  });

  test('fails after a long wait, also with a second worker', async () => {
    vi.useFakeTimers();
    const asked = expect(createAsk()(question('data'), 0, 10)).rejects.toThrow('too long');
    await vi.advanceTimersByTimeAsync(60_000);
    await asked;
    vi.useRealTimers();
  });

  test('fails where no worker can start', async () => {
    vi.stubGlobal('Worker', function () {
      throw new Error('niet toegestaan');
    });
    await expect(createAsk()(question('data'), 0, 10)).rejects.toThrow('niet toegestaan');
  });
});
