/** What an editor can make: every collection whose entries stand in a file of their own or in a list. */
import type { z } from 'astro/zod';
import { placeName } from '../../src/schemas/kinds.ts';
import { entryNames } from '../../src/schemas/names.ts';
import { fieldsOf, type Field } from './fields.ts';

/** One thing that can be made. */
export interface Kind {
  /** What an editor calls it. */
  name: string;
  /** What it is for. */
  hint: string;
  collection: string;
  schema: z.ZodObject;
  fields: Field[];
  /** A text file and a data file are files of their own; a list item stands at the end of a shared file. */
  form: 'text' | 'data' | 'item';
}

/** Which schemas make which form. */
export interface Tables {
  textFolders: Readonly<Record<string, z.ZodObject>>;
  dataFolders: Readonly<Record<string, z.ZodObject>>;
  listFiles: Readonly<Record<string, z.ZodObject>>;
}

/** All kinds, in the order in which they are offered. */
export function kindsOf({ textFolders, dataFolders, listFiles }: Tables): Kind[] {
  const make = (form: Kind['form'], schemas: Readonly<Record<string, z.ZodObject>>): Kind[] =>
    Object.entries(schemas).map(([collection, schema]) => {
      const { singular, description = '' } = entryNames(schema, collection);
      return { name: singular, hint: description, collection, schema, fields: fieldsOf(schema.shape), form };
    });
  const kinds = [...make('text', textFolders), ...make('data', dataFolders), ...make('item', listFiles)];
  const canBeAsked = ({ fields }: Kind) => !fields.some(({ required, answer }) => required && answer.type === 'group');
  return kinds.filter(canBeAsked);
}

/** The file that a new entry with this id is written to, from the project's root. */
export function fileOf({ collection, form }: Kind, id: string): string {
  if (form === 'item') return `src/content/${collection}.yaml`;
  return `src/content/${placeName(collection)}/${id}.${form === 'text' ? 'mdx' : 'yaml'}`;
}

/** Fields that need no question: the command fills them in (see `automaticValues`), or their time has not come. */
const automatic = ['status', 'gepubliceerd', 'bijgewerkt', 'volgorde'];

/** The fields that an editor is asked for. */
export const askedFields = ({ fields }: Kind) =>
  fields.filter(({ name, answer }) => !automatic.includes(name) && answer.type !== 'group');

/** What is filled in without asking: a draft of today, behind the others. */
export function automaticValues({ fields }: Kind, today: string, orders: readonly number[]): Record<string, unknown> {
  const values: Record<string, unknown> = {
    status: 'concept',
    bijgewerkt: today,
    volgorde: Math.max(0, ...orders) + 1,
  };
  return Object.fromEntries(Object.entries(values).filter(([key]) => fields.some(({ name }) => name === key)));
}
