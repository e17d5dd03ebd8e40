/** Words that nobody said, or that nobody explains: the exact words, and the exact place. */
import { describe, expect, test } from 'vitest';
import { contentTests, lines } from '../fixtures/content-tests.ts';
import { append, replace } from '../fixtures/content-tree.ts';

const { eachSays, tree } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';
const otherTerm = 'begrippen/open-data.mdx';
const goal = 'mosdijk/dienstverlening.mdx';

describe('an editor who puts words in a mouth', () => {
  eachSays([
    [
      'hears of words between “ and ”',
      page,
      append('Zij zei: “Dat nooit” en ging.'),
      'paginas/over.mdx:12:10 "Dat nooit" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'hears of words between straight quotes',
      page,
      append('Zij zei: "Dat nooit" en ging.'),
      'paginas/over.mdx:12:10 "Dat nooit" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'hears of words between „ and ”',
      page,
      append('Zij zei: „Dat nooit” en ging.'),
      'paginas/over.mdx:12:10 "Dat nooit" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'hears of words with stress in them',
      page,
      append('Zij zei: “Dat *nooit*” en ging.'),
      'paginas/over.mdx:12:10 "Dat nooit" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'hears of words in a list',
      page,
      append('- Een punt.\n- Zij zei: “Dat nooit”.'),
      'paginas/over.mdx:13:12 "Dat nooit" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'hears of words in a heading',
      page,
      append('## Zij zei “Dat nooit”'),
      'paginas/over.mdx:12:12 "Dat nooit" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'hears on which line of a paragraph they stand',
      page,
      append('Zij kwam binnen,\nkeek rond\nen zei: “Dat nooit”.'),
      'paginas/over.mdx:14:9 "Dat nooit" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'hears of a quotation that differs by a word',
      keynote,
      replace('“De inwoner komt altijd eerst”', '“De inwoner komt soms eerst”'),
      'keynotes/anna-de-vries.mdx:32:10 "De inwoner komt soms eerst" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
  ]);
});

describe('an editor who puts words in a mouth, or leaves a reader guessing, hears of', () => {
  eachSays([
    [
      'quotation marks in a title',
      page,
      replace('titel: Over deze site', `titel: 'Over "deze site" hier'`),
      'paginas/over.mdx:2:14 "deze site" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'quotation marks in a summary',
      keynote,
      replace('Klein beginnen helpt.', 'Zij zei “Klein is fijn”.'),
      'keynotes/anna-de-vries.mdx:11:13 "Klein is fijn" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'quotation marks in a definition',
      term,
      replace('De digitale bouwstenen die', 'De “digitale stenen” die'),
      'begrippen/gdi.mdx:4:15 "digitale stenen" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'quotation marks on the second line of a paragraph',
      page,
      append('Zij kwam binnen\nen zei: “Dat nooit”.'),
      'paginas/over.mdx:13:9 "Dat nooit" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'quotation marks behind an escaped sign',
      page,
      append('Met \\< 5 mensen zei zij “Dat nooit”.'),
      'paginas/over.mdx:12 "Dat nooit" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'an abbreviation in an introduction',
      page,
      replace('Wie de site maakt en', 'Wie de site voor BZK maakt en'),
      'paginas/over.mdx:3:29 De afkorting "BZK" wordt nergens uitgelegd. Schrijf die hier één keer voluit, zoals "Vereniging van Nederlandse Gemeenten (VNG)", of zet die bij de synoniemen van een begrip.',
    ],
    [
      'an abbreviation in a fact',
      'congres.yaml',
      replace('deelnemers waren.', 'deelnemers van D&I waren.'),
      'congres.yaml:11:67 De afkorting "D&I" wordt nergens uitgelegd. Schrijf die hier één keer voluit, zoals "Vereniging van Nederlandse Gemeenten (VNG)", of zet die bij de synoniemen van een begrip.',
    ],
  ]);
});

describe('an editor who forgets to say what is made up hears of', () => {
  eachSays([
    [
      'something made up that looks real',
      keynote,
      append('In Mosdijk was het druk.'),
      'keynotes/anna-de-vries.mdx:50 Hier staat "Mosdijk", maar deze pagina zegt nergens dat het verzonnen is. Schrijf er één keer "fictieve" of "verzonnen" bij.',
    ],
    [
      'a link to something made up that looks real',
      keynote,
      append('Zie [de dienstverlening](/mosdijk/dienstverlening/).'),
      'keynotes/anna-de-vries.mdx:50:5 Link "/mosdijk/dienstverlening/" gaat over iets dat verzonnen is, maar deze pagina zegt dat nergens. Schrijf er één keer "fictieve" of "verzonnen" bij.',
    ],
    [
      'a made-up page whose first words do not say so',
      goal,
      replace('deze fictieve gemeente', 'deze gemeente'),
      'mosdijk/dienstverlening.mdx:3 Dit is verzonnen, en dat moet een lezer meteen weten. Zet "fictieve" of "verzonnen" in het veld "inleiding".',
    ],
    [
      'a made-up term whose definition does not say so',
      otherTerm,
      replace('bijgewerkt:', 'fictief: true\nbijgewerkt:'),
      'begrippen/open-data.mdx:3 Dit is verzonnen, en dat moet een lezer meteen weten. Zet "fictieve" of "verzonnen" in het veld "definitie".',
    ],
  ]);
});

describe('an editor who explains an abbreviation', () => {
  test.each([
    ['before it', 'Het ministerie van Binnenlandse Zaken en Koninkrijksrelaties (BZK) betaalt. BZK wil dat.'],
    ['behind it', 'BZK (Binnenlandse Zaken en Koninkrijksrelaties) betaalt.'],
    ['in a sentence', 'BZK staat voor Binnenlandse Zaken en Koninkrijksrelaties.'],
    ['further on in the text', 'BZK betaalt.\n\nDat is Binnenlandse Zaken (BZK).'],
  ])('%s hears nothing', async (_, text) => {
    expect((await tree.check({ [page]: append(text) })).problems).toEqual([]);
  });

  test.each([
    ['as a synonym of a term', replace('  - bouwstenen', '  - BZK')],
    ['as a synonym in small letters', replace('  - bouwstenen', '  - bzk')],
    ['as the name of a term', replace('term: GDI', 'term: GDI en BZK')],
    ['as a part of a full name', replace('voluit: Generieke', 'voluit: BZK Generieke')],
  ])('%s hears nothing', async (_, change) => {
    const { problems } = await tree.check({ [page]: append('BZK betaalt.'), [term]: change });
    expect(lines(problems)).toEqual([]);
  });

  test('in a draft still hears of it: readers cannot open that', async () => {
    const { problems } = await tree.check({
      [page]: append('BZK betaalt.'),
      'begrippen/bzk.mdx': () =>
        '---\nterm: BZK\ndefinitie: Een ministerie.\nbijgewerkt: 2026-11-24\nstatus: concept\n---\n\nTekst.\n',
    });
    expect(problems.map(({ file }) => file)).toEqual([`src/content/${page}`]);
  });

  test('with words that it does not stand for still hears of it', async () => {
    const { problems } = await tree.check({ [page]: append('De minister (BZK) betaalt.') });
    expect(lines(problems)).toEqual([expect.stringContaining('De afkorting "BZK" wordt nergens uitgelegd.')]);
  });

  test('in a term that cannot be read yet hears of that term only', async () => {
    const { problems } = await tree.check({
      [page]: append('GDI is handig.'),
      [term]: replace('term: GDI', 'term: GDI: de basis'),
    });
    expect(problems.map(({ file }) => file)).toEqual([`src/content/${term}`]);
  });
});
