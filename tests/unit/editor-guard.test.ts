import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepare } from '../../src/editor/before-save.ts';
import { readEntry, readFields } from '../../src/editor/file-format.ts';
import { makeContentTree, type ContentTree } from '../fixtures/content-tree.ts';
import { hostileValues } from '../fixtures/hostile-texts.ts';

describe('an editor who fills in a field', () => {
  test.each(hostileValues.map((value) => [value.slice(0, 40), value] as const))('finds %j back', (_, value) => {
    const data = { titel: value, kort: [value, 'Zin.'], lijst: [{ tekst: value }] };
    const { source } = prepare('src/content/paginas/x.mdx', { ...data, body: 'Tekst.' }, []);
    expect(readEntry(source)).toEqual({ ...data, body: 'Tekst.' });
    expect(readFields(prepare('src/content/x.yaml', data, []).source)).toEqual(data);
  });

  test('leaves no null byte in the file', () => {
    expect(prepare('src/content/x.yaml', { naam: 'a\0b', lijst: [{ tekst: '\u0007c' }] }, []).source).toBe(
      'naam: ab\nlijst:\n  - tekst: c\n',
    );
  });
});

describe('the content check', () => {
  let tree: ContentTree;
  beforeAll(async () => {
    tree = await makeContentTree();
  });
  afterAll(() => tree.remove());

  test('has nothing against code in the fields of a page', async () => {
    const { problems } = await tree.check({
      'paginas/over.mdx': (source) => {
        const data = { ...readEntry(source), titel: '<script>: {x} # *', inleiding: '&amp; - {process.env} <5' };
        return prepare('src/content/paginas/over.mdx', data, []).source;
      },
    });
    expect(problems).toEqual([]);
  });
});
