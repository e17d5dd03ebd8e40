/** Reads a content file as text, or says why it is none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesIn, type Finding, type Problem } from './problem.ts';

/** More than this is no text that someone typed. */
const MOST_BYTES = 1_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const notUtf8 =
  'Dit bestand is niet als UTF-8 opgeslagen, dus letters als é en ë gaan stuk. Kies in uw tekstprogramma "Opslaan als" en dan UTF-8.';

/** What is left of a letter, of a picture that was pasted along, and bytes that are no text. */
const strangeSign = /\uFFFD|[ÃÂ][\x80-\xBF]|â€[\p{L}\p{P}\p{S}\x80-\x9F]?|\uFFFC|\0|[\x80-\x9F]/gu;

const tooLarge = (size: number) => {
  const megabytes = (size / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 });
  return `Dit bestand is te groot: ${megabytes} MB, en er mag 1 MB. Haal weg wat er per ongeluk in staat, of verdeel de tekst.`;
};

/** A letter that was read as two: é as Ã©. */
function meantLetter(broken: string): string {
  const letter = Buffer.from(broken, 'latin1').toString('utf8');
  return /^[ÃÂ]./.test(broken) && /^\p{L}$/u.test(letter) ? ` Bedoelt u "${letter}"?` : '';
}

function signMessage(sign: string): string {
  if (sign === '\uFFFC')
    return 'Hier stond een plaatje of iets anders dat geen tekst is. Haal het teken weg, en voeg het plaatje apart toe.';
  if (sign === '\0')
    return 'Hier staat een teken dat u niet ziet en dat geen tekst is. Haal het weg, of typ deze regel opnieuw.';
  return `Hier staat "${sign}": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw.${meantLetter(sign)}`;
}

/** More than this, and the file is damaged as a whole. */
const MOST_SIGNS = 1000;

/** Where letters are broken in the text of a file. Signs that are only in the way are mended while reading. */
export function brokenLetters(text: string): Finding[] {
  const found = [...text.matchAll(strangeSign)].slice(0, MOST_SIGNS);
  const placeIn = found.length > 0 ? placesIn(text) : undefined;
  return found.map(({ 0: sign, index }) => ({ line: 1, ...placeIn?.(index), message: signMessage(sign) }));
}

const notText =
  'Dit bestand is geen tekst, maar van een ander programma, zoals Word. Open het daar, kopieer de woorden en plak die in een nieuw bestand.';

/** Signs that stand in no text, whatever it was saved as. */
function isNoText(bytes: Uint8Array): boolean {
  const begin = bytes.subarray(0, 1000);
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && begin.filter((byte) => byte > 0 && byte < 9).length > begin.length / 100;
}

/** In UTF-16 every other byte of a letter is empty. */
const isUtf16 = (text: string) => text.includes('\0') && text.split('\0').length > text.length / 4;

function readBytes(root: string, file: string): Uint8Array | string {
  try {
    return readFileSync(join(root, file));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? 'Dit bestand ontbreekt. Zet het terug.'
      : 'Dit bestand is niet te openen. Kijk of een ander programma het gebruikt, en of u het zelf kunt openen.';
  }
}

/** Reads one content file. `typed` stands in place of what the disk has. */
export function readContentFile(root: string, file: string, typed: string | undefined): string | Problem {
  const problem = (message: string): Problem => ({ file, line: 1, message });
  const found = typed ?? readBytes(root, file);
  if (typed === undefined && typeof found === 'string') return problem(found);
  if (typeof found !== 'string' && isNoText(found)) return problem(notText);
  if (found.length > MOST_BYTES) return problem(tooLarge(found.length));
  try {
    const text = typeof found === 'string' ? found : utf8.decode(found);
    return isUtf16(text) ? problem(notUtf8) : text;
  } catch {
    return problem(notUtf8);
  }
}
