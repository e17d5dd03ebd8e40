/** Takes out of an entry what its form put into it without anybody having filled it in. */
import type { EntryData } from './file-format.ts';

/** What this needs to know of a field of the form. */
export interface FormField {
  name: string;
  required?: unknown;
  default?: unknown;
  fields?: readonly FormField[] | undefined;
}

const isGroup = (value: unknown): value is EntryData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isGroup(value) && Object.keys(value).length === 0);

/** Marks that the editor keeps in an entry for itself. */
const isInternal = (name: string) => name.startsWith('__sc_');

function tidyValue(value: unknown, field: FormField | undefined): unknown {
  const fields = field?.fields;
  if (!fields) return value;
  if (isGroup(value)) return tidy(value, fields);
  return Array.isArray(value) ? value.map((item: unknown) => (isGroup(item) ? tidy(item, fields) : item)) : value;
}

/**
 * The filled-in fields, in the order of the form. A field that may be left out, and holds what it would be without,
 * is left out: saving an entry then changes no more than an editor did.
 */
export function tidy(data: EntryData, fields: readonly FormField[]): EntryData {
  const known = new Map(fields.map((field) => [field.name, field]));
  const names = new Set([...known.keys(), ...Object.keys(data)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => !isInternal(name))
      .filter((name) => {
        const field = known.get(name);
        return !(field?.required === false && field.default === data[name]);
      })
      .map((name) => [name, tidyValue(data[name], known.get(name))] as const)
      .filter(([, value]) => !isEmpty(value)),
  );
}
