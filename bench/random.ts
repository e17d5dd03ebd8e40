/** Numbers between 0 and 1 that are the same in every run. */
export function createRandom(seed: number): () => number {
  let state = seed % 2 ** 32;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
