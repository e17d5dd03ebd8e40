/** What happens between the button "Opslaan" and the file: leave out what is empty, check. */
import type { Problem } from '../content-check/problem.ts';
import { TEXT_FIELD, writeEntry, writeFields, type EntryData } from './file-format.ts';
import { guardValue } from './guard.ts';
import { tidy, type FormField } from './tidy.ts';

/** What is saved, and the file that it becomes. */
export interface Prepared {
  data: EntryData;
  source: string;
}

/** Makes an entry ready to be written to `path`. */
export function prepare(path: string, data: EntryData, fields: readonly FormField[]): Prepared {
  const { [TEXT_FIELD]: text, ...values } = data;
  const filled: EntryData = guardValue(tidy(values, fields));
  if (typeof text === 'string') filled[TEXT_FIELD] = text;
  return { data: filled, source: path.endsWith('.mdx') ? writeEntry(filled) : writeFields(filled) };
}

/** Asks the development server what the build would say of a file. */
export async function askCheck(address: string, file: string, source: string): Promise<Problem[]> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ file, source }),
  }).catch(() => undefined);
  if (response?.ok) return (await response.json()) as Problem[];
  return [
    {
      file,
      line: 1,
      message: 'De controle antwoordt niet. Kijk of "npm run dev" nog draait. Uw tekst is nog niet opgeslagen.',
    },
  ];
}
