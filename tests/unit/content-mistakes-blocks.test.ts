/** Mistakes with blocks: the exact words, and the exact place. */
import { describe } from 'vitest';
import { contentTests } from '../fixtures/content-tests.ts';
import { append, replace } from '../fixtures/content-tree.ts';

const { eachSays } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const page = 'paginas/over.mdx';
const quotation = '<Citaat id="samen-verder" />';

describe('an editor who uses a block wrongly', () => {
  eachSays([
    [
      'gets a suggestion for an unknown block',
      keynote,
      replace(quotation, '<Citat id="samen-verder" />'),
      'keynotes/anna-de-vries.mdx:26:1 <Citat> is geen bekend blok. Bedoelt u "Citaat"? Of haal <Citat> weg; de tekst erin kan blijven staan.',
    ],
    [
      'hears that HTML is no block',
      page,
      append('<p>Tekst</p>'),
      'paginas/over.mdx:12:1 <p> kan hier niet. Haal <p> en </p> weg. Een lege regel maakt een nieuwe alinea.',
    ],
    [
      'hears that a word that JavaScript knows is no block',
      page,
      append('<constructor />'),
      'paginas/over.mdx:12:1 De tekens < en > kunnen hier niet om een woord staan. Schrijf (constructor), met gewone haakjes.',
    ],
    [
      'hears that an attribute is missing',
      keynote,
      replace(quotation, '<Citaat />'),
      'keynotes/anna-de-vries.mdx:26:1 In <Citaat> ontbreekt id="…". Kies uit: samen-verder, zonder-naam',
    ],
    [
      'hears that an attribute has no value',
      keynote,
      replace(quotation, '<Citaat id />'),
      'keynotes/anna-de-vries.mdx:26:1 In <Citaat> ontbreekt id="…". Kies uit: samen-verder, zonder-naam',
    ],
    [
      'hears that nothing can stand between braces in a block',
      keynote,
      replace(quotation, '<Citaat {...alles} />'),
      'keynotes/anna-de-vries.mdx:26:1 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    ],
    [
      'gets a suggestion for an unknown attribute',
      keynote,
      replace(quotation, '<Citaat id="samen-verder" it="x" />'),
      'keynotes/anna-de-vries.mdx:26:1 <Citaat> kent it="…" niet. Bedoelt u "id"?',
    ],
    [
      'hears that an attribute that JavaScript knows is unknown',
      keynote,
      replace(quotation, '<Citaat id="samen-verder" constructor="x" />'),
      'keynotes/anna-de-vries.mdx:26:1 <Citaat> kent constructor="…" niet.',
    ],
    [
      'gets a suggestion for a quotation that does not exist',
      keynote,
      replace(quotation, '<Citaat id="samen-verer" />'),
      'keynotes/anna-de-vries.mdx:26:1 In <Citaat> is id "samen-verer", maar dat bestaat niet in citaten. Bedoelt u "samen-verder"? Kies uit: samen-verder, zonder-naam',
    ],
    [
      'gets a suggestion for a fact inside a sentence',
      keynote,
      replace('<Feit id="deelnemers" />', '<Feit id="deelnemer" />'),
      'keynotes/anna-de-vries.mdx:24:61 In <Feit> is id "deelnemer", maar dat bestaat niet in feiten met een waarde. Bedoelt u "deelnemers"? Kies uit: deelnemers',
    ],
    [
      'hears that a fact without a value cannot stand in a sentence',
      keynote,
      replace('<Feit id="deelnemers" />', '<Feit id="anna-later" />'),
      'keynotes/anna-de-vries.mdx:24:61 In <Feit> is id "anna-later", maar dat bestaat niet in feiten met een waarde. Kies uit: deelnemers',
    ],
    [
      'hears that a block cannot hold text',
      keynote,
      replace(quotation, '<Citaat id="samen-verder">tekst</Citaat>'),
      'keynotes/anna-de-vries.mdx:26:1 In <Citaat> kan geen tekst staan. Schrijf <Citaat … /> op een eigen regel.',
    ],
    [
      'hears that a block needs text',
      page,
      append('<Ladder />'),
      'paginas/over.mdx:12:1 In <Ladder> staat geen tekst. Zet er tekst in en sluit af met </Ladder>.',
    ],
    [
      'hears which block is not closed',
      keynote,
      replace('</Ladder>\n', ''),
      'keynotes/anna-de-vries.mdx:28:1 Het blok <Ladder> is niet afgesloten. Zet </Ladder> op een eigen regel na de tekst.',
    ],
    [
      'hears which block closes without having begun',
      keynote,
      replace('<Ladder>\n', ''),
      'keynotes/anna-de-vries.mdx:33:1 Hier eindigt </Ladder>, maar het blok begint nergens. Haal de regel weg of zet <Ladder> erboven.',
    ],
    [
      'hears which quotes belong around an id',
      keynote,
      replace(quotation, '<Citaat id=“samen-verder” />'),
      'keynotes/anna-de-vries.mdx:26:1 Het blok <Citaat> is niet te lezen. Schrijf achter een = rechte dubbele aanhalingstekens, zoals id="…", en eindig met />.',
    ],
    [
      'hears how to break a line',
      page,
      append('Een<br>twee'),
      'paginas/over.mdx:12:4 Schrijf <br /> in plaats van <br>.',
    ],
    [
      'hears that HTML may not have styles',
      page,
      append('De <abbr style="color:red">GDI</abbr>.'),
      'paginas/over.mdx:12:4 <abbr> kan geen style="…" hebben. Haal het weg.',
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
