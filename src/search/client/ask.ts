/** Brings questions from the page to the engine. */
import type { Reply, Question } from './search-worker.ts';
import type { Ask } from './start.ts';

interface Waiting {
  resolve: (answer: Awaited<ReturnType<Ask>>) => void;
  reject: (error: Error) => void;
}

/** Starts the engine in a worker. Where a worker cannot start, the page itself does the work. */
export function createAsk(): Ask {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  const giveUp = () => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error('no worker'));
    waiting.clear();
  };
  try {
    worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', giveUp);
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('answer' in data) asked?.resolve(data.answer);
      else asked?.reject(new Error(data.error));
    });
  } catch {
    giveUp();
  }
  const askWorker = (target: Worker, question: Parameters<Ask>) =>
    new Promise<Awaited<ReturnType<Ask>>>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      target.postMessage({ id: last, question } satisfies Question);
    });
  return async (...question) => {
    try {
      if (worker) return await askWorker(worker, question);
    } catch (error) {
      if (worker) throw error;
    }
    return (await import('./start.ts')).ask(...question);
  };
}
