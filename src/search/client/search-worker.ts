/**
 * Runs the engine beside the page. That keeps typing smooth, and only this file's own
 * Content-Security-Policy has to allow WebAssembly; see `addresses.worker` in src/headers/headers.ts.
 */
import type { Answer } from './engine.ts';
import { ask, type Ask } from './start.ts';

export interface Question {
  id: number;
  question: Parameters<Ask>;
}
export type Reply = { id: number; answer: Answer } | { id: number; error: string };

addEventListener('message', ({ data: { id, question } }: MessageEvent<Question>) => {
  ask(...question).then(
    (answer) => {
      postMessage({ id, answer } satisfies Reply);
    },
    (error: unknown) => {
      postMessage({ id, error: String(error) } satisfies Reply);
    },
  );
});
