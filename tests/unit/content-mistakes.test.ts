/** Every mistake that an editor can make: the exact words, and the exact place. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatPlace, type Problem } from '../../src/content-check/problem.ts';
import { append, makeContentTree, replace, type Change, type ContentTree } from '../fixtures/content-tree.ts';

const keynote = 'keynotes/anna-de-vries.mdx';
const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';
const otherTerm = 'begrippen/open-data.mdx';
const recap = 'terugblik/index.mdx';
const goal = 'turfbrug/dienstverlening.mdx';
const speaker = 'sprekers/anna-de-vries.yaml';
const quotation = '<Citaat id="samen-verder" />';

let tree: ContentTree;
beforeAll(async () => {
  tree = await makeContentTree();
});
afterAll(() => tree.remove());

/** `over.mdx:4:1 Veld …`, without the folder that all content is in. */
const lines = (problems: readonly Problem[]) =>
  problems.map((problem) => `${formatPlace(problem).replace('src/content/', '')} ${problem.message}`);

type Row = [mistake: string, file: string, change: Change, says: string];

/** Makes one test of each mistake: exactly one problem, in exactly these words. */
function eachSays(rows: Row[]): void {
  test.each(rows)('%s', async (_, file, change, says) => {
    const { problems } = await tree.check({ [file]: change });
    expect(lines(problems)).toEqual([says]);
  });
}

