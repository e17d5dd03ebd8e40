/** Mistakes in fields: the exact words, and the exact place. */
import { describe, expect, test } from 'vitest';
import { contentTests } from '../fixtures/content-tests.ts';
import { replace } from '../fixtures/content-tree.ts';

const { eachChangeSays, eachFileSays, tree } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const speaker = 'sprekers/anna-de-vries.yaml';
const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';

const marks = 'Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".';
const noDate = 'is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.';
const noList = 'moet een lijst zijn: elke regel begint met twee spaties, een streepje en een spatie.';
const noSpaces =
  'De spaties aan het begin van de regel kloppen niet. Laat de regel net zo ver naar rechts beginnen als de regels waar hij bij hoort.';
const isRemark = `Wat achter het teken # staat, valt hier weg. ${marks.slice(0, -1)}, of haal het weg.`;
const noBraces = 'De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).';
const noFields =
  'Het bestand moet beginnen met een regel met drie gewone streepjes (---), dan de velden, dan weer zo’n regel. Boven de eerste mag niets staan, en achter de streepjes ook niet.';
const allMissing = ['titel', 'inleiding', 'bijgewerkt', 'status'].map(
  (field) => `1:1 Veld "${field}" ontbreekt. Vul dit veld in.`,
);
const right = 'titel: Over\ninleiding: Waarom.\nbijgewerkt: 2026-11-24\nstatus: gepubliceerd\n';
const sign = (one: string) => `Een tekst kan niet zomaar met ${one} beginnen. ${marks}`;

