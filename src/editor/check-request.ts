/** Answers the editor's question what the build would say of a text. */
import type { Problem } from '../content-check/problem.ts';
import { judge } from './judge.ts';
import type { OwnRequest } from './own-request.ts';
import { readUnsaved } from './preview/unsaved-file.ts';

/** What the server answers. */
export interface Answer {
  status: number;
  problems?: Problem[];
}

/** Judges the text in a request. Nothing is written. */
export async function answerCheck(root: string, request: OwnRequest): Promise<Answer> {
  const asked = await readUnsaved(request);
  return typeof asked === 'number'
    ? { status: asked }
    : { status: 200, problems: judge(root, asked.file, asked.source) };
}
