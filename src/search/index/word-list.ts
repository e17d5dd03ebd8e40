import { isStopWord, splitWords, type Word, type WordList } from '../words.ts';
import type { PageText } from './page-text.ts';

/** A glossary entry as far as search needs it. */
export interface SearchTerm {
  term: string;
  fullName?: string | undefined;
  synonyms: readonly string[];
}

/** Everyday words towards words of the site. */
export type SearchWords = Readonly<Record<string, readonly string[]>>;

const phrase = (text: string) => splitWords(text).join(' ');

/**
 * Makes the word list of a site: words that stand in two pages or more, or in a title, a heading
 * or a glossary entry. A word of one page only is left out: the browser asks the index for it.
 */
export function makeWordList(
  pages: readonly PageText[],
  terms: readonly SearchTerm[],
  searchWords: SearchWords,
): WordList {
  const counts = new Map<string, number>();
  const keys = new Set<string>();
  for (const page of pages) {
    for (const word of new Set(splitWords(page.text))) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of splitWords(page.headings)) keys.add(word);
  }
  for (const { term, fullName = '' } of terms) for (const word of splitWords(`${term} ${fullName}`)) keys.add(word);

  const words = new Map<string, Word>();
  for (const [word, count] of counts) {
    const isKey = keys.has(word);
    if (!isStopWord(word) && (count > 1 || isKey)) words.set(word, { pages: count, isKey });
  }

  const synonyms = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    if (!from || !to || from === to) return;
    const targets = synonyms.get(from) ?? [];
    if (!targets.includes(to)) synonyms.set(from, [...targets, to]);
  };
  for (const { term, fullName = '', synonyms: others } of terms) {
    for (const other of [fullName, ...others]) add(phrase(other), phrase(term));
  }
  for (const [from, targets] of Object.entries(searchWords)) for (const to of targets) add(phrase(from), phrase(to));
  return { words, synonyms };
}

/** Search words that point to something that no page has: such a synonym would find nothing. */
export function unknownTargets(pages: readonly PageText[], searchWords: SearchWords): { from: string; to: string }[] {
  const known = new Set(pages.flatMap((page) => splitWords(page.text)));
  return Object.entries(searchWords).flatMap(([from, targets]) =>
    targets.filter((to) => !splitWords(to).every((word) => known.has(word))).map((to) => ({ from, to })),
  );
}
