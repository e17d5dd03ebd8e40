/** Fields that cannot be read: the exact words, and the exact place. */
import { describe } from 'vitest';
import { contentTests } from '../fixtures/content-tests.ts';
import { replace } from '../fixtures/content-tree.ts';

const { eachFieldSays, eachReplacedSays, eachSays } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const speaker = 'sprekers/anna-de-vries.yaml';
const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';

const noFields =
  'paginas/over.mdx:1 Het bestand moet beginnen met een regel met drie gewone streepjes (---), dan de velden, dan weer zo’n regel. Boven de eerste mag niets staan, en achter de streepjes ook niet.';
const allMissing = ['titel', 'inleiding', 'bijgewerkt', 'status'].map(
  (field) => `paginas/over.mdx:1:1 Veld "${field}" ontbreekt. Vul dit veld in.`,
);

describe('an editor whose fields cannot be read', () => {
  eachFieldSays(keynote, {
    'titel: Keynote: Anna de Vries wil samen verder':
      '2:8 In deze tekst staat een dubbele punt. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    'titel: "Anna de Vries wil samen verder':
      '2:8 Hier ontbreekt een teken, meestal het aanhalingsteken aan het eind van de tekst. Zet het erbij.',
  });
  eachFieldSays(page, {
    'titel: @Over deze site':
      '2:8 Een tekst kan niet zomaar met @ beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
  });
  eachFieldSays(term, {
    'term: GDI: de basis':
      '2:7 In deze tekst staat een dubbele punt. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
  });
  eachReplacedSays(keynote, 'volgorde: 1', {
    '  volgorde: 1':
      '7:1 De spaties aan het begin van de regel kloppen niet. Laat de regel net zo ver naar rechts beginnen als de regels waar hij bij hoort.',
    'volgorde: 1\nvolgorde: 2': '8:1 Veld "volgorde" staat er twee keer. Haal er één weg.',
    '\tvolgorde: 1': '7:1 Hier staat een tab. Gebruik spaties.',
    'volgorde 1':
      '7:1 Hier ontbreekt een dubbele punt of de spatie erachter, of een aanhalingsteken aan het eind. Kijk ook naar de regel erboven.',
  });
  eachSays([
    [
      'hears of a colon in a quotation',
      'citaten.yaml',
      replace('tekst: De inwoner', 'tekst: Kijk: de inwoner'),
      'citaten.yaml:10:12 In deze tekst staat een dubbele punt. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    ],
    [
      'hears which line of a list is indented too little',
      keynote,
      replace('  - De inwoner merkt', ' - De inwoner merkt'),
      'keynotes/anna-de-vries.mdx:10:1 De spaties aan het begin van de regel kloppen niet. Laat de regel net zo ver naar rechts beginnen als de regels waar hij bij hoort.',
    ],
    [
      'hears what to do with a text that starts with an apostrophe',
      'congres.yaml',
      replace('dag: 5', "dag: 's 5"),
      `congres.yaml:3:6 Een tekst kan niet zomaar met ' beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".`,
    ],
    [
      'hears of a tab in a list',
      'congres.yaml',
      replace('    waarde: circa 40', '\twaarde: circa 40'),
      'congres.yaml:10:1 Hier staat een tab. Gebruik spaties.',
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
  ]);
});

describe('an editor who types what a field cannot hold hears of', () => {
  eachFieldSays(page, {
    'titel: &Over deze site':
      '2:8 Een tekst kan niet zomaar met & beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    'titel: !Over deze site':
      '2:8 Een tekst kan niet zomaar met ! beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    'titel: *Over deze site':
      '2:8 Een tekst kan niet zomaar met * beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    'titel: [Over deze site':
      '2:8 Een tekst kan niet zomaar met [ beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    'titel: "Over" deze site':
      '2:8 Aanhalingstekens staan om de hele tekst of nergens. Gebruik in de tekst zelf “ en ”.',
    'titel: Over deze #1 site':
      '2:18 Wat achter het teken # staat, valt hier weg. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…", of haal het weg.',
  });
  eachReplacedSays(page, 'titel: Over', {
    '# nog aanpassen\ntitel: Over':
      '2:1 Wat achter het teken # staat, valt hier weg. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…", of haal het weg.',
    [`titel: ${'a '.repeat(60_000)}Over`]:
      '2 De velden boven deze tekst zijn veel te lang. Haal weg wat er per ongeluk in staat.',
  });
  eachSays([
    [
      "a title that starts with 's",
      page,
      replace('titel: Over deze site', "titel: 's Morgens"),
      `paginas/over.mdx:2:8 Een tekst kan niet zomaar met ' beginnen. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".`,
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
  ]);
});
