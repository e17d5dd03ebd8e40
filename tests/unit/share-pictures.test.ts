import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CHARACTERS, pictureFonts } from '../../src/publishing/subset-fonts.ts';
import { fitWords } from '../../src/publishing/pictures/fit.ts';
import { fingerprint } from '../../src/publishing/kept-files.ts';
import { keepPictures } from '../../src/publishing/pictures/keep-pictures.ts';
import { DRAWING, wordColumn, WORDS_END, WIDTH, wordsWidth, type Box } from '../../src/publishing/pictures/layout.ts';
import { pictureMaker } from '../../src/publishing/pictures/make-picture.ts';
import { pictureFacts, type PictureFacts } from '../../src/publishing/pictures/picture-facts.ts';
import { readFacts as readPage } from '../../src/publishing/built-page.ts';
import { typesetter } from '../../src/publishing/pictures/typeset.ts';
import { wordingOf, type Wording } from '../../src/publishing/pictures/wording.ts';

const tagline = 'terugblik op het congres Digitale Agenda 2020';
const readFacts = (html: string) => pictureFacts(readPage(html).facts.about);
const facts = (some: Partial<PictureFacts>): PictureFacts => ({
  heading: 'Samen',
  kind: undefined,
  definition: undefined,
  fictional: false,
  drawing: undefined,
  ...some,
});

/** Every text in a box, with the size of its letters. */
const textsIn = ({ props: { style, children } }: Box): { text: string; size: number }[] =>
  typeof children === 'string' ? [{ text: children, size: Number(style['fontSize']) }] : children.flatMap(textsIn);

describe('what a picture tells of a page', () => {
  const page = (article: string, head = '') =>
    `<!doctype html><html><head>${head}</head><body><header><svg viewBox="0 0 48 32"><path d="M0 0"></path></svg></header>${article}</body></html>`;

  test('is its heading as a reader sees it, on one line and without hidden breaks', () => {
    const html = page('<main><h1>Commissie\n D&amp;I: <em>infor&shy;matie</em></h1><h2>Meer</h2></main>');
    expect(readFacts(html)).toEqual(facts({ heading: 'Commissie D&I: informatie' }));
  });

  test('is its kind, and not that of something inside it', () => {
    const html = page('<article data-soort="Keynote"><h1>A</h1><div data-soort="Begrip"></div></article>');
    expect(readFacts(html).kind).toBe('Keynote');
  });

  test('is what a term means, where the page is about one', () => {
    const html = page(
      '<article><h1>A</h1><p data-pagefind-meta="definitie">Twee  <em>zinnen</em> &amp; meer.</p><p>B</p></article>',
    );
    expect(readFacts(html).definition).toBe('Twee zinnen & meer.');
  });

  test('is that it is made up, when the page says so', () => {
    const marked = page('<article data-pagefind-meta="fictief:ja"><h1>Tegenwind</h1></article>');
    const plain = page('<article><h1 data-pagefind-meta="title">Tegenwind</h1></article>');
    expect(readFacts(marked).fictional).toBe(true);
    expect(readFacts(plain).fictional).toBe(false);
  });

  test('is the drawing beside its heading with the styles of the page, and not the mark of the site', () => {
    const svg = '<svg viewBox="0 0 120 120"><svg><path class="a" d="M0 0"></path></svg></svg>';
    const article = `<article><header><div>${svg}</div><svg viewBox="0 0 1 1"></svg><h1>Sluis</h1></header></article>`;
    const { drawing } = readFacts(page(article, '<style>.a{fill:red}</style>'));
    expect(drawing).toEqual({ svg, styles: '.a{fill:red}' });
    expect(readFacts(page('<article><h1>A</h1>' + svg + '</article>')).drawing).toBeUndefined();
  });
});

describe('the words of a picture', () => {
  test('are the kind of page and its title', () => {
    expect(wordingOf(facts({ heading: 'Toegankelijkheid', kind: 'Over de site' }), tagline)).toEqual({
      label: 'Over de site',
      title: 'Toegankelijkheid',
    });
  });

  test.each([
    ['has no kind', facts({ heading: 'Zoeken' })],
    ['says its kind in its title', facts({ heading: 'Keynotes', kind: 'Keynote' })],
  ])('say what the site is above a page that %s', (_, page) => {
    expect(wordingOf(page, tagline).label).toBe('Terugblik op het congres Digitale Agenda 2020');
  });

  test('show the name of a speaker large, and what the keynote is about below it', () => {
    const keynote = facts({ heading: 'Noor Wilgenhout: vijf dingen die moeten: nu', kind: 'Keynote' });
    expect(wordingOf(keynote, tagline)).toMatchObject({
      title: 'Noor Wilgenhout',
      subtitle: 'Vijf dingen die moeten: nu',
    });
  });

  test('show a question large, and its answer below it', () => {
    const article = facts({ heading: 'Wat bood het congres? Vijf onderdelen', kind: 'Terugblik' });
    expect(wordingOf(article, tagline)).toMatchObject({ title: 'Wat bood het congres?', subtitle: 'Vijf onderdelen' });
    const river = facts({ heading: 'Water: ijs en oevers', kind: 'Terugblik' });
    expect(wordingOf(river, tagline)).toMatchObject({ title: 'Water', subtitle: 'IJs en oevers' });
    const question = facts({ heading: 'Wat bood het congres?', kind: 'Terugblik' });
    expect(wordingOf(question, tagline)).not.toHaveProperty('subtitle');
  });

  test('explain a term, and only a term', () => {
    const definition = 'De digitale bouwstenen van de overheid.';
    expect(wordingOf(facts({ heading: 'GDI', kind: 'Begrip', definition }), tagline).definition).toBe(definition);
    expect(wordingOf(facts({ heading: 'A', kind: 'Keynote' }), tagline)).not.toHaveProperty('definition');
  });

  test('say of everything made up that it is', () => {
    const goal = facts({ heading: 'Meer water bergen', kind: 'Mosdijk', fictional: true });
    expect(wordingOf(goal, tagline)).toMatchObject({ label: 'Mosdijk', mark: 'Fictieve gemeente' });
    expect(wordingOf({ ...goal, fictional: false }, tagline)).not.toHaveProperty('mark');
  });

  test('never call the congress made up', () => {
    const town = facts({ heading: 'Mosdijk, een gemeente die niet bestaat', kind: 'Mosdijk', fictional: true });
    expect(wordingOf(town, tagline)).toEqual({ mark: 'Fictieve gemeente', title: town.heading });
  });
});

