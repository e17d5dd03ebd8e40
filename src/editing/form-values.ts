/** What somebody changed in a form, told from what the form itself made of the rest. */
import type { EntryData } from './file-format.ts';

/** What this needs to know of a field of the form. */
export interface FormField {
  name: string;
  required?: unknown;
  default?: unknown;
  fields?: readonly FormField[] | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as it is, whatever the order of its fields, as something that can be compared. */
export const exactly = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    isFields(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );

/** Whether two values are the same in every sign. */
export const isExactly = (one: unknown, other: unknown): boolean => exactly(one) === exactly(other);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/**
 * A value without what a form changes in it without anybody having asked for it: empty fields left out, numbers as they
 * are written, no space around a text.
 */
function essence(value: unknown): unknown {
  if (Array.isArray(value) && value.length > 0) return value.map(essence);
  if (isEmpty(value)) return '';
  if (!isFields(value)) return String(value).trim();
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, essence(one)])
      .filter(([, one]) => one !== ''),
  );
}

const isAlike = (one: unknown, other: unknown) => isExactly(essence(one), essence(other));

/** Whether two values of a field say the same. A field that is left out says what its form has in its place. */
function saysTheSame(before: unknown, after: unknown, field: FormField | undefined): boolean {
  const orDefault = (value: unknown) => (isEmpty(value) && field?.required === false ? field.default : value);
  return isAlike(orDefault(before), orDefault(after));
}

const byName = (fields: readonly FormField[]) => new Map(fields.map((field) => [field.name, field]));

/**
 * The filled-in fields, in the order of the form. A field that may be left out, and holds what it would be without,
 * is left out; so is what the editor keeps in an entry for itself.
 */
function tidy(data: EntryData, fields: readonly FormField[]): EntryData {
  const known = byName(fields);
  const tidyValue = (value: unknown, inside: readonly FormField[] | undefined): unknown => {
    if (!inside) return value;
    if (isFields(value)) return tidy(value, inside);
    return Array.isArray(value) ? value.map((item: unknown) => tidyValue(item, inside)) : value;
  };
  return Object.fromEntries(
    [...new Set([...known.keys(), ...Object.keys(data)])]
      .filter((name) => !name.startsWith('__sc_'))
      .map((name) => [name, tidyValue(data[name], known.get(name)?.fields)] as const)
      .filter(([name, value]) => {
        const field = known.get(name);
        return !isEmpty(value) && !(field?.required === false && field.default === value);
      }),
  );
}

const idOf = (item: unknown) => (isFields(item) && typeof item['id'] === 'string' ? item['id'] : undefined);

/**
 * For each item of a list, the place in `before` of the item that it was: the same one, the one with its id, or else the
 * one that followed what was before it. `undefined` for a new item.
 */
export function pairItems(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const free = new Set(before.keys());
  const take = (fits: (place: number) => boolean) => {
    const place = [...free].find(fits);
    if (place !== undefined) free.delete(place);
    return place;
  };
  const pairs = after.map((item) => take((place) => isAlike(before[place], item)));
  for (const [index, item] of after.entries()) {
    const id = idOf(item);
    const next = (pairs[index - 1] ?? -1) + 1;
    pairs[index] ??= take((place) => idOf(before[place]) === id && (id !== undefined || place === next));
  }
  return pairs;
}

type Mend = (text: string) => string;

function keepValue(before: unknown, after: unknown, field: FormField | undefined, mend: Mend): unknown {
  if (saysTheSame(before, after, field)) return before;
  if (Array.isArray(after)) {
    const items: unknown[] = Array.isArray(before) ? before : [];
    const inside = field?.fields && { name: field.name, fields: field.fields };
    const pairs = pairItems(items, after);
    return after.map((item: unknown, index) => keepValue(items[pairs[index] ?? -1], item, inside, mend));
  }
  if (isFields(after)) return keepFields(isFields(before) ? before : {}, after, field?.fields ?? [], mend);
  return typeof after === 'string' ? mend(after) : after;
}

function keepFields(before: Fields, after: Fields, fields: readonly FormField[], mend: Mend): EntryData {
  const known = byName(fields);
  return Object.fromEntries(
    [...new Set([...Object.keys(after), ...Object.keys(before)])]
      .filter((name) => name in after || saysTheSame(before[name], undefined, known.get(name)))
      .map((name) => [name, keepValue(before[name], after[name], known.get(name), mend)] as const)
      .filter(([name, value]) => value !== undefined || name in before),
  );
}

/**
 * The fields as somebody left them in a form, with every value that says the same as before exactly as it was, and
 * nothing that nobody filled in. A text that is new goes through `mend`.
 */
export const keepUntouched = (
  before: Fields,
  data: EntryData,
  fields: readonly FormField[],
  mend: Mend = (text) => text,
): EntryData => keepFields(before, tidy(data, fields), fields, mend);
