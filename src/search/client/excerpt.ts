/** The part of a page that has the words asked, as a reader would point at it: whole sentences. */
import { familyOf } from '../families.ts';
import { isStopWord, splitWords } from '../words.ts';
import { canAnswer, type Intent, type WeighedTerm } from './answering.ts';
import type { PageData } from './pagefind.ts';

/** A piece of text, marked when it is what was asked for. */
interface Piece {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  pieces: Piece[];
  /** The heading that the text stands under, unless that is the page's own. */
  heading?: { id: string; text: string } | undefined;
}

const MOST_WORDS = 32;
const FEW_WORDS = 14;
const FORM = 0.9;
const HAS_ANSWER = 1.6;
const LIST = 0.4;
const HEADING = 0.5;
const LEAST_SENTENCE = 6;
const LONGEST_ABBREVIATION = 5;

/** What a word of a page says about the question: how much, and as which part of it, so that two forms of one word count once. */
interface Worth {
  value: number;
  part: string;
}

/** Finds the worth of a word, by the word itself or by its family. */
function worthOf(terms: readonly WeighedTerm[], phrases: readonly string[]): (word: string) => Worth | undefined {
  const known = new Map<string, Worth>();
  const put = (key: string, worth: Worth) => {
    if (worth.value > (known.get(key)?.value ?? 0)) known.set(key, worth);
  };
  const add = (text: string, whole: number, name: string) => {
    const words = splitWords(text).filter((word) => !isStopWord(word));
    for (const [index, word] of words.entries()) {
      const worth = { value: whole / words.length, part: `${name} ${String(index)}` };
      put(word, worth);
      put(`family ${familyOf(word)}`, { ...worth, value: worth.value * FORM });
    }
  };
  for (const [index, { expansion, importance }] of terms.entries())
    for (const { text, weight } of expansion.variants) add(text, importance * weight, String(index));
  for (const phrase of phrases) add(phrase, 1, phrase);
  return (word) => (isStopWord(word) ? undefined : (known.get(word) ?? known.get(`family ${familyOf(word)}`)));
}

/** A sentence as a range of words, with how much of the question it has. */
interface Sentence {
  start: number;
  end: number;
  worth: number;
}

function* sentencesOf(words: readonly string[]): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const [index, word] of words.entries()) {
    // Behind a short word with a full stop, such as an abbreviation, a small letter goes on.
    const next = words[index + 1] ?? 'A';
    const ends =
      /[.?!:]["”’)]*$/.test(word) && (word.length > LONGEST_ABBREVIATION || /^["“‘(]?[\p{Lu}\d]/u.test(next));
    if (!ends) continue;
    yield { start, end: index + 1 };
    start = index + 1;
  }
  if (start < words.length) yield { start, end: words.length };
}

/** The sentence of a page that has most of a question, with its words marked. */
export function excerptOf(
  { content, anchors, meta }: PageData,
  terms: readonly WeighedTerm[],
  phrases: readonly string[],
  intent: Intent | undefined,
): Excerpt {
  const words = content.split(/\s+/).filter(Boolean);
  const worth = worthOf(terms, phrases);
  const worths = words.map((word) => splitWords(word).map(worth).find(Boolean));
  const title = splitWords(meta['title'] ?? '').join(' ');
  const sentences: Sentence[] = [...sentencesOf(words)].map(({ start, end }) => {
    const text = words.slice(start, end).join(' ');
    const found = new Map<string, number>();
    for (const one of worths.slice(start, end))
      if (one) found.set(one.part, Math.max(one.value, found.get(one.part) ?? 0));
    const commas = words.slice(start, end).filter((word) => word.endsWith(',')).length;
    const factor =
      (splitWords(text).join(' ') === title ? 0 : 1) *
      (end - start < LEAST_SENTENCE ? HEADING : 1) *
      (commas > (end - start) / 3 ? LIST : 1) *
      (intent && /count|when/.test(intent) && canAnswer(text, intent) ? HAS_ANSWER : 1);
    return { start, end, worth: [...found.values()].reduce((sum, value) => sum + value, 0) * factor };
  });
  const best = sentences.reduce((a, b) => (b.worth > a.worth ? b : a), {
    start: 0,
    end: Math.min(words.length, MOST_WORDS),
    worth: 0,
  });
  let { start, end } = best;
  // A short sentence takes the next one along, a long one is cut around what was asked.
  if (end - start < FEW_WORDS) end = sentences.find((next) => next.start === end)?.end ?? end;
  if (end - start > MOST_WORDS) {
    const first = worths.findIndex((one, index) => index >= start && one);
    const from = Math.max(start, Math.min(first - 6, end - MOST_WORDS));
    start = first < 0 ? start : from;
    end = Math.min(end, start + MOST_WORDS);
  }
  const pieces: Piece[] = [];
  const put = (text: string, marked: boolean) => {
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += text;
    else if (text) pieces.push({ text, marked });
  };
  if (start !== best.start) put('… ', false);
  for (let index = start; index < end; index++) {
    const [, before = '', word = '', after = ''] =
      /^([\p{P}\p{S}]*)(.*?)([\p{P}\p{S}]*)$/su.exec(words[index] ?? '') ?? [];
    put(before, false);
    put(word, worths[index] !== undefined);
    put(after + (index + 1 < end ? ' ' : ''), false);
  }
  if (end < words.length && !/[.?!:]["”’)]*$/.test(words[end - 1] ?? '')) put(' …', false);
  const heading = anchors
    .filter(({ location, element, text }) => location <= start && /^h[2-6]$/.test(element) && text)
    .at(-1);
  return { pieces, ...(heading && { heading: { id: heading.id, text: heading.text ?? '' } }) };
}
