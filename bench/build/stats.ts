/** The middle of a list of numbers; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * How many times as much `own` is as `other`: the median of the ratios of each pair, so that a machine that is
 * busy for a while disturbs both sides of a pair and not their ratio.
 */
export const medianRatio = (own: readonly number[], other: readonly number[]): number =>
  median(own.slice(0, other.length).map((value, index) => value / (other[index] ?? Number.NaN)));

/** The power with which a cost grows between two sizes: 1 is in proportion, 2 is quadratic. */
export const growth = (small: { pages: number; cost: number }, large: { pages: number; cost: number }): number =>
  Math.log(large.cost / small.cost) / Math.log(large.pages / small.pages);

/** Starts one further along each round, so that no tool is always the first. */
export const rotate = <T>(list: readonly T[], round: number): T[] =>
  list.map((_, index) => list[(index + round) % list.length] as T);
