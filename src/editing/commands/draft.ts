/** A concept with every field that a page must have, to be filled in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { checkContent } from '../../checking/check.ts';
import { PLACEHOLDER } from '../../checking/rules/placeholder.ts';
import { readSource } from '../../reading/source-file.ts';
import { nearest } from '../../lib/nearest.ts';
import { slug } from '../../lib/slug.ts';
import { today } from '../../lib/text.ts';
import { entryPath } from '../../model/addresses.ts';
import { allKinds, entryFile, kindOf, placeName, type PageCollection } from '../../model/kinds.ts';
import { CommandRefusal } from './command-refusal.ts';

/** The parts of a JSON Schema that say what may stand in a field. Words of our own come from `.meta()`. */
interface Description {
  type?: string;
  format?: string;
  enum?: string[];
  default?: unknown;
  minItems?: number;
  items?: Description;
  properties?: Record<string, Description>;
  required?: string[];
  reference?: string;
  startsAs?: string;
}

/** Fits every field for words, whole sentences included. What is made up has to say so at once. */
const filler = (collection: PageCollection) =>
  kindOf(collection).about === 'municipality' ? `${PLACEHOLDER} voor de fictieve gemeente.` : `${PLACEHOLDER}.`;

/** Ids that a reference may name: the entries of a folder, or the items of a list file. */
function idsOf(root: string, target: string): string[] {
  const folder = join(root, 'src/content', placeName(target));
  if (existsSync(folder)) {
    const ids = readdirSync(folder).map((name) => name.replace(/\.\w+$/, ''));
    return ids.filter((id) => id !== 'index').sort();
  }
  const list = readData(`${folder}.yaml`)?.[target];
  return Array.isArray(list) ? list.map(({ id }: { id: string }) => id) : [];
}

function readData(file: string): Record<string, unknown> | undefined {
  if (!existsSync(file)) return undefined;
  const source = readSource(file, readFileSync(file, 'utf8'));
  return 'message' in source ? undefined : (source.data as Record<string, unknown>);
}

/** The first free place in a series: behind the last. */
function nextOrder(root: string, collection: PageCollection): number {
  const orders = idsOf(root, collection).map((id) => readData(join(root, entryFile({ collection, id })))?.['volgorde']);
  return Math.max(0, ...orders.filter((order) => typeof order === 'number')) + 1;
}

/** Something that may stand in a field, and that an editor replaces. */
function fill(root: string, about: Description, collection: PageCollection): unknown {
  if (about.startsAs !== undefined) return about.startsAs;
  if (about.reference !== undefined) {
    const [first] = idsOf(root, about.reference);
    if (first === undefined)
      throw new CommandRefusal(
        `Een ${kindOf(collection).singular} verwijst naar ${about.reference}, en die zijn er nog niet. Maak eerst zo een.`,
      );
    return first;
  }
  if (about.enum) return about.enum.at(-1);
  if (about.format === 'date') return today();
  if (about.type === 'integer') return nextOrder(root, collection);
  if (about.items) return Array.from({ length: about.minItems ?? 0 }, () => fill(root, about.items ?? {}, collection));
  return filler(collection);
}

/** The required fields of an entry with this title, in the order of the schema. */
function fieldsFor(root: string, collection: PageCollection, title: string): Record<string, unknown> {
  const kind = kindOf(collection);
  const { properties = {}, required = [] } = z.toJSONSchema(kind.schema) as Description;
  const names = ['titel', kind.title];
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name, about]) => required.includes(name) && about.default === undefined)
      .map(([name, about]) => [name, names.includes(name) ? title : fill(root, about, collection)]),
  );
}

/** A file that has not been written yet. */
export interface Draft {
  /** Its path from the project's root. */
  file: string;
  source: string;
  /** Where its page will stand. */
  address: string;
}

/**
 * Makes the concept that somebody asks for. Throws {@link CommandRefusal}.
 * @param args what stands behind the command: a kind of page, and a title
 */
export function draftEntry(root: string, [name = '', title = '', ...rest]: readonly string[]): Draft {
  const known = allKinds.map(([, { singular }]) => singular);
  const example = 'Bijvoorbeeld: npm run nieuw -- begrip "Open data"';
  const [collection] = allKinds.find(([, { singular }]) => singular === name.toLowerCase()) ?? [];
  if (!collection) {
    const meant = nearest(name, known);
    throw new CommandRefusal(
      `Zeg wat u wilt maken: ${known.join(', ')}.${meant === undefined ? '' : ` Bedoelt u "${meant}"?`}\n${example}`,
    );
  }
  if (title.trim() === '' || rest.length > 0)
    throw new CommandRefusal(`Zet achter "${name}" de titel, tussen aanhalingstekens. ${example}`);
  const id = slug(title);
  if (id === '')
    throw new CommandRefusal(`Van "${title}" is geen adres te maken. Gebruik letters of cijfers in de titel.`);
  const file = entryFile({ collection, id });
  if (existsSync(join(root, file)))
    throw new CommandRefusal(`${file} bestaat al. Kies een andere titel, of verander dat bestand.`);

  const fields = stringify(fieldsFor(root, collection, title), { lineWidth: 0 });
  const source = `---\n${fields}---\n\n## Het belangrijkste eerst\n\n${filler(collection)}\n`;
  const { problems } = checkContent(root, { changed: new Map([[file, source]]) });
  const own = problems.filter((problem) => problem.file === file);
  if (own.length > 0) throw new CommandRefusal(own.map(({ message }) => message).join('\n'));
  return { file, source, address: entryPath(collection, id) };
}
