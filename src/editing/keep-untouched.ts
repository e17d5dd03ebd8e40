/** Tells what somebody changed in a form from what the form itself made of the rest. */
import { diffIndices } from 'node-diff3';
import type { EntryData } from './file-format.ts';
import { isFields, sameAs, saysTheSame } from './sameness.ts';
import type { FormField } from './tidy.ts';

/** Items of two lists that belong together, by their place; one that has no counterpart is `undefined` in its place. */
export type Pairing = (readonly [before: number | undefined, after: number | undefined])[];

const idOf = (item: unknown) => (isFields(item) && typeof item['id'] === 'string' ? item['id'] : undefined);

/** Pairs the items between two equal stretches: those with the same id, else one by one. */
function pairChanged(before: readonly unknown[], after: readonly unknown[], from: number, to: number): Pairing {
  const left = before.map((_, index) => index);
  const pairs = after.map((item, index): [number | undefined, number] => {
    const id = idOf(item);
    const found = left.findIndex((one) =>
      id === undefined ? idOf(before[one]) === undefined : idOf(before[one]) === id,
    );
    if (found === -1) return [undefined, to + index];
    // What stands before a pair has gone; taking a later one first would put it in another's place.
    const [taken = 0] = left.splice(found, 1);
    return [from + taken, to + index];
  });
  return [...pairs, ...left.map((index) => [from + index, undefined] as const)];
}

/** Pairs the items of a list with those of the list that was made of it. */
export function pairItems(before: readonly unknown[], after: readonly unknown[]): Pairing {
  const pairs: Pairing = [];
  let [left, right] = [0, 0];
  const equalUntil = (end: number) => {
    while (left < end) pairs.push([left++, right++]);
  };
  for (const { buffer1, buffer2 } of diffIndices(before.map(sameAs), after.map(sameAs))) {
    equalUntil(buffer1[0]);
    const gone = before.slice(buffer1[0], buffer1[0] + buffer1[1]);
    const come = after.slice(buffer2[0], buffer2[0] + buffer2[1]);
    pairs.push(...pairChanged(gone, come, buffer1[0], buffer2[0]));
    [left, right] = [buffer1[0] + buffer1[1], buffer2[0] + buffer2[1]];
  }
  equalUntil(before.length);
  return withMoved(pairs, before, after);
}

/** Items that went from one place and came in another are the same items. */
function withMoved(pairs: Pairing, before: readonly unknown[], after: readonly unknown[]): Pairing {
  const gone = pairs.flatMap(([from, to]) => (from !== undefined && to === undefined ? [from] : []));
  const found = pairs.map(([from, to]) => {
    if (from !== undefined || to === undefined) return [from, to] as const;
    const place = gone.findIndex((one) => sameAs(before[one]) === sameAs(after[to]));
    return [place === -1 ? undefined : gone.splice(place, 1)[0], to] as const;
  });
  return found.filter(([from, to]) => to !== undefined || (from !== undefined && gone.includes(from)));
}

function keepItems(before: readonly unknown[], after: readonly unknown[], field: FormField | undefined, mend: Mend) {
  return pairItems(before, after)
    .filter((pair): pair is readonly [number | undefined, number] => pair[1] !== undefined)
    .sort(([, a], [, b]) => a - b)
    .map(([from, to]) => {
      const one = from === undefined ? undefined : before[from];
      return keepValue(one, after[to], field?.fields && { name: field.name, fields: field.fields }, mend);
    });
}

type Mend = (text: string) => string;

function keepValue(before: unknown, after: unknown, field: FormField | undefined, mend: Mend): unknown {
  if (saysTheSame(before, after, field)) return before;
  if (Array.isArray(after)) return keepItems(Array.isArray(before) ? before : [], after, field, mend);
  if (isFields(after)) return keepUntouched(isFields(before) ? before : {}, after, field?.fields ?? [], mend);
  return typeof after === 'string' ? mend(after) : after;
}

/**
 * The fields as somebody left them in a form, with every value that says the same as before exactly as it was. A text
 * that is new goes through `mend`.
 */
export function keepUntouched(
  before: Readonly<EntryData>,
  after: Readonly<EntryData>,
  fields: readonly FormField[],
  mend: Mend = (text) => text,
): EntryData {
  const known = new Map(fields.map((field) => [field.name, field]));
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => name in after || saysTheSame(before[name], undefined, known.get(name)))
      .map((name) => [name, keepValue(before[name], after[name], known.get(name), mend)] as const)
      .filter(([name, value]) => value !== undefined || name in before),
  );
}
