import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatMended, mendFiles } from '../../src/checking/mend-files.ts';
import { contentTree } from '../fixtures/content-tests.ts';

const tree = contentTree();

test('an editor has pasted signs taken out of the files, reads which, and finds every other file untouched', async () => {
  const page = join(tree.root, 'src/content/paginas/over.mdx');
  const list = join(tree.root, 'src/content/citaten.yaml');
  const other = join(tree.root, 'src/content/begrippen/gdi.mdx');
  const [source, quotations] = [await readFile(page, 'utf8'), await readFile(list, 'utf8')];
  await writeFile(page, `\uFEFF${source}\nEen\u00A0zin met cafe\u0301 en ge\u00ADmeen\u00ADte.\n`);
  await writeFile(list, quotations.replaceAll('\n', '\r\n'));
  const long = new Date(2020, 1, 1);
  await utimes(other, long, long);
  expect(formatMended(mendFiles(tree.root))).toBe(
    [
      'In 2 bestanden zijn tekens hersteld.',
      'src/content/citaten.yaml\n  regel 1: regeleinden van Windows vervangen door gewone regeleinden',
      [
        'src/content/paginas/over.mdx',
        '  regel 1: onzichtbaar bestandsmerk (BOM) weggehaald',
        '  regel 12: zacht afbreekstreepje weggehaald (2 keer)',
        '  regel 12: letter en los accent samengevoegd tot één letter',
        '  regel 12: vaste spatie vervangen door een gewone spatie',
      ].join('\n'),
    ].join('\n\n'),
  );
  expect(await readFile(page, 'utf8')).toBe(`${source}\nEen zin met café en gemeente.\n`);
  expect(await readFile(list, 'utf8')).toBe(quotations);
  expect((await stat(other)).mtime).toEqual(long);
  expect(formatMended(mendFiles(tree.root))).toBe('Er waren geen tekens te herstellen.');
});
