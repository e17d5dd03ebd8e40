/** What an editor reads about advice in fields, reading routes, and several facts in one frame. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { append, makeContentTree, replace, type Change, type ContentTree } from '../fixtures/content-tree.ts';

let tree: ContentTree;
beforeAll(async () => {
  tree = await makeContentTree();
});
afterAll(() => tree.remove());

const goal = 'mosdijk/dienstverlening.mdx';
const page = 'paginas/over.mdx';
const messages = async (changes: Record<string, Change>) =>
  (await tree.check(changes)).problems.map(
    ({ file, line, message }) => `${file.slice('src/content/'.length)}:${String(line)} ${message}`,
  );

const advice = `advies:
  inleiding: Begin klein.
  plicht:
    tekst: Dit moet.
    bronnen:
      - verslag
  hulp:
    tekst: Zij helpen.
    naam: Hulp
    adres: https://hulp.example/
  raadsvraag: Wat doet het college?
  vragen:
    - Wat doen wij?
  stappen:
    - wie: De griffier
      wat: belt iemand.
`;
const withAdvice = (change: (fields: string) => string = (fields) => fields) =>
  replace('status: gepubliceerd\n', `status: gepubliceerd\n${change(advice)}`);

describe('advice in the fields of a goal', () => {
  test('is right when every part is there', async () => {
    expect(await messages({ [goal]: withAdvice() })).toEqual([]);
  });

  test('names a part that is missing, and a source that is not there', async () => {
    expect(
      await messages({ [goal]: withAdvice((fields) => fields.replace('  raadsvraag: Wat doet het college?\n', '')) }),
    ).toEqual([
      expect.stringMatching(
        /^mosdijk\/dienstverlening\.mdx:\d+ Veld "advies, raadsvraag" ontbreekt\. Vul dit veld in\.$/,
      ),
    ]);
    expect(await messages({ [goal]: withAdvice((fields) => fields.replace('- verslag', '- verslagje')) })).toEqual([
      expect.stringContaining('is "verslagje", maar dat bestaat niet in bronnen. Bedoelt u "verslag"?'),
    ]);
  });

  test('adds headings and a sheet that links can lead to', async () => {
    const links = append(
      '[Stappen](/mosdijk/dienstverlening/#eerste-stappen) en het [blad](/mosdijk/dienstverlening/gespreksblad/) van de fictieve gemeente.',
    );
    expect(await messages({ [goal]: withAdvice(), [page]: links })).toEqual([]);
    expect(await messages({ [page]: links })).toHaveLength(2);
  });

  test('cannot stand beside the same heading in the text', async () => {
    const both: Change = (source) => append('## Eerste stappen\n\nBel iemand.')(withAdvice()(source));
    expect(await messages({ [goal]: both })).toEqual([
      expect.stringContaining(
        'De kop "Eerste stappen" staat in de tekst, en komt ook uit het veld "advies". Haal die kop uit de tekst.',
      ),
    ]);
  });
});

describe('a reading route', () => {
  const route = (address: string) => () =>
    `titel: Ik ben griffier\nwaarom: U leest het snel.\nvolgorde: 1\npaginas:\n${['/terugblik/', '/over/', address]
      .map((one) => `  - naam: Een pagina\n    adres: ${one}\n    waarom: Lees dit.\n`)
      .join('')}`;

  test('leads past pages that are there', async () => {
    expect(await messages({ 'routes/griffier.yaml': route('/keynotes/') })).toEqual([]);
  });

  test('to a page that is not there is a mistake on its line', async () => {
    expect(await messages({ 'routes/griffier.yaml': route('/keynote/') })).toEqual([
      expect.stringMatching(/^routes\/griffier\.yaml:12 Link "\/keynote\/" gaat naar een pagina die niet bestaat/),
    ]);
  });
});

describe('several facts in one frame', () => {
  test('are right when each is there', async () => {
    expect(await messages({ [page]: append('<ToenEnNu feit="anna-later, deelnemers" />') })).toEqual([]);
  });

  test('are named one by one when they are not there', async () => {
    const found = await messages({ [page]: append('<ToenEnNu feit="anna-later, dat-niet, dit-niet" />') });
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('In <ToenEnNu> is feit "dat-niet", maar dat bestaat niet in feiten.');
  });

  test('must be at least one', async () => {
    expect(await messages({ [page]: append('<ToenEnNu feit=" " />') })).toHaveLength(1);
  });
});
