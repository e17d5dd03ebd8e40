/**
 * Makes the fields of the editor's forms out of the schemas that the build checks with, by way of JSON Schema, so
 * that a field is described in one place: its name, kind, limits, choices, hint and default.
 */
import type { Field, RelationField } from '@sveltia/cms';
import { z } from 'astro/zod';

/** The parts of a JSON Schema that say something to the editor. Words of our own come from `.meta()`. */
interface Description {
  type?: string;
  format?: string;
  description?: string;
  default?: unknown;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Description;
  properties?: Record<string, Description>;
  required?: string[];
  label?: string;
  singular?: string;
  reference?: string;
  startsAs?: string;
  isAddress?: boolean;
}

/** Where the entries stand that a field may point to, and what of them to show. */
export type Relation = Pick<RelationField, 'collection' | 'file' | 'value_field' | 'display_fields'>;

/** Finds where the entries of a collection stand. */
export type Relate = (target: string) => Relation;

/** From here on a text needs more than one line to be read while it is written. */
const ONE_LINE = 120;

const describe = (schema: z.ZodType) => z.toJSONSchema(schema) as Description;

/** With a capital, as the name of a field or a collection. */
export const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

const titleOf = (names: readonly string[]) => names.find((name) => name !== 'id') ?? 'id';

/** How many there may be; a field that may be left out has no minimum. */
const limits = ({ minItems = 0, maxItems }: Description) => ({
  ...(minItems > 0 ? { min: minItems } : {}),
  ...(maxItems === undefined ? {} : { max: maxItems }),
});

const relation = (to: Relation): Relation & { widget: 'relation' } => ({ widget: 'relation', ...to });

/** What a field is, apart from its name and label. */
function kindOf(about: Description, isRequired: boolean, relate: Relate): object {
  const { items } = about;
  if (about.reference !== undefined) return relation(relate(about.reference));
  if (about.enum) {
    return { widget: 'select', options: about.enum.map((value) => ({ label: capitalized(value), value })) };
  }
  if (items?.reference !== undefined) return { ...relation(relate(items.reference)), multiple: true, ...limits(about) };
  if (about.properties) return { widget: 'object', collapsed: !isRequired, fields: fieldsIn(about, relate) };
  if (items?.properties) {
    const fields = fieldsIn(items, relate);
    const summary = `{{fields.${titleOf(fields.map(({ name }) => name))}}}`;
    return { widget: 'list', collapsed: true, summary, fields, ...limits(about) };
  }
  if (items) {
    // Without a field for an item, Sveltia holds every entry for changed as soon as it is opened.
    const label = about.singular ?? 'regel';
    return {
      widget: 'list',
      field: { name: 'regel', label: capitalized(label), ...kindOf(items, true, relate) },
      ...limits(about),
    };
  }
  if (about.type === 'boolean') return { widget: 'boolean' };
  if (about.type === 'integer') return { widget: 'number', value_type: 'int', min: about.minimum };
  if (about.format === 'date') {
    const today = isRequired ? { default: '{{now}}' } : {};
    return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', ...today };
  }
  if (about.format === 'uri') return { widget: 'string', type: 'url' };
  const widget = (about.maxLength ?? 0) > ONE_LINE && !about.isAddress ? 'text' : 'string';
  return { widget, maxlength: about.maxLength, use_emoji_autocomplete: false };
}

function fieldOf(name: string, about: Description, isRequired: boolean, relate: Relate): Field {
  const start = about.startsAs ?? (Array.isArray(about.default) ? undefined : about.default);
  return {
    name,
    label: about.label ?? capitalized(name),
    ...(about.singular === undefined ? {} : { label_singular: capitalized(about.singular) }),
    ...(about.description === undefined ? {} : { hint: about.description }),
    required: isRequired && about.default === undefined,
    ...kindOf(about, isRequired, relate),
    ...(start === undefined ? {} : { default: start }),
  } as Field;
}

const fieldsIn = ({ properties = {}, required = [] }: Description, relate: Relate): Field[] =>
  Object.entries(properties).map(([name, about]) => fieldOf(name, about, required.includes(name), relate));

/** Every field of an entry, in the order of its schema. */
export const fieldsOf = (schema: z.ZodObject, relate: Relate): Field[] => fieldsIn(describe(schema), relate);
