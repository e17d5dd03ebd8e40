/** Brings questions from the page to the engine, which runs in a worker. */
import type { Answer, Engine } from './engine.ts';
import type { Question, Reply } from './search-worker.ts';

/** Milliseconds after which a question has failed. */
const LONGEST_WAIT = 30_000;

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** A worker with the questions that it has. */
class Searcher {
  private readonly worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  /** Whether it broke down or was replaced. */
  isStopped = false;

  constructor() {
    this.worker.addEventListener('error', () => {
      this.stop();
    });
    this.worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const asked = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ('answer' in data) asked?.resolve(data.answer);
      else asked?.reject(new Error(data.error));
    });
  }

  /** Whether a question has come after this one. */
  isOld(id: number): boolean {
    return id < this.last;
  }

  ask(question: Parameters<Engine>): { id: number; answer: Promise<Answer> } {
    const id = ++this.last;
    const answer = new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error('Search takes too long'));
      }, LONGEST_WAIT);
      const ending =
        <T>(end: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          end(value);
        };
      this.waiting.set(id, { resolve: ending(resolve), reject: ending(reject) });
      this.worker.postMessage({ id, question } satisfies Question);
    });
    return { id, answer };
  }

  stop(): void {
    this.isStopped = true;
    this.worker.terminate();
    for (const { reject } of this.waiting.values()) reject(new Error('The search worker does not work'));
    this.waiting.clear();
  }
}

/**
 * Starts the worker. After a failure the question goes once to a new one: a browser may remember that a script
 * did not come, and a new version of the site has its index under other names.
 */
export function createAsk(): Engine {
  let searcher: Searcher | undefined;
  const getSearcher = () => {
    if (!searcher || searcher.isStopped) searcher = new Searcher();
    return searcher;
  };
  const attempt = async (question: Parameters<Engine>, isLast: boolean): Promise<Answer> => {
    const running = getSearcher();
    const { id, answer } = running.ask(question);
    try {
      return await answer;
    } catch (error) {
      if (running.isOld(id)) throw error;
      running.stop();
      if (isLast) throw error;
      return attempt(question, true);
    }
  };
  try {
    // Before there is a question, so that the first one need not wait for it.
    getSearcher();
  } catch {
    // The first question fails for the same reason, and then there is a reader to tell.
  }
  return (...question) => attempt(question, false);
}
