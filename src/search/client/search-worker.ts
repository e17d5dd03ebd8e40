/**
 * Runs the engine beside the page. That keeps typing smooth, and only this file's own
 * Content-Security-Policy has to allow WebAssembly.
 */
import { createEngine, type Answer, type Engine } from './engine.ts';
import type { Pagefind } from './pagefind.ts';
import { createWordLoader } from './word-list.ts';

export type Reply = { answer: Answer } | { error: string };

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

interface PagefindModule {
  createInstance: (options: { basePath: string; noWorker: boolean }) => Pagefind & { init: () => Promise<void> };
}

// Held apart from the call, so that the bundler leaves the address alone.
const folder = `${import.meta.env.BASE_URL}pagefind/`;

/** Loads Pagefind. Rejects when it or its index is missing. */
async function loadPagefind(): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  // Without a base path Pagefind would give full addresses in a worker.
  // A worker of its own would load all of Pagefind a second time.
  const pagefind = createInstance({
    basePath: folder,
    noWorker: true,
  });
  await pagefind.init();
  return pagefind;
}

let engine: Promise<Engine> | undefined;

/** Both come at once; the list of words is small and is there first. */
async function startEngine(): Promise<Engine> {
  const getKnowledge = createWordLoader(folder);
  const [pagefind] = await Promise.all([loadPagefind(), getKnowledge('')]);
  return createEngine(pagefind, getKnowledge);
}

/** Answers a question. Rejects when there is no index. */
const ask: Engine = async (...question) => (await (engine ??= startEngine()))(...question);

let newest = 0;
/** Pagefind rewrites and returns one object for a page, so that questions go one at a time. */
let busy: Promise<void> = Promise.resolve();

async function answer(id: number, question: Parameters<Engine>): Promise<Reply> {
  // Whoever types on waits for the last question only.
  if (id < newest) return { error: 'A newer question has come' };
  const before = failures;
  try {
    const found = await ask(...question);
    return failures > before ? { error: 'A part of the index did not come' } : { answer: found };
  } catch (error) {
    return { error: String(error) };
  }
}

addEventListener('message', ({ data, ports }: MessageEvent<Parameters<Engine>>) => {
  const id = ++newest;
  busy = busy.then(async () => {
    ports[0]?.postMessage(await answer(id, data));
  });
});
