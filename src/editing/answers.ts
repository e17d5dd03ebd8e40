/** What the development server answers to the editor's own page. Nothing is written, but for a word that is right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { checkContent } from '../checking/check.ts';
import { movesOf, readPermalinks, REDIRECTS_FILE } from '../checking/permalinks.ts';
import { addWords, checkSpelling, isWord, type SpellingHint } from '../checking/spelling.ts';
import { pathOf } from '../model/addresses.ts';
import { titleField } from '../model/schemas/names.ts';
import { contentFileAt } from '../reading/content-files.ts';
import { openFile } from '../reading/entry-facts.ts';
import type { Problem } from '../reading/problem.ts';
import { parseQuestion } from './own-request.ts';
import { addRedirect, dropRedirect } from './redirect-list.ts';
import { siteFacts, type Choice } from './site-facts.ts';

/** A problem, and the line that it is on. */
export interface ShownProblem extends Problem {
  text: string;
}

/** What one save does, by path from the project's root. */
interface Save {
  /** A text, or `null` for a file that goes. */
  changed: ReadonlyMap<string, string | null>;
  /** Files that come and are no text, such as pictures. */
  added: ReadonlySet<string>;
  /** The files that somebody has open: all that is wrong in these counts. */
  edited: ReadonlySet<string>;
}

/** The verdict on a save. */
interface Verdict {
  problems: ShownProblem[];
  /** What refers to the files that go: what would be wrong if nothing else changed. */
  references: ShownProblem[];
}

/** A file as it is on the disk; `null` when it is not there. */
function onDisk(root: string, file: string): string | null {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return null;
  }
}

/**
 * The mistakes that a save would make or leave: what the build would say. One that stands elsewhere counts only if it
 * comes from this change, so that nobody has to mend a colleague's text first.
 */
export function judge(root: string, { changed, added, edited }: Save): Verdict {
  const keyOf = ({ file, message }: Problem) => `${file}\n${message}`;
  const before = new Set(checkContent(root).problems.map(keyOf));
  const newIn = (save: Pick<Save, 'changed' | 'added'>, isEdited: (file: string) => boolean) =>
    checkContent(root, save)
      .problems.filter((problem) => isEdited(problem.file) || !before.has(keyOf(problem)))
      .map((problem) => {
        const source = save.changed.get(problem.file) ?? onDisk(root, problem.file) ?? '';
        return { ...problem, text: source.split(/\r?\n/)[problem.line - 1]?.trim() ?? '' };
      });
  const gone = new Map([...changed].filter(([, text]) => text === null));
  return {
    problems: newIn({ changed, added }, (file) => edited.has(file)),
    references: gone.size === 0 ? [] : newIn({ changed: gone, added: new Set() }, () => false),
  };
}

/** A file that goes: what it is called, and the address of its page when readers can know it. */
export interface Leaving {
  title: string;
  address?: string;
  isDraft?: boolean;
}

/** What a file is on the site: its name, and the address of its page when that is published. */
function shownAs(file: string, source: string | null): Leaving {
  const contentFile = contentFileAt(file);
  const facts = contentFile && source !== null ? openFile(contentFile, source).entries[0]?.facts : undefined;
  const title = contentFile && facts?.data[titleField(contentFile.schema)];
  const address = facts && !facts.isDraft ? pathOf(facts) : undefined;
  return {
    title: typeof title === 'string' ? title : file.replace(/^.*\/|\.\w+$/g, ''),
    ...(address !== undefined && { address }),
    ...(facts?.isDraft && { isDraft: true }),
  };
}

const path = z.string().regex(/^src\/(?:[\w-]+\/)*[\w-][\w.-]*$/);

const checkQuestion = z.strictObject({
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
export type Question = z.infer<typeof checkQuestion>;

/** What the server answers. */
export interface Answer extends Verdict {
  /** What goes, in the order of the question: files, and pages that become drafts. */
  leaving: Leaving[];
  /** When something goes: where its readers could come out. */
  pages: Choice[];
  /** The file of redirects when it changes: with those of the question, and without those of pages that are there again. */
  redirects: { file: string; source: string | undefined };
}

/** Judges a question, which is JSON. `undefined` for what is no question. */
export function answerCheck(root: string, body: string): Answer | undefined {
  const asked = parseQuestion(checkQuestion, body);
  if (!asked) return undefined;
  const changed = new Map(Object.entries(asked.changed));
  const changes = [...changed].map(([file, text]) => ({
    text,
    before: shownAs(file, onDisk(root, file)),
    now: shownAs(file, text),
  }));
  const leaving = changes
    .filter(({ text, before, now }) => text === null || (before.address !== undefined && now.isDraft))
    .map(({ before }) => before);
  const recorded = readPermalinks(root);
  const listed = asked.redirects?.source ?? onDisk(root, REDIRECTS_FILE) ?? '';
  const withoutPublished = changes
    .flatMap(({ now: { address } }) =>
      address === undefined ? [] : movesOf({ van: address, naar: address }, recorded),
    )
    .reduce((text, { van }) => dropRedirect(text, van), listed);
  const list = (asked.redirects?.moves ?? [])
    .flatMap((move) => movesOf(move, recorded))
    .reduce(addRedirect, withoutPublished);
  const source = asked.redirects || list !== listed ? list : undefined;
  if (source !== undefined) changed.set(REDIRECTS_FILE, source);
  const isLeft = (address: string) => leaving.some((one) => one.address === address);
  return {
    ...judge(root, { changed, added: new Set(asked.added), edited: new Set(asked.edited) }),
    leaving,
    pages: leaving.length > 0 ? siteFacts(root).pages.filter(({ value, isDraft }) => !isDraft && !isLeft(value)) : [],
    redirects: { file: REDIRECTS_FILE, source },
  };
}

/** What could be better; `word` is one that may well be right. */
export type Tip = Problem & Partial<Pick<SpellingHint, 'word'>>;

const fileQuestion = z.strictObject({ file: z.string() });
const wordQuestion = z.strictObject({ word: z.string().max(80).refine(isWord) });

/** The tips for a file as it stands on disk; `undefined` for a question that cannot be read. */
export async function answerTips(root: string, body: string): Promise<Tip[] | undefined> {
  const asked = parseQuestion(fileQuestion, body);
  if (!asked) return undefined;
  const { warnings, entries } = checkContent(root);
  const isAsked = ({ file }: { file: string }) => file === asked.file;
  const spelling = await checkSpelling(root, entries.filter(isAsked));
  return [...warnings.filter(isAsked), ...spelling].sort((a, b) => a.line - b.line);
}

/** Takes a word into the list; `undefined` for a question that cannot be read. */
export function answerWord(root: string, body: string): true | undefined {
  const asked = parseQuestion(wordQuestion, body);
  if (!asked) return undefined;
  addWords(root, [asked.word]);
  return true;
}
