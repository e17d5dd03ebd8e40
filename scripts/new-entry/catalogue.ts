/** Reads what there already is: to choose from, and not to make twice. A file with a mistake in it is passed over. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../../src/content-check/source-file.ts';
import { id as idSchema } from '../../src/schemas/fields.ts';
import { placeName } from '../../src/schemas/kinds.ts';
import { mistakeIn } from './fields.ts';
import { fileOf, type Kind } from './kinds.ts';
import { idName } from './naming.ts';
import type { Option } from './prompts.ts';
import { Refusal } from './stop.ts';

/** Why an id cannot be used: there is an entry with it. */
export const taken = (kind: Kind, id: string) =>
  kind.form === 'item'
    ? `In ${fileOf(kind, id)} staat al een ${kind.name} met id "${id}". Kies een andere.`
    : `${fileOf(kind, id)} bestaat al. Kies een andere naam, of verander dat bestand.`;

/** An entry that can be pointed to. */
interface Existing {
  id: string;
  /** What an editor knows it by. */
  label: string;
  /** Its place in its series, if it has one. */
  order: number | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function read(root: string, file: string): unknown {
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  const source = readSource(file, readFileSync(path, 'utf8'));
  return 'message' in source ? undefined : source.data;
}

/** Fields that an entry may be known by, the shortest first. */
const labels = ['kortetitel', 'term', 'titel', 'naam', 'tekst'];
const MOST = 70;

function existing(id: string, data: unknown): Existing {
  const fields = isRecord(data) ? data : {};
  const label = labels.map((name) => fields[name]).find((value) => typeof value === 'string') ?? id;
  const order = fields['volgorde'];
  return {
    id,
    label: label.length > MOST ? `${label.slice(0, MOST - 1).trimEnd()}…` : label,
    order: typeof order === 'number' ? order : undefined,
  };
}

function readList(data: unknown, name: string): Existing[] {
  const items = isRecord(data) ? data[name] : undefined;
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) =>
    isRecord(item) && typeof item['id'] === 'string' ? [existing(item['id'], item)] : [],
  );
}

function readFolder(root: string, folder: string): Existing[] {
  const path = join(root, 'src/content', folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => /\.(mdx|yaml)$/.test(name))
    .sort()
    .map((name) => existing(name.replace(/\.\w+$/, ''), read(root, `src/content/${folder}/${name}`)));
}

/** What there is already, and what that means for something new. */
export interface Catalogue {
  ids: Readonly<Record<string, readonly string[]>>;
  /** What a reference to this collection can choose from. Refuses when there is nothing. */
  options: (target: string) => Option<string>[];
  /** Places in their series of the entries of a kind. */
  orders: (kind: Kind) => number[];
  /** What is wrong with an id for a new entry of a kind. */
  mistakeInId: (kind: Kind, id: string) => string | undefined;
}

/** Reads all entries. The facts of congres.yaml count as a collection `feiten`. */
export function readCatalogue(root: string, kinds: readonly Kind[]): Catalogue {
  const entries: Record<string, Existing[]> = {
    feiten: readList(read(root, 'src/content/congres.yaml'), 'feiten'),
  };
  for (const { collection, form } of kinds) {
    entries[collection] =
      form === 'item'
        ? readList(read(root, `src/content/${collection}.yaml`), collection)
        : readFolder(root, placeName(collection));
  }
  const ids = Object.fromEntries(Object.entries(entries).map(([name, list]) => [name, list.map(({ id }) => id)]));
  return {
    ids,
    options: (target) => {
      // `index` is the page of the folder itself, not one of what stands in it.
      const found = (entries[target] ?? []).filter(({ id }) => id !== 'index');
      const kind = kinds.find(({ collection }) => collection === target);
      if (found.length === 0 && kind) {
        throw new Refusal(
          `Er is nog geen ${kind.name} om uit te kiezen. Maak die eerst: npm run nieuw -- ${kind.name}`,
        );
      }
      return found.map(({ id, label }) => ({ value: id, name: label }));
    },
    orders: ({ collection }) => (entries[collection] ?? []).flatMap(({ order }) => order ?? []),
    mistakeInId: (kind, id) =>
      mistakeIn(idName(kind) ?? '', idSchema(), id) ??
      (ids[kind.collection]?.includes(id) ? taken(kind, id) : undefined),
  };
}
