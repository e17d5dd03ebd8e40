/** Mistakes with blocks: the exact words, and the exact place. */
import { describe } from 'vitest';
import { contentTests } from '../fixtures/content-tests.ts';
import { replace } from '../fixtures/content-tree.ts';

const { eachReplacedSays, eachSays, eachTextSays } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const quotation = '<Citaat id="samen-verder" />';

describe('an editor who uses a block wrongly', () => {
  eachTextSays({
    '<p>Tekst</p>': '12:1 <p> kan hier niet. Haal <p> en </p> weg. Een lege regel maakt een nieuwe alinea.',
    '<constructor />':
      '12:1 De tekens < en > kunnen hier niet om een woord staan. Schrijf (constructor), met gewone haakjes.',
    '<Ladder />': '12:1 In <Ladder> staat geen tekst. Zet er tekst in en sluit af met </Ladder>.',
    'Een<br>twee': '12:4 Schrijf <br /> in plaats van <br>.',
    'De <abbr style="color:red">GDI</abbr>.': '12:4 <abbr> kan geen style="…" hebben. Haal het weg.',
  });
  eachReplacedSays(keynote, quotation, {
    '<Citat id="samen-verder" />':
      '26:1 <Citat> is geen bekend blok. Bedoelt u "Citaat"? Of haal <Citat> weg; de tekst erin kan blijven staan.',
    '<Citaat />': '26:1 In <Citaat> ontbreekt id="…". Kies uit: samen-verder, zonder-naam',
    '<Citaat id />': '26:1 In <Citaat> ontbreekt id="…". Kies uit: samen-verder, zonder-naam',
    '<Citaat {...alles} />': '26:1 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    '<Citaat id="samen-verder" it="x" />': '26:1 <Citaat> kent it="…" niet. Bedoelt u "id"?',
    // JavaScript knows this name.
    '<Citaat id="samen-verder" constructor="x" />': '26:1 <Citaat> kent constructor="…" niet.',
    '<Citaat id="samen-verer" />':
      '26:1 In <Citaat> is id "samen-verer", maar dat bestaat niet in citaten. Bedoelt u "samen-verder"? Kies uit: samen-verder, zonder-naam',
    '<Citaat id="samen-verder">tekst</Citaat>':
      '26:1 In <Citaat> kan geen tekst staan. Schrijf <Citaat … /> op een eigen regel.',
    '<Citaat id=“samen-verder” />':
      '26:1 Het blok <Citaat> is niet te lezen. Schrijf achter een = rechte dubbele aanhalingstekens, zoals id="…", en eindig met />.',
  });
  eachReplacedSays(keynote, '<Feit id="deelnemers" />', {
    '<Feit id="deelnemer" />':
      '24:61 In <Feit> is id "deelnemer", maar dat bestaat niet in feiten met een waarde. Bedoelt u "deelnemers"? Kies uit: deelnemers',
    '<Feit id="anna-later" />':
      '24:61 In <Feit> is id "anna-later", maar dat bestaat niet in feiten met een waarde. Kies uit: deelnemers',
  });
  eachSays([
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
  ]);
});

describe('an editor who puts a block where it cannot stand hears of', () => {
  eachTextSays({
    'Zij zei <Citaat id="samen-verder" /> en ging.':
      '12:9 <Citaat> kan niet midden in een zin staan. Zet het op een eigen regel, met een lege regel erboven en eronder.',
    '<Feit id="deelnemers" />': '12:1 <Feit> staat hier los. Zet het in een zin.',
    'Met [<Feit id="deelnemers" /> mensen](/begrippen/).': '12:6 <Feit> kan niet in een link staan. Zet het ernaast.',
    '## Met <Feit id="deelnemers" /> mensen': '12:8 <Feit> kan niet in een kop staan. Zet het in de tekst.',
    '<VoorUwGemeente>\n\n<VoorUwGemeente>\n\nTekst.\n\n</VoorUwGemeente>\n\n</VoorUwGemeente>':
      '14:1 <VoorUwGemeente> kan niet in <VoorUwGemeente> staan. Sluit het eerste blok eerst af met </VoorUwGemeente>.',
    '<VoorUwGemeente>\n\n<ToenEnNu feit="anna-later" />\n\n</VoorUwGemeente>':
      '14:1 <ToenEnNu> kan niet in <VoorUwGemeente> staan. Zet het eronder, na </VoorUwGemeente>.',
    '<Ladder>\n\n### Een\n\n<VoorUwGemeente>\n\nTekst.\n\n</VoorUwGemeente>\n\n</Ladder>':
      '16:1 <VoorUwGemeente> kan niet in <Ladder> staan. Zet het eronder, na </Ladder>.',
    '<Ladder>\n\n## Kop\n\n</Ladder>':
      '12:1 In <Ladder> staat geen kop met ###. Zet ### voor elke kop in dit blok, of haal <Ladder> weg.',
    '<Ladder {...alles}>\n\n### Kop\n\n</Ladder>':
      '12:1 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    'De <abbr title={x}>GDI</abbr> is er.': '12:4 De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    'Een <br>twee</br> drie.': '12:5 In <br /> kan geen tekst staan. Schrijf alleen <br />.',
  });
});
