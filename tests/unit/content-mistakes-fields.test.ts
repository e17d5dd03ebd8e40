/** Mistakes in fields: the exact words, and the exact place. */
import { describe, expect, test } from 'vitest';
import { contentTests } from '../fixtures/content-tests.ts';
import { replace } from '../fixtures/content-tree.ts';

const { eachFieldSays, eachSays, tree } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const speaker = 'sprekers/anna-de-vries.yaml';
const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';

describe('an editor who fills in fields wrongly', () => {
  eachFieldSays(page, {
    'titel:': '2:1 Veld "titel" ontbreekt. Vul dit veld in.',
    'titel: ""': '2:1 Veld "titel" is leeg. Vul een tekst in. Hoeft het veld niet, haal het dan weg.',
    'titel: 2020': '2:1 Veld "titel" moet tekst zijn. Zet er dubbele aanhalingstekens omheen.',
    'status: klaar': '5:1 Veld "status" is "klaar", maar dat kan niet. Kies uit: concept, gepubliceerd.',
    'bijgewerkt: 2026-02-30':
      '4:1 Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
    'bijgewerkt: 24-11-2026':
      '4:1 Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
    'bijgewerkt: 24 november 2026':
      '4:1 Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
    'bijgewerkt: 2026-11-24T10:00:00Z':
      '4:1 Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
  });
  eachFieldSays(keynote, {
    'volgorde: "1"': '7:1 Veld "volgorde" moet een getal zijn, zonder aanhalingstekens.',
  });
  eachFieldSays('bronnen.yaml', {
    'adres: www.mosdijk.example/verslag': '5:5 Veld "adres" is geen volledig webadres. Begin met https://',
  });
  eachSays([
    [
      'hears which field is missing',
      keynote,
      replace('spreker: anna-de-vries\n', ''),
      'keynotes/anna-de-vries.mdx:2:1 Veld "spreker" ontbreekt. Vul dit veld in.',
    ],
    [
      'hears of an unknown field',
      page,
      replace('status:', 'kleur: rood\nstatus:'),
      'paginas/over.mdx:5:1 Veld "kleur" bestaat hier niet. Haal het weg. Deze velden kunnen: titel, inleiding, gepubliceerd, bijgewerkt, status.',
    ],
    [
      'gets a suggestion for an unknown field',
      term,
      replace('synoniemen:', 'synoniemn:'),
      'begrippen/gdi.mdx:5:1 Veld "synoniemn" bestaat hier niet. Bedoelt u "synoniemen"? Deze velden kunnen: term, voluit, definitie, synoniemen, verwant, bronnen, fictief, bijgewerkt, status.',
    ],
    [
      'gets a suggestion for an unknown field inside a list',
      'bronnen.yaml',
      replace('toelichting:', 'toelichtng:'),
      'bronnen.yaml:11:5 Veld "toelichtng" bestaat hier niet. Bedoelt u "toelichting"? Deze velden kunnen: id, titel, uitgever, adres, geraadpleegd, toelichting.',
    ],
    [
      'gets a suggestion for an unknown field of a fact',
      'congres.yaml',
      replace('    zekerheid: bevestigd\n    bronnen:', '    zekerheid: bevestigd\n    bronen:'),
      'congres.yaml:19:5 Veld "bronen" bestaat hier niet. Bedoelt u "bronnen"? Deze velden kunnen: id, onderwerp, waarde, tekst, vragen, zekerheid, nagekeken, bronnen.',
    ],
    [
      'hears that a word stands where a list belongs',
      term,
      replace('synoniemen:\n  - bouwstenen', 'synoniemen: bouwstenen'),
      'begrippen/gdi.mdx:5:1 Veld "synoniemen" moet een lijst zijn: elke regel begint met twee spaties, een streepje en een spatie.',
    ],
    [
      'hears in Dutch that only true or false is possible',
      term,
      replace('voluit:', 'fictief: ja\nvoluit:'),
      'begrippen/gdi.mdx:3:1 Veld "fictief" moet "true" (ja) of "false" (nee) zijn, zonder aanhalingstekens.',
    ],
    [
      'hears in Dutch that a fact is a group of fields',
      'congres.yaml',
      (source) => `${source}  - Zomaar een zin.\n`,
      'congres.yaml:22:5 Veld "feiten, regel 3" moet een groep velden zijn, elk op een eigen regel met twee spaties ervoor.',
    ],
    [
      'hears in Dutch that goals of a quotation are a list',
      'citaten.yaml',
      replace('    doelstellingen:\n      - dienstverlening', '    doelstellingen: dienstverlening'),
      'citaten.yaml:7:5 Veld "doelstellingen" moet een lijst zijn: elke regel begint met twee spaties, een streepje en een spatie.',
    ],
    [
      'hears how much too long a text is',
      page,
      replace('titel: Over', `titel: ${'a'.repeat(90)} Over`),
      'paginas/over.mdx:2:1 Veld "titel" is te lang: 105 tekens, er mogen er 90. Maak de tekst korter.',
    ],
    [
      'hears that "in het kort" has exactly three lines',
      keynote,
      replace('  - Klein beginnen helpt.\n', ''),
      'keynotes/anna-de-vries.mdx:8:1 Veld "kort" moet precies 3 regels hebben.',
    ],
    [
      'hears which line is no sentence',
      keynote,
      replace('- Klein beginnen helpt.', '- klein beginnen helpt'),
      'keynotes/anna-de-vries.mdx:11:5 Veld "kort, regel 3" moet een hele zin zijn: begin met een hoofdletter en eindig met een punt.',
    ],
    [
      'hears that a month does not exist',
      'bronnen.yaml',
      replace('2026-11-20', '2026-13-20'),
      'bronnen.yaml:10:5 Veld "geraadpleegd" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
    ],
  ]);
});

