/** What stands beside Pagefind's index: the site's words with those of visitors, and the facts that answer questions by themselves. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { congressSchema } from '../../model/schemas/congress.ts';
import type { searchWordsSchema } from '../../model/schemas/search-words.ts';
import { readOn } from '../../reading/source-file.ts';
import { familyOf } from '../families.ts';
import { encodeWordList, isStopWord, Place, splitWords, WordList } from '../words.ts';
import type { PageText } from './page-text.ts';

/** A fact that answers questions by itself, as the build writes it and the browser reads it. */
export interface FactAnswer {
  topic: string;
  /** Questions that it answers, as an editor wrote them. */
  questions: string[];
  /** A number or another short answer. */
  value?: string;
  text: string;
  certainty: string;
  /** The page that tells more. */
  url: string;
  title: string;
  kind: string;
  fictional: boolean;
}

/** What `words.json` says: the files beside it. `words` ends with a slash when it is a folder with a file for each letter. */
export interface WordFiles {
  words: string;
  answers: string;
}

export type SearchWord = z.infer<typeof searchWordsSchema>;
export type Fact = z.input<typeof congressSchema>['feiten'][number];

/** One list out of a YAML file of the content; empty when it is not there. */
async function readList<T>(root: string, file: string, field: string): Promise<T[]> {
  const path = `src/content/${file}`;
  const { source } = readOn(path, await readFile(join(root, path), 'utf8'));
  return (source?.data as Record<string, T[] | null | undefined> | undefined)?.[field] ?? [];
}

/** The search words of editors. */
export const readSearchWords = (root: string): Promise<SearchWord[]> =>
  readList(root, 'zoekwoorden.yaml', 'zoekwoorden');

/** The facts about the congress. */
export const readCongressFacts = (root: string): Promise<Fact[]> => readList(root, 'congres.yaml', 'feiten');

/** Addresses of other sites, which say nothing to a reader. */
const address = /(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/\S*/g;
const phrase = (text: string) => splitWords(text).join(' ');

/** Makes the word list of a site: every word, with the most telling place where it stands, and the search words of editors. */
export function makeWordList(pages: readonly PageText[], searchWords: readonly SearchWord[]): WordList {
  const list = new WordList();
  const add = (text: string, place: number) => {
    for (const word of splitWords(text.replace(address, ' '))) if (!isStopWord(word)) list.add(word, place);
  };
  for (const { text, headings, names } of pages) {
    add(text, Place.text);
    add(headings, Place.heading);
    add(names, Place.name);
  }
  for (const { woord, ook } of searchWords) for (const other of ook) list.addSynonym(phrase(other), phrase(woord));
  return list;
}

const keysOf = (text: string) =>
  splitWords(text)
    .filter((word) => !isStopWord(word))
    .map(familyOf);

/**
 * Makes of each fact an answer, with the page that tells most about it: one whose name shares most words
 * with the fact, and of those one that shows few facts, because that one is about this fact.
 * @param pages by address
 */
export function makeAnswers(facts: readonly Fact[], pages: ReadonlyMap<string, PageText>): FactAnswer[] {
  return facts.flatMap((fact) => {
    const questions = fact.vragen ?? [];
    const topic = new Set(keysOf([fact.onderwerp, ...questions].join(' ')));
    const shared = ({ names }: PageText) => new Set(keysOf(names).filter((key) => topic.has(key))).size;
    const [best] = [...pages]
      .filter(([, page]) => page.facts.includes(fact.id))
      .sort(([, a], [, b]) => shared(b) - shared(a) || a.facts.length - b.facts.length);
    if (!best) return [];
    const [url, { title, kind, fictional }] = best;
    return {
      topic: fact.onderwerp,
      questions,
      ...(fact.waarde !== undefined && { value: fact.waarde }),
      text: fact.tekst,
      certainty: fact.zekerheid,
      url,
      title,
      kind,
      fictional,
    };
  });
}

/** Number of characters from which a visitor gets only the words with the first letters of the question. */
const LARGEST_FILE = 40_000;

/** The list cut by the first letter of each word or synonym. */
export function byFirstLetter(list: WordList): Map<string, WordList> {
  const parts = new Map<string, WordList>();
  const part = (text: string) => {
    const letter = text.charAt(0);
    const known = parts.get(letter) ?? new WordList();
    parts.set(letter, known);
    return known;
  };
  for (const [word, place] of list.words) part(word).add(word, place);
  for (const [phrase, targets] of list.synonyms) for (const target of targets) part(phrase).addSynonym(phrase, target);
  return parts;
}

/** Writes a file whose name holds its digest; gives that name. */
async function writeDigested(folder: string, name: string, extension: string, text: string): Promise<string> {
  const file = `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}${extension}`;
  await writeFile(`${folder}${file}`, text);
  return file;
}

/**
 * Writes word list and answers into a folder of the site, under names with a digest, and `words.json`, which says
 * where. A large word list becomes a file for each first letter.
 * @param folder on disk
 */
export async function writeWordFiles(list: WordList, answers: readonly FactAnswer[], folder: string): Promise<void> {
  const facts = await writeDigested(folder, 'answers', '.json', JSON.stringify(answers));
  const whole = encodeWordList(list);
  if (whole.length <= LARGEST_FILE) {
    const words = await writeDigested(folder, 'words', '.txt', whole);
    await writeFile(`${folder}words.json`, JSON.stringify({ words, answers: facts } satisfies WordFiles));
    return;
  }
  const words = `words.${createHash('sha256').update(whole).digest('hex').slice(0, 8)}/`;
  await mkdir(`${folder}${words}`, { recursive: true });
  for (const [letter, part] of byFirstLetter(list))
    await writeFile(`${folder}${words}${letter}.txt`, encodeWordList(part));
  await writeFile(`${folder}words.json`, JSON.stringify({ words, answers: facts } satisfies WordFiles));
}
