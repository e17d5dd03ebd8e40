/** Writes the text of a new file, or of a file with one entry more, in the form that the other files have. */
import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from 'yaml';
import { skeletonFor } from './skeletons.ts';
import { Refusal } from './stop.ts';

type Data = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The fields that are filled in, in the order of the schema. */
export const inOrder = (names: readonly string[], data: Data): Data =>
  Object.fromEntries(names.filter((name) => !isEmpty(data[name])).map((name) => [name, data[name]]));

// No folding: an editor sees one line a text, and a change is one line.
const toYaml = (value: unknown) => stringify(value, { lineWidth: 0 });

/** A new MDX file: its fields, and a text to begin with. */
export const textFile = (collection: string, data: Data) => `---\n${toYaml(data)}---\n\n${skeletonFor(collection)}\n`;

/** A new YAML file. */
export const dataFile = (data: Data) => toYaml(data);

/**
 * A file with a list and one entry more at its end. What stood there stays as it is, to the byte. Refuses a file
 * in a form of its own, where the end of the file is not the end of the list.
 */
export function withItem(source: string, name: string, item: Data): string {
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const addition = toYaml({ [name]: [item] })
    .split('\n')
    .slice(1)
    .join(newline);
  let result = source + (source.endsWith('\n') ? '' : newline) + addition;
  let read: unknown;
  let wanted: unknown;
  try {
    const before = (parse(source) ?? {}) as Record<string, unknown[] | null>;
    // Without items the list is `[]`, or only its name.
    if (!before[name]?.length) result = `${name}:${newline}${addition}`;
    wanted = { ...before, [name]: [...(before[name] ?? []), item] };
    read = parse(result);
  } catch {
    // A file that cannot be read is one that cannot be added to.
  }
  if (wanted === undefined || !isDeepStrictEqual(read, wanted)) {
    throw new Refusal(
      `src/content/${name}.yaml heeft een andere vorm dan verwacht, dus er is niets toegevoegd. Het bestand moet beginnen met "${name}:" en daaronder een lijst.`,
    );
  }
  return result;
}
