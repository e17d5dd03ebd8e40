import type { Field } from '@sveltia/cms';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { cmsConfig } from '../../src/editing/cms-config.ts';
import { fieldsOf, type Relate } from '../../src/editing/form-fields.ts';
import {
  choice,
  date,
  group,
  id,
  list,
  optionalList,
  order,
  reference,
  text,
  webAddress,
  yesNo,
} from '../../src/model/schemas/fields.ts';
import * as tables from '../../src/model/schemas/index.ts';

const relate: Relate = (target) => ({ collection: target, value_field: '{{slug}}', display_fields: ['naam'] });
const fieldFor = (schema: z.ZodType) => fieldsOf(z.strictObject({ veld: schema }), relate)[0];

describe('an editor finds a new field of a schema in the form', () => {
  test.each<[string, z.ZodType, object]>([
    ['a short text with its limit', text(60), { widget: 'string', maxlength: 60, required: true, label: 'Veld' }],
    ['a long text as a box', text(300), { widget: 'text', maxlength: 300 }],
    ['an explanation', text(60).describe('Zo.'), { hint: 'Zo.' }],
    ['a name of its own', text(60).meta({ label: 'Kort veld' }), { label: 'Kort veld' }],
    ['what may be left out', text(60).optional(), { required: false }],
    [
      'a choice',
      choice(['open', 'dicht']),
      {
        widget: 'select',
        options: [
          { label: 'Open', value: 'open' },
          { label: 'Dicht', value: 'dicht' },
        ],
      },
    ],
    ['what it starts as', choice(['a', 'b']).meta({ startsAs: 'b' }), { default: 'b' }],
    ['yes or no with its default', yesNo().default(true), { widget: 'boolean', default: true, required: false }],
    ['a whole number', order(), { widget: 'number', value_type: 'int', min: 0 }],
    ['a date', date(), { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' }],
    ['a web address', webAddress(), { widget: 'string', type: 'url' }],
    [
      'something else by name',
      reference('sprekers'),
      { widget: 'relation', collection: 'sprekers', display_fields: ['naam'] },
    ],
    [
      'several by name',
      optionalList(reference('begrippen'), 6),
      { widget: 'relation', multiple: true, max: 6, required: false },
    ],
    [
      'a list of words',
      optionalList(text(60)).meta({ singular: 'woord' }),
      { widget: 'list', label_singular: 'Woord', max: 30, field: { label: 'Woord', widget: 'string', maxlength: 60 } },
    ],
  ])('%s', (_, schema, expected) => {
    expect(fieldFor(schema)).toMatchObject({ name: 'veld', ...expected });
  });

  test('a list of groups, each called by its first field that is no id', () => {
    expect(fieldFor(list(group({ id: id(), onderwerp: text(80) }), 1, 9))).toMatchObject({
      summary: '{{fields.onderwerp}}',
      fields: [{ name: 'id' }, { name: 'onderwerp', maxlength: 80 }],
    });
  });
});

describe('an editor of this site', () => {
  const { collections = [], singletons = [] } = cmsConfig(tables, 'Proef');
  const forms = new Map(
    [...collections, ...singletons].flatMap((one): [string, Field[]][] =>
      'fields' in one ? [[one.name, one.fields]] : [],
    ),
  );
  const names = (fields: readonly Field[]) => fields.map(({ name }) => name);

  test.each(Object.entries({ ...tables.textFolders, ...tables.dataFolders, ...tables.recordFiles }))(
    'finds every field of %s in its form, in the same order',
    (name, schema) => {
      const expected = [...Object.keys(schema.shape), ...(name in tables.textFolders ? ['body'] : [])];
      expect(names(forms.get(name) ?? [])).toEqual(expected);
    },
  );

  test.each(Object.entries(tables.listFiles))('finds every field of an item of %s in its form', (name, schema) => {
    const [items] = forms.get(name) ?? [];
    expect(items).toMatchObject({ name, widget: 'list' });
    expect(names((items as { fields: Field[] }).fields)).toEqual(Object.keys(schema.shape));
  });

  test('makes the programmer say where a field points to', () => {
    const broken = {
      textFolders: { a: z.strictObject({ x: reference('begrippen') }) },
      dataFolders: {},
      listFiles: {},
      recordFiles: {},
    };
    expect(() => cmsConfig(broken, 'Proef')).toThrow(/"begrippen"/);
  });
});
