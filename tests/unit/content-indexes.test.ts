import { afterAll, expect, test } from 'vitest';
import { site } from '../../src/site.ts';
import { makeContentTree, replace } from '../fixtures/content-tree.ts';

const tree = await makeContentTree();
afterAll(() => tree.remove());

const index = `${site.municipality}/index.mdx`;
const asDraft = replace('status: gepubliceerd', 'status: concept');

/** What the check says of the municipality's own page. */
const said = async (changes: Parameters<typeof tree.check>[0]) =>
  (await tree.check(changes)).problems
    .filter(({ file }) => file.endsWith(index))
    .map(({ line, message }) => `${String(line)} ${message}`);

test('an editor who takes the page of the municipality away and leaves its goals reads what to do', async () => {
  expect(await said({ [index]: () => undefined })).toEqual([
    '1 Dit bestand ontbreekt, en de doelstellingen in deze map horen bij deze pagina. Zet het terug. Moet de hele gemeente van de site? Haal dan de map weg.',
  ]);
});

test('an editor who makes it a draft and leaves its goals on the site reads what to do', async () => {
  expect(await said({ [index]: asDraft })).toEqual([
    '1 Deze pagina is een concept, maar de doelstellingen in deze map staan op de site en horen erbij. Zet ook deze pagina op gepubliceerd, of maak van de doelstellingen ook concepten.',
  ]);
});

test('an editor may take the goals away with it, or make drafts of them', async () => {
  const goals = [...tree.originals.keys()].filter((file) => file.startsWith(`${site.municipality}/`) && file !== index);
  const all = (change: (source: string) => string | undefined) =>
    Object.fromEntries([index, ...goals].map((file) => [file, change]));
  expect(await said(all(() => undefined))).toEqual([]);
  expect(await said(all(asDraft))).toEqual([]);
});
