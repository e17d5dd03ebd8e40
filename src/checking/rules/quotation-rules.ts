/** Quotation marks: what stands between them must be in citaten.yaml, word for word. */
import type { Passage } from '../../reading/passage.ts';
import { shortened, type Found } from '../../reading/problem.ts';

const marks = /[“„"]([^“„”"]+)[”"]/g;

const onOneLine = (text: string) => text.replace(/\s+/g, ' ');

/** The words between quotation marks in a passage, each at the place of its first mark. */
export const quotedIn = ({ text, placeAt }: Passage): Found[] =>
  [...text.matchAll(marks)].map((match) => ({
    value: onOneLine(match[1] ?? ''),
    ...placeAt(match.index),
  }));

/** A passage with blanks for what others said, which is not ours to make shorter or clearer. */
export const withoutQuoted = (text: string) => text.replace(marks, (quoted) => ' '.repeat(quoted.length));

/** Makes a test for words: are they part of a quotation? */
export function quotationSearch(quotations: readonly string[]): (quoted: string) => boolean {
  // One text to search in. No quoted words hold a line end, so they never span two quotations.
  const all = quotations.map(onOneLine).join('\n');
  return (quoted) => all.includes(quoted);
}

/** What an editor reads about words that nobody said. */
export const madeUpMessage = (quoted: string) =>
  `"${shortened(quoted)}" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.`;