describe('an editor hears of', () => {
  eachSays([
    [
      'a field that is missing',
      keynote,
      replace('spreker: anna-de-vries\n', ''),
      'keynotes/anna-de-vries.mdx:2:1 Veld "spreker" ontbreekt. Vul dit veld in.',
    ],
    [
      'a field with a slip in its name',
      term,
      replace('synoniemen:', 'synoniemn:'),
      'begrippen/gdi.mdx:5:1 Veld "synoniemn" bestaat hier niet. Bedoelt u "synoniemen"? Deze velden kunnen: term, voluit, definitie, synoniemen, verwant, bronnen, fictief, bijgewerkt, status.',
    ],
    [
      'a number between quotes',
      keynote,
      replace('volgorde: 1', 'volgorde: "1"'),
      'keynotes/anna-de-vries.mdx:7:1 Veld "volgorde" moet een getal zijn, zonder aanhalingstekens.',
    ],
    [
      'a word in place of a list',
      term,
      replace('synoniemen:\n  - bouwstenen', 'synoniemen: bouwstenen'),
      'begrippen/gdi.mdx:5:1 Veld "synoniemen" moet een lijst zijn: elke regel begint met twee spaties, een streepje en een spatie.',
    ],
    [
      'a title that is too long',
      page,
      replace('titel: Over', `titel: ${'a'.repeat(90)} Over`),
      'paginas/over.mdx:2:1 Veld "titel" is te lang: 105 tekens, er mogen er 90. Maak de tekst korter.',
    ],
    [
      'a value that is not in the list',
      page,
      replace('status: gepubliceerd', 'status: klaar'),
      'paginas/over.mdx:5:1 Veld "status" is "klaar", maar dat kan niet. Kies uit: concept, gepubliceerd.',
    ],
    [
      'a reference to nothing',
      keynote,
      replace('  - open-data', '  - opendata'),
      'keynotes/anna-de-vries.mdx:15:5 Veld "begrippen, regel 2" is "opendata", maar dat bestaat niet in begrippen. Bedoelt u "open-data"? Kies uit: gdi, open-data',
    ],
    [
      'a reference of a fact to nothing',
      'congres.yaml',
      replace('      - courant', '      - courand'),
      'congres.yaml:21:9 Veld "feiten, regel 2, bronnen, regel 2" is "courand", maar dat bestaat niet in bronnen. Bedoelt u "courant"? Kies uit: verslag, courant',
    ],
    [
      'a date that does not exist',
      page,
      replace('2026-11-24', '2026-02-30'),
      'paginas/over.mdx:4:1 Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
    ],
    [
      'a date the other way round',
      page,
      replace('2026-11-24', '24-11-2026'),
      'paginas/over.mdx:4:1 Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
    ],
    [
      'a colon in a title',
      page,
      replace('titel: Over deze', 'titel: Over: deze'),
      'paginas/over.mdx:2:8 In deze tekst staat een dubbele punt. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".',
    ],
    [
      'a line that starts too far to the left',
      keynote,
      replace('  - De inwoner merkt', ' - De inwoner merkt'),
      'keynotes/anna-de-vries.mdx:10:1 De spaties aan het begin van de regel kloppen niet. Laat de regel net zo ver naar rechts beginnen als de regels waar hij bij hoort.',
    ],
    [
      'quotes that are never closed',
      keynote,
      replace('titel: Anna', 'titel: "Anna'),
      'keynotes/anna-de-vries.mdx:2:8 Hier ontbreekt een teken, meestal het aanhalingsteken aan het eind van de tekst. Zet het erbij.',
    ],
    [
      'a field that stands there twice',
      keynote,
      replace('volgorde: 1', 'volgorde: 1\nvolgorde: 2'),
      'keynotes/anna-de-vries.mdx:8:1 Veld "volgorde" staat er twee keer. Haal er één weg.',
    ],
    [
      'a block that nobody knows',
      keynote,
      replace(quotation, '<Citat id="samen-verder" />'),
      'keynotes/anna-de-vries.mdx:26:1 <Citat> is geen bekend blok. Bedoelt u "Citaat"? Kies uit: Citaat, Feit, ToenEnNu, VoorUwGemeente, Ladder, Plattegrond, Meting, Contact',
    ],
    [
      'an attribute that is missing',
      keynote,
      replace(quotation, '<Citaat />'),
      'keynotes/anna-de-vries.mdx:26:1 In <Citaat> ontbreekt id="…". Kies uit: samen-verder, zonder-naam',
    ],
    [
      'an attribute that nobody knows',
      keynote,
      replace(quotation, '<Citaat id="samen-verder" kleur="rood" />'),
      'keynotes/anna-de-vries.mdx:26:1 <Citaat> kent kleur="…" niet.',
    ],
    [
      'a block that is not closed',
      keynote,
      replace('</Ladder>\n', ''),
      'keynotes/anna-de-vries.mdx:28:1 Het blok <Ladder> is niet afgesloten. Zet </Ladder> op een eigen regel na de tekst.',
    ],
    [
      '<5',
      page,
      append('Er waren <5 mensen.'),
      'paginas/over.mdx:12:10 Het teken < kan hier niet los staan. Schrijf "minder dan", of \\<. Een e-mailadres of link schrijft u als [tekst](adres).',
    ],
    [
      '<info@…>',
      page,
      append('Mail <info@turfbrug.example>.'),
      'paginas/over.mdx:12:6 Het teken < kan hier niet los staan. Schrijf "minder dan", of \\<. Een e-mailadres of link schrijft u als [tekst](adres).',
    ],
    [
      '{woord}',
      page,
      append('Het {woord} hier.'),
      'paginas/over.mdx:12:5 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    ],
    [
      '<!-- … -->',
      page,
      append('<!-- later -->'),
      'paginas/over.mdx:12:1 Een opmerking <!-- … --> kan hier niet. Haal die weg.',
    ],
    [
      'a link to nothing',
      keynote,
      replace('(/begrippen/gdi/)', '(/begrippen/gdii/)'),
      'keynotes/anna-de-vries.mdx:24:28 Link "/begrippen/gdii/" gaat naar een pagina die niet bestaat. Bedoelt u "/begrippen/gdi/"?',
    ],
    [
      'a link to a heading that is not there',
      keynote,
      replace('#de-ochtend', '#de-ochtnd'),
      'keynotes/anna-de-vries.mdx:38:14 Link "/terugblik/#de-ochtnd" gaat naar een kopje dat op die pagina niet bestaat. Bedoelt u "de-ochtend"?',
    ],
    [
      'an image that is missing',
      recap,
      replace('/afbeeldingen/zaal.svg', '/afbeeldingen/zaak.svg'),
      'terugblik/index.mdx:21:1 Afbeelding "/afbeeldingen/zaak.svg" bestaat niet. Bedoelt u "zaal.svg"?',
    ],
    [
      'an image without a description',
      recap,
      replace('![Een zaal vol mensen]', '![]'),
      'terugblik/index.mdx:21:1 Deze afbeelding heeft geen beschrijving. Schrijf tussen de blokhaken wat er te zien is: ![beschrijving](adres).',
    ],
    [
      'a heading that skips a level',
      page,
      append('#### Te diep'),
      'paginas/over.mdx:12:1 Deze kop slaat een niveau over. Gebruik ### in plaats van ####.',
    ],
    [
      'a second title',
      page,
      append('# Nog een titel'),
      'paginas/over.mdx:12:1 Een kop met één # is de titel van de pagina, en die staat al bovenaan. Begin met ##.',
    ],
    [
      'a quotation that does not exist',
      keynote,
      replace(quotation, '<Citaat id="samen-verer" />'),
      'keynotes/anna-de-vries.mdx:26:1 In <Citaat> is id "samen-verer", maar dat bestaat niet in citaten. Bedoelt u "samen-verder"? Kies uit: samen-verder, zonder-naam',
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
      'paginas/over.mdx:12:20 De afkorting "BZK" wordt nergens uitgelegd. Schrijf haar hier één keer voluit, zoals "Vereniging van Nederlandse Gemeenten (VNG)", of zet haar bij de synoniemen van een begrip.',
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
      'a hard space after a colon',
      page,
      replace('titel: Over deze site', 'titel:\u00A0Over deze site'),
      'paginas/over.mdx:2:7 In deze regel staat een vaste spatie, uit Word of van een website. Haal hem weg en typ een gewone spatie.',
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

describe('an editor who puts words in a mouth, or leaves a reader guessing, hears of', () => {
  eachSays([
    [
      'quotation marks in a title',
      page,
      replace('titel: Over deze site', `titel: 'Over "deze site" hier'`),
      'paginas/over.mdx:2:14 "deze site" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'quotation marks in a summary',
      keynote,
      replace('Klein beginnen helpt.', 'Zij zei “Klein is fijn”.'),
      'keynotes/anna-de-vries.mdx:11:13 "Klein is fijn" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'quotation marks in a definition',
      term,
      replace('De digitale bouwstenen die', 'De “digitale stenen” die'),
      'begrippen/gdi.mdx:4:15 "digitale stenen" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'quotation marks on the second line of a paragraph',
      page,
      append('Zij kwam binnen\nen zei: “Dat nooit”.'),
      'paginas/over.mdx:13:9 "Dat nooit" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'quotation marks behind an escaped sign',
      page,
      append('Met \\< 5 mensen zei zij “Dat nooit”.'),
      'paginas/over.mdx:12 "Dat nooit" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.',
    ],
    [
      'an abbreviation in an introduction',
      page,
      replace('Wie de site maakt en', 'Wie de site voor BZK maakt en'),
      'paginas/over.mdx:3:29 De afkorting "BZK" wordt nergens uitgelegd. Schrijf haar hier één keer voluit, zoals "Vereniging van Nederlandse Gemeenten (VNG)", of zet haar bij de synoniemen van een begrip.',
    ],
    [
      'an abbreviation in a fact',
      'congres.yaml',
      replace('deelnemers waren.', 'deelnemers van D&I waren.'),
      'congres.yaml:11:67 De afkorting "D&I" wordt nergens uitgelegd. Schrijf haar hier één keer voluit, zoals "Vereniging van Nederlandse Gemeenten (VNG)", of zet haar bij de synoniemen van een begrip.',
    ],
  ]);
});

describe('an editor who writes what readers would see as code hears of', () => {
  eachSays([
    [
      'an image tag',
      page,
      append('Zie <img src="/afbeeldingen/zaal.svg" alt="Een zaal" />.'),
      'paginas/over.mdx:12:5 <img> kan hier niet. Schrijf een afbeelding als ![beschrijving](adres).',
    ],
    [
      'an image tag that is not closed',
      page,
      append('<img src="/afbeeldingen/zaal.svg">'),
      'paginas/over.mdx:12:1 <img> kan hier niet. Schrijf een afbeelding als ![beschrijving](adres).',
    ],
    [
      'a link tag',
      page,
      append('Zie <a href="/begrippen/">hier</a>.'),
      'paginas/over.mdx:12:5 <a> kan hier niet. Schrijf een link als [tekst](adres).',
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
      'paginas/over.mdx:12:1 Afbeelding "/zaal.pdf" is geen soort die een browser kan tonen. Kies uit: .jpg, .jpeg, .png, .webp, .avif, .gif, .svg',
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
      append('Zie [de GDI](/begrippen/g di/).'),
      'paginas/over.mdx:12:12 Hier staat een link die niet te lezen is. Schrijf [tekst](adres), zonder spaties in het adres.',
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
      'stars that stand apart',
      page,
      append('Dit is ** vet ** hier.'),
      'paginas/over.mdx:12:8 De sterretjes ** staan hier los. Zet ze tegen het woord aan: **tekst**.',
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

describe('an editor who puts a block where it cannot stand hears of', () => {
  eachSays([
    [
      'a block in a sentence',
      page,
      append('Zij zei <Citaat id="samen-verder" /> en ging.'),
      'paginas/over.mdx:12:9 <Citaat> kan niet midden in een zin staan. Zet het op een eigen regel, met een lege regel erboven en eronder.',
    ],
    [
      'a fact outside a sentence',
      page,
      append('<Feit id="deelnemers" />'),
      'paginas/over.mdx:12:1 <Feit> staat hier los. Zet het in een zin.',
    ],
    [
      'a fact in a link',
      page,
      append('Met [<Feit id="deelnemers" /> mensen](/begrippen/).'),
      'paginas/over.mdx:12:6 <Feit> kan niet in een link staan. Zet het ernaast.',
    ],
    [
      'a fact in a heading',
      page,
      append('## Met <Feit id="deelnemers" /> mensen'),
      'paginas/over.mdx:12:8 <Feit> kan niet in een kop staan. Zet het in de tekst.',
    ],
    [
      'a frame in itself',
      page,
      append('<VoorUwGemeente>\n\n<VoorUwGemeente>\n\nTekst.\n\n</VoorUwGemeente>\n\n</VoorUwGemeente>'),
      'paginas/over.mdx:14:1 <VoorUwGemeente> kan niet in <VoorUwGemeente> staan. Sluit het eerste blok eerst af met </VoorUwGemeente>.',
    ],
    [
      'a frame in another frame',
      page,
      append('<VoorUwGemeente>\n\n<ToenEnNu feit="anna-later" />\n\n</VoorUwGemeente>'),
      'paginas/over.mdx:14:1 <ToenEnNu> kan niet in <VoorUwGemeente> staan. Zet het eronder, na </VoorUwGemeente>.',
    ],
    [
      'a frame in a ladder',
      page,
      append('<Ladder>\n\n### Een\n\n<VoorUwGemeente>\n\nTekst.\n\n</VoorUwGemeente>\n\n</Ladder>'),
      'paginas/over.mdx:16:1 <VoorUwGemeente> kan niet in <Ladder> staan. Zet het eronder, na </Ladder>.',
    ],
    [
      'a ladder without headings',
      page,
      append('<Ladder>\n\n## Kop\n\n</Ladder>'),
      'paginas/over.mdx:12:1 In <Ladder> staat geen kop met ###. Zet ### voor elke kop in dit blok, of haal <Ladder> weg.',
    ],
    [
      'braces in a block',
      page,
      append('<Ladder {...alles}>\n\n### Kop\n\n</Ladder>'),
      'paginas/over.mdx:12:1 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    ],
    [
      'braces in an explanation',
      page,
      append('De <abbr title={x}>GDI</abbr> is er.'),
      'paginas/over.mdx:12:4 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    ],
    [
      'text in a line break',
      page,
      append('Een <br>twee</br> drie.'),
      'paginas/over.mdx:12:5 In <br /> kan geen tekst staan. Schrijf alleen <br />.',
    ],
  ]);
});

describe('an editor who forgets to say what is made up hears of', () => {
  eachSays([
    [
      'something made up that looks real',
      keynote,
      append('In Turfbrug was het druk.'),
      'keynotes/anna-de-vries.mdx:50 Hier staat "Turfbrug", maar deze pagina zegt nergens dat het verzonnen is. Schrijf er één keer "fictieve" of "verzonnen" bij.',
    ],
    [
      'a link to something made up that looks real',
      keynote,
      append('Zie [de dienstverlening](/turfbrug/dienstverlening/).'),
      'keynotes/anna-de-vries.mdx:50:5 Link "/turfbrug/dienstverlening/" gaat over iets dat verzonnen is, maar deze pagina zegt dat nergens. Schrijf er één keer "fictieve" of "verzonnen" bij.',
    ],
    [
      'a made-up page whose first words do not say so',
      goal,
      replace('deze fictieve gemeente', 'deze gemeente'),
      'turfbrug/dienstverlening.mdx:3 Dit is verzonnen, en dat moet een lezer meteen weten. Zet "fictieve" of "verzonnen" in het veld "inleiding".',
    ],
    [
      'a made-up term whose definition does not say so',
      otherTerm,
      replace('bijgewerkt:', 'fictief: true\nbijgewerkt:'),
      'begrippen/open-data.mdx:3 Dit is verzonnen, en dat moet een lezer meteen weten. Zet "fictieve" of "verzonnen" in het veld "definitie".',
    ],
  ]);
});

describe('an editor who publishes before the rest is ready hears of', () => {
  eachSays([
    [
      'a link to a draft',
      page,
      append('Zie [later](/terugblik/later/).'),
      'paginas/over.mdx:12:5 Link "/terugblik/later/" gaat naar een pagina die nog een concept is. Zet die eerst op gepubliceerd, of haal de link weg.',
    ],
  ]);
});

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
      'begrippen/nieuw.md',
      () => 'Tekst.',
      'begrippen/nieuw.md:1 De naam van dit bestand eindigt niet op .mdx, dus het komt niet op de site. Noem het nieuw.mdx, of haal het weg uit begrippen.',
    ],
    [
      'a file name that ends on .mdx.txt',
      'begrippen/nieuw.mdx.txt',
      () => 'Tekst.',
      'begrippen/nieuw.mdx.txt:1 De naam van dit bestand eindigt niet op .mdx, dus het komt niet op de site. Noem het nieuw.mdx, of haal het weg uit begrippen.',
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
      'paginas/over.mdx:12:4 Hier staat "Ã©": een letter die bij het opslaan of kopiëren stukging. Typ de letter opnieuw.',
    ],
  ]);
});

describe('an editor who refers to a draft', () => {
  const asDraft = replace('status: gepubliceerd', 'status: concept');

  test('hears which published pages need it', async () => {
    const { problems } = await tree.check({ [otherTerm]: asDraft });
    const says = (field: string) =>
      `Veld "${field}" is "open-data", maar die pagina is nog een concept. Zet die eerst op gepubliceerd, of haal de verwijzing weg.`;
    expect(lines(problems)).toEqual([
      `begrippen/gdi.mdx:8:5 ${says('verwant, regel 1')}`,
      `keynotes/anna-de-vries.mdx:15:5 ${says('begrippen, regel 2')}`,
    ]);
  });

  test('may do so from another draft', async () => {
    const { problems } = await tree.check({
      [otherTerm]: asDraft,
      [term]: asDraft,
      'terugblik/later.mdx': (source) =>
        append('Lees [over data](/begrippen/open-data/).')(
          source.replace('\nkort:', '\nbegrippen:\n  - open-data\nkort:'),
        ),
      [keynote]: (source) =>
        source.replace('begrippen:\n  - gdi\n  - open-data\n', '').replace('[GDI](/begrippen/gdi/)', 'techniek'),
      // Without a term that is published there is no list of them.
      [page]: replace('[de begrippen](/begrippen/)', 'de begrippen'),
    });
    expect(lines(problems)).toEqual([]);
  });
});

describe('an editor who saves a text as something else than UTF-8', () => {
  const says =
    'paginas/over.mdx:1 Dit bestand is niet als UTF-8 opgeslagen, dus letters als é en ë gaan stuk. Kies in uw tekstprogramma "Opslaan als" en dan UTF-8.';
  const withLetter = append('Eén café.');
  eachSays([
    ['hears how to save it: Windows', page, (source) => Buffer.from(withLetter(source), 'latin1'), says],
    ['hears how to save it: UTF-16 with its mark', page, (source) => Buffer.from(`\uFEFF${source}`, 'utf16le'), says],
    ['hears how to save it: UTF-16 without a mark', page, (source) => Buffer.from(source, 'utf16le'), says],
  ]);
});

describe('an editor who explains an abbreviation', () => {
  test.each([
    ['before it', 'Het ministerie van Binnenlandse Zaken en Koninkrijksrelaties (BZK) betaalt. BZK wil dat.'],
    ['behind it', 'BZK (Binnenlandse Zaken en Koninkrijksrelaties) betaalt.'],
    ['in a sentence', 'BZK staat voor Binnenlandse Zaken en Koninkrijksrelaties.'],
    ['further on in the text', 'BZK betaalt.\n\nDat is Binnenlandse Zaken (BZK).'],
  ])('%s hears nothing', async (_, text) => {
    expect((await tree.check({ [page]: append(text) })).problems).toEqual([]);
  });

  test.each([
    ['as a synonym of a term', replace('  - bouwstenen', '  - BZK')],
    ['as a synonym in small letters', replace('  - bouwstenen', '  - bzk')],
    ['as the name of a term', replace('term: GDI', 'term: GDI en BZK')],
    ['as a part of a full name', replace('voluit: Generieke', 'voluit: BZK Generieke')],
  ])('%s hears nothing', async (_, change) => {
    const { problems } = await tree.check({ [page]: append('BZK betaalt.'), [term]: change });
    expect(lines(problems)).toEqual([]);
  });

  test('in a draft still hears of it: readers cannot open that', async () => {
    const { problems } = await tree.check({
      [page]: append('BZK betaalt.'),
      'begrippen/bzk.mdx': () =>
        '---\nterm: BZK\ndefinitie: Een ministerie.\nbijgewerkt: 2026-11-24\nstatus: concept\n---\n\nTekst.\n',
    });
    expect(problems.map(({ file }) => file)).toEqual([`src/content/${page}`]);
  });

  test('with words that it does not stand for still hears of it', async () => {
    const { problems } = await tree.check({ [page]: append('De minister (BZK) betaalt.') });
    expect(lines(problems)).toEqual([expect.stringContaining('De afkorting "BZK" wordt nergens uitgelegd.')]);
  });

  test('in a term that cannot be read yet hears of that term only', async () => {
    const { problems } = await tree.check({
      [page]: append('GDI is handig.'),
      [term]: replace('term: GDI', 'term: GDI: de basis'),
    });
    expect(problems.map(({ file }) => file)).toEqual([`src/content/${term}`]);
  });
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
    ['name the made-up municipality and say that it is', keynote, append('In het verzonnen Turfbrug was het druk.')],
    ['use a # that drops nothing', page, replace('titel: Over deze site', 'titel: "Over #1"')],
    ['use an explained footnote', page, append('Dit is zo.[^1]\n\n[^1]: Volgens de bron.')],
    ['leave a picture beside the texts', 'begrippen/zaal.jpg', () => 'beeld'],
    ['have files of the operating system about', 'begrippen/.DS_Store', () => 'x'],
  ])('%s', async (_, file, change) => {
    expect(lines((await tree.check({ [file]: change })).problems)).toEqual([]);
  });

  test('show a picture that stands beside the text', async () => {
    const folder = join(tree.root, 'src/content/paginas');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'zaal.jpg'), 'beeld');
    const { problems } = await tree.check({ [page]: append('![Een zaal](./zaal.jpg)') });
    await rm(join(folder, 'zaal.jpg'));
    expect(lines(problems)).toEqual([]);
  });
});
