/** Brings questions from the page to the engine, which runs in a worker. */
import type { Reply, Question } from './search-worker.ts';
import type { Ask } from './start.ts';

interface Waiting {
  resolve: (answer: Awaited<ReturnType<Ask>>) => void;
  reject: (error: Error) => void;
}

/** Starts the worker. One that breaks down fails the questions it has; the next question gets a new one. */
export function createAsk(): Ask {
  const waiting = new Map<number, Waiting>();
  let running: Worker | undefined;
  let last = 0;
  function getWorker(): Worker {
    if (running) return running;
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', () => {
      worker.terminate();
      running = undefined;
      for (const { reject } of waiting.values()) reject(new Error('The search worker does not work'));
      waiting.clear();
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('answer' in data) asked?.resolve(data.answer);
      else asked?.reject(new Error(data.error));
    });
    running = worker;
    return worker;
  }
  try {
    // Before there is a question, so that the first one need not wait for it.
    getWorker();
  } catch {
    // The first question fails for the same reason, and then there is a reader to tell.
  }
  return (...question) =>
    new Promise((resolve, reject) => {
      const worker = getWorker();
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, question } satisfies Question);
    });
}
