import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFacts, type SiteFacts } from '../../src/editing/site-facts.ts';
import { makeContentTree, type ContentTree } from '../fixtures/content-tree.ts';

let tree: ContentTree;
let facts: SiteFacts;
beforeAll(async () => {
  tree = await makeContentTree();
  await mkdir(join(tree.root, 'src/assets'), { recursive: true });
  await writeFile(join(tree.root, 'src/assets/plein.jpg'), '');
  await writeFile(join(tree.root, 'src/assets/lees-mij.txt'), '');
  await writeFile(join(tree.root, 'src/content/begrippen/stuk.mdx'), '---\nterm: [\n---\n');
  facts = siteFacts(tree.root);
});
afterAll(() => tree.remove());

test('an editor who makes a link chooses pages, terms by their other names too, and drafts as such', () => {
  expect(facts.pages).toContainEqual({ value: '/', label: 'Startpagina', detail: 'Overzicht' });
  expect(facts.pages).toContainEqual(expect.objectContaining({ value: '/over/', detail: 'Pagina' }));
  const terms = facts.pages.filter(({ value }) => value.startsWith('/begrippen/') && value !== '/begrippen/');
  expect(terms.map(({ value }) => value).toSorted()).toEqual([
    '/begrippen/gdi/',
    '/begrippen/open-data/',
    '/begrippen/stuk/',
  ]);
  expect(terms.some(({ also }) => also !== undefined)).toBe(true);
});

test('an editor who inserts a quotation chooses it by its words', () => {
  expect(facts.references['citaten']).toContainEqual({
    value: 'samen-verder',
    label: 'Samen komen wij verder dan alleen',
    detail: 'anna-de-vries',
  });
});

test('an editor who inserts a fact in a sentence is offered those with a value', () => {
  const ids = (target: string) => facts.references[target]?.map(({ value }) => value) ?? [];
  expect(ids('feiten met een waarde')).toEqual(['deelnemers']);
  expect(ids('feiten')).toContain('anna-later');
});

test('an editor who inserts a picture chooses from those that are there', () => {
  expect(facts.pictures).toEqual([{ value: '../../assets/plein.jpg', label: 'plein.jpg' }]);
});
