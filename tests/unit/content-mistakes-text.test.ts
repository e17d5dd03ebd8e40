/** Mistakes in a text: the exact words, and the exact place. */
import { describe } from 'vitest';
import { contentTests } from '../fixtures/content-tests.ts';
import { append, replace } from '../fixtures/content-tree.ts';

const { eachSays } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const recap = 'terugblik/index.mdx';
const page = 'paginas/over.mdx';
const quotation = '<Citaat id="samen-verder" />';

describe('an editor who types signs that a text cannot hold', () => {
  eachSays([
    [
      'hears about <5',
      page,
      append('Er waren <5 mensen.'),
      'paginas/over.mdx:12:10 Het teken < kan hier niet los staan. Schrijf "minder dan", of zet er een \\ voor: \\<.',
    ],
    [
      'hears about an e-mail address between < and >',
      page,
      append('Mail <info@mosdijk.example>.'),
      'paginas/over.mdx:12:6 Een adres kan hier niet tussen < en > staan. Schrijf [info@mosdijk.example](mailto:info@mosdijk.example).',
    ],
    [
      'hears about a web address between < and >',
      page,
      append('Zie <https://vng.nl/>.'),
      'paginas/over.mdx:12:5 Een adres kan hier niet tussen < en > staan. Schrijf [https://vng.nl/](https://vng.nl/).',
    ],
    [
      'hears about {woord}',
      page,
      append('Het {woord} hier.'),
      'paginas/over.mdx:12:5 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    ],
    [
      'hears about two words between braces',
      page,
      append('Het {nieuwe woord} hier.'),
      'paginas/over.mdx:12:5 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    ],
    [
      'hears about one opening brace',
      page,
      append('Het { hier.'),
      'paginas/over.mdx:12:5 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    ],
    [
      'hears about a comment of braces',
      page,
      append('{/* later */}'),
      'paginas/over.mdx:12:1 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    ],
    [
      'hears about a comment',
      page,
      append('<!-- later -->'),
      'paginas/over.mdx:12:1 Een opmerking <!-- … --> kan hier niet. Haal die weg.',
    ],
    [
      'hears about a comment inside a sentence',
      page,
      append('Dit komt <!-- wanneer? --> later.'),
      'paginas/over.mdx:12:10 Een opmerking <!-- … --> kan hier niet. Haal die weg.',
    ],
    [
      'hears that a line cannot begin with import',
      page,
      append("import Kaart from './Kaart.astro'"),
      'paginas/over.mdx:12:1 Een regel kan hier niet met import of export beginnen. Zet er een ander woord voor, of haal de regel weg.',
    ],
  ]);
});

describe('an editor hears of', () => {
  eachSays([
    [
      'a colon in a title',
      page,
      replace('titel: Over deze', 'titel: Over: deze'),
      'paginas/over.mdx:2:8 In deze tekst staat een dubbele punt. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    ],
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
    [
      'an abbreviation that nothing explains',
      page,
      append('Het ministerie van BZK betaalt.'),
      'paginas/over.mdx:12:20 De afkorting "BZK" wordt nergens uitgelegd. Schrijf die hier één keer voluit, zoals "Vereniging van Nederlandse Gemeenten (VNG)", of zet die bij de synoniemen van een begrip.',
    ],
  ]);
});

describe('an editor who writes what readers would see as code hears of', () => {
  eachSays([
    [
      'an image tag',
      page,
      append('Zie <img src="/afbeeldingen/zaal.svg" alt="Een zaal" />.'),
      'paginas/over.mdx:12:5 <img> kan hier niet. Schrijf ![Een zaal](/afbeeldingen/zaal.svg) in plaats van <img src="/afbeeldingen/zaal.svg" alt="Een zaal" />.',
    ],
    [
      'an image tag that is not closed',
      page,
      append('<img src="/afbeeldingen/zaal.svg">'),
      'paginas/over.mdx:12:1 <img> kan hier niet. Schrijf ![beschrijving](/afbeeldingen/zaal.svg) in plaats van <img src="/afbeeldingen/zaal.svg">.',
    ],
    [
      'a link tag',
      page,
      append('Zie <a href="/begrippen/">hier</a>.'),
      'paginas/over.mdx:12:5 <a> kan hier niet. Schrijf [hier](/begrippen/) in plaats van <a href="/begrippen/">hier</a>.',
    ],
    [
      'an image on another site',
      page,
      append('![Een zaal](https://vng.nl/zaal.jpg)'),
      'paginas/over.mdx:12:1 Afbeelding "https://vng.nl/zaal.jpg" staat op een andere site, en dat kan hier niet. Zet het bestand in de map public en schrijf /naam.jpg.',
    ],
    [
      'an image without a folder',
      page,
      append('![Een zaal](zaal.jpg)'),
      'paginas/over.mdx:12:1 Afbeelding "zaal.jpg" kan zo niet. Begin met / voor een bestand uit de map public, of met ./ voor een bestand naast deze tekst.',
    ],
    [
      'an image beside the text that is missing',
      page,
      append('![Een zaal](./zaal.jpg)'),
      'paginas/over.mdx:12:1 Afbeelding "./zaal.jpg" bestaat niet. Kijk of de naam klopt, ook de hoofdletters, en of het bestand in de goede map staat.',
    ],
    [
      'an image whose capitals differ',
      page,
      append('![Een zaal](/afbeeldingen/Zaal.svg)'),
      'paginas/over.mdx:12:1 Afbeelding "/afbeeldingen/Zaal.svg" bestaat niet. Bedoelt u "zaal.svg"?',
    ],
    [
      'an image outside the project',
      page,
      append('![Een zaal](../../../../zaal.svg)'),
      'paginas/over.mdx:12:1 Afbeelding "../../../../zaal.svg" bestaat niet. Kijk of de naam klopt, ook de hoofdletters, en of het bestand in de goede map staat.',
    ],
    [
      'a file that is no image',
      page,
      append('![Een zaal](/zaal.pdf)'),
      'paginas/over.mdx:12:1 "/zaal.pdf" is geen afbeelding. Zet het bestand in de map public en schrijf een link: [tekst](/zaal.pdf).',
    ],
    [
      'a link without words',
      page,
      append('[](/begrippen/)'),
      'paginas/over.mdx:12:1 Deze link heeft geen tekst. Schrijf tussen de blokhaken waar de link heen gaat: [tekst](adres).',
    ],
    [
      'a space in the address of a link',
      page,
      append('Zie [de GDI](/begrippen/g di/ "Een begrip").'),
      [
        'paginas/over.mdx:12:5 Link "/begrippen/g%20di/" gaat naar een pagina die niet bestaat. Bedoelt u "/begrippen/gdi/"?',
        'paginas/over.mdx:12:14 In dit adres staat een spatie. Schrijf (/begrippen/g%20di/).',
      ],
    ],
    [
      'a link without its end',
      page,
      append('Zie [de GDI](/begrippen/(gdi/).'),
      'paginas/over.mdx:12:12 Hier staat een link die niet te lezen is. Schrijf [tekst](adres), met beide haakjes en zonder spaties in het adres.',
    ],
    [
      'addresses in HTML, as it will hear of them in Markdown',
      page,
      append('**<a href="/weg/" target="_blank">Een</a>** en <img src="./zaal.jpg">, <a name="x"></a>twee.'),
      [
        'paginas/over.mdx:12:3 <a> kan hier niet. Schrijf [Een](/weg/) in plaats van <a href="/weg/" target="_blank">Een</a>.',
        'paginas/over.mdx:12:3 Link "/weg/" gaat naar een pagina die niet bestaat.',
        'paginas/over.mdx:12:48 <img> kan hier niet. Schrijf ![beschrijving](./zaal.jpg) in plaats van <img src="./zaal.jpg">.',
        'paginas/over.mdx:12:48 Afbeelding "./zaal.jpg" bestaat niet. Kijk of de naam klopt, ook de hoofdletters, en of het bestand in de goede map staat.',
        'paginas/over.mdx:12:72 <a> kan hier niet. Haal <a> en </a> weg. De tekst ertussen kan blijven staan.',
      ],
    ],
    [
      'a page of HTML, whose title the page has already',
      page,
      append('<!DOCTYPE html>\n<body>\n<h1>Kop</h1>\n<p>Tekst.</p>\n</body>'),
      [
        'paginas/over.mdx:12:1 <!DOCTYPE html> kan hier niet. Haal het weg.',
        'paginas/over.mdx:13:1 <body> kan hier niet. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n## Kop\n\nTekst.',
      ],
    ],
    [
      'a list of HTML in a cell, which has one line',
      page,
      append('| a |\n| - |\n| <ul><li>een</li><li>twee</li></ul> |'),
      'paginas/over.mdx:14:3 <ul> kan hier niet. Schrijf een<br />twee in plaats van <ul><li>een</li><li>twee</li></ul>.',
    ],
    [
      'an address without https between < and >',
      page,
      append('Zie <www.vng.nl>.'),
      'paginas/over.mdx:12:5 Een adres kan hier niet tussen < en > staan. Schrijf [www.vng.nl](https://www.vng.nl).',
    ],
    [
      'code at the start of a page, and blocks of another program',
      page,
      append("import Tabs from '@x'\nimport { Card } from 'y'\n\n<Card title={a}>\n\nTekst.\n\n</Card>"),
      [
        'paginas/over.mdx:12:1 Een regel kan hier niet met import of export beginnen. Zet er een ander woord voor, of haal de regel weg. Dit komt 2 keer voor, ook op regel 13.',
        'paginas/over.mdx:15:1 <Card> is geen bekend blok. Kies uit: Citaat, Feit, ToenEnNu, VoorUwGemeente, Ladder, Plattegrond, Meting, Contact. Of haal <Card> weg; de tekst erin kan blijven staan.',
      ],
    ],
    [
      'each abbreviation, link and quotation, said once a page, and not what is in a line that has to go',
      page,
      append('!!! note "De UWV"\n\nBZK en DUO [a](x.md) [b](y.md) “eerste” en “tweede”.'),
      [
        'paginas/over.mdx:12:1 "!!! note "De UWV"" kan hier niet. Haal die regel weg. Wilt u een kader? Zet > en een spatie voor elke regel eronder.',
        'paginas/over.mdx:14:1 De afkorting "BZK" wordt nergens uitgelegd. Schrijf die hier één keer voluit, zoals "Vereniging van Nederlandse Gemeenten (VNG)", of zet die bij de synoniemen van een begrip. Dit geldt ook voor "DUO" (regel 14).',
        'paginas/over.mdx:14:12 Link "x.md" kan niet. Begin met / voor een eigen pagina, of met https:// voor een andere site. Dit geldt ook voor "y.md" (regel 14).',
        'paginas/over.mdx:14:32 "eerste" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg. Dit geldt ook voor "tweede" (regel 14).',
      ],
    ],
    [
      'a footnote without a text',
      page,
      append('Dit is zo.[^1]'),
      'paginas/over.mdx:12:11 Bij voetnoot [^1] ontbreekt de tekst. Zet onderaan een regel die begint met [^1]:',
    ],
    [
      'a heading without a space',
      page,
      append('##Kop'),
      'paginas/over.mdx:12:1 Achter ## ontbreekt een spatie, dus dit wordt geen kop. Zet er een spatie tussen.',
    ],
    [
      'a heading without words',
      page,
      append('##'),
      'paginas/over.mdx:12:1 Deze kop is leeg. Zet er tekst achter, of haal hem weg.',
    ],
    [
      'two headings with one address',
      page,
      append('## Een {#zelf}\n\n## Twee {#zelf}'),
      'paginas/over.mdx:14:1 Het adres #zelf is al van een kop hierboven. Kies een ander.',
    ],
    [
      'a heading that the page makes itself',
      page,
      append('## In het kort\n\n## Kort {#over-de-spreker}'),
      [
        'paginas/over.mdx:12:1 Het adres #in-het-kort is van een deel dat de pagina zelf maakt. Geef deze kop andere woorden, of een eigen adres: {#in-het-kort-2} erachter.',
        'paginas/over.mdx:14:1 Het adres #over-de-spreker is van een deel dat de pagina zelf maakt. Geef deze kop andere woorden, of een eigen adres: {#over-de-spreker-2} erachter.',
      ],
    ],
    [
      'headings that skip a level, and all below them',
      page,
      append('# Een\n\n### Twee\n\n##### Drie\n\n### Vier'),
      [
        'paginas/over.mdx:12:1 Een kop met één # is de titel van de pagina, en die staat al bovenaan. Begin met ##.',
        'paginas/over.mdx:14:1 Deze kop slaat een niveau over. Gebruik ## in plaats van ###. Dit komt 2 keer voor, ook op regel 18.',
        'paginas/over.mdx:16:1 Deze kop slaat een niveau over. Gebruik ### in plaats van #####.',
      ],
    ],
    [
      'stars that stand apart',
      page,
      append('Dit is ** vet ** hier.'),
      'paginas/over.mdx:12:8 De sterretjes ** staan hier los. Zet ze aan beide kanten tegen de woorden aan: **tekst**. Of haal ze weg.',
    ],
    [
      'a line that starts with the word import',
      page,
      append('import van goederen is duur.'),
      'paginas/over.mdx:12:1 Een regel kan hier niet met import of export beginnen. Zet er een ander woord voor, of haal de regel weg.',
    ],
    [
      'a list in a list in a list …',
      page,
      append(`${'- '.repeat(30)}punt`),
      'paginas/over.mdx:12 Deze regel begint met meer dan 20 streepjes, cijfers of > achter elkaar. Haal weg wat te veel is.',
    ],
    [
      'a sign thousands of times',
      page,
      append('<'.repeat(6000)),
      'paginas/over.mdx:12 In deze tekst staat het teken < meer dan 5000 keer. Haal weg wat er per ongeluk staat.',
    ],
  ]);
});

describe('an editor who pastes HTML hears what to write in its place', () => {
  eachSays([
    [
      'a paragraph',
      page,
      append('<p>Dit is de <b>eerste</b> zin.</p>'),
      'paginas/over.mdx:12:1 <p> kan hier niet. Schrijf Dit is de **eerste** zin. in plaats van <p>Dit is de <b>eerste</b> zin.</p>.',
    ],
    [
      'paragraphs with nothing but words',
      page,
      append('<p>Een.</p>\n\n<p>Twee.</p>'),
      'paginas/over.mdx:12:1 <p> kan hier niet. Haal <p> en </p> weg. Een lege regel maakt een nieuwe alinea. Dit komt 2 keer voor, ook op regel 14.',
    ],
    [
      'a box with a heading and paragraphs',
      page,
      append('<div>\n<h2>Kop</h2>\n<p>Een zin.</p>\n</div>'),
      'paginas/over.mdx:12:1 <div> kan hier niet. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n## Kop\n\nEen zin.',
    ],
    [
      'a line',
      page,
      append('Boven.\n\n<hr>\n\nOnder.'),
      'paginas/over.mdx:14:1 <hr> kan hier niet. Schrijf --- op een eigen regel, met een lege regel erboven en eronder.',
    ],
    [
      'a break',
      page,
      append('Een<br>twee<br>drie'),
      'paginas/over.mdx:12:4 Schrijf <br /> in plaats van <br>. Dit komt 2 keer voor op deze regel.',
    ],
    [
      'boxes around a text',
      page,
      append('<div class="kader">\n\nTekst.\n\n</div>'),
      'paginas/over.mdx:12:1 <div> kan hier niet. Haal <div> en </div> weg. De tekst ertussen kan blijven staan.',
    ],
    [
      'a heading',
      page,
      append('<h2 class="kop">Wat wij doen</h2>'),
      'paginas/over.mdx:12:1 <h2> kan hier niet. Schrijf ## Wat wij doen in plaats van <h2 class="kop">Wat wij doen</h2>.',
    ],
    [
      'bold words, three times',
      page,
      append('Een <b>vet</b> woord.\n\nNog <b>een</b> en <b>een</b>.'),
      'paginas/over.mdx:12:5 <b> kan hier niet. Schrijf **vet** in plaats van <b>vet</b>. Dit komt 3 keer voor, ook op regel 14.',
    ],
    [
      'slanted words',
      page,
      append('Een <i>schuin</i> woord.'),
      'paginas/over.mdx:12:5 <i> kan hier niet. Schrijf *schuin* in plaats van <i>schuin</i>.',
    ],
    [
      'underlined words',
      page,
      append('Een <u>onderstreept</u> woord.'),
      'paginas/over.mdx:12:5 <u> kan hier niet: wat onderstreept is, lijkt een link. Haal <u> en </u> weg, of maak de woorden vet: **tekst**.',
    ],
    [
      'coloured words',
      page,
      append('Een <span style="color:red">rood</span> woord.'),
      'paginas/over.mdx:12:5 <span> kan hier niet. Haal <span> en </span> weg. De tekst ertussen kan blijven staan.',
    ],
    [
      'words in another font',
      page,
      append('Een <font size="4">groot</font> woord.'),
      'paginas/over.mdx:12:5 <font> kan hier niet. Haal <font> en </font> weg. De tekst ertussen kan blijven staan.',
    ],
    [
      'struck words',
      page,
      append('Een <s>oud</s> woord.'),
      'paginas/over.mdx:12:5 <s> kan hier niet. Schrijf ~~oud~~ in plaats van <s>oud</s>.',
    ],
    [
      'a link',
      page,
      append('Zie <a href="/begrippen/" target="_blank">de begrippen</a>.'),
      'paginas/over.mdx:12:5 <a> kan hier niet. Schrijf [de begrippen](/begrippen/) in plaats van <a href="/begrippen/" target="_blank">de begrippen</a>.',
    ],
    [
      'a picture',
      page,
      append('<img src="/afbeeldingen/zaal.svg" alt="Een zaal">'),
      'paginas/over.mdx:12:1 <img> kan hier niet. Schrijf ![Een zaal](/afbeeldingen/zaal.svg) in plaats van <img src="/afbeeldingen/zaal.svg" alt="Een zaal">.',
    ],
    [
      'a list',
      page,
      append('<ul>\n<li>Een</li>\n<li>Twee</li>\n</ul>'),
      'paginas/over.mdx:12:1 <ul> kan hier niet. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n- Een\n- Twee',
    ],
    [
      'a table',
      page,
      append(
        '<table>\n<tr><td>Dag</td><td>Aantal</td></tr>\n<tr><td>Maandag<br>ochtend</td><td>5|6</td></tr>\n</table>',
      ),
      'paginas/over.mdx:12:1 <table> kan hier niet. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n| Dag | Aantal |\n| - | - |\n| Maandag<br />ochtend | 5\\|6 |',
    ],
    [
      'a cell that is left',
      page,
      append('Een <td>cel</td> los.'),
      'paginas/over.mdx:12:5 <td> kan hier niet. Schrijf cel in plaats van <td>cel</td>.',
    ],
    [
      'a quotation',
      page,
      append('<blockquote>Samen komen wij verder</blockquote>'),
      'paginas/over.mdx:12:1 <blockquote> kan hier niet. Schrijf > Samen komen wij verder in plaats van <blockquote>Samen komen wij verder</blockquote>.',
    ],
    [
      'a video',
      page,
      append('<iframe src="https://video.example/1"></iframe>'),
      'paginas/over.mdx:12:1 <iframe> kan hier niet. Schrijf een link: [Bekijk het op de andere site](https://video.example/1).',
    ],
    [
      'a film of our own',
      page,
      append('<video src="/film.mp4" controls></video>'),
      'paginas/over.mdx:12:1 <video> kan hier niet. Schrijf een link: [Bekijk de video](/film.mp4).',
    ],
    [
      'what folds out',
      page,
      append('<details>\n<summary>Meer</summary>\n\nTekst.\n\n</details>'),
      [
        'paginas/over.mdx:12:1 <details> kan hier niet. Haal <details> en </details> weg. Wat erin staat, kan blijven staan.',
        'paginas/over.mdx:13:1 <summary> kan hier niet. Schrijf **Meer** op een eigen regel, met een lege regel eronder.',
      ],
    ],
    [
      'a script',
      page,
      append('<script>alert(1)</script>'),
      'paginas/over.mdx:12:1 <script> kan hier niet. Haal het weg, met alles wat erin staat.',
    ],
    [
      'a tag that closes nothing',
      page,
      append('Een </b> los.'),
      'paginas/over.mdx:12:5 Hier staat </b>, maar dat kan hier niet. Haal het weg.',
    ],
    [
      'a tag that never ends',
      page,
      append('<div\nclass'),
      'paginas/over.mdx:12:1 Het teken < kan hier niet los staan. Schrijf "minder dan", of zet er een \\ voor: \\<.',
    ],
    [
      'a word to fill in',
      page,
      append('Beste <naam van de inwoner>, welkom.'),
      'paginas/over.mdx:12:7 De tekens < en > kunnen hier niet om een woord staan. Schrijf (naam van de inwoner), met gewone haakjes.',
    ],
    [
      'a comment over lines',
      page,
      append('Een <!-- nog\nnakijken --> zin.'),
      'paginas/over.mdx:12:5 Een opmerking <!-- … --> kan hier niet. Haal die weg.',
    ],
    [
      'orders of another program',
      page,
      append('Een [link](/begrippen/){target="_blank"} en {{ datum }}.'),
      'paginas/over.mdx:12:24 Wat hier tussen { en } staat, is voor een ander programma. Haal het weg, met de haken. Dit komt 2 keer voor op deze regel.',
    ],
  ]);
});

describe('an editor whose words would fall away hears of', () => {
  eachSays([
    [
      'a third cell under two columns',
      page,
      append('| a | b |\n| - | - |\n| 1 | 2 | drie |\n| ja|nee | x |'),
      'paginas/over.mdx:14:9 Deze rij heeft 3 cellen, maar de tabel 2 kolommen: "drie" komt niet op de pagina. Zet in de eerste rij en de streepjes een kolom erbij. Hoort de streep | bij de tekst? Schrijf dan \\|. Dit komt 2 keer voor, ook op regel 15.',
    ],
    [
      'a line directly under a table',
      page,
      append('| a | b |\n| - | - |\n| 1 | 2 |\nHier gaat de tekst verder.'),
      'paginas/over.mdx:15:1 Deze regel staat direct onder een tabel en wordt daardoor een rij ervan. Zet er een lege regel boven.',
    ],
    [
      'a footnote that nothing refers to',
      page,
      append('Tekst.\n\n[^1]: Volgens de bron.'),
      'paginas/over.mdx:14:1 Naar deze voetnoot verwijst niets, dus die komt niet op de pagina. Zet [^1] in de tekst waar die bij hoort, of haal die weg.',
    ],
    [
      'a footnote that stands there twice',
      page,
      append('Tekst.[^1]\n\n[^1]: De eerste.\n\n[^1]: De tweede.'),
      'paginas/over.mdx:16:1 [^1]: staat er twee keer, en alleen de eerste telt. Geef deze een andere naam.',
    ],
    [
      'a line that looks like the address of a link',
      page,
      append('[Let]: morgen'),
      'paginas/over.mdx:12:1 Deze regel komt niet op de pagina: Markdown leest hem als het adres van een link. Zet er een \\ voor, gebruik hem als [tekst][let], of haal hem weg.',
    ],
    [
      'words behind a heading between braces',
      page,
      append('## Kop {van 2020}'),
      'paginas/over.mdx:12:1 Tussen { en } achter een kop kan alleen een adres staan, zoals {#adres}. Gebruik anders gewone haakjes ( en ).',
    ],
    [
      'code that never ends',
      page,
      append('```\nEen.\n\nTwee.'),
      'paginas/over.mdx:12:1 Het blok code dat hier begint, houdt niet op: alles eronder wordt code. Zet ``` op een eigen regel onder de code.',
    ],
    [
      'words behind the marks of code',
      page,
      append('```Let op\nEen.\n```'),
      'paginas/over.mdx:12:1 "Let op" achter ``` komt niet op de pagina. Zet het op de regel eronder, of haal het weg.',
    ],
    [
      'dashes under a text',
      page,
      append('De laatste zin.\n---'),
      'paginas/over.mdx:12:1 Deze tekst wordt een kop, want er staan streepjes onder. Is het een kop? Schrijf er ## en een spatie voor, en haal de streepjes weg. Anders: zet er een lege regel tussen.',
    ],
  ]);
});

describe('an editor whose readers would see signs hears of', () => {
  eachSays([
    [
      'a table without its line of dashes',
      page,
      append('| a | b |\n| 1 | 2 |'),
      'paginas/over.mdx:12:1 Dit wordt geen tabel: onder de eerste rij ontbreekt een regel met streepjes. Zet daar | --- | --- |',
    ],
    [
      'a table with too many dashes',
      page,
      append('| a | b |\n| - | - | - |\n| 1 | 2 |'),
      'paginas/over.mdx:12:1 Dit wordt geen tabel: de regel met streepjes heeft een ander aantal vakken dan de eerste rij. Schrijf | --- | --- |',
    ],
    [
      'a table from Excel',
      page,
      append('Dag\tAantal\nMaandag\t5'),
      'paginas/over.mdx:12:1 Deze regels komen uit een tabel van een ander programma. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n| Dag | Aantal |\n| --- | --- |\n| Maandag | 5 |',
    ],
    [
      'a tab',
      page,
      append('Een\ttwee'),
      'paginas/over.mdx:12:1 Hier staat een tab. Typ er een spatie voor in de plaats, of maak er een tabel van: | a | b |, daaronder | --- | --- |.',
    ],
    [
      'a space between the parts of a link',
      page,
      append('Zie [de begrippen] (/begrippen/).'),
      'paginas/over.mdx:12:18 Tussen ] en ( staat een spatie, dus dit wordt geen link. Haal die spatie weg: [tekst](adres).',
    ],
    [
      'a link of a wiki',
      page,
      append('Zie [[Open data]].'),
      'paginas/over.mdx:12:5 [[Open data]] kan hier niet. Schrijf een link als [Open data](adres).',
    ],
    [
      'a picture of a wiki',
      page,
      append('![[zaal.jpg]]'),
      'paginas/over.mdx:12:1 ![[zaal.jpg]] kan hier niet. Schrijf een afbeelding als ![beschrijving](adres).',
    ],
    [
      'a box of MkDocs',
      page,
      append('!!! note "Let op"\n    Tekst.'),
      'paginas/over.mdx:12:1 "!!! note "Let op"" kan hier niet. Haal die regel weg. Wilt u een kader? Zet > en een spatie voor elke regel eronder.',
    ],
    [
      'a box of Docusaurus',
      page,
      append(':::tip\nTekst.\n:::'),
      'paginas/over.mdx:12:1 ":::tip" kan hier niet. Haal de regels met ::: weg. Wilt u een kader? Zet > en een spatie voor elke regel ertussen. Dit komt 2 keer voor, ook op regel 14.',
    ],
    [
      'a box of GitHub',
      page,
      append('> [!NOTE]\n> Tekst.'),
      'paginas/over.mdx:12:3 [!NOTE] kan hier niet. Haal het weg. De tekst eronder blijft staan als aanhaling.',
    ],
    [
      'a list of contents',
      page,
      append('[TOC]'),
      'paginas/over.mdx:12:1 [TOC] kan hier niet. De pagina maakt zelf een lijst van de kopjes. Haal het weg.',
    ],
    [
      'dots of Word',
      page,
      append('• Een\n• Twee'),
      'paginas/over.mdx:12:1 Dit wordt geen lijst. Begin elke regel met een streepje en een spatie: - tekst.',
    ],
    [
      'dashes without a space',
      page,
      append('-Een\n-Twee'),
      'paginas/over.mdx:12:1 Achter - ontbreekt een spatie, dus dit wordt geen lijst. Schrijf - tekst, met een spatie ertussen.',
    ],
    [
      'long dashes',
      page,
      append('– Een\n– Twee'),
      'paginas/over.mdx:12:1 Dit wordt geen lijst. Begin elke regel met een gewoon streepje en een spatie: - tekst.',
    ],
    [
      'numbers without a space',
      page,
      append('1.Een\n2.Twee'),
      'paginas/over.mdx:12:1 Achter 1. ontbreekt een spatie, dus dit wordt geen lijst. Zet er een spatie tussen.',
    ],
    [
      'marked words',
      page,
      append('Een ==geel== woord.'),
      'paginas/over.mdx:12:5 Markeren met == kan hier niet. Schrijf **geel**.',
    ],
    [
      'a higher sign',
      page,
      append('Vijf m^2^ groot.'),
      'paginas/over.mdx:12:7 Met ^ wordt tekst hier niet hoger. Schrijf <sup>2</sup>.',
    ],
    [
      'a lower sign',
      page,
      append('H~2~O'),
      'paginas/over.mdx:12:2 Wat tussen twee keer ~ staat, wordt doorgehaald. Is dat de bedoeling? Schrijf ~~2~~. Moet het lager staan? Schrijf <sub>2</sub>.',
    ],
    [
      'the name of a pictograph',
      page,
      append('Klaar :white_check_mark: zo.'),
      'paginas/over.mdx:12:7 :white_check_mark: wordt hier geen plaatje. Plak het plaatje zelf, of haal het weg.',
    ],
    [
      'the name of a sign',
      page,
      append('Een &foo; teken.'),
      'paginas/over.mdx:12:5 Lezers zien hier letterlijk &foo;. Typ het teken zelf.',
    ],
    [
      'a footnote in the text',
      page,
      append('Dit is zo.^[Volgens de bron.]'),
      'paginas/over.mdx:12:11 Een voetnoot staat hier niet in de tekst zelf. Schrijf [^noot], en onderaan [^noot]: Volgens de bron.',
    ],
    [
      'a list of words',
      page,
      append('Open data\n: gegevens voor iedereen'),
      'paginas/over.mdx:13:1 Een regel die met : begint, wordt hier geen uitleg bij een woord. Schrijf een lijst: - **woord**: uitleg.',
    ],
    [
      'an abbreviation of another program',
      page,
      append('*[GDI]: de bouwstenen'),
      'paginas/over.mdx:12:1 "*[GDI]: de bouwstenen" kan hier niet. Schrijf de afkorting één keer voluit in de tekst, en haal deze regel weg.',
    ],
    [
      'one mark of code',
      page,
      append('Het is `s avonds.'),
      "paginas/over.mdx:12:8 Het teken ` staat hier los. Bedoelt u een apostrof? Typ dan '. Code staat tussen twee van deze tekens.",
    ],
    [
      'marks of code for apostrophes',
      page,
      append('De foto`s en auto`s.'),
      "paginas/over.mdx:12:8 Het teken ` maakt van de tekst hierachter code. Typ een apostrof: '.",
    ],
    [
      'a break of pages',
      page,
      append('\\newpage'),
      'paginas/over.mdx:12:1 Lezers zien hier letterlijk \\newpage. Haal het weg, of schrijf het in gewone woorden en tekens.',
    ],
    [
      'a formula',
      page,
      append('Als $x^2$ stijgt, en het $5 of $6 kost.'),
      'paginas/over.mdx:12:5 Lezers zien hier letterlijk $x^2$. Haal het weg, of schrijf het in gewone woorden en tekens.',
    ],
    [
      'tabs of MkDocs',
      page,
      append('=== "Windows"\n\n    Tekst.'),
      'paginas/over.mdx:12:1 "=== "Windows"" kan hier niet. Haal die regel weg. Wilt u een kader? Zet > en een spatie voor elke regel eronder.',
    ],
    [
      'a table of Word, as Pandoc writes it',
      page,
      append('+---+---+\n| a | b |\n+===+===+\n| c | d |\n|   | e |\n+---+---+'),
      'paginas/over.mdx:12:1 Deze regels komen uit een tabel van een ander programma. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n| a | b |\n| --- | --- |\n| c | d e |',
    ],
    [
      'a table with spaces between its columns',
      page,
      append('Tekst.\n\n  Naam   Aantal\n  ------ ------\n  a      1\n  b      2'),
      'paginas/over.mdx:15:3 Deze regels komen uit een tabel van een ander programma. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n| Naam | Aantal |\n| --- | --- |\n| a | 1 |\n| b | 2 |',
    ],
    [
      'lines that are kept apart with bars',
      page,
      append('| Straat 1\n| 1234 AB Plaats'),
      'paginas/over.mdx:12:1 Lezers zien hier het teken |. Haal het weg, en zet <br /> aan het eind van elke regel behalve de laatste.',
    ],
    [
      'marks of a wiki',
      page,
      append("== Kop ==\n\nEen '''vet''' woord, en [https://vng.nl/ de site]."),
      [
        'paginas/over.mdx:12:1 Dit wordt hier geen kop. Schrijf ## Kop.',
        "paginas/over.mdx:14:5 Lezers zien hier de tekens ''. Schrijf **vet** voor vette tekst, of haal ze weg.",
        'paginas/over.mdx:14:25 Dit wordt hier geen link. Schrijf [de site](https://vng.nl/).',
      ],
    ],
  ]);
});