describe('an editor who fills in fields wrongly', () => {
  eachChangeSays(page, {
    'titel:': '2:1 Veld "titel" ontbreekt. Vul dit veld in.',
    'titel: ""': '2:1 Veld "titel" is leeg. Vul een tekst in. Hoeft het veld niet, haal het dan weg.',
    'titel: 2020': '2:1 Veld "titel" moet tekst zijn. Zet er dubbele aanhalingstekens omheen.',
    [`titel: ${'a'.repeat(95)}`]: '2:1 Veld "titel" is te lang: 95 tekens, er mogen er 90. Maak de tekst korter.',
    'status: klaar': '5:1 Veld "status" is "klaar", maar dat kan niet. Kies uit: concept, gepubliceerd.',
    'bijgewerkt: 24 november 2026': `4:1 Veld "bijgewerkt" ${noDate}`,
    'status: => kleur: rood\nstatus:':
      '5:1 Veld "kleur" bestaat hier niet. Haal het weg. Deze velden kunnen: titel, inleiding, gepubliceerd, bijgewerkt, status.',
    'titel: terugblik op de Dag':
      '2:1 Titel "terugblik op de Dag" staat ook in src/content/terugblik/index.mdx:2. Geef een van de twee een andere.',
    'inleiding: Nog in te vullen, en waarom.':
      '3:12 Hier staat nog "Nog in te vullen". Vul het in, of zet de pagina op status: concept.',
  });
  eachChangeSays(keynote, {
    'volgorde: "1"': '7:1 Veld "volgorde" moet een getal zijn, zonder aanhalingstekens.',
    'spreker: anna-de-vries\n => ': '2:1 Veld "spreker" ontbreekt. Vul dit veld in.',
    '  - Klein beginnen helpt.\n => ': '8:1 Veld "kort" moet precies 3 regels hebben.',
    '- Klein beginnen helpt. => - klein beginnen helpt':
      '11:5 Veld "kort, regel 3" moet een hele zin zijn: begin met een hoofdletter en eindig met een punt.',
    'spreker: ana-de-vries':
      '6:1 Veld "spreker" is "ana-de-vries", maar dat bestaat niet in sprekers. Bedoelt u "anna-de-vries"? Kies uit: anna-de-vries',
    'spreker: piet': '6:1 Veld "spreker" is "piet", maar dat bestaat niet in sprekers. Kies uit: anna-de-vries',
    'spreker: ""': '6:1 Veld "spreker" is leeg. Vul een tekst in. Hoeft het veld niet, haal het dan weg.',
    '  - open-data =>   - opendata':
      '15:5 Veld "begrippen, regel 2" is "opendata", maar dat bestaat niet in begrippen. Bedoelt u "open-data"? Kies uit: gdi, open-data',
  });
  eachChangeSays(term, {
    'synoniemen: => synoniemn:':
      '5:1 Veld "synoniemn" bestaat hier niet. Bedoelt u "synoniemen"? Deze velden kunnen: term, voluit, definitie, synoniemen, verwant, bronnen, fictief, bijgewerkt, status.',
    'synoniemen:\n  - bouwstenen => synoniemen: bouwstenen': `5:1 Veld "synoniemen" ${noList}`,
    'voluit: => fictief: ja\nvoluit:':
      '3:1 Veld "fictief" moet "true" (ja) of "false" (nee) zijn, zonder aanhalingstekens.',
  });
  eachChangeSays('bronnen.yaml', {
    'adres: www.mosdijk.example/verslag': '5:5 Veld "adres" is geen volledig webadres. Begin met https://',
    'toelichting: => toelichtng:':
      '11:5 Veld "toelichtng" bestaat hier niet. Bedoelt u "toelichting"? Deze velden kunnen: id, titel, uitgever, adres, geraadpleegd, toelichting.',
    '2026-11-20 => 2026-13-20': `10:5 Veld "geraadpleegd" ${noDate}`,
    'toelichting: Een verzonnen krant. => toelichting: Een krant.\n  - id: verslag\n    titel: Nog een\n    uitgever: Wij\n    geraadpleegd: 2026-11-24\n  - id: feiten\n    titel: Meer\n    uitgever: Wij\n    geraadpleegd: 2026-11-24':
      [
        '12:5 Id "verslag" staat ook in src/content/bronnen.yaml:2. Geef een van de twee een andere.',
        '16:5 Id "feiten" staat ook in de pagina zelf. Geef een van de twee een andere.',
      ],
  });
  eachChangeSays('congres.yaml', {
    '- id: anna-later => - Zomaar een zin.\n  - id: anna-later':
      '15:5 Veld "feiten, regel 2" moet een groep velden zijn, elk op een eigen regel met twee spaties ervoor.',
    '      - courant =>       - courand':
      '21:9 Veld "feiten, regel 2, bronnen, regel 2" is "courand", maar dat bestaat niet in bronnen. Bedoelt u "courant"? Kies uit: verslag, courant',
  });

  test('hears of every missing field when a file is empty, and what was typed in the place of one', async () => {
    const { problems } = await tree.check({ [speaker]: () => '', [keynote]: replace('spreker: anna', 'sprekr: anna') });
    expect(
      problems.map(({ file, line, message }) => `${file} ${String(line)} ${message.split('. ', 1).join('')}`),
    ).toEqual([
      `src/content/${keynote} 2 Veld "spreker" ontbreekt`,
      `src/content/${keynote} 6 Veld "sprekr" bestaat hier niet`,
      ...['naam', 'functie', 'organisatie', 'volgorde', 'bio'].map(
        (field) => `src/content/${speaker} 1 Veld "${field}" ontbreekt`,
      ),
    ]);
  });
});

