import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFacts as readPage, type BuiltPage } from '../../src/publishing/built-page.ts';
import { CHARACTERS, pictureFonts } from '../../src/publishing/fonts.ts';
import { DRAWING, setWords, WORDS_END, wordsWidth } from '../../src/publishing/pictures/layout.ts';
import { pictureMaker } from '../../src/publishing/pictures/make-picture.ts';
import { typeface } from '../../src/publishing/pictures/typeset.ts';
import { pictureFacts, wordingOf, type PictureFacts, type Wording } from '../../src/publishing/pictures/wording.ts';
import { drawSharePictures } from '../../src/publishing/share-pictures.ts';

const tagline = 'terugblik op het congres Digitale Agenda 2020';
const plain: PictureFacts = {
  heading: 'Samen',
  kind: undefined,
  definition: undefined,
  fictional: false,
  drawing: undefined,
};
const drawing = '<svg viewBox="0 0 120 120"><svg><path class="a" d="M0 0"></path></svg></svg>';

test.each<[string, string, Partial<PictureFacts>]>([
  [
    'its heading as a reader sees it, on one line and without hidden breaks',
    '<main><h1>Commissie\n D&amp;I: <em>infor&shy;matie</em></h1><h2>Meer</h2></main>',
    { heading: 'Commissie D&I: informatie' },
  ],
  [
    'its kind, and not that of something inside it',
    '<article data-soort="Keynote"><h1>A</h1><div data-soort="Begrip"></div></article>',
    { heading: 'A', kind: 'Keynote' },
  ],
  [
    'what a term means',
    '<article><h1>A</h1><p data-pagefind-meta="definitie">Twee  <em>zinnen</em> &amp; meer.</p><p>B</p></article>',
    { heading: 'A', definition: 'Twee zinnen & meer.' },
  ],
  [
    'that it is made up',
    '<article data-pagefind-meta="fictief:ja"><h1>Tegenwind</h1></article>',
    { heading: 'Tegenwind', fictional: true },
  ],
  [
    'the drawing beside its heading with the styles of the page, and not the mark of the site',
    `<article><header><div>${drawing}</div><svg viewBox="0 0 1 1"></svg><h1>Sluis</h1></header></article>`,
    { heading: 'Sluis', drawing: { svg: drawing, styles: '.a{fill:red}' } },
  ],
  ['no drawing from its text', `<article><h1>A</h1>${drawing}</article>`, { heading: 'A' }],
])('a picture tells of a page %s', (_, article, told) => {
  const html = `<!doctype html><html><head><style>.a{fill:red}</style></head><body><header><svg></svg></header>${article}</body></html>`;
  expect(pictureFacts(readPage(html).facts.about)).toEqual({ ...plain, ...told });
});

const label = 'Terugblik op het congres Digitale Agenda 2020';
const question = 'Wat bood het congres?';
const definition = 'De digitale bouwstenen van de overheid.';
const town = 'Mosdijk, een gemeente die niet bestaat';
test.each<[string, Partial<PictureFacts>, Wording]>([
  ['its kind', { kind: 'Over de site' }, { label: 'Over de site', title: 'Samen' }],
  ['what the site is where it has no kind', {}, { label, title: 'Samen' }],
  ['the same where its title says its kind', { heading: 'Keynotes', kind: 'Keynote' }, { label, title: 'Keynotes' }],
  [
    'the name of a speaker large, and the subject below it',
    { heading: 'Noor Wilgenhout: vijf dingen die moeten: nu' },
    { label, title: 'Noor Wilgenhout', subtitle: 'Vijf dingen die moeten: nu' },
  ],
  [
    'a question large, and its answer below it',
    { heading: `${question} Vijf onderdelen` },
    { label, title: question, subtitle: 'Vijf onderdelen' },
  ],
  ['a question alone', { heading: question }, { label, title: question }],
  ['a Dutch capital', { heading: 'Water: ijs en oevers' }, { label, title: 'Water', subtitle: 'IJs en oevers' }],
  ['what a term means', { kind: 'Begrip', definition }, { label: 'Begrip', title: 'Samen', definition }],
  [
    'that something is made up',
    { kind: 'Mosdijk', fictional: true },
    { label: 'Mosdijk', mark: 'Fictieve gemeente', title: 'Samen' },
  ],
  [
    'of the congress never that it is made up',
    { heading: town, kind: 'Mosdijk', fictional: true },
    { mark: 'Fictieve gemeente', title: town },
  ],
])('the words above and below a title say %s', (_, page, wording) => {
  expect(wordingOf({ ...plain, ...page }, tagline)).toEqual(wording);
});

