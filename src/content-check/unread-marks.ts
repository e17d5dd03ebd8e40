/** Marks of Markdown that were not read as such, because something in or beside them is missing: readers would see them. */
import { shortened } from './problem.ts';

const kinds: { pattern: RegExp; message: (mark: string) => string }[] = [
  {
    pattern: /\[\^[^\][\s]+\]/,
    message: (mark) => `Bij voetnoot ${mark} ontbreekt de tekst. Zet onderaan een regel die begint met ${mark}:`,
  },
  {
    pattern: /\](?:\(|\[)/,
    message: () => 'Hier staat een link die niet te lezen is. Schrijf [tekst](adres), zonder spaties in het adres.',
  },
  {
    pattern: /^#{2,6}(?=[^#\s])/m,
    message: (mark) => `Achter ${mark} ontbreekt een spatie, dus dit wordt geen kop. Zet er een spatie tussen.`,
  },
  {
    pattern: /\*\*/,
    message: () => 'De sterretjes ** staan hier los. Zet ze tegen het woord aan: **tekst**.',
  },
];

/** The marks that are left in a passage, one of a kind. */
export const unreadMarks = (text: string): { index: number; message: string }[] =>
  kinds.flatMap(({ pattern, message }) => {
    const match = pattern.exec(text);
    return match ? [{ index: match.index, message: message(shortened(match[0])) }] : [];
  });
