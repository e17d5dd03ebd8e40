/** Keeps out of the fields what no page may have. */

/** Signs that no text has and no page may have: a null byte and its like. Tabs and line ends stay. */
const withoutControls = (text: string) => text.replace(/[\0-\b\v\f\x0e-\x1f\x7f\ufeff]/g, '');

/** A field's value, or a list or group of them. A page shows it as it is, so only what no page may have goes. */
export function guardValue<T>(value: T): T {
  if (typeof value === 'string') return withoutControls(value) as T;
  if (Array.isArray(value)) return value.map(guardValue) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, guardValue(item)])) as T;
  }
  return value;
}