describe('with the fonts of the site', async () => {
  const fonts = await pictureFonts();
  const faces = { text: typeface(fonts.text), label: typeface(fonts.label), heading: typeface(fonts.heading) };
  const sentence = (length: number) =>
    'De gemeente helpt inwoners en ondernemers met '.repeat(8).slice(0, length).trim();

  // As long as the schemas allow, and words as long as Dutch has them.
  test.each<[string, Wording]>([
    ['a long title', { label: 'Over de site', title: sentence(90) }],
    ['one word', { title: 'Arbeidsongeschiktheidsverzekeringsmaatschappijen' }],
    [
      'a long word in a long title',
      { mark: 'Fictieve gemeente', title: `${sentence(50)} gemeenschappelijkheidsvraagstukken` },
    ],
    ['a long title in two parts', { title: 'Wie', subtitle: `${sentence(60)} informatiehuishoudingen` }],
    ['a long term with a long meaning', { mark: 'Fictieve gemeente', title: sentence(60), definition: sentence(260) }],
  ])('%s fits above the bridge with every word whole, also beside a drawing', (_, wording) => {
    for (const width of [wordsWidth(false), wordsWidth(true)]) {
      const { blocks, end } = setWords(wording, width, faces);
      expect(end).toBeLessThanOrEqual(WORDS_END);
      expect(blocks.map(({ lines }) => lines.flat().join(' '))).toEqual(Object.values(wording));
      for (const { lines, face, size } of blocks) {
        expect(size).toBeGreaterThanOrEqual(20);
        for (const line of lines) expect(face.widthOf(line) * size, line.join(' ')).toBeLessThanOrEqual(width + 1);
      }
    }
  });

  test('a short title is as large as the design allows, and a long one has even lines', () => {
    const titleOf = (title: string) => setWords({ title }, wordsWidth(false), faces).blocks[0];
    expect(titleOf('Contact')?.size).toBe(148);
    expect(titleOf(sentence(90))?.size).toBeLessThan(100);
    const [first = [], second = []] = titleOf('Zo wordt het aanvraagformulier van iedereen')?.lines ?? [];
    const [long = 0, short = 0] = [first, second].map((line) => faces.heading.widthOf(line)).sort((a, b) => b - a);
    expect(short / long).toBeGreaterThan(0.5);
  });

  test('every letter of Dutch is in the heading and in running text, with its accents', () => {
    const dutch = 'ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜàáâäçèéêëìíîïñòóôöùúûü «»×–—‘’‚“”„•…€';
    expect(Array.from(dutch).filter((character) => !CHARACTERS.includes(character))).toEqual([]);
    for (const { missingIn } of Object.values(faces)) expect(missingIn(dutch)).toBe('');
  });

  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#fff" d="M0 0h32v32H0z"/></svg>';
  const draw = pictureMaker({ fonts, logo, siteName: 'Groene Daken', tagline });

  test('a picture is a PNG of 1200 by 630 pixels, and the same each time', async () => {
    const page = { ...plain, heading: 'Coöperatie', kind: 'Begrip', definition: 'Eén werkwijze.' };
    const { png } = await draw(page);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    await draw({ ...plain, heading: sentence(90) });
    expect((await draw(page)).png.equals(png)).toBe(true);
  });

  test.each([
    ['attributes', '<svg viewBox="0 0 9 9"><path fill="var(--art-water-deep)" d="M0 0h9v9H0z"></path></svg>', ''],
    [
      'styles',
      '<svg viewBox="0 0 9 9"><path class="w" d="M0 0h9v9H0z"></path></svg>',
      '@media (width<1px){p{}}.w{fill:var(--art-water-deep)}',
    ],
    [
      'a namespace',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#125b69" d="M0 0h9v9H0z"/></svg>',
      '',
    ],
  ])('a picture shows the drawing of its page, coloured by %s', async (_, svg, styles) => {
    const { png } = await draw({ ...plain, drawing: { svg, styles } });
    const { size, left, top } = DRAWING;
    const middle = { left: left + size / 2, top: top + size / 2, width: 1, height: 1 };
    const pixel = await sharp(png).extract(middle).removeAlpha().raw().toBuffer();
    expect([...pixel].map((value) => Math.round(value / 4))).toEqual(
      [0x12, 0x5b, 0x69].map((value) => Math.round(value / 4)),
    );
  });
});

describe('pictures of earlier builds', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'deelplaatjes-'));
    await mkdir(join(root, 'public'));
    await writeFile(join(root, 'public/favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
  });
  afterEach(() => rm(root, { recursive: true }));

  /** What a build says of the pictures that it draws of pages with these headings, each at the address that is its own. */
  async function build(headings: Record<string, string>): Promise<string[]> {
    const said: string[] = [];
    const pages = Object.entries(headings).map(([address, heading]) => ({
      address,
      facts: { about: { ...plain, heading } },
    })) as BuiltPage[];
    const say = (text: string) => said.push(text);
    await drawSharePictures({
      root,
      folder: join(root, 'dist'),
      pages,
      logger: { info: say, warn: say },
    } as never);
    return said;
  }
  const kept = () => readdir(join(root, '.cache/share-pictures'));

  test('are used again, until their page changes, and go away when no page wants them any more', async () => {
    expect(await build({ '/a/': 'Een', '/b/': 'Twee' })).toEqual(['2 deelplaatjes, waarvan 2 nieuw.']);
    const before = await readFile(join(root, 'dist/deelplaatjes/a.png'));
    expect(await build({ '/a/': 'Een', '/b/': 'Anders' })).toEqual(['2 deelplaatjes, waarvan 1 nieuw.']);
    expect((await readFile(join(root, 'dist/deelplaatjes/a.png'))).equals(before)).toBe(true);
    expect(await kept()).toHaveLength(2);
    expect(await build({ '/a/': 'Een' })).toEqual(['1 deelplaatjes, waarvan 0 nieuw.']);
    expect(await kept()).toHaveLength(1);
  });

  test('do not hide a character that the fonts lack: every build says it, with the page', async () => {
    for (let time = 0; time < 2; time += 1) {
      const [warning] = await build({ '/a/': 'Samen 字 🌉' });
      expect(warning).toContain('Op het deelplaatje van /a/ ontbreekt "字🌉"');
    }
  });
});
