import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fingerprint } from '../../src/publishing/kept-files.ts';
import { keepPictures } from '../../src/publishing/pictures/keep-pictures.ts';
import type { PictureFacts } from '../../src/publishing/pictures/picture-facts.ts';
import { facts } from '../fixtures/picture-facts.ts';

describe('pictures of earlier builds', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deelplaatjes-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const maker = (missing = '') =>
    vi.fn(({ heading }: PictureFacts) => Promise.resolve({ png: Buffer.from(heading), missing }));
  const inFolder = () => join(folder, 'plaatjes');

  test('are used again: a second build makes none', async () => {
    const [first, second] = [maker(), maker()];
    const pages = [facts({ heading: 'Een' }), facts({ heading: 'Twee' })];
    for (const page of pages) await keepPictures(inFolder(), 'stijl', first).pictureOf(page);
    const again = await Promise.all(pages.map((page) => keepPictures(inFolder(), 'stijl', second).pictureOf(page)));
    expect(first).toHaveBeenCalledTimes(2);
    expect(second).not.toHaveBeenCalled();
    expect(again.map(({ png, isNew }) => [png.toString(), isNew])).toEqual([
      ['Een', false],
      ['Twee', false],
    ]);
  });

  test.each([
    ['the title', 'stijl', facts({ heading: 'Anders' })],
    ['that it is made up', 'stijl', facts({ fictional: true })],
    ['the drawing', 'stijl', facts({ drawing: { svg: '<svg/>', styles: '' } })],
    ['the style', 'andere stijl', facts({})],
  ])('are made anew when %s changes', async (_, style, page) => {
    const make = maker();
    await keepPictures(inFolder(), 'stijl', make).pictureOf(facts({}));
    expect((await keepPictures(inFolder(), style, make).pictureOf(page)).isNew).toBe(true);
  });

  test('do not hide a character that the fonts lack: every build says it', async () => {
    for (const build of [1, 2]) {
      const { missing } = await keepPictures(inFolder(), 'stijl', maker('字')).pictureOf(facts({}));
      expect(missing, `build ${String(build)}`).toBe('字');
    }
  });

  test('go away when no page wants them any more', async () => {
    const before = keepPictures(inFolder(), 'stijl', maker());
    await before.pictureOf(facts({ heading: 'Oud' }));
    await before.pictureOf(facts({ heading: 'Blijft' }));
    await writeFile(join(inFolder(), 'half'), 'Bla');
    const now = keepPictures(inFolder(), 'stijl', maker());
    await now.pictureOf(facts({ heading: 'Blijft' }));
    await now.tidy();
    const [left = '', ...more] = await readdir(inFolder());
    expect(more).toEqual([]);
    expect(await readFile(join(inFolder(), left), 'utf8')).toBe('Blijft');
  });

  test('have names that tell parts apart, however they are cut', () => {
    expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']));
    expect(fingerprint(['ab', Buffer.from('c')])).toBe(fingerprint(['ab', 'c']));
  });
});
