/** Mistakes in a text: the exact words, and the exact place. */
import { describe } from 'vitest';
import { contentTests } from '../fixtures/content-tests.ts';
import { replace } from '../fixtures/content-tree.ts';

const { eachSays, eachTextSays } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const recap = 'terugblik/index.mdx';
const page = 'paginas/over.mdx';
const quotation = '<Citaat id="samen-verder" />';

describe('an editor who types signs that a text cannot hold', () => {
  eachTextSays({
    'Er waren <5 mensen.':
      '12:10 Het teken < kan hier niet los staan. Schrijf "minder dan", of zet er een \\ voor: \\<.',
    'Mail <info@mosdijk.example>.':
      '12:6 Een adres kan hier niet tussen < en > staan. Schrijf [info@mosdijk.example](mailto:info@mosdijk.example).',
    'Zie <https://vng.nl/>.':
      '12:5 Een adres kan hier niet tussen < en > staan. Schrijf [https://vng.nl/](https://vng.nl/).',
    'Het {woord} hier.': '12:5 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    'Het {nieuwe woord} hier.': '12:5 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    'Het { hier.': '12:5 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    '{/* later */}': '12:1 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    '<!-- later -->': '12:1 Een opmerking <!-- … --> kan hier niet. Haal die weg.',
    'Dit komt <!-- wanneer? --> later.': '12:10 Een opmerking <!-- … --> kan hier niet. Haal die weg.',
    "import Kaart from './Kaart.astro'":
      '12:1 Een regel kan hier niet met import of export beginnen. Zet er een ander woord voor, of haal de regel weg.',
  });
});

describe('an editor hears of', () => {
  eachTextSays({
    'Het ministerie van BZK betaalt.':
      '12:20 De afkorting "BZK" wordt nergens uitgelegd. Schrijf die hier één keer voluit, zoals "Vereniging van Nederlandse Gemeenten (VNG)", of zet die bij de synoniemen van een begrip.',
  });
  eachSays([
    [
      'an attribute that nobody knows',
      keynote,
      replace(quotation, '<Citaat id="samen-verder" kleur="rood" />'),
      'keynotes/anna-de-vries.mdx:26:1 <Citaat> kent kleur="…" niet.',
    ],
    [
      'an image that is missing',
      recap,
      replace('/afbeeldingen/zaal.svg', '/afbeeldingen/zaak.svg'),
      'terugblik/index.mdx:21:1 Afbeelding "/afbeeldingen/zaak.svg" bestaat niet. Bedoelt u "zaal.svg"?',
    ],
    [
      'a title that another page has',
      page,
      replace('Over deze site', 'Terugblik op de dag'),
      'paginas/over.mdx:2:1 Titel "Terugblik op de dag" staat ook in src/content/terugblik/index.mdx:2. Geef een van de twee een andere.',
    ],
  ]);
});

