/** Mistakes in a text by itself: the exact words, and the exact place. */
import { describe } from 'vitest';
import { contentTests } from '../fixtures/content-tests.ts';

const { eachChangeSays, eachTextSays } = contentTests();

const braces = 'De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).';
const loose = 'Het teken < kan hier niet los staan. Schrijf "minder dan", of zet er een \\ voor: \\<.';
const between = 'Een adres kan hier niet tussen < en > staan. Schrijf';
const below = 'Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n';
const isTable = `Deze regels komen uit een tabel van een ander programma. ${below}`;
const makeTable = 'maak er een tabel van: | a | b |, daaronder | --- | --- |.';
const noList =
  'Dit wordt geen lijst. Begin elke regel met een streepje en een spatie: - tekst. Of met een cijfer, een punt en een spatie: 1. tekst.';
const frame =
  'kan hier niet. Haal die regel weg. Wilt u een kader? Zet > en een spatie voor elke regel die erin hoort.';
const stays = 'De tekst ertussen kan blijven staan.';
const places =
  'Citaat, Feit, ToenEnNu, VoorUwGemeente, Ladder, Plattegrond, Meting, Contact. Of haal <Card> weg; de tekst erin kan blijven staan.';

describe('an editor who pastes HTML hears what to write in its place', () => {
  eachTextSays({
    '<p>Dit is de <b>eerste</b> zin.</p>':
      '12:1 <p> kan hier niet. Schrijf Dit is de **eerste** zin. in plaats van <p>Dit is de <b>eerste</b> zin.</p>.',
    '<p>Een.</p>\n\n<p>Twee.</p>':
      '12:1 <p> kan hier niet. Haal <p> en </p> weg. Een lege regel maakt een nieuwe alinea. Dit komt 2 keer voor, ook op regel 14.',
    '<div>\n<h2>Kop</h2>\n<p>Een zin.</p>\n</div>': `12:1 <div> kan hier niet. ${below}## Kop\n\nEen zin.`,
    'Boven.\n\n<hr>\n\nOnder.':
      '14:1 <hr> kan hier niet. Schrijf --- op een eigen regel, met een lege regel erboven en eronder.',
    'Een<br>twee<br>drie': '12:4 Schrijf <br /> in plaats van <br>. Dit komt 2 keer voor op deze regel.',
    '<div class="kader">\n\nTekst.\n\n</div>': `12:1 <div> kan hier niet. Haal <div> en </div> weg. ${stays}`,
    'Een <b>vet</b> woord.\n\nNog <b>een</b> en <b>een</b>.':
      '12:5 <b> kan hier niet. Schrijf **vet** in plaats van <b>vet</b>. Dit komt 3 keer voor, ook op regel 14.',
    'Een <u>onderstreept</u> woord.':
      '12:5 <u> kan hier niet: wat onderstreept is, lijkt een link. Haal <u> en </u> weg, of maak de woorden vet: **tekst**.',
    'Een <span style="color:red">rood</span> woord.': `12:5 <span> kan hier niet. Haal <span> en </span> weg. ${stays}`,
    'Zie <a href="/begrippen/" target="_blank">de begrippen</a>.':
      '12:5 <a> kan hier niet. Schrijf [de begrippen](/begrippen/) in plaats van <a href="/begrippen/" target="_blank">de begrippen</a>.',
    '<img src="/afbeeldingen/zaal.svg">':
      '12:1 <img> kan hier niet. Schrijf ![beschrijving](/afbeeldingen/zaal.svg) in plaats van <img src="/afbeeldingen/zaal.svg">.',
    '<ul>\n<li>Een</li>\n<li>Twee</li>\n</ul>': `12:1 <ul> kan hier niet. ${below}- Een\n- Twee`,
    '<table>\n<tr><td>Dag</td><td>Aantal</td></tr>\n<tr><td>Maandag<br>ochtend</td><td>5|6</td></tr>\n</table>': `12:1 <table> kan hier niet. ${below}| Dag | Aantal |\n| - | - |\n| Maandag<br />ochtend | 5\\|6 |`,
    'Een <td>cel</td> los.': '12:5 <td> kan hier niet. Schrijf cel in plaats van <td>cel</td>.',
    // A list of HTML in a cell, which has one line.
    '| a |\n| - |\n| <ul><li>een</li><li>twee</li></ul> |':
      '14:3 <ul> kan hier niet. Schrijf een<br />twee in plaats van <ul><li>een</li><li>twee</li></ul>.',
    '<iframe src="https://video.example/1"></iframe>':
      '12:1 <iframe> kan hier niet. Schrijf een link: [Bekijk het op de andere site](https://video.example/1).',
    '<details>\n<summary>Meer</summary>\n\nTekst.\n\n</details>': [
      '12:1 <details> kan hier niet. Haal <details> en </details> weg. Wat erin staat, kan blijven staan.',
      '13:1 <summary> kan hier niet. Schrijf **Meer** op een eigen regel, met een lege regel eronder.',
    ],
    '<script>alert(1)</script>': '12:1 <script> kan hier niet. Haal het weg, met alles wat erin staat.',
    'Een </b> los.': '12:5 Hier staat </b>, maar dat kan hier niet. Haal het weg.',
    '<div\nclass': `12:1 ${loose}`,
    'Beste <naam van de inwoner>, welkom.':
      '12:7 De tekens < en > kunnen hier niet om een woord staan. Schrijf (naam van de inwoner), met gewone haakjes.',
    // A page of HTML, whose title the page has already.
    '<!DOCTYPE html>\n<body>\n<h1>Kop</h1>\n<p>Tekst.</p>\n</body>': [
      '12:1 <!DOCTYPE html> kan hier niet. Haal het weg.',
      `13:1 <body> kan hier niet. ${below}## Kop\n\nTekst.`,
    ],
    // Addresses in HTML, as it will hear of them in Markdown.
    '**<a href="/weg/" target="_blank">Een</a>** en <img src="./zaal.jpg">, <a name="x"></a>twee.': [
      '12:3 <a> kan hier niet. Schrijf [Een](/weg/) in plaats van <a href="/weg/" target="_blank">Een</a>.',
      '12:3 Link "/weg/" gaat naar een pagina die niet bestaat.',
      '12:48 <img> kan hier niet. Schrijf ![beschrijving](./zaal.jpg) in plaats van <img src="./zaal.jpg">.',
      '12:48 Afbeelding "./zaal.jpg" bestaat niet. Kijk of de naam klopt, ook de hoofdletters, en of het bestand in de goede map staat.',
      `12:72 <a> kan hier niet. Haal <a> en </a> weg. ${stays}`,
    ],
  });
});

