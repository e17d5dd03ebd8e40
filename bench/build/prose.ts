/** Made-up Dutch sentences: plain, short, with the spread of words that real texts have. */
import { actions, ends, people, qualities, starts, times } from './words.ts';

/** A word for a thing that a page can be about: `vergunningenregister`. */
export interface Thing {
  word: string;
  article: string;
}

/** How many things have a word of their own. Those that come after share one, with a number behind it. */
const WORDS = starts.length * ends.length;

/** The thing with a number, the same in every run. Neighbours have no part in common. */
export function thing(number: number): Thing {
  const start = starts[number % starts.length] ?? '';
  // Step on by one each round, so that every pair comes by once.
  const round = Math.floor(number / starts.length);
  const end = ends[(number + round) % ends.length] ?? { word: '', article: '' };
  const again = Math.floor(number / WORDS);
  return { word: `${start}${end.word}${again > 0 ? ` ${String(again + 1)}` : ''}`, article: end.article };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A link to another page, with words that fit the middle of a sentence. */
export interface Link {
  href: string;
  words: string;
}

/** Writes sentences from one stream of chance. */
export function createWriter(random: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const number = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  // As in a language: some words everywhere, most of them seldom.
  const someThing = () => {
    const { article, word } = thing(Math.floor(WORDS * random() ** 3));
    return `${article} ${word}`;
  };
  const who = () => pick(people);
  const act = () => pick(actions);
  const when = () => pick(times);
  const how = () => pick(qualities);

  const patterns: ((what: string) => string)[] = [
    (what) => `${who()} ${act()} ${what} ${when()}.`,
    (what) => `${when()} ${act()} ${who()} ${what}.`,
    (what) => `zonder ${what} lopen ${who()} vaak vast.`,
    (what) => `wie ${what} wil ${act()}, begint met ${someThing()}.`,
    (what) => `een gemeente kan ${what} samen met ${who()} ${act()}.`,
    (what) => `vraag ${who()} ${when()} wat er beter kan aan ${what}.`,
    (what) => `zo blijft ${what} ${how()} en ${how()}.`,
    (what) => `${what} is pas ${how()} als ${who()} daar ${when()} iets aan hebben.`,
    (what) => `${who()} en ${who()} willen ${what} liever samen ${act()}.`,
    (what) => `soms is ${what} genoeg, en soms moeten ${who()} ook ${someThing()} ${act()}.`,
    (what) => `maak ${what} ${how()} voordat ${who()} ermee werken.`,
  ];
  const sentence = (what = someThing()) => capital(pick(patterns)(what));

  /** Sentences up to a number of words, with each of the links in one of them. */
  const paragraph = (words: number, links: readonly Link[] = []): string => {
    const sentences = links.map(({ href, words: text }) =>
      sentence(`[${text}](${href})`).replace(/^\[(.)/, (all) => all.toUpperCase()),
    );
    const length = () => sentences.join(' ').split(' ').length;
    while (length() < words) sentences.splice(number(0, sentences.length), 0, sentence());
    return sentences.join(' ');
  };

  return {
    pick,
    number,
    sentence,
    paragraph,
    chance: (share: number) => random() < share,
    some: <T>(list: readonly T[], most: number): T[] => [
      ...new Set(Array.from({ length: number(1, most) }, () => pick(list))),
    ],
    who,
    how,
    question: () => `Welke ${who()} ${act()} ${someThing()} bij ons?`,
    step: () => `${capital(act())}: neem ${someThing()} ${when()} door met ${who()}.`,
    item: () => `${someThing()}, dat ${who()} ${when()} ${act()}`.replace(/^(de [^,]+), dat/, '$1, die'),
    heading: () =>
      pick([
        (one: string) => `Zo werkt ${one}`,
        (one: string) => `Wat ${who()} aan ${one} hebben`,
        (one: string) => `Waarom ${one} ${how()} moet zijn`,
      ])(someThing()),
  };
}

export type Writer = ReturnType<typeof createWriter>;
