/**
 * What build and browser must see alike: how a text is cut into words, which words carry no
 * meaning, and the form of the word list that the build writes and the browser reads.
 */

/** Dutch words that say nothing about what someone looks for. */
const stopWords = new Set(
  (
    'aan aangezien achter al alle allemaal als alsof altijd ander andere anders ben bent bij d daar daarom dan dat de den der des deze die dit ' +
    'doe doen doet door dus een eens elk elke en er erg ergens even ga gaat gaan gedaan geen gegaan geweest geworden ' +
    'haar had hadden hallo heb hebben hebt heeft heel hem hen het hier hij hoe hoeveel hoor hun iets ik in is ja je jij jou jouw jullie ' +
    'kan kon konden krijg krijgen kun kunnen kunt laten maar mag maken me meer men met mij mijn misschien moest moet moeten mogen ' +
    'na naar nee niet niets nog nou nu of ofwel om omdat onder ons onze ook op over per s saam steeds t te ten ter terug toch toen tot ' +
    'u uit uw vaak van veel via voor vooral waar waarom waarover waarvoor wanneer waren was wat we weer wel welk welke werd werden wie wiens wij wil wilde willen ' +
    'wordt worden zal ze zei zeggen zeg zegt zelf zich zij zijn zo zoals zonder zou zouden'
  ).split(' '),
);

/** Whether a normalised word says nothing about what someone looks for. */
export const isStopWord = (word: string) => stopWords.has(word);

/** Lower case, without accents, and without the signs that stand inside words: `D&I` becomes `di`. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=[\p{L}\p{N}])['’‘&.](?=[\p{L}\p{N}])|['’‘](?=\p{L})/gu, '');
}

/** The normalised words of a text, in order. */
export const splitWords = (text: string): string[] => normalise(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What is known of one word of the site. */
export interface Word {
  /** On how many of the pages it stands: 0 for a few, 3 for a word that is everywhere. */
  spread: number;
  /** Stands in a title, a heading, or the names of a term or a speaker. */
  isKey: boolean;
}

export interface WordList {
  words: Map<string, Word>;
  /** Words that visitors use, towards those of the site; both may be several words with spaces. */
  synonyms: Map<string, string[]>;
}

/** A sign for each spread; the second four are for key words. */
const signs = '.,;:!+*~';
const LETTER_A = 65;

/**
 * Writes a word list compactly: each word as a letter for what it shares with the word before it,
 * the rest of the word, and a sign. Then a line for each word of the site that has synonyms.
 */
export function encodeWordList({ words, synonyms }: WordList): string {
  let previous = '';
  let text = '';
  for (const [word, { spread, isKey }] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < 25 && shared < previous.length && previous[shared] === word[shared]) shared++;
    text += String.fromCharCode(LETTER_A + shared) + word.slice(shared) + (signs[spread + (isKey ? 4 : 0)] ?? '');
    previous = word;
  }
  const byTarget = new Map<string, string[]>();
  for (const [phrase, targets] of synonyms) {
    for (const target of targets) byTarget.set(target, [...(byTarget.get(target) ?? []), phrase]);
  }
  return [text, ...[...byTarget].map(([target, phrases]) => `${target}=${phrases.join('|')}`)].join('\n');
}

/** Adds to a word list what {@link encodeWordList} wrote. */
export function decodeWordList(text: string, { words, synonyms }: WordList): void {
  const [first = '', ...lines] = text.split('\n');
  let previous = '';
  for (const [, start = 'A', rest = '', sign = '.'] of first.matchAll(/([A-Z])([^A-Z.,;:!+*~]*)([.,;:!+*~])/g)) {
    previous = previous.slice(0, start.charCodeAt(0) - LETTER_A) + rest;
    const code = signs.indexOf(sign);
    words.set(previous, { spread: code % 4, isKey: code > 3 });
  }
  for (const line of lines) {
    const [target = '', phrases = ''] = line.split('=');
    for (const phrase of phrases.split('|')) synonyms.set(phrase, [...(synonyms.get(phrase) ?? []), target]);
  }
}
