/** Mistakes in fields: the exact words, and the exact place. */
import { describe, expect, test } from 'vitest';
import { contentTests } from '../fixtures/content-tests.ts';
import { replace } from '../fixtures/content-tree.ts';

const { eachSays, tree } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const speaker = 'sprekers/anna-de-vries.yaml';
const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';

const noFields =
  'paginas/over.mdx:1 Het bestand moet beginnen met een regel met drie gewone streepjes (---), dan de velden, dan weer zo’n regel. Boven de eerste mag niets staan, en achter de streepjes ook niet.';
const allMissing = ['titel', 'inleiding', 'bijgewerkt', 'status'].map(
  (field) => `paginas/over.mdx:1:1 Veld "${field}" ontbreekt. Vul dit veld in.`,
);

describe('an editor who fills in fields wrongly', () => {
  eachSays([
    [
      'hears which field is missing',
      keynote,
      replace('spreker: anna-de-vries\n', ''),
      'keynotes/anna-de-vries.mdx:2:1 Veld "spreker" ontbreekt. Vul dit veld in.',
    ],
    [
      'hears that an empty field is missing',
      page,
      replace('titel: Over deze site', 'titel:'),
      'paginas/over.mdx:2:1 Veld "titel" ontbreekt. Vul dit veld in.',
    ],
    [
      'hears that a field holds no text',
      page,
      replace('titel: Over deze site', 'titel: ""'),
      'paginas/over.mdx:2:1 Veld "titel" is leeg. Vul een tekst in. Hoeft het veld niet, haal het dan weg.',
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
      'congres.yaml:19:5 Veld "bronen" bestaat hier niet. Bedoelt u "bronnen"? Deze velden kunnen: id, onderwerp, waarde, tekst, zekerheid, nagekeken, bronnen.',
    ],
    [
      'hears that a number stands between quotes',
      keynote,
      replace('volgorde: 1', 'volgorde: "1"'),
      'keynotes/anna-de-vries.mdx:7:1 Veld "volgorde" moet een getal zijn, zonder aanhalingstekens.',
    ],
    [
      'hears that a title of digits needs quotes',
      page,
      replace('titel: Over deze site', 'titel: 2020'),
      'paginas/over.mdx:2:1 Veld "titel" moet tekst zijn. Zet er dubbele aanhalingstekens omheen.',
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
      'hears what can be chosen',
      page,
      replace('status: gepubliceerd', 'status: klaar'),
      'paginas/over.mdx:5:1 Veld "status" is "klaar", maar dat kan niet. Kies uit: concept, gepubliceerd.',
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
      'hears that an address is not complete',
      'bronnen.yaml',
      replace('https://www.mosdijk', 'www.mosdijk'),
      'bronnen.yaml:5:5 Veld "adres" is geen volledig webadres. Begin met https://',
    ],
    [
      'hears that a date does not exist',
      page,
      replace('2026-11-24', '2026-02-30'),
      'paginas/over.mdx:4:1 Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
    ],
    [
      'hears that a month does not exist',
      'bronnen.yaml',
      replace('2026-11-20', '2026-13-20'),
      'bronnen.yaml:10:5 Veld "geraadpleegd" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
    ],
    [
      'hears how to write a date that starts with the day',
      page,
      replace('2026-11-24', '24-11-2026'),
      'paginas/over.mdx:4:1 Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
    ],
    [
      'hears how to write a date with a word in it',
      page,
      replace('2026-11-24', '24 november 2026'),
      'paginas/over.mdx:4:1 Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
    ],
    [
      'hears how to write a date with a time behind it',
      page,
      replace('2026-11-24', '2026-11-24T10:00:00Z'),
      'paginas/over.mdx:4:1 Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
    ],
  ]);
});

describe('an editor who refers to something that is not there', () => {
  eachSays([
    [
      'gets a suggestion and all choices',
      keynote,
      replace('spreker: anna-de-vries', 'spreker: ana-de-vries'),
      'keynotes/anna-de-vries.mdx:6:1 Veld "spreker" is "ana-de-vries", maar dat bestaat niet in sprekers. Bedoelt u "anna-de-vries"? Kies uit: anna-de-vries',
    ],
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
    [
      'gets a suggestion for the fact of a speaker',
      speaker,
      replace('feit: anna-later', 'feit: anna-latr'),
      'sprekers/anna-de-vries.yaml:6:1 Veld "feit" is "anna-latr", maar dat bestaat niet in feiten. Bedoelt u "anna-later"? Kies uit: deelnemers, anna-later',
    ],
    [
      'gets no far-fetched suggestion',
      keynote,
      replace('spreker: anna-de-vries', 'spreker: piet'),
      'keynotes/anna-de-vries.mdx:6:1 Veld "spreker" is "piet", maar dat bestaat niet in sprekers. Kies uit: anna-de-vries',
    ],
    [
      'hears once that a name is no id',
      keynote,
      replace('spreker: anna-de-vries', 'spreker: Anna de Vries'),
      'keynotes/anna-de-vries.mdx:6:1 Veld "spreker" is "Anna de Vries", maar dat bestaat niet in sprekers. Kies uit: anna-de-vries',
    ],
    [
      'hears once that a reference is empty',
      keynote,
      replace('spreker: anna-de-vries', 'spreker: ""'),
      'keynotes/anna-de-vries.mdx:6:1 Veld "spreker" is leeg. Vul een tekst in. Hoeft het veld niet, haal het dan weg.',
    ],
  ]);
});

