import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSearchWords } from '../../src/search/index/search-words.ts';
import { writeWordFiles } from '../../src/search/index/word-files.ts';
import { decodeWordList, emptyWordList, encodeWordList, type WordList } from '../../src/search/words.ts';

describe('in a folder of its own', () => {
  let root = '';
  beforeEach(async () => {
    root = `${await mkdtemp(join(tmpdir(), 'zoeken-'))}/`;
  });
  afterEach(() => rm(root, { recursive: true }));

  const numbered = (letter: string) => Array.from({ length: 2000 }, (_, index) => `${letter}${String(index * 7919)}`);
  const small: WordList = {
    words: new Set(['data', 'burger']),
    common: new Set(['data']),
    synonyms: new Map([['inwoner', ['burger']]]),
  };
  const large: WordList = {
    words: new Set([...numbered('a'), ...numbered('b'), '2020']),
    common: new Set(['a0', '2020']),
    synonyms: new Map([
      ['alle mensen', ['a0', 'b0']],
      ['zon', ['a0']],
    ]),
  };
  const readAddress = async () =>
    (JSON.parse(await readFile(`${root}words.json`, 'utf8')) as { address: string }).address;
  const decoded = async (file: string) => {
    const list = emptyWordList();
    decodeWordList(await readFile(`${root}${file}`, 'utf8'), list);
    return list;
  };

  test('a visitor of a small site gets one file, under an address that changes with its text', async () => {
    await writeWordFiles(small, root, '/pagefind/');
    const address = await readAddress();
    expect(address).toMatch(/^\/pagefind\/words\.[0-9a-f]{8}\.txt$/);
    const name = address.replace('/pagefind/', '');
    expect((await readdir(root)).sort()).toEqual([name, 'words.json'].sort());
    expect(await decoded(name)).toEqual(small);

    await writeWordFiles(small, root, '/pagefind/');
    expect(await readAddress()).toBe(address);
    await writeWordFiles({ ...small, words: new Set(['data']) }, root, '/pagefind/');
    expect(await readAddress()).not.toBe(address);
  });

  test.each([
    [20_000, /\.txt$/],
    [20_001, /\/$/],
  ])('a list of %i characters has an address like %s', async (size, form) => {
    const list = { ...emptyWordList(), words: new Set(['a'.repeat(size - 1)]) };
    expect(encodeWordList(list)).toHaveLength(size);
    await writeWordFiles(list, root, '/pagefind/');
    expect(await readAddress()).toMatch(form);
  });

  test('a visitor of a large site gets the words of one letter, neither more nor fewer', async () => {
    await writeWordFiles(large, root, '/zoek/');
    const address = await readAddress();
    expect(address).toMatch(/^\/zoek\/words\.[0-9a-f]{8}\/$/);
    const folder = address.replace('/zoek/', '');
    expect((await readdir(`${root}${folder}`)).sort()).toEqual(['2.txt', 'a.txt', 'b.txt', 'z.txt']);
    const nothing = emptyWordList();
    expect(await decoded(`${folder}2.txt`)).toEqual({
      ...nothing,
      words: new Set(['2020']),
      common: new Set(['2020']),
    });
    expect(await decoded(`${folder}a.txt`)).toEqual({
      words: new Set(numbered('a')),
      common: new Set(['a0']),
      synonyms: new Map([['alle mensen', ['a0', 'b0']]]),
    });
    expect(await decoded(`${folder}b.txt`)).toEqual({ ...nothing, words: new Set(numbered('b')) });
    expect(await decoded(`${folder}z.txt`)).toEqual({ ...nothing, synonyms: new Map([['zon', ['a0']]]) });
  });

  test.each([
    ['zoekwoorden:\n  - woord: commissie\n    ook:\n      - club\n', [{ woord: 'commissie', ook: ['club'] }]],
    ['zoekwoorden:\n', []],
    ['', []],
  ])('the search words of editors are read: %j', async (yaml, words) => {
    await mkdir(join(root, 'src/content'), { recursive: true });
    await writeFile(join(root, 'src/content/zoekwoorden.yaml'), yaml);
    expect(await readSearchWords(root)).toEqual(words);
  });
});
