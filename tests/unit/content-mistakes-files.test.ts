/** Mistakes in files as a whole, and what is no mistake: the exact words, and the exact place. */
import { describe, expect, test } from 'vitest';
import { formatReport } from '../../src/reading/problem.ts';
import { contentTests } from '../fixtures/content-tests.ts';
import { append, replace } from '../fixtures/content-tree.ts';

const { eachSays, eachTextSays, tree } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';
const withLetter = append('Eén café.');

const wholePage =
  '---\ntitel: Nieuw\ninleiding: Een nieuwe pagina.\nbijgewerkt: 2026-11-24\nstatus: gepubliceerd\n---\n';

describe('an editor who saves a file in another way hears of', () => {
  eachTextSays({
    ['a'.repeat(5_000_000)]:
      '1 Dit bestand is te groot: 5 MB, en er mag 1 MB. Haal weg wat er per ongeluk in staat, of verdeel de tekst.',
    'Caf\uFFFD open.':
      '12:4 Hier staat "�": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw.',
    'CafÃ© open.':
      '12:4 Hier staat "Ã©": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw. Bedoelt u "é"?',
  });
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
      'a sign that cannot be seen',
      page,
      replace('Wie de site maakt en', 'Wie de\0site maakt en'),
      'paginas/over.mdx:3:18 Hier staat een teken dat u niet ziet en dat geen tekst is. Haal het weg, of typ deze regel opnieuw.',
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
  eachTextSays({
    'CafÃ© en cafÃ©.\n\nRuÃ¯ne.': [
      '12:4 Hier staat "Ã©": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw. Bedoelt u "é"? Dit komt 2 keer voor op deze regel.',
      '14:3 Hier staat "Ã¯": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw. Bedoelt u "ï"?',
    ],
    'Een \uFFFC plaatje.':
      '12:5 Hier stond een plaatje of iets anders dat geen tekst is. Haal het teken weg, en voeg het plaatje apart toe.',
  });
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
