/**
 * What build and browser must see alike: how a text is cut into words, which words carry no
 * meaning, and the form of the word list that the build writes and the browser reads.
 */
import { familiesOf, familyOf } from './families.ts';

/** Dutch words that say nothing about what someone looks for. */
const stopWords = new Set(
  (
    'aan aangezien achter al alle allemaal als alsof altijd ander andere anders ben bent bij d daar daarom dan dat de den der des deze die dit ' +
    'doe doen doet door dus een eens elkaar elk elke en er erg ergens even ga gaat gaan gedaan geen gegaan geweest geworden ' +
    'haar had hadden hallo heb hebben hebt heeft heel hem hen het hier hij hoe hoeveel hoor hun iets ik in is ja je jij jou jouw jullie ' +
    'kan kon konden krijg krijgen kun kunnen kunt laten maar mag maken me meer men met mij mijn misschien moest moet moeten mogen ' +
    'na naar nee niet niets nooit ooit nog nou nu of ofwel om omdat onder ons onze ook op over per s saam steeds t te ten ter terug toch toen tot tussen rond binnen ' +
    'u uit uw vaak van veel via voor vooral waar waarom waarover waarvoor wanneer waren was wat we weer wel welk welke werd werden wie wiens wij wil wilde willen ' +
    'wordt worden zal ze zei zeggen zeg zegt zelf zich zij zijn zo zoals zonder zou zouden ' +
    'afgelopen alleen beide bijna bijvoorbeeld binnenkort blijft buiten daarna daarmee daarin dankzij doordat echter ermee ervan erop gauw ' +
    'gewoon graag hebt hoeft hoeven hoewel iedere iedereen iemand indien inzake jezelf jouw laat langs liever mee meestal mezelf mits nadat net niemand niks ' +
    'nogal ofzo opeens overal pas precies prima rondom sinds slechts snel soms sommige straks telkens tijdens toen tegen totdat tevens ' +
    'vandaag vanuit vanwege via volgend volgende voordat vrij waarbij waardoor waarmee waarin want weinig wellicht wegens zeer zodat zodra zoiets zolang zulke zullen zult ' +
    // In front of a name they say as little.
    'dhr dr drs heer ing ir meneer mevr mevrouw mr mw prof ea graag alstublieft bedankt'
  ).split(' '),
);

/** Ordinary verbs and nouns of a question: they are there, but they are not what it is about. */
const lightWords = new Set(
  (
    'aantal afkorting begrijpen begrip datum definitie begint begon bestaan bestaat betekenen betekenis betekent bekijken geldt gebeuren gebeurt gebruiken geven gevolgen goed heet helpen hield houden info ' +
    'informatie kijken kiezen komen kost lezen maak meedoen moeilijk nemen nieuw nodig noemen praten regelen snappen staan stoppen uitleg vanaf ' +
    'verschil vertellen vinden vond volgens voorbeeld voorbereiden vragen weten werken willen zien zoeken hoelang hoofdpunten echt eigenlijk dingen belangrijk'
  )
    .split(' ')
    .map(familyOf),
);

/** Whether a word says little about what someone looks for. */
export const isLight = (word: string) => familiesOf(word).some((key) => lightWords.has(key));

/** Whether a normalised word says nothing about what someone looks for: a small word, a title, an initial, the number of an item. */
export const isStopWord = (word: string) => word.length < 2 || stopWords.has(word);

/** Lower case, without accents, and without the signs that stand inside words: `D&I` becomes `di`, `e-overheid` `eoverheid`. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L})-(?=\p{L})/gu, '$1')
    .replace(/(?<=[\p{L}\p{N}])['’‘&.](?=[\p{L}\p{N}])|['’‘](?=\p{L})/gu, '');
}

/** The normalised words of a text, in order. */
export const splitWords = (text: string): string[] => normalise(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where a word stands at best: only in text, in a heading, or in the name of a page. */
export const Place = { text: 0, heading: 1, name: 2 } as const;

/** What search knows of the site's own words. */
export class WordList {
  /** Every word, with where it stands. */
  readonly words = new Map<string, number>();
  /** Those of names and headings. */
  readonly important = new Set<string>();
  /** Words by family. */
  readonly families = new Map<string, string[]>();
  /** Words that visitors use, towards those of the site; both may be several words with spaces. */
  readonly synonyms = new Map<string, string[]>();
  /** Single words of visitors by family. */
  readonly visitors = new Map<string, string[]>();

  /** Adds a word, or another place where it stands. */
  add(word: string, place: number): void {
    const known = this.words.get(word);
    if (known === undefined) push(this.families, familyOf(word), word);
    this.words.set(word, Math.max(place, known ?? 0));
    if (place > Place.text) this.important.add(word);
  }

  /** Adds a word of visitors for one of the site. */
  addSynonym(from: string, to: string): void {
    const known = this.synonyms.get(from);
    if (!known && !from.includes(' ')) push(this.visitors, familyOf(from), from);
    if (!known?.includes(to)) push(this.synonyms, from, to);
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

const LETTER_A = 65;
const MOST_SHARED = 25;
const signs = ['', '.', ':'];

/** Writes texts in order, each as a capital for what it shares with the one before it (A is nothing, B one letter) and the rest of it. */
function frontCode(texts: Iterable<string>): string {
  let previous = '';
  let code = '';
  for (const text of texts) {
    let shared = 0;
    while (shared < MOST_SHARED && shared < previous.length && previous[shared] === text[shared]) shared++;
    code += String.fromCharCode(LETTER_A + shared) + text.slice(shared);
    previous = text;
  }
  return code;
}

/** Reads what {@link frontCode} wrote. */
function* frontDecode(code: string): Generator<string> {
  let text = '';
  for (const [, start = 'A', rest = ''] of code.matchAll(/([A-Z])([^A-Z]*)/g)) {
    text = text.slice(0, start.charCodeAt(0) - LETTER_A) + rest.replace(/[.:]$/, '');
    yield text + (/[.:]$/.exec(rest)?.[0] ?? '');
  }
}

/**
 * Writes a word list compactly: a line of words, each with a full stop when it stands in a heading or a colon
 * when it stands in a name, and a line for each word that visitors call otherwise.
 */
export function encodeWordList({ words, synonyms }: WordList): string {
  const byTarget = new Map<string, string[]>();
  for (const [phrase, targets] of synonyms) for (const target of targets) push(byTarget, target, phrase);
  return [
    frontCode([...words.keys()].sort().map((word) => word + (signs[words.get(word) ?? 0] ?? ''))),
    ...[...byTarget]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([target, phrases]) => target + frontCode(phrases.sort())),
  ].join('\n');
}

/** Adds to a word list what {@link encodeWordList} wrote. */
export function decodeWordList(text: string, list: WordList): void {
  const [first = '', ...lines] = text.split('\n');
  for (const coded of frontDecode(first)) {
    const place = Math.max(0, signs.indexOf(coded.slice(-1)));
    list.add(place > 0 ? coded.slice(0, -1) : coded, place);
  }
  for (const line of lines) {
    const start = line.search(/[A-Z]/);
    for (const phrase of frontDecode(line.slice(start))) list.addSynonym(phrase, line.slice(0, start));
  }
}
