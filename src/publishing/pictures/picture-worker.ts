/**
 * Draws pictures in a thread of its own. Each takes some megabytes for a moment, and in the thread that holds a large site,
 * JavaScript would look through all of that again and again to see what has become free.
 */
import { writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { fewAtOnce } from '../few-at-once.ts';
import { pictureMaker, type PictureStyle } from './make-picture.ts';
import type { PictureFacts } from './wording.ts';

/** A picture to draw, and the file that it becomes. */
export interface Order {
  facts: PictureFacts;
  target: string;
}

/** What this thread is given to do. */
export interface Work {
  style: PictureStyle;
  orders: readonly Order[];
}

/** What it says of each picture that is there: its file, and the characters in it that no font has. */
export type Drawn = [target: string, missing: string];

const { style, orders } = workerData as Work;
const draw = pictureMaker(style);
await fewAtOnce(orders, async ({ facts, target }) => {
  const { png, missing } = await draw(facts);
  await writeFile(target, png);
  parentPort?.postMessage([target, missing] satisfies Drawn);
});