describe('an editor who writes what readers would see as code hears of', () => {
  eachTextSays({
    'Zie <img src="/afbeeldingen/zaal.svg" alt="Een zaal" />.':
      '12:5 <img> kan hier niet. Schrijf ![Een zaal](/afbeeldingen/zaal.svg) in plaats van <img src="/afbeeldingen/zaal.svg" alt="Een zaal" />.',
    '<img src="/afbeeldingen/zaal.svg">':
      '12:1 <img> kan hier niet. Schrijf ![beschrijving](/afbeeldingen/zaal.svg) in plaats van <img src="/afbeeldingen/zaal.svg">.',
    'Zie <a href="/begrippen/">hier</a>.':
      '12:5 <a> kan hier niet. Schrijf [hier](/begrippen/) in plaats van <a href="/begrippen/">hier</a>.',
    '![Een zaal](https://vng.nl/zaal.jpg)':
      '12:1 Afbeelding "https://vng.nl/zaal.jpg" staat op een andere site, en dat kan hier niet. Zet het bestand in de map public en schrijf /naam.jpg.',
    '![Een zaal](zaal.jpg)':
      '12:1 Afbeelding "zaal.jpg" kan zo niet. Begin met / voor een bestand uit de map public, of met ./ voor een bestand naast deze tekst.',
    '![Een zaal](./zaal.jpg)':
      '12:1 Afbeelding "./zaal.jpg" bestaat niet. Kijk of de naam klopt, ook de hoofdletters, en of het bestand in de goede map staat.',
    '![Een zaal](/afbeeldingen/Zaal.svg)':
      '12:1 Afbeelding "/afbeeldingen/Zaal.svg" bestaat niet. Bedoelt u "zaal.svg"?',
    '![Een zaal](../../../../zaal.svg)':
      '12:1 Afbeelding "../../../../zaal.svg" bestaat niet. Kijk of de naam klopt, ook de hoofdletters, en of het bestand in de goede map staat.',
    '![Een zaal](/zaal.pdf)':
      '12:1 "/zaal.pdf" is geen afbeelding. Zet het bestand in de map public en schrijf een link: [tekst](/zaal.pdf).',
    '[](/begrippen/)':
      '12:1 Deze link heeft geen tekst. Schrijf tussen de blokhaken waar de link heen gaat: [tekst](adres).',
    'Zie [de GDI](/begrippen/g di/ "Een begrip").': [
      '12:5 Link "/begrippen/g%20di/" gaat naar een pagina die niet bestaat. Bedoelt u "/begrippen/gdi/"?',
      '12:14 In dit adres staat een spatie. Schrijf (/begrippen/g%20di/).',
    ],
    'Zie [de GDI](/begrippen/(gdi/).':
      '12:12 Hier staat een link die niet te lezen is. Schrijf [tekst](adres), met beide haakjes en zonder spaties in het adres.',
    // Addresses in HTML, as it will hear of them in Markdown.
    '**<a href="/weg/" target="_blank">Een</a>** en <img src="./zaal.jpg">, <a name="x"></a>twee.': [
      '12:3 <a> kan hier niet. Schrijf [Een](/weg/) in plaats van <a href="/weg/" target="_blank">Een</a>.',
      '12:3 Link "/weg/" gaat naar een pagina die niet bestaat.',
      '12:48 <img> kan hier niet. Schrijf ![beschrijving](./zaal.jpg) in plaats van <img src="./zaal.jpg">.',
      '12:48 Afbeelding "./zaal.jpg" bestaat niet. Kijk of de naam klopt, ook de hoofdletters, en of het bestand in de goede map staat.',
      '12:72 <a> kan hier niet. Haal <a> en </a> weg. De tekst ertussen kan blijven staan.',
    ],
    // A page of HTML, whose title the page has already.
    '<!DOCTYPE html>\n<body>\n<h1>Kop</h1>\n<p>Tekst.</p>\n</body>': [
      '12:1 <!DOCTYPE html> kan hier niet. Haal het weg.',
      '13:1 <body> kan hier niet. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n## Kop\n\nTekst.',
    ],
    // A list of HTML in a cell, which has one line.
    '| a |\n| - |\n| <ul><li>een</li><li>twee</li></ul> |':
      '14:3 <ul> kan hier niet. Schrijf een<br />twee in plaats van <ul><li>een</li><li>twee</li></ul>.',
    'Zie <www.vng.nl>.': '12:5 Een adres kan hier niet tussen < en > staan. Schrijf [www.vng.nl](https://www.vng.nl).',
    // Code at the start of a page, and blocks of another program.
    "import Tabs from '@x'\nimport { Card } from 'y'\n\n<Card title={a}>\n\nTekst.\n\n</Card>": [
      '12:1 Een regel kan hier niet met import of export beginnen. Zet er een ander woord voor, of haal de regel weg. Dit komt 2 keer voor, ook op regel 13.',
      '15:1 <Card> is geen bekend blok. Kies uit: Citaat, Feit, ToenEnNu, VoorUwGemeente, Ladder, Plattegrond, Meting, Contact. Of haal <Card> weg; de tekst erin kan blijven staan.',
    ],
    // Each abbreviation, link and quotation, said once a page, and not what is in a line that has to go.
    '!!! note "De UWV"\n\nBZK en DUO [a](x.md) [b](y.md) “eerste” en “tweede”.': [
      '12:1 "!!! note "De UWV"" kan hier niet. Haal die regel weg. Wilt u een kader? Zet > en een spatie voor elke regel eronder.',
      '14:1 De afkorting "BZK" wordt nergens uitgelegd. Schrijf die hier één keer voluit, zoals "Vereniging van Nederlandse Gemeenten (VNG)", of zet die bij de synoniemen van een begrip. Dit geldt ook voor "DUO" (regel 14).',
      '14:12 Link "x.md" kan niet. Begin met / voor een eigen pagina, of met https:// voor een andere site. Dit geldt ook voor "y.md" (regel 14).',
      '14:32 "eerste" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg. Dit geldt ook voor "tweede" (regel 14).',
    ],
    'Dit is zo.[^1]': '12:11 Bij voetnoot [^1] ontbreekt de tekst. Zet onderaan een regel die begint met [^1]:',
    '##Kop': '12:1 Achter ## ontbreekt een spatie, dus dit wordt geen kop. Zet er een spatie tussen.',
    '##': '12:1 Deze kop is leeg. Zet er tekst achter, of haal hem weg.',
    '## Een {#zelf}\n\n## Twee {#zelf}': '14:1 Het adres #zelf is al van een kop hierboven. Kies een ander.',
    '## In het kort\n\n## Kort {#over-de-spreker}': [
      '12:1 Het adres #in-het-kort is van een deel dat de pagina zelf maakt. Geef deze kop andere woorden, of een eigen adres: {#in-het-kort-2} erachter.',
      '14:1 Het adres #over-de-spreker is van een deel dat de pagina zelf maakt. Geef deze kop andere woorden, of een eigen adres: {#over-de-spreker-2} erachter.',
    ],
    // Headings that skip a level, and all below them.
    '# Een\n\n### Twee\n\n##### Drie\n\n### Vier': [
      '12:1 Een kop met één # is de titel van de pagina, en die staat al bovenaan. Begin met ##.',
      '14:1 Deze kop slaat een niveau over. Gebruik ## in plaats van ###. Dit komt 2 keer voor, ook op regel 18.',
      '16:1 Deze kop slaat een niveau over. Gebruik ### in plaats van #####.',
    ],
    'Dit is ** vet ** hier.':
      '12:8 De sterretjes ** staan hier los. Zet ze aan beide kanten tegen de woorden aan: **tekst**. Of haal ze weg.',
    'import van goederen is duur.':
      '12:1 Een regel kan hier niet met import of export beginnen. Zet er een ander woord voor, of haal de regel weg.',
    [`${'- '.repeat(30)}punt`]:
      '12 Deze regel begint met meer dan 20 streepjes, cijfers of > achter elkaar. Haal weg wat te veel is.',
    ['<'.repeat(6000)]: '12 In deze tekst staat het teken < meer dan 5000 keer. Haal weg wat er per ongeluk staat.',
  });
});