describe('an editor who types what another program would run hears of', () => {
  eachTextSays({
    'Er waren <5 mensen.': `12:10 ${loose}`,
    'Mail <info@mosdijk.example>.': `12:6 ${between} [info@mosdijk.example](mailto:info@mosdijk.example).`,
    'Zie <https://vng.nl/>.': `12:5 ${between} [https://vng.nl/](https://vng.nl/).`,
    'Zie <www.vng.nl>.': `12:5 ${between} [www.vng.nl](https://www.vng.nl).`,
    'Het {nieuwe woord} hier.': `12:5 ${braces}`,
    'Het { hier.': `12:5 ${braces}`,
    '{/* later */}': `12:1 ${braces}`,
    'Een [link](/begrippen/){target="_blank"} en {{ datum }}.':
      '12:24 Wat hier tussen { en } staat, is voor een ander programma. Haal het weg, met de haken. Dit komt 2 keer voor op deze regel.',
    'Een <!-- nog\nnakijken --> zin.': '12:5 Een opmerking <!-- … --> kan hier niet. Haal die weg.',
    'import van goederen is duur.':
      '12:1 Een regel kan hier niet met import of export beginnen. Zet er een ander woord voor, of haal de regel weg.',
    // Code at the start of a page, and blocks of another program.
    "import Tabs from '@x'\nimport { Card } from 'y'\n\n<Card title={a}>\n\nTekst.\n\n</Card>": [
      '12:1 Een regel kan hier niet met import of export beginnen. Zet er een ander woord voor, of haal de regel weg. Dit komt 2 keer voor, ook op regel 13.',
      `15:1 <Card> is geen bekend blok. Kies uit: ${places}`,
    ],
    [`${'- '.repeat(30)}punt`]:
      '12 Deze regel begint met meer dan 20 streepjes, cijfers of > achter elkaar. Haal weg wat te veel is.',
    ['<'.repeat(6000)]: '12 In deze tekst staat het teken < meer dan 5000 keer. Haal weg wat er per ongeluk staat.',
  });
});

