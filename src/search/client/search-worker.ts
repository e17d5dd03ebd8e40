/**
 * Runs the engine beside the page. That keeps typing smooth, and only this file's own
 * Content-Security-Policy has to allow WebAssembly.
 */
import type { Answer, Engine } from './engine.ts';
import { ask } from './start.ts';

export interface Question {
  id: number;
  question: Parameters<Engine>;
}
export type Reply = { id: number; answer: Answer } | { id: number; error: string };

/**
 * Requests that failed so far. Pagefind goes on in silence without a part of its index, and would find nothing there.
 * Words and answers are not counted: search goes on without them.
 */
let failures = 0;
const load = globalThis.fetch;
/** The address of a request, which Pagefind and we give as a text. */
const isNeedless = ([address]: Parameters<typeof fetch>) =>
  typeof address === 'string' && /\/(words|answers)\./.test(address);
globalThis.fetch = async (...request) => {
  const count = () => {
    if (!isNeedless(request)) failures += 1;
  };
  try {
    const response = await load(...request);
    if (!response.ok) count();
    return response;
  } catch (error) {
    count();
    throw error;
  }
};

let newest = 0;
/** Pagefind rewrites and returns one object for a page, so that questions go one at a time. */
let busy: Promise<void> = Promise.resolve();

async function answer({ id, question }: Question): Promise<Reply> {
  // Whoever types on waits for the last question only.
  if (id < newest) return { id, error: 'A newer question has come' };
  const before = failures;
  try {
    const found = await ask(...question);
    return failures > before ? { id, error: 'A part of the index did not come' } : { id, answer: found };
  } catch (error) {
    return { id, error: String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  newest = data.id;
  busy = busy.then(async () => {
    postMessage(await answer(data));
  });
});
