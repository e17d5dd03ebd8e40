/**
 * What build and browser must see alike: how a text is cut into words, which words carry no
 * meaning, and the form of the word list that the build writes and the browser reads.
 */

/** Dutch words that say nothing about what someone looks for. */
const stopWords = new Set(
  (
    'aan al alle als altijd ben bij dan dat de den der des deze die dit doe doen doet door dus een en er ' +
    'ga gaat gaan geen haar had hadden heb hebben heeft hem het hij hoe hun ik in is ja je jij jouw kan kunnen kunt ' +
    'maar maken me meer men met mij mijn moet moeten mogen nee niet nog nu of om onder ons ook op over ' +
    'te ten ter toch tot u uit uw van veel via voor waar waarom wanneer waren was wat we wel welk welke werd wie wij wil ' +
    'willen worden wordt zal ze zei zeggen zeg zegt zich zij zijn zo zou zoals'
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
  /** In about how many pages it stands: 1, 2, 4 or 8; 0 for a word that only a synonym has. */
  pages: number;
  /** Stands in a title, a heading or a glossary entry. */
  isKey: boolean;
}

export interface WordList {
  words: Map<string, Word>;
  /** Words that visitors use, towards those of the site; both may be several words with spaces. */
  synonyms: Map<string, string[]>;
}

const pageSteps = [1, 2, 4, 8];
/** One sign for each step; the second four are for key words. */
const signs = '.,;:!+*~';
const LETTER_A = 65;

/**
 * Writes a word list compactly: each word as a letter for what it shares with the word before it,
 * the rest of the word, and a sign. Then a line for each site word with its synonyms.
 */
export function encodeWordList({ words, synonyms }: WordList): string {
  let previous = '';
  let text = '';
  for (const [word, { pages, isKey }] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (pages === 0) continue;
    let shared = 0;
    while (shared < 25 && shared < previous.length && previous[shared] === word[shared]) shared++;
    const step = Math.max(
      0,
      pageSteps.findLastIndex((least) => pages >= least),
    );
    text += String.fromCharCode(LETTER_A + shared) + word.slice(shared) + (signs[step + (isKey ? 4 : 0)] ?? '');
    previous = word;
  }
  const byTarget = new Map<string, string[]>();
  for (const [phrase, targets] of synonyms) {
    for (const target of targets) byTarget.set(target, [...(byTarget.get(target) ?? []), phrase]);
  }
  return [text, ...[...byTarget].map(([target, phrases]) => `${target}=${phrases.join('|')}`)].join('\n');
}

/** Reads what {@link encodeWordList} wrote. */
export function decodeWordList(text: string): WordList {
  const [first = '', ...lines] = text.split('\n');
  const words = new Map<string, Word>();
  let previous = '';
  for (const [, start = 'A', rest = '', sign = '.'] of first.matchAll(/([A-Z])([^A-Z.,;:!+*~]*)([.,;:!+*~])/g)) {
    previous = previous.slice(0, start.charCodeAt(0) - LETTER_A) + rest;
    const code = signs.indexOf(sign);
    words.set(previous, { pages: pageSteps[code % 4] ?? 1, isKey: code > 3 });
  }
  const synonyms = new Map<string, string[]>();
  for (const line of lines) {
    const [target = '', phrases = ''] = line.split('=');
    for (const phrase of phrases.split('|')) {
      synonyms.set(phrase, [...(synonyms.get(phrase) ?? []), target]);
      // A slip of the keyboard in a synonym is found only if its words are known.
      for (const word of phrase.split(' '))
        if (!words.has(word) && !isStopWord(word)) words.set(word, { pages: 0, isKey: true });
    }
  }
  return { words, synonyms };
}
