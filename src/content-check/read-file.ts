/** Reads a content file as text, or says why it is none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

/** More than this is no text that someone typed. */
const MOST_BYTES = 1_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const notUtf8 =
  'Dit bestand is niet als UTF-8 opgeslagen, dus letters als é en ë gaan stuk. Kies in uw tekstprogramma "Opslaan als" en dan UTF-8.';

/** Signs that no keyboard gives; those between brackets are what is left of a letter. */
const strangeSign = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\u200B\u2028\u2029\uFFFE\uFFFF]|(\uFFFD|[ÃÂ][\x80-\xBF]|â€)/;

const tooLarge = (size: number) => {
  const megabytes = (size / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 });
  return `Dit bestand is te groot: ${megabytes} MB, en er mag 1 MB. Haal weg wat er per ongeluk in staat, of verdeel de tekst.`;
};

/** What is wrong with the signs of a text, if anything. */
function signMistake(file: string, text: string): Problem | undefined {
  const match = strangeSign.exec(text);
  if (!match) return undefined;
  const [, broken] = match;
  const before = text.slice(0, match.index);
  // In UTF-16 every other byte of a letter is empty.
  if (text.split('\0').length > text.length / 4) return { file, line: 1, message: notUtf8 };
  return {
    file,
    line: before.split('\n').length,
    column: match.index - before.lastIndexOf('\n'),
    message:
      broken === undefined
        ? 'Hier staat een teken dat u niet ziet en dat geen tekst is. Haal het weg, of typ deze regel opnieuw.'
        : `Hier staat "${broken}": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw.`,
  };
}

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
  if (found.length > MOST_BYTES) return problem(tooLarge(found.length));
  try {
    const text = typeof found === 'string' ? found : utf8.decode(found);
    return signMistake(file, text) ?? text;
  } catch {
    return problem(notUtf8);
  }
}
