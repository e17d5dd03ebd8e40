/** Answers the editor's question what the build would say of a save. Nothing is written. */
import { z } from 'astro/zod';
import { addRedirect, REDIRECTS_FILE } from '../checking/redirect-list.ts';
import { judge, type Verdict } from './judge.ts';
import { leavingFiles, type Leaving } from './leaving.ts';
import { siteFacts } from './site-facts.ts';
import type { Choice } from './text-field/site-facts.ts';

const path = z.string().regex(/^src\/(?:[\w-]+\/)*[\w-][\w.-]*$/);

const question = z.strictObject({
  /** Files by path; `null` for one that goes. */
  changed: z.record(path, z.string().nullable()),
  /** Pictures that come. */
  added: z.array(path),
  /** Those of `changed` that somebody has open. */
  edited: z.array(path),
  /** The file of redirects as it is, and where readers of what goes come out. */
  redirects: z
    .strictObject({ source: z.string(), moves: z.array(z.strictObject({ van: z.string(), naar: z.string() })) })
    .optional(),
});

/** What the editor asks. */
export type Question = z.infer<typeof question>;

/** What the server answers. */
export interface Answer extends Verdict {
  /** What goes, in the order of the question. */
  leaving: Leaving[];
  /** When something goes: where its readers could come out. */
  pages: Choice[];
  /** The file of redirects, with those of the question in it. */
  redirects: { file: string; source: string | undefined };
}

/** Judges a question, which is JSON. `undefined` for what is no question. */
export function answerCheck(root: string, body: string): Answer | undefined {
  let asked: Question;
  try {
    asked = question.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
  const changed = new Map(Object.entries(asked.changed));
  const gone = [...changed].flatMap(([file, text]) => (text === null ? [file] : []));
  const source = asked.redirects?.moves.reduce(
    (text, { van, naar }) => addRedirect(text, van, naar),
    asked.redirects.source,
  );
  if (source !== undefined) changed.set(REDIRECTS_FILE, source);
  const verdict = judge(root, { changed, added: new Set(asked.added), edited: new Set(asked.edited) });
  return {
    ...verdict,
    leaving: leavingFiles(root, gone),
    pages: gone.length > 0 ? siteFacts(root).pages : [],
    redirects: { file: REDIRECTS_FILE, source },
  };
}
