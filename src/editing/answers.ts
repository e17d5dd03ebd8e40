/** What the development server answers to the editor's own page. Nothing is written, but for a word that is right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { checkContent } from '../checking/check.ts';
import { movesOf, readPermalinks, REDIRECTS_FILE } from '../checking/permalinks.ts';
import { addWords, checkSpelling, isWord, type SpellingHint } from '../checking/spelling.ts';
import { entryPath } from '../model/addresses.ts';
import { isPageCollection } from '../model/kinds.ts';
import { titleField } from '../model/schemas/names.ts';
import { findContentFiles, type ContentFile } from '../reading/content-files.ts';
import type { Problem } from '../reading/problem.ts';
import { readFile } from './file-format.ts';
import { judge, type Verdict } from './judge.ts';
import { parseQuestion } from './own-request.ts';
import { addRedirect, dropRedirect } from './redirect-list.ts';
import { siteFacts, type Choice } from './site-facts.ts';

/** A file that goes: what it is called, and the address of its page when readers can know it. */
export interface Leaving {
  title: string;
  address?: string;
}

function describe(root: string, { file, collection, schema, id = collection }: ContentFile): Leaving {
  try {
    const data = readFile(file, readFileSync(join(root, file), 'utf8'));
    const title = data[titleField(schema)];
    const isPublished = isPageCollection(collection) && data['status'] !== 'concept';
    return {
      title: typeof title === 'string' ? title : id,
      ...(isPublished && { address: entryPath(collection, id) }),
    };
  } catch {
    // A file that cannot be read goes by its name.
    return { title: id };
  }
}

/** What goes when these files go, in their order. */
function leavingFiles(root: string, paths: readonly string[]): Leaving[] {
  const known = new Map(findContentFiles(root, []).files.map((file) => [file.file, file]));
  return paths.map((path) => {
    const file = known.get(path);
    return file ? describe(root, file) : { title: path.slice(path.lastIndexOf('/') + 1) };
  });
}

/** What stays in the folder and goes from the site: pages that become drafts. */
function hiddenFiles(root: string, changed: ReadonlyMap<string, string | null>): Leaving[] {
  const drafts = [...changed].flatMap(([file, text]) => (text !== null && isDraft(file, text) ? [file] : []));
  return leavingFiles(root, drafts).filter(({ address }) => address !== undefined);
}

function isDraft(file: string, source: string): boolean {
  try {
    return readFile(file, source)['status'] === 'concept';
  } catch {
    // The check says what is wrong with it.
    return false;
  }
}

/** The addresses that are there again, or for the first time: of pages that this save publishes. */
const publishedPaths = (root: string, changed: ReadonlyMap<string, string | null>): string[] =>
  findContentFiles(root, [...changed.keys()]).files.flatMap(({ file, collection, id = collection }) => {
    const source = changed.get(file);
    if (typeof source !== 'string' || !isPageCollection(collection) || isDraft(file, source)) return [];
    return [entryPath(collection, id)];
  });

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

function readRedirects(root: string): string {
  try {
    return readFileSync(join(root, REDIRECTS_FILE), 'utf8');
  } catch {
    // The check says that it is not there.
    return '';
  }
}

/** What the editor asks. */
export type Question = z.infer<typeof checkQuestion>;

/** What the server answers. */
export interface Answer extends Verdict {
  /** What goes: the files that do, in the order of the question, and the pages that become drafts. */
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
  const gone = [...changed].flatMap(([file, text]) => (text === null ? [file] : []));
  const leaving = [...leavingFiles(root, gone), ...hiddenFiles(root, changed)];
  const leavingAt = new Set(leaving.map(({ address }) => address));
  const recorded = readPermalinks(root);
  const listed = asked.redirects?.source ?? readRedirects(root);
  const back = publishedPaths(root, changed).flatMap((van) => movesOf({ van, naar: van }, recorded));
  const list = (asked.redirects?.moves ?? [])
    .flatMap((move) => movesOf(move, recorded))
    .reduce(
      addRedirect,
      back.reduce((text, { van }) => dropRedirect(text, van), listed),
    );
  const source = asked.redirects || list !== listed ? list : undefined;
  if (source !== undefined) changed.set(REDIRECTS_FILE, source);
  const verdict = judge(root, { changed, added: new Set(asked.added), edited: new Set(asked.edited) });
  return {
    ...verdict,
    leaving,
    pages:
      leaving.length > 0 ? siteFacts(root).pages.filter(({ value, isDraft }) => !isDraft && !leavingAt.has(value)) : [],
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
