import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAsk } from '../../src/search/client/ask.ts';
import type { Answer } from '../../src/search/client/engine.ts';
import type { Question, Reply } from '../../src/search/client/search-worker.ts';
import type { SearchState } from '../../src/search/client/state.ts';
import { createWordLoader } from '../../src/search/client/word-list.ts';
import { encodeWordList } from '../../src/search/words.ts';

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
    encodeWordList({ words: new Set(words), common: new Set(), synonyms: new Map([[`${words.join(' ')} x`, ['y']]]) });
  const cut = () => ({
    [entry]: '{"address":"/pagefind/words.1a/"}',
    '/pagefind/words.1a/d.txt': file('data'),
    '/pagefind/words.1a/e.txt': file('een'),
    '/pagefind/words.1a/5.txt': file('5g'),
  });

  test('of a small site come in one file, that is asked for once', async () => {
    files = { [entry]: '{"address":"/pagefind/words.1a.txt"}', '/pagefind/words.1a.txt': file('data', 'een') };
    const load = createWordLoader();
    const [first] = await Promise.all([load(''), load('data')]);
    expect(first.words).toEqual(new Set(['data', 'een']));
    expect(first.synonyms).toEqual(new Map([['data een x', ['y']]]));
    expect(await load('zorg')).toEqual(first);
    expect(fetched).toEqual([entry, '/pagefind/words.1a.txt']);
  });

  test('of a large site come for the letters in the question only, and stay', async () => {
    files = cut();
    const load = createWordLoader();
    expect((await load('')).words).toEqual(new Set());
    expect(fetched).toEqual([entry]);
    expect((await load('Data, “data” 5')).words).toEqual(new Set(['data', '5g']));
    expect(fetched).toEqual([entry, '/pagefind/words.1a/d.txt', '/pagefind/words.1a/5.txt']);
    expect((await load('Één dag')).words).toEqual(new Set(['data', '5g', 'een']));
    expect(fetched.slice(3)).toEqual(['/pagefind/words.1a/e.txt']);
  });

  test('are there but for those of a letter that has none', async () => {
    files = cut();
    expect((await createWordLoader()('xylofoon data')).words).toEqual(new Set(['data']));
  });

  test('are there with the next question when they could not be loaded', async () => {
    files = {};
    const load = createWordLoader();
    expect(await load('data')).toEqual({ words: new Set(), common: new Set(), synonyms: new Map() });
    files = { ...cut(), '/pagefind/words.1a/d.txt': undefined };
    expect((await load('data een')).words).toEqual(new Set(['een']));
    files = cut();
    expect((await load('data een')).words).toEqual(new Set(['een', 'data']));
    expect(fetched.filter((address) => address.endsWith('e.txt'))).toHaveLength(1);
  });

  test('are left out without an error when there is no network', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('geen netwerk')));
    expect((await createWordLoader()('data')).words.size).toBe(0);
  });
});

describe('a question from the page', () => {
  const question = (query: string): SearchState => ({ query, facets: { soort: '', doelstelling: '', spreker: '' } });
  const answer = (total: number): Answer => ({
    total,
    results: [],
    counts: {},
    corrections: [],
    near: [],
    vague: false,
  });

  /** A worker that answers when the test says so. */
  class FakeWorker extends EventTarget {
    static last: FakeWorker | undefined;
    asked: Question[] = [];
    isTerminated = false;
    constructor() {
      super();
      FakeWorker.last = this;
    }
    postMessage(message: Question) {
      this.asked.push(message);
    }
    terminate() {
      this.isTerminated = true;
    }
    reply(data: Reply) {
      this.dispatchEvent(new MessageEvent('message', { data }));
    }
  }
  function start() {
    const ask = createAsk();
    const worker = FakeWorker.last;
    if (!worker) throw new Error('No worker was started.');
    return { ask, worker };
  }
  const idOf = (worker: FakeWorker, query: string) =>
    worker.asked.find((asked) => asked.question[0].query === query)?.id ?? -1;

  beforeEach(() => {
    FakeWorker.last = undefined;
    vi.stubGlobal('Worker', FakeWorker);
  });

  test('gets its own answer, also when a later one is answered first', async () => {
    const { ask, worker } = start();
    const one = ask(question('een'), 0, 10);
    const two = ask(question('twee'), 10, 5);
    expect(worker.asked.map((asked) => asked.question)).toEqual([
      [question('een'), 0, 10],
      [question('twee'), 10, 5],
    ]);
    worker.reply({ id: idOf(worker, 'twee'), answer: answer(2) });
    worker.reply({ id: idOf(worker, 'een'), answer: answer(1) });
    expect((await one).total).toBe(1);
    expect((await two).total).toBe(2);
  });

  test('fails when the worker says that it failed, and leaves the other questions alone', async () => {
    const { ask, worker } = start();
    const wrong = ask(question('fout'), 0, 10);
    const right = ask(question('goed'), 0, 10);
    worker.reply({ id: idOf(worker, 'fout'), error: 'geen index' });
    worker.reply({ id: idOf(worker, 'goed'), answer: answer(3) });
    await expect(wrong).rejects.toThrow('geen index');
    expect((await right).total).toBe(3);
  });

  test('fails when the worker breaks down, and the next one gets a new worker', async () => {
    const { ask, worker } = start();
    const waiting = ask(question('data'), 20, 10);
    worker.dispatchEvent(new Event('error'));
    await expect(waiting).rejects.toThrow();
    expect(worker.isTerminated).toBe(true);

    const next = ask(question('burger'), 0, 10);
    const { last } = FakeWorker;
    if (!last) throw new Error('No worker was started.');
    expect(last).not.toBe(worker);
    last.reply({ id: idOf(last, 'burger'), answer: answer(6) });
    expect((await next).total).toBe(6);
    expect(worker.asked).toHaveLength(1);
  });

  test('fails where no worker can start', async () => {
    vi.stubGlobal('Worker', function () {
      throw new Error('niet toegestaan');
    });
    await expect(createAsk()(question('data'), 0, 10)).rejects.toThrow('niet toegestaan');
  });
});
