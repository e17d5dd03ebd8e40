/** Mistakes in files as a whole: the exact words, and the exact place. */
import { describe, expect, test } from 'vitest';
import { formatReport } from '../../src/reading/problem.ts';
import { contentTests, lines } from '../fixtures/content-tests.ts';
import { append, replace, type Change } from '../fixtures/content-tree.ts';

const { eachFileSays, eachTextSays, tree } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';

const fields = '---\ntitel: Nieuw\ninleiding: Een nieuwe pagina.\nbijgewerkt: 2026-11-24\nstatus: gepubliceerd\n---\n';
const endsOtherwise = (extension: string, wanted: string, folder: string) =>
  `1 De naam van dit bestand eindigt niet op ${extension}, dus het komt niet op de site. Noem het ${wanted}, of haal het weg uit ${folder}.`;

describe('an editor who puts a file where it does not belong, or calls it otherwise, hears of', () => {
  eachFileSays('begrippen/Open Data 2.mdx', {
    '---\nterm: Open data twee\ndefinitie: Gegevens van de gemeente.\nbijgewerkt: 2026-11-24\nstatus: gepubliceerd\n---\n\nEen [tekst](/begrippen/).\n':
      '1 De naam van een bestand mag alleen kleine letters, cijfers en streepjes hebben. Noem het open-data-2.mdx.',
  });
  eachFileSays('paginas/nieuw.md', {
    [`${fields}\nEen {tekst}.`]: [
      endsOtherwise('.mdx', 'nieuw.mdx', 'paginas'),
      '8:5 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    ],
  });
  eachFileSays('paginas/nieuw.mdx.txt', { [fields]: endsOtherwise('.mdx', 'nieuw.mdx', 'paginas') });
  eachFileSays('sprekers/piet.yml', { 'naam: Piet': endsOtherwise('.yaml', 'piet.yaml', 'sprekers') });
  eachFileSays('begrippen/nieuw/data.mdx', {
    'Tekst.': '1 Een bestand in een map in een map komt niet op de site. Zet het in src/content/begrippen.',
  });
  eachFileSays('citatn.yaml', {
    'citaten: []': '1 Dit hoort niet in src/content, dus het komt niet op de site. Bedoelt u "citaten.yaml"?',
  });
  eachFileSays('begrippen/verslag mei.pdf', {
    x: '1 Dit bestand komt zo niet op de site. Zet het in de map public en schrijf in uw tekst [tekst](/verslag%20mei.pdf).',
  });
  eachFileSays('begrippen/zaal.heic', {
    x: '1 Deze foto kan een browser niet tonen. Bewaar die als .jpg, en haal dit bestand hier weg.',
  });
  eachFileSays('keynotes/index.mdx', {
    [fields.replace(
      /---\n$/,
      'spreker: anna-de-vries\nvolgorde: 2\nkort:\n  - Een.\n  - Twee.\n  - Drie.\nhoofdcitaat: samen-verder\n---\n\nTekst.\n',
    )]: '1 Het adres /keynotes/ is al van een andere pagina. Geef dit bestand een andere naam.',
  });

  test.each(['congres.yaml', 'citaten.yaml'])('%s that is gone', async (file) => {
    expect(lines((await tree.check({ [file]: () => undefined })).problems)).toEqual([
      `${file}:1 Dit bestand ontbreekt. Zet het terug.`,
    ]);
  });
});

describe('an editor who saves a file in another way hears of', () => {
  const notUtf8 =
    'Dit bestand is niet als UTF-8 opgeslagen, dus letters als é en ë gaan stuk. Kies in uw tekstprogramma "Opslaan als" en dan UTF-8.';
  test.each<[string, Change, string]>([
    ['Windows letters', (source) => Buffer.from(append('Eén café.')(source), 'latin1'), notUtf8],
    ['UTF-16 with its mark', (source) => Buffer.from(`\uFEFF${source}`, 'utf16le'), notUtf8],
    ['UTF-16 without a mark', (source) => Buffer.from(source, 'utf16le'), notUtf8],
    [
      'a file of Word with the name of a text',
      () => Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]),
      'Dit bestand is geen tekst, maar van een ander programma, zoals Word. Open het daar, kopieer de woorden en plak die in een nieuw bestand.',
    ],
  ])('%s', async (_, change, says) => {
    expect(lines((await tree.check({ [page]: change })).problems)).toEqual([`${page}:1 ${says}`]);
  });

  eachTextSays({
    ['a'.repeat(5_000_000)]:
      '1 Dit bestand is te groot: 5 MB, en er mag 1 MB. Haal weg wat er per ongeluk in staat, of verdeel de tekst.',
    'Caf\uFFFD open.':
      '12:4 Hier staat "�": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw.',
    'CafÃ© en cafÃ©.\n\nRuÃ¯ne.': [
      '12:4 Hier staat "Ã©": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw. Bedoelt u "é"? Dit komt 2 keer voor op deze regel.',
      '14:3 Hier staat "Ã¯": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw. Bedoelt u "ï"?',
    ],
    'Een \uFFFC plaatje.':
      '12:5 Hier stond een plaatje of iets anders dat geen tekst is. Haal het teken weg, en voeg het plaatje apart toe.',
    'Een\0 teken.':
      '12:4 Hier staat een teken dat u niet ziet en dat geen tekst is. Haal het weg, of typ deze regel opnieuw.',
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

  test('on Windows, with a byte order mark, still gets the right lines', async () => {
    const onWindows = (source: string) => `\uFEFF${source}`.replaceAll('\n', '\r\n');
    const { problems } = await tree.check({
      [keynote]: (source) =>
        onWindows(source.replace('hoofdcitaat: samen-verder', 'hoofdcitaat: weg').replace('#de-o', '#x')),
      'congres.yaml': (source) => onWindows(source.replace('zekerheid: bevestigd', 'zekerheid: zeker')),
    });
    expect(problems.map(({ file, line }) => `${file}:${String(line)}`).sort()).toEqual([
      'src/content/congres.yaml:18',
      'src/content/keynotes/anna-de-vries.mdx:12',
      'src/content/keynotes/anna-de-vries.mdx:38',
    ]);
  });
});