describe('an editor whose words would fall away hears of', () => {
  eachTextSays({
    '| a | b |\n| - | - |\n| 1 | 2 | drie |\n| ja|nee | x |':
      '14:9 Deze rij heeft 3 cellen, maar de tabel 2 kolommen: "drie" komt niet op de pagina. Zet in de eerste rij en de streepjes een kolom erbij. Hoort de streep | bij de tekst? Schrijf dan \\|. Dit komt 2 keer voor, ook op regel 15.',
    '| a | b |\n| - | - |\n| 1 | 2 |\nHier gaat de tekst verder.':
      '15:1 Deze regel staat direct onder een tabel en wordt daardoor een rij ervan. Zet er een lege regel boven.',
    'Tekst.\n\n[^1]: Volgens de bron.':
      '14:1 Naar deze voetnoot verwijst niets, dus die komt niet op de pagina. Zet [^1] in de tekst waar die bij hoort, of haal die weg.',
    'Tekst.[^1]\n\n[^1]: De eerste.\n\n[^1]: De tweede.':
      '16:1 [^1]: staat er twee keer, en alleen de eerste telt. Geef deze een andere naam.',
    '[Let]: morgen':
      '12:1 Deze regel komt niet op de pagina: Markdown leest hem als het adres van een link. Zet er een \\ voor, gebruik hem als [tekst][let], of haal hem weg.',
    '## Kop {van 2020}':
      '12:1 Tussen { en } achter een kop kan alleen een adres staan, zoals {#adres}. Gebruik anders gewone haakjes ( en ).',
    '```\nEen.\n\nTwee.':
      '12:1 Het blok code dat hier begint, houdt niet op: alles eronder wordt code. Zet ``` op een eigen regel onder de code.',
    '```Let op\nEen.\n```':
      '12:1 "Let op" achter ``` komt niet op de pagina. Zet het op de regel eronder, of haal het weg.',
    'De laatste zin.\n---':
      '12:1 Deze tekst wordt een kop, want er staan streepjes onder. Is het een kop? Schrijf er ## en een spatie voor, en haal de streepjes weg. Anders: zet er een lege regel tussen.',
  });
});