describe('an editor whose fields cannot be read', () => {
  eachSays([
    [
      'hears of a colon in a title',
      keynote,
      replace('titel: Anna', 'titel: Keynote: Anna'),
      'keynotes/anna-de-vries.mdx:2:8 In deze tekst staat een dubbele punt. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    ],
    [
      'hears of a colon in a quotation',
      'citaten.yaml',
      replace('tekst: De inwoner', 'tekst: Kijk: de inwoner'),
      'citaten.yaml:10:12 In deze tekst staat een dubbele punt. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    ],
    [
      'hears which field is indented',
      keynote,
      replace('volgorde: 1', '  volgorde: 1'),
      'keynotes/anna-de-vries.mdx:7:1 De spaties aan het begin van de regel kloppen niet. Laat de regel net zo ver naar rechts beginnen als de regels waar hij bij hoort.',
    ],
    [
      'hears which line of a list is indented too little',
      keynote,
      replace('  - De inwoner merkt', ' - De inwoner merkt'),
      'keynotes/anna-de-vries.mdx:10:1 De spaties aan het begin van de regel kloppen niet. Laat de regel net zo ver naar rechts beginnen als de regels waar hij bij hoort.',
    ],
    [
      'hears where a quote was opened and never closed',
      keynote,
      replace('titel: Anna', 'titel: "Anna'),
      'keynotes/anna-de-vries.mdx:2:8 Hier ontbreekt een teken, meestal het aanhalingsteken aan het eind van de tekst. Zet het erbij.',
    ],
    [
      'hears what to do with a text that starts with an apostrophe',
      'congres.yaml',
      replace('dag: 5', "dag: 's 5"),
      `congres.yaml:3:6 Een tekst kan niet zomaar met ' beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".`,
    ],
    [
      'hears that a field stands there twice',
      keynote,
      replace('volgorde: 1', 'volgorde: 1\nvolgorde: 2'),
      'keynotes/anna-de-vries.mdx:8:1 Veld "volgorde" staat er twee keer. Haal er één weg.',
    ],
    [
      'hears of a tab before a field',
      keynote,
      replace('volgorde: 1', '\tvolgorde: 1'),
      'keynotes/anna-de-vries.mdx:7:1 Hier staat een tab. Gebruik spaties.',
    ],
    [
      'hears of a tab in a list',
      'congres.yaml',
      replace('    waarde: circa 40', '\twaarde: circa 40'),
      'congres.yaml:10:1 Hier staat een tab. Gebruik spaties.',
    ],
    [
      'hears that a colon is missing',
      keynote,
      replace('volgorde: 1', 'volgorde 1'),
      'keynotes/anna-de-vries.mdx:7:1 Hier ontbreekt een dubbele punt of de spatie erachter, of een aanhalingsteken aan het eind. Kijk ook naar de regel erboven.',
    ],
    [
      'hears of a title that starts with an at sign',
      page,
      replace('titel: Over', 'titel: @Over'),
      'paginas/over.mdx:2:8 Een tekst kan niet zomaar met @ beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    ],
    [
      'hears of a title that starts with a star',
      page,
      replace('titel: Over deze site', 'titel: *Over'),
      'paginas/over.mdx:2:8 Een tekst kan niet zomaar met * beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    ],
    [
      'hears that a file has no fields',
      page,
      () => '## Een kop\n\nEen {tekst}.\n',
      [
        noFields,
        ...allMissing,
        'paginas/over.mdx:3:5 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
      ],
    ],
    [
      'hears of a space behind the first dashes, and of the text',
      page,
      (source) => `${source.replace('---', '--- ')}\nEen {tekst}.\n`,
      [noFields, 'paginas/over.mdx:12:5 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).'],
    ],
    [
      'hears of each field that cannot be read, of the others, and of the text',
      page,
      (source) =>
        `${source.replace('titel: ', 'titel: a: ').replace('inleiding: ', 'inleiding: @').replace('gepubliceerd', 'klaar')}\nEen {tekst}.\n`,
      [
        'paginas/over.mdx:2:8 In deze tekst staat een dubbele punt. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
        'paginas/over.mdx:3:12 Een tekst kan niet zomaar met @ beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
        'paginas/over.mdx:5:1 Veld "status" is "klaar", maar dat kan niet. Kies uit: concept, gepubliceerd.',
        'paginas/over.mdx:12:5 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
      ],
    ],
    [
      'hears of the fields of another program in the text',
      page,
      (source) => source.replace(/(---\n[^]*?---\n)[^]*/, '$1\n---\ntitle: {x}\ntags: [BZK]\n---\n\nTekst.\n'),
      'paginas/over.mdx:8:1 Hier staan velden van een ander programma. Haal ze weg, met de streepjes of plussen erboven en eronder.',
    ],
    ['hears that the fields are not closed off', page, replace('gepubliceerd\n---\n', 'gepubliceerd\n'), noFields],
    ['hears that a text file is empty', page, () => '', [noFields, ...allMissing]],
    [
      'hears that there is text where fields belong',
      page,
      () => '---\nzomaar een tekst\n---\n',
      'paginas/over.mdx:1 Hier horen velden te staan: elk veld op een eigen regel, met een dubbele punt erachter.',
    ],
    [
      'hears that a list file lost its first line',
      'bronnen.yaml',
      replace('bronnen:\n', ''),
      'bronnen.yaml:1 Het bestand moet beginnen met "bronnen:" en daaronder een lijst.',
    ],
    [
      'hears that a list file lacks its name',
      'citaten.yaml',
      () => '- id: samen-verder\n',
      'citaten.yaml:1 Het bestand moet beginnen met "citaten:" en daaronder een lijst.',
    ],
    [
      'hears that congres.yaml is gone',
      'congres.yaml',
      () => undefined,
      'congres.yaml:1 Dit bestand ontbreekt. Zet het terug.',
    ],
    [
      'hears that citaten.yaml is gone',
      'citaten.yaml',
      () => undefined,
      'citaten.yaml:1 Dit bestand ontbreekt. Zet het terug.',
    ],
    [
      'hears of one broken term once, and not of every link to it',
      term,
      replace('term: GDI', 'term: GDI: de basis'),
      'begrippen/gdi.mdx:2:7 In deze tekst staat een dubbele punt. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    ],
  ]);
});

describe('an editor who uses one name twice', () => {
  eachSays([
    [
      'hears where the same title stands',
      page,
      replace('Over deze site', 'terugblik op de Dag'),
      'paginas/over.mdx:2:1 Titel "terugblik op de Dag" staat ook in src/content/terugblik/index.mdx:2. Geef een van de twee een andere.',
    ],
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

describe('an editor who types what a field cannot hold hears of', () => {
  eachSays([
    [
      'a title that starts with an ampersand',
      page,
      replace('titel: Over deze site', 'titel: &Over deze site'),
      'paginas/over.mdx:2:8 Een tekst kan niet zomaar met & beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    ],
    [
      'a title that starts with an exclamation mark',
      page,
      replace('titel: Over deze site', 'titel: !Over deze site'),
      'paginas/over.mdx:2:8 Een tekst kan niet zomaar met ! beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    ],
    [
      'a title that starts with a star',
      page,
      replace('titel: Over deze site', 'titel: *Over deze site'),
      'paginas/over.mdx:2:8 Een tekst kan niet zomaar met * beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    ],
    [
      'a title that starts with a bracket',
      page,
      replace('titel: Over deze site', 'titel: [Over deze site'),
      'paginas/over.mdx:2:8 Een tekst kan niet zomaar met [ beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    ],
    [
      "a title that starts with 's",
      page,
      replace('titel: Over deze site', "titel: 's Morgens"),
      `paginas/over.mdx:2:8 Een tekst kan niet zomaar met ' beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".`,
    ],
    [
      'quotes around a part of a title',
      page,
      replace('titel: Over deze site', 'titel: "Over" deze site'),
      'paginas/over.mdx:2:8 Aanhalingstekens staan om de hele tekst of nergens. Gebruik in de tekst zelf “ en ”.',
    ],
    [
      'a # in a title, which drops the rest',
      page,
      replace('titel: Over deze site', 'titel: Over deze #1 site'),
      'paginas/over.mdx:2:18 Wat achter het teken # staat, valt hier weg. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…", of haal het weg.',
    ],
    [
      'a remark among the fields',
      page,
      replace('titel: Over', '# nog aanpassen\ntitel: Over'),
      'paginas/over.mdx:2:1 Wat achter het teken # staat, valt hier weg. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…", of haal het weg.',
    ],
    [
      'a line of dashes between the fields of a data file',
      speaker,
      replace('volgorde: 1', '---\nvolgorde: 1'),
      'sprekers/anna-de-vries.yaml:4:1 Een regel met drie streepjes of puntjes kan hier niet. Haal hem weg.',
    ],
    [
      'brackets without end',
      page,
      replace('titel: Over deze site', `titel: ${'['.repeat(30)}`),
      'paginas/over.mdx:2 Vanaf deze regel staan er te veel haakjes of streepjes achter elkaar. Haal weg wat te veel is.',
    ],
    [
      'fields beyond measure',
      page,
      replace('titel: Over', `titel: ${'a '.repeat(60_000)}Over`),
      'paginas/over.mdx:2 De velden boven deze tekst zijn veel te lang. Haal weg wat er per ongeluk in staat.',
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
