/** The engine with what it needs, loaded once. */
import { createEngine, type Engine } from './engine.ts';
import { folder, loadPagefind } from './pagefind.ts';
import { createWordLoader } from './word-list.ts';

let engine: Promise<Engine> | undefined;

/** Both come at once; the list of words is small and is there first. */
async function startEngine(): Promise<Engine> {
  const getKnowledge = createWordLoader(folder);
  const [pagefind] = await Promise.all([loadPagefind(), getKnowledge('')]);
  return createEngine(pagefind, getKnowledge);
}

/** Answers a question. Rejects when there is no index. */
export const ask: Engine = async (...question) => (await (engine ??= startEngine()))(...question);
