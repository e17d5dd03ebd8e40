import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/editor/before-save.ts';
import { cmsConfig } from '../../src/editor/cms-config.ts';
import { readEntry, readFields, writeEntry } from '../../src/editor/file-format.ts';
import * as tables from '../../src/schemas/index.ts';

const { collections = [], singletons = [] } = cmsConfig(tables, {
  siteName: 'Proef',
  siteUrl: 'https://proef.voorbeeld',
  backend: undefined,
});

/** The fields of the form for a file. */
function fieldsFor(file: string) {
  for (const one of [...collections, ...singletons]) {
    if ('folder' in one && file.startsWith(`${one.folder}/`)) return one.fields;
    if ('file' in one && one.file === file) return one.fields;
  }
  throw new Error(`There is no form for ${file}.`);
}

const files = readdirSync('src/content', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(mdx|yaml)$/.test(name))
  .map((name) => join('src/content', name));

describe('an editor who saves a file without changing it', () => {
  test.each(files)('changes no byte of %s', (file) => {
    const source = readFileSync(file, 'utf8');
    const data = file.endsWith('.mdx') ? readEntry(source) : readFields(source);
    expect(prepare(file, data, fieldsFor(file)).source).toBe(source);
  });
});

describe('an editor who saves an entry', () => {
  const fields = [
    { name: 'titel' },
    { name: 'lijst', required: false, fields: [{ name: 'a' }, { name: 'b', required: false }] },
    { name: 'fictief', required: false, default: false },
    { name: 'status', required: true, default: 'concept' },
  ];

  test('gets its fields in the order of the form, and no field that nobody filled in', () => {
    const data = {
      status: 'concept',
      fictief: false,
      extra: '',
      lijst: [{ b: '', a: 'x', __sc_id: '1' }],
      titel: 'T',
      body: 'A',
    };
    expect(prepare('x.mdx', data, fields).source).toBe('---\ntitel: T\nlijst:\n  - a: x\nstatus: concept\n---\n\nA\n');
  });

  test('keeps a field that says something else than when it is left out', () => {
    expect(prepare('x.yaml', { fictief: true, titel: 'T' }, fields).source).toBe('titel: T\nfictief: true\n');
  });

  test('gets a text without fields, and fields without a text, back', () => {
    expect(readEntry('Alleen tekst.\n')).toEqual({ body: 'Alleen tekst.' });
    expect(readEntry(writeEntry({ titel: 'a ---', body: '' }))).toEqual({ titel: 'a ---', body: '' });
  });
});
