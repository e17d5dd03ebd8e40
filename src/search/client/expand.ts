/** From a term to the words of the site that it may stand for. */
import { familiesOf, familyOf, withoutParticle } from '../families.ts';
import { isLight, Place, type WordList } from '../words.ts';
import type { QueryTerm } from './query.ts';
import type { Rules } from './rules.ts';
import { correct } from './spelling.ts';

/** A word of the site to search for. */
export interface Variant {
  text: string;
  /** How near it is to what was asked: 1 is the word itself. */
  weight: number;
}

export interface Expansion {
  term: QueryTerm;
  /** Nearest first. Empty when the site has nothing like it. */
  variants: Variant[];
  /** What a misspelt word was taken for. */
  corrected?: string;
}

/** A misspelt word, and what it was taken for. */
export interface Correction {
  from: string;
  to: string;
}

const MOST_VARIANTS = 2;
/** Weight of a word that holds another, or is held by it. */
export const PART = 0.55;
const WEIGHT = { synonym: 0.95, family: 0.9, typo: 0.85, prefix: 0.75, part: PART };
const SHORTEST_PART = 4;
const SHORTEST_HEAD = 5;

/** Everything that a term may stand for on this site, nearest first. */
export function expandTerm(term: QueryTerm, list: WordList, rules: Rules): Expansion {
  const word = term.text;
  const { words, families, synonyms } = list;
  const found = new Map<string, number>();
  const add = (text: string, weight: number) => {
    if (weight > (found.get(text) ?? 0)) found.set(text, weight);
  };
  /** The words of names and headings first, then short ones: they are the likelier to be meant. */
  const addBest = (texts: Iterable<string>, weight: number, most: number) => {
    const place = (text: string) => words.get(text) ?? 0;
    const fitting = [...texts].filter((text) => text !== word);
    fitting.sort((a, b) => place(b) - place(a) || a.length - b.length);
    for (const text of fitting.slice(0, most)) add(text, weight);
  };

  const place = words.get(word);
  if (place !== undefined) add(word, 1);
  // A compound that was written apart may stand apart on the site too.
  if (word.includes(' ') && !synonyms.has(word)) add(word, PART);
  for (const meaning of term.means) add(meaning, place === undefined ? 1 : WEIGHT.synonym);
  const keys = familiesOf(word);
  const isSubject = place === Place.name || term.means.length > 0;
  if (rules.has('families') && !isSubject && !word.includes(' ') && !isLight(word)) {
    const relatives = keys.flatMap((key) => families.get(key) ?? []);
    // The word itself is there: then only the names and headings of its family add to it.
    addBest(
      place === undefined ? relatives : relatives.filter((text) => words.get(text) !== Place.text),
      WEIGHT.family,
      3,
    );
    const addMeanings = (key: string) => {
      for (const text of list.visitors.get(key) ?? [])
        for (const meaning of synonyms.get(text) ?? []) add(meaning, WEIGHT.family);
    };
    if (rules.has('synonyms')) keys.forEach(addMeanings);
    if (rules.has('synonyms') && found.size === 0) familiesOf(withoutParticle(word)).forEach(addMeanings);
  }
  const important = [...list.important];
  if (rules.has('prefixes') && term.isLast && word.length > (found.size > 0 ? 2 : 1)) {
    const starting = important.filter((text) => text.startsWith(word));
    const all = starting.length > 0 ? starting : [...words.keys()].filter((text) => text.startsWith(word));
    addBest(all, WEIGHT.prefix, found.size > 0 ? 2 : 4);
  }
  if (rules.has('parts') && !isSubject && word.length >= SHORTEST_PART) {
    // A word of the site is no participle of another: "gemeente" holds no "meent".
    const stems = (place === undefined ? keys : [familyOf(word)]).filter((key) => key.length >= SHORTEST_PART);
    const isPart = (text: string) => {
      const key = familyOf(text);
      return (
        text.length > word.length + 2 &&
        stems.some((stem) => key !== stem && (key.endsWith(stem) || key.startsWith(stem)))
      );
    };
    addBest(important.filter(isPart), WEIGHT.part, 3);
  }
  let corrected: string | undefined;
  if (found.size === 0 && rules.has('spelling')) {
    corrected = correct(word, words);
    if (corrected) add(corrected, WEIGHT.typo);
  }
  if (found.size === 0 && rules.has('parts')) {
    // A longer word of the visitor is about its first part: "datalekmelding" holds "datalek".
    const heads = [...important, ...synonyms.keys()].filter(
      (text) => text.length >= SHORTEST_HEAD && word.startsWith(text),
    );
    for (const text of heads.sort((a, b) => b.length - a.length).slice(0, 1))
      for (const meaning of synonyms.get(text) ?? [text]) add(meaning, WEIGHT.part);
  }
  const variants = [...found].map(([text, weight]) => ({ text, weight })).sort((a, b) => b.weight - a.weight);
  return { term, variants: variants.slice(0, MOST_VARIANTS), ...(corrected && { corrected }) };
}