describe('an editor whose fields cannot be read', () => {
  eachChangeSays(keynote, {
    'titel: Keynote: Anna de Vries wil samen verder': `2:8 In deze tekst staat een dubbele punt. ${marks}`,
    'titel: "Anna de Vries wil samen verder':
      '2:8 Hier ontbreekt een teken, meestal het aanhalingsteken aan het eind van de tekst. Zet het erbij.',
    'volgorde: 1 =>   volgorde: 1': `7:1 ${noSpaces}`,
    '  - De inwoner merkt =>  - De inwoner merkt': `10:1 ${noSpaces}`,
    'volgorde: 1 => volgorde: 1\nvolgorde: 2': '8:1 Veld "volgorde" staat er twee keer. Haal er één weg.',
    'volgorde: 1 => \tvolgorde: 1': '7:1 Hier staat een tab. Gebruik spaties.',
    'volgorde: 1 => volgorde 1':
      '7:1 Hier ontbreekt een dubbele punt of de spatie erachter, of een aanhalingsteken aan het eind. Kijk ook naar de regel erboven.',
  });
  eachChangeSays('citaten.yaml', {
    'tekst: De inwoner => tekst: Kijk: de inwoner': `10:12 In deze tekst staat een dubbele punt. ${marks}`,
    '- id: zonder-naam => - id: samen-verder':
      '9:5 Id "samen-verder" staat ook in src/content/citaten.yaml:2. Geef een van de twee een andere.',
  });
  eachChangeSays('congres.yaml', {
    "dag: 5 => dag: 's 5": `3:6 ${sign("'")}`,
    '    waarde: circa 40 => \twaarde: circa 40': '10:1 Hier staat een tab. Gebruik spaties.',
  });
  eachChangeSays(speaker, {
    'volgorde: 1 => ---\nvolgorde: 1': '4:1 Een regel met drie streepjes of puntjes kan hier niet. Haal hem weg.',
  });
  eachChangeSays(page, {
    ...Object.fromEntries('@ & ! * ['.split(' ').map((one) => [`titel: ${one}Over`, `2:8 ${sign(one)}`])),
    "titel: 's Morgens": `2:8 ${sign("'")}`,
    'titel: "Over" deze site':
      '2:8 Aanhalingstekens staan om de hele tekst of nergens. Gebruik in de tekst zelf “ en ”.',
    'titel: Over deze #1 site': `2:18 ${isRemark}`,
    'titel: Over => # nog aanpassen\ntitel: Over': `2:1 ${isRemark}`,
    [`titel: ${'a '.repeat(60_000)}Over`]:
      '2 De velden boven deze tekst zijn veel te lang. Haal weg wat er per ongeluk in staat.',
    [`titel: ${'['.repeat(30)}`]:
      '2 Vanaf deze regel staan er te veel haakjes of streepjes achter elkaar. Haal weg wat te veel is.',
    'gepubliceerd\n---\n => gepubliceerd\n': `1 ${noFields}`,
  });
  eachFileSays(page, {
    '': [`1 ${noFields}`, ...allMissing],
    '## Een kop\n\nEen {tekst}.\n': [`1 ${noFields}`, ...allMissing, `3:5 ${noBraces}`],
    [`--- \n${right}---\n\nEen {tekst}.`]: [`1 ${noFields}`, `8:5 ${noBraces}`],
    '---\nzomaar een tekst\n---\n':
      '1 Hier horen velden te staan: elk veld op een eigen regel, met een dubbele punt erachter.',
    // Each field that cannot be read, the others, and the text.
    '---\ntitel: a: b\ninleiding: @c\nbijgewerkt: 2026-11-24\nstatus: klaar\n---\n\nEen {tekst}.': [
      `2:8 In deze tekst staat een dubbele punt. ${marks}`,
      `3:12 ${sign('@')}`,
      '5:1 Veld "status" is "klaar", maar dat kan niet. Kies uit: concept, gepubliceerd.',
      `8:5 ${noBraces}`,
    ],
    [`---\n${right}---\n\n---\ntitle: {x}\ntags: [BZK]\n---\n\nTekst.`]:
      '8:1 Hier staan velden van een ander programma. Haal ze weg, met de streepjes of plussen erboven en eronder.',
  });
  eachFileSays('citaten.yaml', {
    '- id: samen-verder\n': '1 Het bestand moet beginnen met "citaten:" en daaronder een lijst.',
  });
});
