import { availableParallelism } from 'node:os';

/**
 * Does the same to all of a list, a few at once: as many as there are processors, and one that waits for the disk. All at
 * once would take as much memory as there are items.
 */
export async function fewAtOnce<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const inTurn = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, inTurn));
}
