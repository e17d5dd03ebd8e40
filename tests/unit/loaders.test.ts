import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fingerprint } from '../../src/publishing/kept-files.ts';
import { knownFiles, readerDigest } from '../../src/reading/known-files.ts';
import { contentLoaders } from '../../src/reading/loaders.ts';
import { factsIn } from '../fixtures/facts-in.ts';

type DataEntry = Parameters<LoaderContext['store']['set']>[0];

let root = '';
let kept: Map<string, DataEntry>;
const parseData = vi.fn(({ data }: { data: Record<string, unknown> }) =>
  data['titel'] === 'fout' ? Promise.reject(new Error('Past niet')) : Promise.resolve(data),
);

const put = (file: string, text: string) => {
  writeFileSync(join(root, 'src/content', file), text);
};
const page = (title: string, text = 'Tekst.') => `---\ntitel: ${title}\n---\n\n${text}\n`;

/** What Astro gives a loader, as far as ours asks for it. */
const context = (watcher?: EventEmitter) =>
  ({
    config: { root: pathToFileURL(`${root}/`) },
    parseData,
    generateDigest: (data: unknown) => fingerprint([JSON.stringify(data)]),
    watcher,
    store: {
      get: (id: string) => kept.get(id),
      values: () => [...kept.values()],
      set: (entry: DataEntry) => kept.set(entry.id, entry),
      delete: (id: string) => kept.delete(id),
    },
  }) as unknown as LoaderContext;

/** As each build makes its loaders anew. */
const load = (watcher?: EventEmitter) => contentLoaders()('paginas').load(context(watcher));
const titles = () => [...kept.values()].map(({ data }) => data['titel']).sort();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inhoud-'));
  mkdirSync(join(root, 'src/content/paginas'), { recursive: true });
  mkdirSync(join(root, 'src/model'));
  kept = new Map();
  parseData.mockClear();
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('an entry of a folder', () => {
  test('has its fields, its file and what its text names, and not its text', async () => {
    put('paginas/een.mdx', page('Een', 'Zie [GDI](/begrippen/gdi/).\n\n<Citaat id="geen-grenzen" />'));
    await load();
    expect(kept.get('een')).toMatchObject({
      data: { titel: 'Een' },
      filePath: 'src/content/paginas/een.mdx',
      deferredRender: false,
      rendered: {
        html: '',
        metadata: {
          references: [{ target: 'citaten', id: 'geen-grenzen' }],
          links: ['/begrippen/gdi/'],
          words: 2,
        },
      },
    });
    expect(JSON.stringify(kept.get('een'))).not.toContain('Zie [GDI]');
  });

  test.each([
    ['a picture of ours', '![Een zaal](../../assets/zaal.jpg)', true],
    ['a picture by reference', '![Een zaal][zaal]\n\n[zaal]: ../../assets/zaal.jpg', true],
    ['an import', "import X from './x.astro';\n\n<X />", true],
    ['an expression', 'Het is {1 + 1}.', true],
    ['a text that cannot be read', '<Citaat', true],
    ['a picture in public', '![Een zaal](/zaal.jpg)', false],
    ['blocks and a table', '<VoorUwGemeente>\n\n| a |\n| - |\n| b |\n\n</VoorUwGemeente>', false],
  ])('with %s goes through Vite: %s %s', async (_, text, expected) => {
    put('paginas/een.mdx', page('Een', text));
    await load();
    expect(kept.get('een')?.deferredRender).toBe(expected);
  });

  test('is read again only when its file has changed', async () => {
    put('paginas/een.mdx', page('Een'));
    put('paginas/twee.mdx', page('Twee'));
    await load();
    put('paginas/twee.mdx', page('Nieuw'));
    parseData.mockClear();
    await load();
    expect(parseData.mock.calls.map(([{ data }]) => data['titel'])).toEqual(['Nieuw']);
    expect(titles()).toEqual(['Een', 'Nieuw']);
  });

  test('is not read again when the check of this build has read it, and not with other code or another text', async () => {
    const file = 'src/content/paginas/een.mdx';
    const content = page('Op schijf');
    put('paginas/een.mdx', content);
    const known = knownFiles(root);
    known.read(file, content, () => ({ entries: factsIn(file, page('Gelezen')) }));
    known.keep([file]);
    await load();
    expect(titles()).toEqual(['Gelezen']);
    expect(knownFiles(root).read(file, page('Anders'), () => 'gelezen')).toBe('gelezen');
    const before = readerDigest(root);
    writeFileSync(join(root, 'src/model/nieuw.ts'), '');
    expect(readerDigest(root)).not.toBe(before);
    await load();
    expect(titles()).toEqual(['Op schijf']);
  });

  test('goes when its file goes or gets another name', async () => {
    put('paginas/een.mdx', page('Een'));
    put('paginas/twee.mdx', page('Twee'));
    await load();
    rmSync(join(root, 'src/content/paginas/een.mdx'));
    renameSync(join(root, 'src/content/paginas/twee.mdx'), join(root, 'src/content/paginas/drie.mdx'));
    await load();
    expect([...kept.keys()]).toEqual(['drie']);
  });

  test('stops a build when it cannot be read or does not fit its schema', async () => {
    put('paginas/een.mdx', page('fout'));
    await expect(load()).rejects.toThrow('Past niet');
    put('paginas/een.mdx', 'Geen velden');
    await expect(load()).rejects.toThrow('src/content/paginas/een.mdx:1 Het bestand moet beginnen');
  });
});