describe('with the fonts of the site', async () => {
  const fonts = await pictureFonts();
  const setter = typesetter(fonts);
  const { measure, set } = setter;

  const sentence = (length: number) =>
    'De gemeente helpt inwoners en ondernemers met '.repeat(8).slice(0, length).trim();
  // As long as the schemas allow, and words as long as Dutch has them.
  const extremes: [string, Wording][] = [
    ['a long title', { label: 'Over de site', title: sentence(90) }],
    ['one word', { title: 'Arbeidsongeschiktheidsverzekeringsmaatschappijen' }],
    [
      'a long word in a long title',
      { mark: 'Fictieve gemeente', title: `${sentence(50)} gemeenschappelijkheidsvraagstukken` },
    ],
    ['a long title in two parts', { title: 'Wie', subtitle: `${sentence(60)} informatiehuishoudingen` }],
    ['a long term with a long meaning', { mark: 'Fictieve gemeente', title: sentence(60), definition: sentence(260) }],
  ];

  test.each(
    extremes.flatMap(
      ([name, wording]) =>
        [
          [name, wording, false],
          [name, wording, true],
        ] as const,
    ),
  )('%s fits above the bridge with every word whole; beside a drawing: %3$s', async (_, wording, besideDrawing) => {
    const width = wordsWidth(besideDrawing);
    const { words } = await fitWords(wording, width, setter);
    expect((await measure(words, { width: WIDTH })).height).toBeLessThanOrEqual(WORDS_END);
    const texts = textsIn(words);
    expect(texts.map(({ text }) => text)).toEqual(Object.values(wording));
    for (const { text, size } of texts) {
      expect((await measure(wordColumn(text, size), { height: WIDTH })).width, text).toBeLessThanOrEqual(width + 1);
      expect(size, text).toBeGreaterThanOrEqual(20);
    }
  });

  test('a short title is as large as the design allows, and stays larger than a long one', async () => {
    const sizeOf = async (title: string) =>
      textsIn((await fitWords({ title }, wordsWidth(false), setter)).words)[0]?.size;
    expect(await sizeOf('Contact')).toBe(148);
    expect(await sizeOf(sentence(90))).toBeLessThan(100);
  });

  test('every letter of Dutch is in the heading and in running text, with its accents', async () => {
    const dutch = 'ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜàáâäçèéêëìíîïñòóôöùúûü «»×–—‘’‚“”„•…€';
    expect(Array.from(dutch).filter((character) => !CHARACTERS.includes(character))).toEqual([]);
    const { missing } = await set(wordColumn(`${dutch} Coöperatie één`, 40), { width: WIDTH });
    expect(missing).toBe('');
  });

  describe('a picture', () => {
    const draw = pictureMaker({
      fonts,
      logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#fff" d="M0 0h32v32H0z"/></svg>',
      siteName: 'Groene Daken',
      tagline,
    });

    test('is a PNG of 1200 by 630 pixels, and the same each time', async () => {
      const page = facts({ heading: 'Coöperatie', kind: 'Begrip', definition: 'Eén werkwijze.' });
      const { png, missing } = await draw(page);
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
      expect(missing).toBe('');
      expect((await draw(page)).png.equals(png)).toBe(true);
    });

    test('tells which characters the fonts lack', async () => {
      expect((await draw(facts({ heading: 'Samen 字 werken' }))).missing).toBe('字');
      expect((await draw(facts({ heading: 'GDI', kind: 'Begrip', definition: 'Bouwstenen 🌉.' }))).missing).toBe('🌉');
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
    ])('shows the drawing of its page, coloured by %s', async (_, svg, styles) => {
      const { png } = await draw(facts({ drawing: { svg, styles } }));
      const middle = {
        left: DRAWING.left + DRAWING.size / 2,
        top: DRAWING.top + DRAWING.size / 2,
        width: 1,
        height: 1,
      };
      const pixel = await sharp(png).extract(middle).removeAlpha().raw().toBuffer();
      expect([...pixel].map((value) => Math.round(value / 4))).toEqual(
        [0x12, 0x5b, 0x69].map((value) => Math.round(value / 4)),
      );
    });
  });
});

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
