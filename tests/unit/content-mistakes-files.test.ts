/** Mistakes in files as a whole, and what is no mistake: the exact words, and the exact place. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatReport } from '../../src/reading/problem.ts';
import { contentTests, lines } from '../fixtures/content-tests.ts';
import { append, replace } from '../fixtures/content-tree.ts';

const { eachGivesNoProblem, eachSays, tree } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const draft = 'terugblik/later.mdx';
const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';
const quotation = '<Citaat id="samen-verder" />';
const withLetter = append('Eén café.');

const wholePage =
  '---\ntitel: Nieuw\ninleiding: Een nieuwe pagina.\nbijgewerkt: 2026-11-24\nstatus: gepubliceerd\n---\n';

describe('an editor who saves a file in another way hears of', () => {
  eachSays([
    [
      'a file name with capitals and spaces',
      'begrippen/Open Data 2.mdx',
      () =>
        '---\nterm: Open data twee\ndefinitie: Gegevens van de gemeente.\nbijgewerkt: 2026-11-24\nstatus: gepubliceerd\n---\n\nEen [tekst](/begrippen/).\n',
      'begrippen/Open Data 2.mdx:1 De naam van een bestand mag alleen kleine letters, cijfers en streepjes hebben. Noem het open-data-2.mdx.',
    ],
    [
      'a file name that ends on .md',
      'paginas/nieuw.md',
      () => `${wholePage}\nEen {tekst}.`,
      [
        'paginas/nieuw.md:1 De naam van dit bestand eindigt niet op .mdx, dus het komt niet op de site. Noem het nieuw.mdx, of haal het weg uit paginas.',
        'paginas/nieuw.md:8:5 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
      ],
    ],
    [
      'a file name that ends on .mdx.txt',
      'paginas/nieuw.mdx.txt',
      () => wholePage,
      'paginas/nieuw.mdx.txt:1 De naam van dit bestand eindigt niet op .mdx, dus het komt niet op de site. Noem het nieuw.mdx, of haal het weg uit paginas.',
    ],
    [
      'a file of Word with the name of a text',
      'paginas/over.mdx',
      () => Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]),
      'paginas/over.mdx:1 Dit bestand is geen tekst, maar van een ander programma, zoals Word. Open het daar, kopieer de woorden en plak die in een nieuw bestand.',
    ],
    [
      'a file name that ends on .yml',
      'sprekers/piet.yml',
      () => 'naam: Piet',
      'sprekers/piet.yml:1 De naam van dit bestand eindigt niet op .yaml, dus het komt niet op de site. Noem het piet.yaml, of haal het weg uit sprekers.',
    ],
    [
      'a file in a folder too deep',
      'begrippen/nieuw/data.mdx',
      () => 'Tekst.',
      'begrippen/nieuw/data.mdx:1 Een bestand in een map in een map komt niet op de site. Zet het in src/content/begrippen.',
    ],
    [
      'a file that belongs nowhere',
      'citatn.yaml',
      () => 'citaten: []',
      'citatn.yaml:1 Dit hoort niet in src/content, dus het komt niet op de site. Bedoelt u "citaten.yaml"?',
    ],
    [
      'an address that is taken',
      'keynotes/index.mdx',
      () =>
        '---\ntitel: Alle keynotes\ninleiding: Een lijst.\nbijgewerkt: 2026-11-24\nstatus: gepubliceerd\nspreker: anna-de-vries\nvolgorde: 2\nkort:\n  - Een.\n  - Twee.\n  - Drie.\nhoofdcitaat: samen-verder\n---\n\nTekst.\n',
      'keynotes/index.mdx:1 Het adres /keynotes/ is al van een andere pagina. Geef dit bestand een andere naam.',
    ],
    [
      'a file that is far too large',
      page,
      append('a'.repeat(5_000_000)),
      'paginas/over.mdx:1 Dit bestand is te groot: 5 MB, en er mag 1 MB. Haal weg wat er per ongeluk in staat, of verdeel de tekst.',
    ],
    [
      'a sign that cannot be seen',
      page,
      replace('Wie de site maakt en', 'Wie de\0site maakt en'),
      'paginas/over.mdx:3:18 Hier staat een teken dat u niet ziet en dat geen tekst is. Haal het weg, of typ deze regel opnieuw.',
    ],
    [
      'a letter that was lost',
      page,
      append('Caf\uFFFD open.'),
      'paginas/over.mdx:12:4 Hier staat "�": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw.',
    ],
    [
      'a letter that was copied wrongly',
      page,
      append('CafÃ© open.'),
      'paginas/over.mdx:12:4 Hier staat "Ã©": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw. Bedoelt u "é"?',
    ],
  ]);
});

describe('an editor who saves a text as something else than UTF-8', () => {
  eachSays([
    [
      'hears how to save it: Windows',
      page,
      (source) => Buffer.from(withLetter(source), 'latin1'),
      'paginas/over.mdx:1 Dit bestand is niet als UTF-8 opgeslagen, dus letters als é en ë gaan stuk. Kies in uw tekstprogramma "Opslaan als" en dan UTF-8.',
    ],
    [
      'hears how to save it: UTF-16 with its mark',
      page,
      (source) => Buffer.from(`\uFEFF${source}`, 'utf16le'),
      'paginas/over.mdx:1 Dit bestand is niet als UTF-8 opgeslagen, dus letters als é en ë gaan stuk. Kies in uw tekstprogramma "Opslaan als" en dan UTF-8.',
    ],
    [
      'hears how to save it: UTF-16 without a mark',
      page,
      (source) => Buffer.from(source, 'utf16le'),
      'paginas/over.mdx:1 Dit bestand is niet als UTF-8 opgeslagen, dus letters als é en ë gaan stuk. Kies in uw tekstprogramma "Opslaan als" en dan UTF-8.',
    ],
  ]);
});

describe('an editor who leaves a file where it does not belong hears of', () => {
  eachSays([
    [
      'a document beside the texts',
      'begrippen/verslag mei.pdf',
      () => 'x',
      'begrippen/verslag mei.pdf:1 Dit bestand komt zo niet op de site. Zet het in de map public en schrijf in uw tekst [tekst](/verslag%20mei.pdf).',
    ],
    [
      'a photo of a telephone beside the texts',
      'begrippen/zaal.heic',
      () => 'x',
      'begrippen/zaal.heic:1 Deze foto kan een browser niet tonen. Bewaar die als .jpg, en haal dit bestand hier weg.',
    ],
  ]);
});

describe('an editor who publishes a page that is not finished hears of', () => {
  eachSays([
    [
      'words to be filled in',
      page,
      append('Nog in te vullen.'),
      'paginas/over.mdx:12:1 Hier staat nog "Nog in te vullen". Vul het in, of zet de pagina op status: concept.',
    ],
    [
      'a field to be filled in',
      page,
      replace('inleiding: Wie de site maakt en', 'inleiding: Nog in te vullen, en'),
      'paginas/over.mdx:3:12 Hier staat nog "Nog in te vullen". Vul het in, of zet de pagina op status: concept.',
    ],
  ]);
});

describe('an editor whose letters broke hears of', () => {
  eachSays([
    [
      'each once, with what it was',
      page,
      append('CafÃ© en cafÃ©.\n\nRuÃ¯ne.'),
      [
        'paginas/over.mdx:12:4 Hier staat "Ã©": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw. Bedoelt u "é"? Dit komt 2 keer voor op deze regel.',
        'paginas/over.mdx:14:3 Hier staat "Ã¯": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw. Bedoelt u "ï"?',
      ],
    ],
    [
      'a picture that was pasted along',
      page,
      append('Een \uFFFC plaatje.'),
      'paginas/over.mdx:12:5 Hier stond een plaatje of iets anders dat geen tekst is. Haal het teken weg, en voeg het plaatje apart toe.',
    ],
  ]);
});

describe('an editor may', () => {
  test.each([
    ['write capitals that stand for nothing', page, append('Koning Willem II las niveau AA van deel A4 en deel IV.')],
    ['show capitals as code', page, append('Typ `BZK` in het veld.')],
    ['name a web address in capitals', page, append('Kijk op VNG.nl voor meer.')],
    ['quote in a summary what somebody said', keynote, replace('Klein beginnen helpt.', '“Samen komen wij verder”.')],
    [
      'put a ladder and a fact in a frame',
      page,
      append(
        '<VoorUwGemeente>\n\n<Ladder>\n\n### Een\n\nMet <Feit id="deelnemers" /> mensen.\n\n</Ladder>\n\n</VoorUwGemeente>',
      ),
    ],
    ['put a quotation in a list', page, append(`- ${quotation}`)],
    ['link to a file that stands in public', page, append('Zie [de tekening](/afbeeldingen/zaal.svg).')],
    ['name the made-up municipality and say that it is', keynote, append('In het verzonnen Mosdijk was het druk.')],
    ['use a # that drops nothing', page, replace('titel: Over deze site', 'titel: "Over #1"')],
    ['use an explained footnote', page, append('Dit is zo.[^1]\n\n[^1]: Volgens de bron.')],
    ['refer to a footnote twice', page, append('Een.[^1] Twee.[^1]\n\n[^1]: Volgens de bron.')],
    ['write a line in code that would be a mistake outside', page, append('```html\n<p>{x}</p> [[x]] <5\n```')],
    ['draw attention with capitals', page, append('LET OP: NIET DOEN. Een PDF van de TV is VERPLICHT.')],
    [
      'explain an abbreviation in a table',
      page,
      append('| woord | uitleg |\n| - | - |\n| BSN | burgerservicenummer |'),
    ],
    ['explain an abbreviation in a list', page, append('- **BSN**: burgerservicenummer')],
    ['link to a heading with its letters in code', page, append('## Één café\n\n[Kop](#%C3%A9%C3%A9n-caf%C3%A9)')],
    ['link to a page of this site in full', page, append('[Over](https://groenedaken.example/over/)')],
    [
      'paste signs that nobody sees',
      page,
      append('Vrij\u200Bdag, ge\u00ADmeente, cafe\u0301,\u00A0\u2028 en \uFEFFmeer.'),
    ],
    ['paste a fixed space behind a field', page, replace('titel: Over', 'titel:\u00A0Over')],
    ['leave a picture beside the texts', 'begrippen/zaal.jpg', () => 'beeld'],
    ['have files of the operating system about', 'begrippen/.DS_Store', () => 'x'],
  ])('%s', async (_, file, change) => {
    expect(lines((await tree.check({ [file]: change })).problems)).toEqual([]);
  });

  const smallestPicture =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  test('show a picture that stands beside the text, but not one that is none', async () => {
    const folder = join(tree.root, 'src/content/paginas');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'zaal.jpg'), Buffer.from(smallestPicture, 'base64'));
    const { problems } = await tree.check({ [page]: append('![Een zaal](./zaal.jpg)') });
    await writeFile(join(folder, 'zaal.jpg'), 'beeld');
    const broken = await tree.check({ [page]: append('![Een zaal](./zaal.jpg)') });
    await rm(join(folder, 'zaal.jpg'));
    expect(lines(problems)).toEqual([]);
    expect(lines(broken.problems)).toEqual([
      `paginas/over.mdx:12:1 Afbeelding "./zaal.jpg" is kapot of leeg. Open die in een programma voor foto's, bewaar die opnieuw als .jpg of .png, en gebruik dat bestand.`,
    ]);
  });
});

describe('an editor whose content is right', () => {
  test('is told nothing', async () => {
    expect((await tree.check()).problems).toEqual([]);
  });

  eachGivesNoProblem([
    { name: 'may save with a byte order mark', file: keynote, change: (source) => `\uFEFF${source}` },
    { name: 'may save YAML with a byte order mark', file: 'congres.yaml', change: (source) => `\uFEFF${source}` },
    { name: 'may save with Windows line ends', file: keynote, change: (source) => source.replaceAll('\n', '\r\n') },
    {
      name: 'may save YAML with Windows line ends',
      file: 'citaten.yaml',
      change: (source) => source.replaceAll('\n', '\r\n'),
    },
    {
      name: 'may put a sentence with a colon between quotes',
      file: page,
      change: replace('titel: Over deze site', 'titel: "Over: deze site"'),
    },
    {
      name: 'may quote part of a quotation over two lines',
      file: page,
      change: append('Zij zei: “Samen komen\nwij verder”.'),
    },
    { name: 'may stress a word in a quotation', file: page, change: append('Zij zei: “Samen komen wij *verder*”.') },
    {
      name: 'may link to the search page with words filled in',
      file: page,
      change: append('[Zoek op data](/zoeken/?q=data)'),
    },
    {
      name: 'may link to a fact on the page of sources',
      file: page,
      change: append('[Hoe zeker?](/bronnen/#feit-deelnemers)'),
    },
    {
      name: 'may link to a heading with an anchor of its own',
      file: page,
      change: append('[De middag](/terugblik/#na-de-lunch)'),
    },
    { name: 'may write "smaller than" with spaces', file: page, change: append('Met minder dan 5 of < 5 mensen.') },
    { name: 'may break a line', file: page, change: append('Straat 1<br />Mosdijk') },
    {
      name: 'may explain an abbreviation on the spot',
      file: page,
      change: append('De <abbr title="Vereniging van Nederlandse Gemeenten">VNG</abbr>.'),
    },
    { name: 'may show braces and tags as code', file: page, change: append('Schrijf `{woord}` of `<5`.') },
    { name: 'may keep a draft that links nowhere yet', file: draft, change: append('Nog te schrijven.') },
  ]);
});

describe('an editor with many mistakes', () => {
  test('gets them all at once, sorted by file and line', async () => {
    const { problems } = await tree.check({
      [page]: (source) => source.replace('2026-11-24', '24-11-2026').replace('/begrippen/', '/begripen/'),
      [term]: replace('  - courant', '  - courantt'),
      'citaten.yaml': replace('    onderwerp: samenwerken\n', ''),
    });
    expect(formatReport(problems)).toBe(
      [
        'Er zijn 4 fouten in de inhoud. De site is niet bijgewerkt.',
        'src/content/begrippen/gdi.mdx:10:5\n  Veld "bronnen, regel 1" is "courantt", maar dat bestaat niet in bronnen. Bedoelt u "courant"? Kies uit: verslag, courant',
        'src/content/citaten.yaml:2:5\n  Veld "onderwerp" ontbreekt. Vul dit veld in.',
        'src/content/paginas/over.mdx:4:1\n  Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
        'src/content/paginas/over.mdx:10:48\n  Link "/begripen/" gaat naar een pagina die niet bestaat. Bedoelt u "/begrippen/"?',
      ].join('\n\n'),
    );
  });

  test('is told of one mistake as one', () => {
    expect(formatReport([{ file: 'a', line: 1, message: 'Fout.' }])).toMatch(/^Er is 1 fout in de inhoud\./);
  });

  test('on Windows, with a byte order mark, still gets the right lines', async () => {
    const { problems } = await tree.check({
      [keynote]: (source) =>
        `\uFEFF${source.replace('hoofdcitaat: samen-verder', 'hoofdcitaat: samen-verdr').replace('#de-ochtend', '#x')}`.replaceAll(
          '\n',
          '\r\n',
        ),
      'congres.yaml': (source) =>
        `\uFEFF${source.replace('zekerheid: bevestigd', 'zekerheid: zeker')}`.replaceAll('\n', '\r\n'),
    });
    expect(problems.map(({ file, line }) => `${file}:${String(line)}`).sort()).toEqual([
      'src/content/congres.yaml:18',
      'src/content/keynotes/anna-de-vries.mdx:12',
      'src/content/keynotes/anna-de-vries.mdx:38',
    ]);
  });
});