describe('an editor with npm run dev', () => {
  test('sees an edit, a new file and a deletion at once, and keeps the last good text of a file with a mistake', async () => {
    const watcher = new EventEmitter();
    put('paginas/een.mdx', page('Een'));
    await load(watcher);
    const path = (file: string) => join(root, 'src/content/paginas', file);
    const has = (...expected: string[]) =>
      vi.waitFor(() => {
        expect(titles()).toEqual(expected);
      });

    put('paginas/een.mdx', page('Beter'));
    watcher.emit('change', path('een.mdx'));
    await has('Beter');
    put('paginas/twee.mdx', page('Twee'));
    watcher.emit('add', path('twee.mdx'));
    await has('Beter', 'Twee');
    parseData.mockClear();
    put('paginas/een.mdx', page('fout'));
    watcher.emit('change', path('een.mdx'));
    await vi.waitFor(() => {
      expect(parseData).toHaveBeenCalled();
    });
    put('paginas/een.mdx', 'Geen velden');
    watcher.emit('change', path('een.mdx'));
    watcher.emit('unlink', path('twee.mdx'));
    await has('Beter');
  });

  test('can start while a file has a mistake', async () => {
    put('paginas/een.mdx', page('fout'));
    put('paginas/twee.mdx', page('Twee'));
    await load(new EventEmitter());
    expect(titles()).toEqual(['Twee']);
  });
});

describe('a file with a list', () => {
  const list = (...ids: string[]) =>
    `citaten:\n${ids.map((id) => `  - id: ${id}\n    tekst: Citaat ${id}\n`).join('')}`;

  test('gives its entries in the order of the file, also after a change in that order', async () => {
    const { load: loadList } = contentLoaders()('citaten');
    put('citaten.yaml', list('een', 'twee', 'drie'));
    await loadList(context());
    expect([...kept.keys()]).toEqual(['een', 'twee', 'drie']);
    put('citaten.yaml', list('drie', 'een'));
    await loadList(context());
    expect([...kept.keys()]).toEqual(['drie', 'een']);
  });

  test('or with one entry gives that under the name of the file', async () => {
    put('congres.yaml', 'naam: Groene Daken\n');
    await contentLoaders()('congres').load(context());
    expect(kept.get('congres')?.data).toEqual({ naam: 'Groene Daken' });
  });
});
