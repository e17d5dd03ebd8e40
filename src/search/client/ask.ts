/** Brings questions from the page to the engine, which runs in a worker. */
import type { Answer, Engine } from './engine.ts';
import type { Reply } from './search-worker.ts';

/** Milliseconds after which a question has failed. */
const LONGEST_WAIT = 30_000;

const startWorker = () => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });

/** Asks a worker; its answer comes back over a channel of its own. */
const askWorker = (worker: Worker, question: Parameters<Engine>) =>
  new Promise<Answer>((resolve, reject) => {
    const fail = (reason: string) => () => {
      reject(new Error(reason));
    };
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Reply>) => {
      port1.close();
      if ('answer' in data) resolve(data.answer);
      else reject(new Error(data.error));
    };
    worker.addEventListener('error', fail('The search worker does not work'), { once: true });
    setTimeout(fail('Search takes too long'), LONGEST_WAIT);
    worker.postMessage(question, [port2]);
  });

/**
 * Starts the worker. After a failure the question goes once to a new one: a browser may remember that a script
 * did not come, and a new version of the site has its index under other names.
 */
export function createAsk(): Engine {
  let worker: Worker | undefined;
  let newest = 0;
  const attempt = async (question: Parameters<Engine>, id: number, isLast: boolean): Promise<Answer> => {
    const running = (worker ??= startWorker());
    try {
      return await askWorker(running, question);
    } catch (error) {
      // A question that a newer one made needless fails too, and the worker goes on with that one.
      if (id < newest) throw error;
      running.terminate();
      if (worker === running) worker = undefined;
      if (isLast) throw error;
      return attempt(question, id, true);
    }
  };
  try {
    // Before there is a question, so that the first one need not wait for it.
    worker = startWorker();
  } catch {
    // The first question fails for the same reason, and then there is a reader to tell.
  }
  return (...question) => attempt(question, ++newest, false);
}
