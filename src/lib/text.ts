/** Adult reading speed of Dutch prose, in words a minute (Brysbaert 2019, rounded down for screens). */
const WORDS_PER_MINUTE = 220;

/** The number of words in a text without markup. */
export const countWords = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

/** Reading time in whole minutes, at least 1. */
export const readingMinutes = (words: number) => Math.max(1, Math.round(words / WORDS_PER_MINUTE));

/** `1 minuut lezen`, `4 minuten lezen`. */
export const readingLabel = (minutes: number) => `${String(minutes)} ${minutes === 1 ? 'minuut' : 'minuten'} lezen`;

const longDate = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-11-24` as `24 november 2026`. */
export const formatDate = (isoDate: string) => longDate.format(new Date(`${isoDate}T00:00:00Z`));

const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

/** Compares two texts in Dutch alphabetical order. */
export const compareDutch = (a: string, b: string) => collator.compare(a, b);

/** The letter under which a word stands in an A-Z: accents dropped, anything else under `#`. */
export function indexLetter(word: string): string {
  const first = word.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}

/** With a capital, which in Dutch the IJ gets whole. */
export const capitalised = (text: string) => text.replace(/^(?:ij|.)/u, (first) => first.toUpperCase());

const smallNumbers = 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');

/** A whole number as a Dutch text has it: in words up to twelve, and in digits from there. `Intl` has no such words. */
const countWord = (count: number) => smallNumbers[count] ?? String(count);

/** `een doel`, `drie doelen`, `14 doelen`. */
export const counted = (count: number, one: string, more: string) => `${countWord(count)} ${count === 1 ? one : more}`;

const list = new Intl.ListFormat('nl');

/** `a`, `a en b`, `a, b en c`. */
export const enumerated = (items: readonly string[]) => list.format(items);
