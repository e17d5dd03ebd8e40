/** Answers the editor's question what the build would say of a save. Nothing is written. */
import { z } from 'astro/zod';
import { judge, type Verdict } from './judge.ts';
import { leavingFiles, sitePages, type Leaving, type SitePage } from './site-pages.ts';

const path = z.string().regex(/^src\/(?:[\w-]+\/)*[\w-][\w.-]*$/);

const question = z.strictObject({
  /** Files by path; `null` for one that goes. */
  changed: z.record(path, z.string().nullable()),
  /** Pictures that come. */
  added: z.array(path),
  /** Those of `changed` that somebody has open. */
  edited: z.array(path),
});

/** What the editor asks. */
export type Question = z.infer<typeof question>;

/** What the server answers. */
export interface Answer extends Verdict {
  /** What goes, in the order of the question. */
  leaving: Leaving[];
  /** When something goes: where its readers could come out. */
  pages: SitePage[];
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
  const verdict = judge(root, { changed, added: new Set(asked.added), edited: new Set(asked.edited) });
  const gone = [...changed].flatMap(([file, text]) => (text === null ? [file] : []));
  return { ...verdict, leaving: leavingFiles(root, gone), pages: gone.length > 0 ? sitePages(root) : [] };
}
