import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type FactAnswer,
  makeAnswers,
  readSearchWords,
  type WordFiles,
  writeWordFiles,
} from '../../src/search/index/word-files.ts';
import { readPageText } from '../../src/search/index/page-text.ts';
import { decodeWordList, WordList } from '../../src/search/words.ts';
import { wordListOf } from './word-list-of.ts';

describe('in a folder of its own', () => {
  let root = '';
  beforeEach(async () => {
    root = `${await mkdtemp(join(tmpdir(), 'zoeken-'))}/`;
  });
  afterEach(() => rm(root, { recursive: true }));

  const numbered = (letter: string) => Array.from({ length: 4000 }, (_, index) => `${letter}${String(index * 7919)}`);
  const small = wordListOf({ name: 'data', text: 'burger' }, { inwoner: ['burger'] });
  const large = wordListOf(
    { name: 'a0 2020', text: [...numbered('a'), ...numbered('b')].join(' ') },
    { 'alle mensen': ['a0', 'b0'], zon: ['a0'] },
  );
  const readEntry = async () => JSON.parse(await readFile(`${root}words.json`, 'utf8')) as WordFiles;
  const decoded = async (file: string) => {
    const list = new WordList();
    decodeWordList(await readFile(`${root}${file}`, 'utf8'), list);
    return list;
  };

  test('a visitor of a small site gets one file, under a name that changes with its text', async () => {
    await writeWordFiles(small, [], root);
    const { words, answers } = await readEntry();
    expect(words).toMatch(/^words\.[0-9a-f]{8}\.txt$/);
    expect((await readdir(root)).sort()).toEqual([words, answers, 'words.json'].sort());
    expect((await decoded(words)).words).toEqual(small.words);

    await writeWordFiles(small, [], root);
    expect((await readEntry()).words).toBe(words);
    await writeWordFiles(wordListOf({ name: 'data' }), [], root);
    expect((await readEntry()).words).not.toBe(words);
  });

  test('a visitor of a large site gets the words of one letter, neither more nor fewer', async () => {
    await writeWordFiles(large, [], root);
    const { words: folder } = await readEntry();
    expect(folder).toMatch(/^words\.[0-9a-f]{8}\/$/);
    expect((await readdir(`${root}${folder}`)).sort()).toEqual(['2.txt', 'a.txt', 'b.txt', 'z.txt']);
    const a = await decoded(`${folder}a.txt`);
    expect(new Set(a.words.keys())).toEqual(new Set(numbered('a')));
    expect(a.synonyms).toEqual(new Map([['alle mensen', ['a0', 'b0']]]));
    expect((await decoded(`${folder}z.txt`)).synonyms).toEqual(new Map([['zon', ['a0']]]));
  });

  test('the answers come along as they are', async () => {
    const answers: FactAnswer[] = [
      { topic: 'a', questions: [], text: 'B.', certainty: 'c', url: '/d/', title: 'e', kind: 'f', fictional: true },
    ];
    await writeWordFiles(small, answers, root);
    const { answers: file } = await readEntry();
    expect(JSON.parse(await readFile(root + file, 'utf8'))).toEqual(answers);
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

describe('a fact answers with the page that tells most about it', () => {
  const pageWith = (title: string, ...facts: string[]) => ({ ...readPageText(''), names: title, title, facts });
  const pages = new Map([
    ['/bronnen/', pageWith('Bronnen', 'dak', 'weer')],
    ['/terugblik/', pageWith('Terugblik', 'dak')],
    ['/dak/', pageWith('Het dak', 'dak')],
  ]);
  const fact = { id: 'dak', onderwerp: 'Daken op de dag', tekst: 'Er was een dak.', zekerheid: 'bevestigd' } as const;

  test('named after it, else the one that is about the fewest facts', () => {
    const [named] = makeAnswers([fact], pages);
    expect(named).toMatchObject({ topic: 'Daken op de dag', url: '/dak/', title: 'Het dak', questions: [] });
    const [other] = makeAnswers([{ ...fact, onderwerp: 'Hoogte', waarde: '9' }], pages);
    expect(other).toMatchObject({ url: '/terugblik/', value: '9' });
  });

  test('and with none when no page tells it', () => {
    expect(makeAnswers([{ ...fact, id: 'nergens' }], pages)).toEqual([]);
  });
});
