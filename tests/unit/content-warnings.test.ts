/** What could be better in a text, and never stops a build. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sentencesIn } from '../../src/checking/rules/sentences.ts';
import { append, makeContentTree, replace, type Change, type ContentTree } from '../fixtures/content-tree.ts';

const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';

let tree: ContentTree;
beforeAll(async () => {
  tree = await makeContentTree();
});
afterAll(() => tree.remove());

/** A sentence of `count` words. */
const sentenceOf = (count: number) => `Een${' woord'.repeat(count - 1)}.`;

describe('a sentence', () => {
  test('of more than 25 words gets a warning at its place, and is no mistake', async () => {
    const { problems, warnings } = await tree.check({ [page]: append(`Een korte zin. ${sentenceOf(26)}`) });
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      {
        file: `src/content/${page}`,
        line: 12,
        column: 16,
        message:
          'De zin die begint met "Een woord woord woord" heeft 26 woorden. Maak er twee zinnen van; meer dan 25 woorden leest moeilijk.',
      },
    ]);
  });

  test('in a field gets one too', async () => {
    const { warnings } = await tree.check({ [term]: replace('De digitale bouwstenen die', `${sentenceOf(26)} Die`) });
    expect(warnings.map(({ line, column }) => [line, column])).toEqual([[4, 12]]);
  });

  test.each([
    ['of 25 words', sentenceOf(25)],
    ['that is a heading', `## ${sentenceOf(26)}`],
    [
      'that is long by what somebody else said',
      `Zij zei lang geleden: “Samen komen wij verder dan alleen”, en ook ${sentenceOf(17)}`,
    ],
    ['in each line of a list', `- ${sentenceOf(20)}\n- ${sentenceOf(20)}`],
  ])('%s gets none', async (_, text) => {
    expect((await tree.check({ [page]: append(text) })).warnings).toEqual([]);
  });

  test.each([
    ['Dat kost bijv. Amsterdam veel. Meer niet.', ['Dat kost bijv. Amsterdam veel.', 'Meer niet.']],
    ['Volgens dr. J. van Quobbel kan dat. Echt.', ['Volgens dr. J. van Quobbel kan dat.', 'Echt.']],
    ['Zie nr. 5 en blz. 12 van o.a. Zaanstad. Klaar.', ['Zie nr. 5 en blz. 12 van o.a. Zaanstad.', 'Klaar.']],
    ['Op 5 april. De zaal was vol.', ['Op 5 april.', 'De zaal was vol.']],
    ['Kan dat? Ja! “Zeker.” Mooi… Toch?', ['Kan dat?', 'Ja!', '“Zeker.”', 'Mooi…', 'Toch?']],
    ['Eén zin.\nEn nog een.', ['Eén zin.', 'En nog een.']],
  ])('ends where a reader of Dutch ends it: %s', (text, sentences) => {
    expect(sentencesIn(text).map(({ sentence }) => sentence)).toEqual(sentences);
  });
});

describe('a heading that would fit above any text', () => {
  test.each(['Inleiding', 'Meer informatie', 'Overig:', 'CONCLUSIE'])('%s gets a warning', async (heading) => {
    const { warnings } = await tree.check({ [page]: append(`## ${heading}`) });
    expect(warnings).toEqual([
      {
        file: `src/content/${page}`,
        line: 12,
        column: 4,
        message: `De kop "${heading}" zegt niet waar de tekst over gaat. Noem het onderwerp of de uitkomst.`,
      },
    ]);
  });

  test('gets none with its subject in it', async () => {
    expect((await tree.check({ [page]: append('## Inleiding in open data') })).warnings).toEqual([]);
  });
});

describe('a page', () => {
  const alone =
    '---\nterm: Alleen\ndefinitie: Zonder anderen.\nbijgewerkt: 2026-11-24\nstatus: gepubliceerd\n---\n\nEen tekst.\n';
  const file = 'begrippen/alleen.mdx';

  test('that names no other and is named by none gets a warning', async () => {
    expect((await tree.check({ [file]: () => alone })).warnings).toEqual([
      {
        file: `src/content/${file}`,
        line: 2,
        message:
          'Deze pagina hangt met geen enkele andere samen. Noem in de velden een begrip of doelstelling, of zet een link in de tekst.',
      },
    ]);
  });

  test.each<[string, Record<string, Change>]>([
    ['that links', { [file]: () => append('Zie [de GDI](/begrippen/gdi/).')(alone) }],
    ['that is linked to', { [file]: () => alone, [page]: append('Zie [alleen](/begrippen/alleen/).') }],
    [
      'that is named in a field',
      { [file]: () => alone, [term]: replace('  - open-data', '  - open-data\n  - alleen') },
    ],
    ['that quotes a speaker', { [file]: () => append('<Citaat id="samen-verder" />')(alone) }],
    ['that is a draft', { [file]: () => alone.replace('gepubliceerd', 'concept') }],
  ])('%s gets none', async (_, changes) => {
    expect(await tree.check(changes)).toMatchObject({ problems: [], warnings: [] });
  });
});

describe('a search word', () => {
  const file = 'zoekwoorden.yaml';
  const advice = 'staat op geen enkele pagina. Schrijf achter "woord" iets dat letterlijk op de site staat.';
  const told = async (woord: string, more: Record<string, Change> = {}) =>
    (await tree.check({ [file]: () => `zoekwoorden:\n  - ook:\n      - iets\n    woord: ${woord}\n`, ...more }))
      .warnings;

  test('that no page has gets a warning at its line, with the title that may be meant, and stops nothing', async () => {
    expect(await told('open datta')).toEqual([
      { file: `src/content/${file}`, line: 4, message: `"open datta" ${advice} Bedoelt u "open data"?` },
    ]);
    expect((await told('fietspad')).map(({ message }) => message)).toEqual([`"fietspad" ${advice}`]);
  });

  test.each(['Open Data', 'gegevens die iedereen', 'samen', 'inhoud'])('%s stands on the site', async (woord) => {
    expect(await told(woord)).toEqual([]);
  });

  test.each([
    ['De Commissie\nD&I praat.', []],
    ['De commissies D&I.', [4]],
    ['D&I, de commissie.', [4]],
  ])(
    'is a phrase that stands so in one text, capitals and signs aside: "commissie d&i" in "%s"',
    async (text, lines) => {
      const warnings = await told('commissie d&i', { [page]: append(text) });
      expect(warnings.filter(({ file: one }) => one.endsWith(file)).map(({ line }) => line)).toEqual(lines);
    },
  );
});
