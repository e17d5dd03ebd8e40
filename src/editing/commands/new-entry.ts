/** A concept with every field that a page must have, to be filled in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { checkContent } from '../../checking/check.ts';
import { PLACEHOLDER } from '../../checking/rules/text-rules.ts';
import { slug } from '../../lib/slug.ts';
import { today } from '../../lib/text.ts';
import { entryPath } from '../../model/addresses.ts';
import { allKinds, entryFile, kindOf, type PageCollection } from '../../model/kinds.ts';
import { suggestion } from '../../reading/problem.ts';
import { TEXT_FIELD, writeNew } from '../file-format.ts';
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

/** Makes something that may stand in a field, and that an editor replaces. */
function fillerFor(root: string, collection: PageCollection): (about: Description) => unknown {
  const { entries } = checkContent(root);
  const of = (target: string) => entries.filter((entry) => entry.collection === target);
  const orders = of(collection).map(({ data }) => Number(data['volgorde'] ?? 0));
  const fill = (about: Description): unknown => {
    if (about.startsAs !== undefined) return about.startsAs;
    if (about.reference !== undefined) {
      const first = of(about.reference).find(({ id, isDraft }) => id !== 'index' && !isDraft);
      if (first) return first.id;
      throw new CommandRefusal(
        `Een ${kindOf(collection).singular} verwijst naar ${about.reference}, en die zijn er nog niet. Maak eerst zo een.`,
      );
    }
    if (about.enum) return about.enum.at(-1);
    if (about.format === 'date') return today();
    // The first free place in a series: behind the last.
    if (about.type === 'integer') return Math.max(0, ...orders) + 1;
    return about.items
      ? Array.from({ length: about.minItems ?? 0 }, () => fill(about.items ?? {}))
      : filler(collection);
  };
  return fill;
}

/** The required fields of an entry with this title, in the order of the schema. */
function fieldsFor(root: string, collection: PageCollection, title: string): Record<string, unknown> {
  const kind = kindOf(collection);
  const { properties = {}, required = [] } = z.toJSONSchema(kind.schema) as Description;
  const fill = fillerFor(root, collection);
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name, about]) => required.includes(name) && about.default === undefined)
      .map(([name, about]) => [name, ['titel', kind.title].includes(name) ? title : fill(about)]),
  );
}

/** A file that has not been written yet. */
interface Draft {
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
  if (!collection)
    throw new CommandRefusal(`Zeg wat u wilt maken: ${known.join(', ')}.${suggestion(name, known)}\n${example}`);
  if (title.trim() === '' || rest.length > 0)
    throw new CommandRefusal(`Zet achter "${name}" de titel, tussen aanhalingstekens. ${example}`);
  const id = slug(title);
  if (id === '')
    throw new CommandRefusal(`Van "${title}" is geen adres te maken. Gebruik letters of cijfers in de titel.`);
  const file = entryFile({ collection, id });
  if (existsSync(join(root, file)))
    throw new CommandRefusal(`${file} bestaat al. Kies een andere titel, of verander dat bestand.`);

  const text = `## Het belangrijkste eerst\n\n${filler(collection)}`;
  const source = writeNew(file, { ...fieldsFor(root, collection, title), [TEXT_FIELD]: text });
  const { problems } = checkContent(root, { changed: new Map([[file, source]]) });
  const own = problems.filter((problem) => problem.file === file);
  if (own.length > 0) throw new CommandRefusal(own.map(({ message }) => message).join('\n'));
  return { file, source, address: entryPath(collection, id) };
}
