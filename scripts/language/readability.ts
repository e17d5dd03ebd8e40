/** Hints about how a text reads: long sentences, long words, the passive, and a figure for the whole. */
import hyphenation from 'hyphen/nl/index.js';
import type { Passage } from './prose.ts';

/** A sentence with more words than this is long. */
const LONG_SENTENCE = 25;
/** A word with this many letters is long. */
const LONG_WORD = 18;
/** The figure says nothing about a shorter text. */
const ENOUGH_WORDS = 100;

/** A sentence that a hint is about. */
interface SentenceHint {
  line: number;
  words: number;
  /** How it begins. */
  start: string;
}

/** What can be said of one text. */
export interface Readability {
  words: number;
  longSentences: SentenceHint[];
  passive: SentenceHint[];
  longWords: string[];
  /** Flesch-Douma: 100 is very easy, 0 very hard. Left out for a short text. */
  score: number | undefined;
}

const sentences = new Intl.Segmenter('nl', { granularity: 'sentence' });
const words = new Intl.Segmenter('nl', { granularity: 'word' });

const wordsOf = (text: string) =>
  [...words.segment(text)]
    .filter(({ isWordLike, segment }) => isWordLike && /\p{L}/u.test(segment))
    .map(({ segment }) => segment);

const syllables = (word: string) =>
  hyphenation.hyphenateSync(word, { hyphenChar: '|', minWordLength: 2 }).split('|').length;

const auxiliary = /^(?:word|wordt|worden|werd|werden|geworden)$/i;
/** Nouns that look like a participle. */
const nouns =
  /^(?:gemeenten?|gebieden|gedachten|gegevens|geheimen|gesprekken|getallen|gevallen|gezichten|verhalen|bedrijven|bestanden|besluiten|begrippen|berichten|diensten)$/i;
const participle = /^(?:ge|be|ver|ont|her|er|mis|[a-z]+ge)\p{L}{2,}(?:d|t|en)$/iu;

/** A form of "worden" with a participle: somebody does something, and the sentence does not say who. */
export const isPassive = (sentence: readonly string[]) =>
  sentence.some((word) => auxiliary.test(word)) &&
  sentence.some((word) => participle.test(word) && !nouns.test(word) && !auxiliary.test(word));

const START = 50;

/** Judges the passages of one text together. */
export function judge(passages: readonly Passage[]): Readability {
  const result: Readability = { words: 0, longSentences: [], passive: [], longWords: [], score: undefined };
  const longWords = new Set<string>();
  let sentenceCount = 0;
  let syllableCount = 0;
  for (const { line, text } of passages) {
    for (const { segment, index } of sentences.segment(text)) {
      const found = wordsOf(segment);
      if (found.length === 0) continue;
      const sentence = segment.replace(/\s+/g, ' ').trim();
      const hint = {
        line: line + text.slice(0, index).split('\n').length - 1,
        words: found.length,
        start: sentence.length > START ? `${sentence.slice(0, START).trimEnd()}…` : sentence,
      };
      sentenceCount += 1;
      result.words += found.length;
      if (found.length > LONG_SENTENCE) result.longSentences.push(hint);
      if (isPassive(found)) result.passive.push(hint);
      for (const word of found) {
        syllableCount += syllables(word);
        if (word.length >= LONG_WORD) longWords.add(word.toLowerCase());
      }
    }
  }
  result.longWords = [...longWords];
  if (result.words >= ENOUGH_WORDS) {
    result.score = 206.84 - 0.77 * ((100 * syllableCount) / result.words) - 0.93 * (result.words / sentenceCount);
  }
  return result;
}
