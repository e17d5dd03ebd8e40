/** The engine with what it needs, loaded once. */
import { createEngine, type Answer } from './engine.ts';
import { loadPagefind } from './pagefind.ts';
import type { SearchState } from './state.ts';
import { createWordLoader } from './word-list.ts';

/** Answers a question with `count` results from number `first` on. Rejects when there is no index. */
export type Ask = (state: SearchState, first: number, count: number) => Promise<Answer>;

let engine: Promise<Ask> | undefined;

/** Both come at once; the list of words is small and is there first. */
async function startEngine(): Promise<Ask> {
  const getWords = createWordLoader();
  const [pagefind] = await Promise.all([loadPagefind(), getWords('')]);
  return createEngine(pagefind, getWords);
}

export const ask: Ask = async (...question) => {
  engine ??= startEngine();
  try {
    return await (
      await engine
    )(...question);
  } catch (error) {
    // What failed to load is asked for again with the next question.
    engine = undefined;
    throw error;
  }
};
