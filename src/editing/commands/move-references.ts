/** Makes everything in a content file that leads to one page lead to another, and leaves the rest as it is. */
import { z } from 'astro/zod';
import { linkedPath } from '../../model/addresses.ts';
import { partsOf } from '../../model/schemas/names.ts';
import type { ContentFile } from '../../reading/content-files.ts';
import { isRecord, type EntryFacts } from '../../reading/entry-facts.ts';
import type { Found } from '../../reading/problem.ts';
import { fromYaml, hasText, splitFile } from '../file-format.ts';
import { changeFile } from '../write-file.ts';

/** A page by its address, and as references name it. A page that code makes has no entry. */
interface PageName {
  path: string;
  entry: { collection: string; id: string } | undefined;
}

/** From here on the one page is meant where the other was. */
export interface Move {
  from: PageName;
  to: PageName;
  /** Addresses that lead elsewhere from here on: that of the page, and of what stands below it. */
  addresses: ReadonlyMap<string, string>;
}

/** What a reference says from here on; `undefined` when it cannot name the new page. */
function newReference(target: string, id: string, { from, to }: Move): string | undefined {
  if (target !== from.entry?.collection || id !== from.entry.id) return id;
  return to.entry?.collection === target ? to.entry.id : undefined;
}

/** What will change in an entry, each with its line. */
export const changesIn = ({ references, text }: EntryFacts, move: Move): { line: number; what: string }[] => [
  ...references.flatMap(({ target, id, field, line }) => {
    const now = newReference(target, id, move);
    return now === id ? [] : [{ line, what: `"${field}" noemt ${now ?? `${id} niet meer`}` }];
  }),
  ...text.links.flatMap(({ value, line }) => {
    const now = move.addresses.get(linkedPath(value) ?? '');
    return now === undefined ? [] : [{ line, what: `een link gaat naar ${now}` }];
  }),
];

/** A text with each of these links leading elsewhere. */
function moveLinks(source: string, links: readonly Found[], { addresses }: Move): string {
  let lines = source.split('\n');
  for (const { value, line, column = 1 } of links) {
    const path = linkedPath(value) ?? '';
    // Behind the words that are linked, which may go on on the lines below.
    const address = new RegExp(`(?<=\\](?:\\(|:)\\s*<?)${path.replaceAll('.', '\\.')}(?=[?#)>\\s]|$)`);
    const below = lines.slice(line - 1).join('\n');
    const rest = below.slice(column - 1).replace(address, addresses.get(path) ?? path);
    lines = [...lines.slice(0, line - 1), ...(below.slice(0, column - 1) + rest).split('\n')];
  }
  return lines.join('\n');
}

/** A value with other texts in it. What becomes nothing goes, out of its list too; so does a list with nothing left. */
function mapTexts(schema: z.ZodType, value: unknown, change: (text: string, schema: z.ZodType) => unknown): unknown {
  const { innerType, element, shape } = partsOf(schema);
  if (innerType) return mapTexts(innerType, value, change);
  if (typeof value === 'string') return change(value, schema);
  if (element && Array.isArray(value)) {
    const items = value.map((item) => mapTexts(element, item, change)).filter((item) => item !== undefined);
    // What a list names already, it does not name again.
    return items.length === 0 && value.length > 0 ? undefined : [...new Set(items)];
  }
  if (!shape || !isRecord(value)) return value;
  const fields = Object.entries(value).map(([name, field]) => [
    name,
    shape[name] ? mapTexts(shape[name], field, change) : field,
  ]);
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
}

/** A content file after a move. `entries` are what it says. */
export function moveReferences(
  { file, collection, schema, id }: ContentFile,
  source: string,
  entries: readonly EntryFacts[],
  move: Move,
): string {
  const links = entries.flatMap(({ text }) =>
    text.links.filter(({ value }) => move.addresses.has(linkedPath(value) ?? '')),
  );
  const linked = moveLinks(source, links, move);
  const whole = id === undefined ? z.strictObject({ [collection]: z.array(schema) }) : schema;
  const fields = mapTexts(whole, fromYaml(splitFile(linked, hasText(file)).fields), (text, field) => {
    const { reference, isAddress } = (field.meta() ?? {}) as { reference?: string; isAddress?: boolean };
    if (isAddress) return move.addresses.get(text) ?? text;
    return reference === undefined ? text : newReference(reference, text, move);
  });
  return changeFile(file, linked, fields as Record<string, unknown>);
}
