/** What somebody is writing is shown to nobody else, and a build knows nothing of it. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { preview, shownAt } from '../../src/editing/preview/preview-server.ts';
import { getCollection, withUnsaved } from '../../src/editing/preview/unsaved.ts';
import { entryPath, fixedPaths } from '../../src/model/addresses.ts';
import { dataFolders, listFiles, recordFiles } from '../../src/model/schemas/index.ts';
import { allKinds } from '../../src/model/kinds.ts';

// Before the imports: other files share modules with this one, and have read them without what stands below.
vi.hoisted(() => vi.resetModules());
let saved: Record<string, { id: string; filePath: string; data: Record<string, unknown> }[]> = {};
vi.mock('astro:content', () => ({ getCollection: (name: string) => Promise.resolve(saved[name] ?? []) }));

const file = 'src/content/begrippen/proef.mdx';
const source = (definition: string) =>
  `---\nterm: Proef\ndefinitie: ${definition}\nbijgewerkt: 2026-01-02\nstatus: concept\n---\n\nEen tekst.\n`;
const definitions = async () => (await getCollection('begrippen')).map(({ data }) => data.definitie);

beforeEach(() => {
  const of = (id: string) => ({ id, filePath: `src/content/begrippen/${id}.mdx`, data: { definitie: `Zo is ${id}.` } });
  saved = { begrippen: [of('proef'), of('ander')], citaten: [] };
});

describe('a page in the preview', () => {
  test('has what is written in place of what is saved', async () => {
    await withUnsaved({ file, source: source('Nieuw.') }, async () => {
      const [entry] = await getCollection('begrippen');
      expect(entry).toMatchObject({ id: 'proef', collection: 'begrippen', data: { synoniemen: [], fictief: false } });
      expect(entry?.body?.trim()).toBe('Een tekst.');
      expect(await definitions()).toEqual(['Nieuw.', 'Zo is ander.']);
      expect(await getCollection('begrippen', ({ id }) => id === 'ander')).toHaveLength(1);
    });
  });

  test('has a text that is in no file yet', async () => {
    await withUnsaved({ file: file.replace('proef', 'nieuw'), source: source('Nieuw.') }, async () => {
      expect(await definitions()).toEqual(['Zo is proef.', 'Zo is ander.', 'Nieuw.']);
    });
  });

  test('has every entry of a list', async () => {
    const list = 'citaten:\n  - id: een\n    tekst: Eén.\n  - id: twee\n    tekst: Twee.\n';
    await withUnsaved({ file: 'src/content/citaten.yaml', source: list }, async () => {
      expect((await getCollection('citaten')).map(({ id, data }) => [id, data.tekst])).toEqual([
        ['een', 'Eén.'],
        ['twee', 'Twee.'],
      ]);
    });
  });

  test('shows what is not right yet, and nothing where nothing is written', async () => {
    const half = '---\nterm: Proef\nsynoniemen: geen lijst\nbijgewerkt: 2026-01-02\n---\n';
    const [entry] = await withUnsaved({ file, source: half }, () => getCollection('begrippen'));
    expect(entry?.data).toMatchObject({ term: 'Proef', definitie: '', synoniemen: [], verwant: [] });
  });

  test('is not made of a file that cannot be read', async () => {
    const show = vi.fn(() => Promise.resolve());
    await expect(withUnsaved({ file, source: 'Geen velden.' }, show)).rejects.toThrow('drie gewone streepjes');
    expect(show).not.toHaveBeenCalled();
  });

  test('is nobody else’s, also while it is being made', async () => {
    const seen = await Promise.all([
      withUnsaved({ file, source: source('Van de een.') }, definitions),
      definitions(),
      withUnsaved({ file, source: source('Van de ander.') }, definitions),
    ]);
    expect(seen.map((list) => list.toSorted())).toEqual([
      ['Van de een.', 'Zo is ander.'],
      ['Zo is ander.', 'Zo is proef.'],
      ['Van de ander.', 'Zo is ander.'],
    ]);
    expect(await definitions()).toEqual(['Zo is proef.', 'Zo is ander.']);
  });
});

describe('the page that shows a file', () => {
  test.each(allKinds)('is the own page of an entry of %s', (collection, { folder }) => {
    expect(shownAt(`src/content/${folder}/proef.mdx`)).toBe(entryPath(collection, 'proef'));
    expect(shownAt(`src/content/${folder}/index.mdx`)).toBe(entryPath(collection, 'index'));
  });

  test.each([
    ...Object.keys(dataFolders).map((name) => `${name}/proef`),
    ...Object.keys({ ...listFiles, ...recordFiles }),
  ])('is a page of the site for %s', (path) => {
    expect(fixedPaths).toContain(shownAt(`src/content/${path}.yaml`));
  });

  test('does not exist for a file of no collection', () => {
    expect(shownAt('src/content/onbekend/proef.mdx')).toBeUndefined();
  });
});

test('a build gets no route, no middleware and no other code for the sake of the preview', () => {
  const changes = { addMiddleware: vi.fn(), injectRoute: vi.fn(), updateConfig: vi.fn() };
  const srcDir = new URL('../../src/', import.meta.url);
  const setup = preview().hooks['astro:config:setup'] as unknown as (options: object) => void;
  for (const command of ['build', 'preview', 'sync']) setup({ ...changes, command, config: { srcDir } });
  for (const change of Object.values(changes)) expect(change).not.toHaveBeenCalled();
  setup({ ...changes, command: 'dev', config: { srcDir } });
  for (const change of Object.values(changes)) expect(change).toHaveBeenCalled();
});