describe('an editor whose readers would see signs hears of', () => {
  eachTextSays({
    '| a | b |\n| 1 | 2 |':
      '12:1 Dit wordt geen tabel: onder de eerste rij ontbreekt een regel met streepjes. Zet daar | --- | --- |',
    '| a | b |\n| - | - | - |\n| 1 | 2 |':
      '12:1 Dit wordt geen tabel: de regel met streepjes heeft een ander aantal vakken dan de eerste rij. Schrijf | --- | --- |',
    'Dag\tAantal\nMaandag\t5':
      '12:1 Deze regels komen uit een tabel van een ander programma. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n| Dag | Aantal |\n| --- | --- |\n| Maandag | 5 |',
    'Een\ttwee':
      '12:1 Hier staat een tab. Typ er een spatie voor in de plaats, of maak er een tabel van: | a | b |, daaronder | --- | --- |.',
    'Zie [de begrippen] (/begrippen/).':
      '12:18 Tussen ] en ( staat een spatie, dus dit wordt geen link. Haal die spatie weg: [tekst](adres).',
    'Zie [[Open data]].': '12:5 [[Open data]] kan hier niet. Schrijf een link als [Open data](adres).',
    '![[zaal.jpg]]': '12:1 ![[zaal.jpg]] kan hier niet. Schrijf een afbeelding als ![beschrijving](adres).',
    '!!! note "Let op"\n    Tekst.':
      '12:1 "!!! note "Let op"" kan hier niet. Haal die regel weg. Wilt u een kader? Zet > en een spatie voor elke regel eronder.',
    ':::tip\nTekst.\n:::':
      '12:1 ":::tip" kan hier niet. Haal de regels met ::: weg. Wilt u een kader? Zet > en een spatie voor elke regel ertussen. Dit komt 2 keer voor, ook op regel 14.',
    '> [!NOTE]\n> Tekst.': '12:3 [!NOTE] kan hier niet. Haal het weg. De tekst eronder blijft staan als aanhaling.',
    '[TOC]': '12:1 [TOC] kan hier niet. De pagina maakt zelf een lijst van de kopjes. Haal het weg.',
    '• Een\n• Twee': '12:1 Dit wordt geen lijst. Begin elke regel met een streepje en een spatie: - tekst.',
    '-Een\n-Twee':
      '12:1 Achter - ontbreekt een spatie, dus dit wordt geen lijst. Schrijf - tekst, met een spatie ertussen.',
    '– Een\n– Twee': '12:1 Dit wordt geen lijst. Begin elke regel met een gewoon streepje en een spatie: - tekst.',
    '1.Een\n2.Twee': '12:1 Achter 1. ontbreekt een spatie, dus dit wordt geen lijst. Zet er een spatie tussen.',
    'Een ==geel== woord.': '12:5 Markeren met == kan hier niet. Schrijf **geel**.',
    'Vijf m^2^ groot.': '12:7 Met ^ wordt tekst hier niet hoger. Schrijf <sup>2</sup>.',
    'H~2~O':
      '12:2 Wat tussen twee keer ~ staat, wordt doorgehaald. Is dat de bedoeling? Schrijf ~~2~~. Moet het lager staan? Schrijf <sub>2</sub>.',
    'Klaar :white_check_mark: zo.':
      '12:7 :white_check_mark: wordt hier geen plaatje. Plak het plaatje zelf, of haal het weg.',
    'Een &foo; teken.': '12:5 Lezers zien hier letterlijk &foo;. Typ het teken zelf.',
    'Dit is zo.^[Volgens de bron.]':
      '12:11 Een voetnoot staat hier niet in de tekst zelf. Schrijf [^noot], en onderaan [^noot]: Volgens de bron.',
    'Open data\n: gegevens voor iedereen':
      '13:1 Een regel die met : begint, wordt hier geen uitleg bij een woord. Schrijf een lijst: - **woord**: uitleg.',
    '*[GDI]: de bouwstenen':
      '12:1 "*[GDI]: de bouwstenen" kan hier niet. Schrijf de afkorting één keer voluit in de tekst, en haal deze regel weg.',
    'Het is `s avonds.':
      "12:8 Het teken ` staat hier los. Bedoelt u een apostrof? Typ dan '. Code staat tussen twee van deze tekens.",
    'De foto`s en auto`s.': "12:8 Het teken ` maakt van de tekst hierachter code. Typ een apostrof: '.",
    '\\newpage':
      '12:1 Lezers zien hier letterlijk \\newpage. Haal het weg, of schrijf het in gewone woorden en tekens.',
    'Als $x^2$ stijgt, en het $5 of $6 kost.':
      '12:5 Lezers zien hier letterlijk $x^2$. Haal het weg, of schrijf het in gewone woorden en tekens.',
    '=== "Windows"\n\n    Tekst.':
      '12:1 "=== "Windows"" kan hier niet. Haal die regel weg. Wilt u een kader? Zet > en een spatie voor elke regel eronder.',
    // A table of Word, as Pandoc writes it.
    '+---+---+\n| a | b |\n+===+===+\n| c | d |\n|   | e |\n+---+---+':
      '12:1 Deze regels komen uit een tabel van een ander programma. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n| a | b |\n| --- | --- |\n| c | d e |',
    'Tekst.\n\n  Naam   Aantal\n  ------ ------\n  a      1\n  b      2':
      '15:3 Deze regels komen uit een tabel van een ander programma. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n| Naam | Aantal |\n| --- | --- |\n| a | 1 |\n| b | 2 |',
    '| Straat 1\n| 1234 AB Plaats':
      '12:1 Lezers zien hier het teken |. Haal het weg, en zet <br /> aan het eind van elke regel behalve de laatste.',
    "== Kop ==\n\nEen '''vet''' woord, en [https://vng.nl/ de site].": [
      '12:1 Dit wordt hier geen kop. Schrijf ## Kop.',
      "14:5 Lezers zien hier de tekens ''. Schrijf **vet** voor vette tekst, of haal ze weg.",
      '14:25 Dit wordt hier geen link. Schrijf [de site](https://vng.nl/).',
    ],
  });
});