describe('an editor who uses a block wrongly hears of', () => {
  eachTextSays({
    // JavaScript knows these names.
    '<constructor />':
      '12:1 De tekens < en > kunnen hier niet om een woord staan. Schrijf (constructor), met gewone haakjes.',
    '<Citaat id="samen-verder" constructor="x" />': '12:1 <Citaat> kent constructor="…" niet.',
    '<Citat id="samen-verder" />':
      '12:1 <Citat> is geen bekend blok. Bedoelt u "Citaat"? Of haal <Citat> weg; de tekst erin kan blijven staan.',
    '<Citaat />': '12:1 In <Citaat> ontbreekt id="…". Kies uit: samen-verder, zonder-naam',
    '<Citaat {...alles} />': `12:1 ${braces}`,
    '<Citaat id="samen-verder" it="x" />': '12:1 <Citaat> kent it="…" niet. Bedoelt u "id"?',
    '<Citaat id="samen-verer" />':
      '12:1 In <Citaat> is id "samen-verer", maar dat bestaat niet in citaten. Bedoelt u "samen-verder"? Kies uit: samen-verder, zonder-naam',
    '<Citaat id="samen-verder">tekst</Citaat>':
      '12:1 In <Citaat> kan geen tekst staan. Schrijf <Citaat … /> op een eigen regel.',
    '<Citaat id=“samen-verder” />':
      '12:1 Het blok <Citaat> is niet te lezen. Schrijf achter een = rechte dubbele aanhalingstekens, zoals id="…", en eindig met />.',
    'Met <Feit id="anna-later" /> erbij.':
      '12:5 In <Feit> is id "anna-later", maar dat bestaat niet in feiten met een waarde. Kies uit: deelnemers',
    'Zij zei <Citaat id="samen-verder" /> en ging.':
      '12:9 <Citaat> kan niet midden in een zin staan. Zet het op een eigen regel, met een lege regel erboven en eronder.',
    '<Feit id="deelnemers" />': '12:1 <Feit> staat hier los. Zet het in een zin.',
    'Met [<Feit id="deelnemers" /> mensen](/begrippen/).': '12:6 <Feit> kan niet in een link staan. Zet het ernaast.',
    '## Met <Feit id="deelnemers" /> mensen': '12:8 <Feit> kan niet in een kop staan. Zet het in de tekst.',
    '<VoorUwGemeente>\n\n<VoorUwGemeente>\n\nTekst.\n\n</VoorUwGemeente>\n\n</VoorUwGemeente>':
      '14:1 <VoorUwGemeente> kan niet in <VoorUwGemeente> staan. Sluit het eerste blok eerst af met </VoorUwGemeente>.',
    '<VoorUwGemeente>\n\n<ToenEnNu feit="anna-later" />\n\n</VoorUwGemeente>':
      '14:1 <ToenEnNu> kan niet in <VoorUwGemeente> staan. Zet het eronder, na </VoorUwGemeente>.',
    '<ToenEnNu feit="anna-later, dat-niet" />':
      '12:1 In <ToenEnNu> is feit "dat-niet", maar dat bestaat niet in feiten. Kies uit: deelnemers, anna-later',
    '<Ladder />': '12:1 In <Ladder> staat geen tekst. Zet er tekst in en sluit af met </Ladder>.',
    '<Ladder>\n\n## Kop\n\n</Ladder>':
      '12:1 In <Ladder> staat geen kop met ###. Zet ### voor elke kop in dit blok, of haal <Ladder> weg.',
    'De <abbr title={x}>GDI</abbr> is er.': `12:4 ${braces}`,
    'De <abbr style="color:red">GDI</abbr>.': '12:4 <abbr> kan geen style="…" hebben. Haal het weg.',
    'Een <br>twee</br> drie.': '12:5 In <br /> kan geen tekst staan. Schrijf alleen <br />.',
  });
  eachChangeSays('keynotes/anna-de-vries.mdx', {
    '</Ladder>\n => ': '28:1 Het blok <Ladder> is niet afgesloten. Zet </Ladder> op een eigen regel na de tekst.',
    '<Ladder>\n => ':
      '33:1 Hier eindigt </Ladder>, maar het blok begint nergens. Haal de regel weg of zet <Ladder> erboven.',
  });
});