describe('an editor who refers to something that is not there', () => {
  eachFieldSays(keynote, {
    'spreker: ana-de-vries':
      '6:1 Veld "spreker" is "ana-de-vries", maar dat bestaat niet in sprekers. Bedoelt u "anna-de-vries"? Kies uit: anna-de-vries',
    'spreker: piet': '6:1 Veld "spreker" is "piet", maar dat bestaat niet in sprekers. Kies uit: anna-de-vries',
    'spreker: Anna de Vries':
      '6:1 Veld "spreker" is "Anna de Vries", maar dat bestaat niet in sprekers. Kies uit: anna-de-vries',
    'spreker: ""': '6:1 Veld "spreker" is leeg. Vul een tekst in. Hoeft het veld niet, haal het dan weg.',
  });
  eachFieldSays(speaker, {
    'feit: anna-latr':
      '6:1 Veld "feit" is "anna-latr", maar dat bestaat niet in feiten. Bedoelt u "anna-later"? Kies uit: deelnemers, anna-later',
  });
  eachSays([
    [
      'gets a suggestion for one line of a list',
      keynote,
      replace('  - open-data', '  - opendata'),
      'keynotes/anna-de-vries.mdx:15:5 Veld "begrippen, regel 2" is "opendata", maar dat bestaat niet in begrippen. Bedoelt u "open-data"? Kies uit: gdi, open-data',
    ],
    [
      'gets a suggestion for a source of a fact',
      'congres.yaml',
      replace('      - courant', '      - courand'),
      'congres.yaml:21:9 Veld "feiten, regel 2, bronnen, regel 2" is "courand", maar dat bestaat niet in bronnen. Bedoelt u "courant"? Kies uit: verslag, courant',
    ],
    [
      'gets a suggestion for the source of a quotation',
      'citaten.yaml',
      replace('bron: courant', 'bron: couran'),
      'citaten.yaml:12:5 Veld "bron" is "couran", maar dat bestaat niet in bronnen. Bedoelt u "courant"? Kies uit: verslag, courant',
    ],
  ]);
});

describe('an editor who uses one name twice', () => {
  eachFieldSays(page, {
    'titel: terugblik op de Dag':
      '2:1 Titel "terugblik op de Dag" staat ook in src/content/terugblik/index.mdx:2. Geef een van de twee een andere.',
  });
  eachSays([
    [
      'hears where the same id of a source stands',
      'bronnen.yaml',
      (source) =>
        `${source}  - id: verslag\n    titel: Nog een verslag\n    uitgever: Mosdijk\n    geraadpleegd: 2026-11-24\n`,
      'bronnen.yaml:12:5 Id "verslag" staat ook in src/content/bronnen.yaml:2. Geef een van de twee een andere.',
    ],
    [
      'hears that the page of sources has that id itself',
      'bronnen.yaml',
      (source) =>
        `${source}  - id: feiten\n    titel: Nog een verslag\n    uitgever: Turfbrug\n    geraadpleegd: 2026-11-24\n`,
      'bronnen.yaml:12 Id "feiten" is van een deel dat de pagina zelf maakt. Kies een andere.',
    ],
    [
      'hears where the same id of a quotation stands',
      'citaten.yaml',
      (source) => `${source}  - id: zonder-naam\n    tekst: Iets anders\n    onderwerp: iets\n    bron: verslag\n`,
      'citaten.yaml:13:5 Id "zonder-naam" staat ook in src/content/citaten.yaml:9. Geef een van de twee een andere.',
    ],
    [
      'hears where the same id of a fact stands',
      'congres.yaml',
      (source) =>
        `${source}  - id: deelnemers\n    onderwerp: Nog iets\n    tekst: Nog een feit.\n    zekerheid: niet bekend\n`,
      'congres.yaml:22:5 Id "deelnemers" staat ook in src/content/congres.yaml:8. Geef een van de twee een andere.',
    ],
  ]);
});

describe('an editor who leaves fields out', () => {
  test('who mistypes a required field hears that it is missing and what was typed instead', async () => {
    const { problems } = await tree.check({ [keynote]: replace('spreker: anna', 'sprekr: anna') });
    expect(problems.map(({ line, message }) => [line, message.slice(0, 45)])).toEqual([
      [2, 'Veld "spreker" ontbreekt. Vul dit veld in.'],
      [6, 'Veld "sprekr" bestaat hier niet. Bedoelt u "s'],
    ]);
  });

  test('hears of every missing field when a speaker file is empty', async () => {
    const { problems } = await tree.check({ [speaker]: () => '' });
    expect(problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`)).toEqual(
      ['naam', 'functie', 'organisatie', 'volgorde', 'bio'].map(
        (field) => `src/content/${speaker}:1 Veld "${field}" ontbreekt. Vul dit veld in.`,
      ),
    );
  });
});
