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
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=[\p{L}\p{N}])['’‘&.](?=[\p{L}\p{N}])|['’‘](?=\p{L})/gu, '');
}

/** The normalised words of a text, in order. */
export const splitWords = (text: string): string[] => normalise(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What search knows of the site's own words. */
export interface WordList {
  /** Words of titles, headings and names, and the common ones. */
  words: Set<string>;
  /** Those that stand on so many pages that they say little about any. */
  common: Set<string>;
  /** Words that visitors use, towards those of the site; both may be several words with spaces. */
  synonyms: Map<string, string[]>;
}

export const emptyWordList = (): WordList => ({ words: new Set(), common: new Set(), synonyms: new Map() });

const LETTER_A = 65;
const MOST_SHARED = 25;

/**
 * Writes a word list compactly. On the first line each word is a capital for what it shares with the
 * word before it (A is nothing, B one letter), then the rest of it, with a full stop when it is common.
 * Then a line for each target of synonyms.
 */
export function encodeWordList({ words, common, synonyms }: WordList): string {
  let previous = '';
  let text = '';
  for (const word of [...words].sort()) {
    let shared = 0;
    while (shared < MOST_SHARED && shared < previous.length && previous[shared] === word[shared]) shared++;
    text += String.fromCharCode(LETTER_A + shared) + word.slice(shared) + (common.has(word) ? '.' : '');
    previous = word;
  }
  const byTarget = new Map<string, string[]>();
  for (const [phrase, targets] of synonyms) {
    for (const target of targets) byTarget.set(target, [...(byTarget.get(target) ?? []), phrase]);
  }
  return [
    text,
    ...[...byTarget].sort(([a], [b]) => (a < b ? -1 : 1)).map(([target, phrases]) => `${target}=${phrases.join('|')}`),
  ].join('\n');
}

/** Adds to a word list what {@link encodeWordList} wrote. */
export function decodeWordList(text: string, { words, common, synonyms }: WordList): void {
  const [first = '', ...lines] = text.split('\n');
  let word = '';
  for (const [, start = 'A', rest = '', sign] of first.matchAll(/([A-Z])([^A-Z.]*)(\.?)/g)) {
    word = word.slice(0, start.charCodeAt(0) - LETTER_A) + rest;
    words.add(word);
    if (sign) common.add(word);
  }
  for (const line of lines) {
    const [target = '', phrases = ''] = line.split('=');
    for (const phrase of phrases.split('|')) synonyms.set(phrase, [...(synonyms.get(phrase) ?? []), target]);
  }
}
