/** What a new entry is called in its file's name, its address and references. */
import { slug } from '../../src/lib/slug.ts';
import { entryNames } from '../../src/schemas/names.ts';
import type { Kind } from './kinds.ts';

/** A quotation is long: its first words are enough to know it by. */
const WORDS_IN_ITEM = 5;

/** The name of the option and question for the id: a list item holds it as a field, a file has it as its name. */
export const idName = (kind: Kind): string | undefined => {
  if (kind.form !== 'item') return 'bestandsnaam';
  return kind.fields.some(({ name }) => name === 'id') ? 'id' : undefined;
};

/** The id that follows from the answers; empty when they hold nothing to make one of. */
export function suggestedId(kind: Kind, answers: Readonly<Record<string, unknown>>): string {
  const value = answers[entryNames(kind.schema, kind.collection).namedAfter];
  const text = typeof value === 'string' ? value : '';
  return slug(kind.form === 'item' ? text.split(/\s+/).slice(0, WORDS_IN_ITEM).join(' ') : text);
}
