/** When two values of a field say the same, whatever a form made of them on the way. */
import type { FormField } from './tidy.ts';

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * A value as something that can be compared: empty fields left out, numbers as they are written, no space around a
 * text. A form turns `5` into "5" and drops the space at an end without anybody having asked for it.
 */
export function sameAs(value: unknown): string {
  const plain = (one: unknown): unknown => {
    if (Array.isArray(one) && one.length > 0) return one.map(plain);
    if (!isFields(one)) return isEmpty(one) ? '' : String(one).trim();
    return Object.entries(one)
      .map(([key, item]) => [key, plain(item)] as const)
      .filter(([, item]) => !isEmpty(item))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  };
  return JSON.stringify(plain(value));
}

/** Whether two values of a field say the same. A field that is left out says what its form has in its place. */
export function saysTheSame(before: unknown, after: unknown, field?: FormField): boolean {
  const orDefault = (value: unknown) => (isEmpty(value) && field?.required === false ? field.default : value);
  return sameAs(orDefault(before)) === sameAs(orDefault(after));
}

/** A value as it is, whatever the order of its fields, as something that can be compared. */
export const exactly = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    isFields(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );

/** Whether two values are the same in every sign. */
export const isExactly = (one: unknown, other: unknown): boolean => exactly(one) === exactly(other);