describe('an editor whose text would shut readers out hears of', () => {
  eachTextSays({
    '# Een\n\n### Twee\n\n##### Drie\n\n### Vier': [
      '12:1 Een kop met één # is de titel van de pagina, en die staat al bovenaan. Begin met ##.',
      '14:1 Deze kop slaat een niveau over. Gebruik ## in plaats van ###. Dit komt 2 keer voor, ook op regel 18.',
      '16:1 Deze kop slaat een niveau over. Gebruik ### in plaats van #####.',
    ],
    '##': '12:1 Deze kop is leeg. Zet er tekst achter, of haal hem weg.',
    '## Een {#zelf}\n\n## Twee {#zelf}': '14:1 Het adres #zelf is al van een kop hierboven. Kies een ander.',
    '## In het kort':
      '12:1 Het adres #in-het-kort is van een deel dat de pagina zelf maakt. Geef deze kop andere woorden, of een eigen adres: {#in-het-kort-2} erachter.',
    '[](/begrippen/)':
      '12:1 Deze link heeft geen tekst. Schrijf tussen de blokhaken waar de link heen gaat: [tekst](adres).',
    '![ ](/afbeeldingen/zaal.svg)':
      '12:1 Deze afbeelding heeft geen beschrijving. Schrijf tussen de blokhaken wat er te zien is: ![beschrijving](adres).',
    '![Een zaal][zaal]\n\n[zaal]: /afbeeldingen/zaal.svg':
      '12:1 Het adres van een afbeelding staat meteen achter de beschrijving. Schrijf ![beschrijving](adres).',
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
    'Dit is zo.[^1]': '12:11 Bij voetnoot [^1] ontbreekt de tekst. Zet onderaan een regel die begint met [^1]:',
    'Dit is zo.^[Volgens de bron.]':
      '12:11 Een voetnoot staat hier niet in de tekst zelf. Schrijf [^noot], en onderaan [^noot]: Volgens de bron.',
    '##Kop': '12:1 Achter ## ontbreekt een spatie, dus dit wordt geen kop. Zet er een spatie tussen.',
    'Dit is ** vet ** hier.':
      '12:8 De sterretjes ** staan hier los. Zet ze aan beide kanten tegen de woorden aan: **tekst**. Of haal ze weg.',
    '| a | b |\n| 1 | 2 |':
      '12:1 Dit wordt geen tabel: onder de eerste rij ontbreekt een regel met streepjes. Zet daar | --- | --- |',
    '| a | b |\n| - | - | - |\n| 1 | 2 |':
      '12:1 Dit wordt geen tabel: de regel met streepjes heeft een ander aantal vakken dan de eerste rij. Schrijf | --- | --- |',
    'Dag\tAantal\nMaandag\t5': `12:1 ${isTable}| Dag | Aantal |\n| --- | --- |\n| Maandag | 5 |`,
    'Een\ttwee': `12:1 Hier staat een tab. Typ er een spatie voor in de plaats, of ${makeTable}`,
    // Tables of Word, as Pandoc writes them.
    '+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+': `12:1 Lezers zien hier deze streepjes en plussen. Haal ze weg, of ${makeTable}`,
    'Tekst.\n\n  Naam   Aantal\n  ------ ------\n  a      1': `15:3 Deze streepjes worden geen tabel. Haal ze weg, en ${makeTable}`,
    '| Straat 1\n| 1234 AB Plaats':
      '12:1 Lezers zien hier het teken |. Haal het weg, en zet <br /> aan het eind van elke regel behalve de laatste.',
    'Zie [de begrippen] (/begrippen/).':
      '12:18 Tussen ] en ( staat een spatie, dus dit wordt geen link. Haal die spatie weg: [tekst](adres).',
    'Zie [de GDI](/begrippen/(gdi/).':
      '12:12 Hier staat een link die niet te lezen is. Schrijf [tekst](adres), met beide haakjes en zonder spaties in het adres.',
    'Zie [[Open data]].': '12:5 [[Open data]] kan hier niet. Schrijf een link als [Open data](adres).',
    '![[zaal.jpg]]': '12:1 ![[zaal.jpg]] kan hier niet. Schrijf een afbeelding als ![beschrijving](adres).',
    '!!! note "Let op"\n    Tekst.': `12:1 "!!! note "Let op"" ${frame}`,
    ':::tip\nTekst.\n:::': `12:1 ":::tip" ${frame} Dit komt 2 keer voor, ook op regel 14.`,
    '> [!NOTE]\n> Tekst.': '12:3 [!NOTE] kan hier niet. Haal het weg. De tekst eronder blijft staan als aanhaling.',
    '[TOC]': '12:1 [TOC] kan hier niet. De pagina maakt zelf een lijst van de kopjes. Haal het weg.',
    '• Een\n• Twee': `12:1 ${noList}`,
    '– Een\n– Twee': `12:1 ${noList}`,
    '-Een\n-Twee': `12:1 ${noList}`,
    '1.Een\n2.Twee': `12:1 ${noList}`,
    'Een ==geel== woord.': '12:5 Lezers zien hier de tekens ==. Schrijf **geel** voor vette tekst, of haal ze weg.',
    'Vijf m^2^ groot.': '12:7 Met ^ wordt tekst hier niet hoger. Schrijf <sup>2</sup>.',
    'H~2~O':
      '12:2 Wat tussen twee keer ~ staat, wordt doorgehaald. Is dat de bedoeling? Schrijf ~~2~~. Moet het lager staan? Schrijf <sub>2</sub>.',
    'Klaar :white_check_mark: zo.':
      '12:7 :white_check_mark: wordt hier geen plaatje. Plak het plaatje zelf, of haal het weg.',
    'Een &foo; teken.': '12:5 Lezers zien hier letterlijk &foo;. Typ het teken zelf.',
    'Open data\n: gegevens voor iedereen':
      '13:1 Een regel die met : begint, wordt hier geen uitleg bij een woord. Schrijf een lijst: - **woord**: uitleg.',
    '*[GDI]: de bouwstenen':
      '12:1 "*[GDI]: de bouwstenen" kan hier niet. Schrijf de afkorting één keer voluit in de tekst, en haal deze regel weg.',
    'Het is `s avonds.':
      "12:8 Het teken ` staat hier los. Bedoelt u een apostrof? Typ dan '. Code staat tussen twee van deze tekens.",
    'De foto`s en auto`s.': "12:8 Het teken ` maakt van de tekst hierachter code. Typ een apostrof: '.",
    'Als $x^2$ stijgt, en het $5 of $6 kost.':
      '12:5 Lezers zien hier letterlijk $x^2$. Haal het weg, of schrijf het in gewone woorden en tekens.',
    "== Kop ==\n\nEen '''vet''' woord, en [https://vng.nl/ de site].": [
      '12:1 Dit wordt hier geen kop. Schrijf ## Kop.',
      "14:5 Lezers zien hier de tekens ''. Schrijf **vet** voor vette tekst, of haal ze weg.",
      '14:25 Dit wordt hier geen link. Schrijf [de site](https://vng.nl/).',
    ],
  });
});
