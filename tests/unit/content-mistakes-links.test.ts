/** Mistakes in links and pictures: the exact words, and the exact place. */
import { describe, expect, test } from 'vitest';
import { contentTests, lines } from '../fixtures/content-tests.ts';
import { append, replace } from '../fixtures/content-tree.ts';

const { eachSays, tree } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const recap = 'terugblik/index.mdx';
const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';
const otherTerm = 'begrippen/open-data.mdx';

test('a list that stands in place of an index has no headings to link to', async () => {
  const { problems } = await tree.check({
    [recap]: () => undefined,
    'terugblik/later.mdx': replace('status: concept', 'status: gepubliceerd'),
    [page]: append('Zie [later](/terugblik/#weg).'),
  });
  expect(lines(problems).filter((line) => line.includes('#weg'))).toEqual([
    'paginas/over.mdx:12:5 Link "/terugblik/#weg" gaat naar een kopje dat op die pagina niet bestaat.',
  ]);
});

describe('an editor who links to something that is not there', () => {
  eachSays([
    [
      'gets a suggestion for a dead link',
      keynote,
      replace('(/begrippen/gdi/)', '(/begrippen/gdii/)'),
      'keynotes/anna-de-vries.mdx:24:28 Link "/begrippen/gdii/" gaat naar een pagina die niet bestaat. Bedoelt u "/begrippen/gdi/"?',
    ],
    [
      'gets the address with its slash',
      keynote,
      replace('(/begrippen/gdi/)', '(/begrippen/gdi)'),
      'keynotes/anna-de-vries.mdx:24:28 Link "/begrippen/gdi" gaat naar een pagina die niet bestaat. Bedoelt u "/begrippen/gdi/"?',
    ],
    [
      'gets the address with its slash before an anchor',
      keynote,
      replace('/terugblik/#', '/terugblik#'),
      'keynotes/anna-de-vries.mdx:38:14 Link "/terugblik#de-ochtend" gaat naar een pagina die niet bestaat. Bedoelt u "/terugblik/"?',
    ],
    [
      'gets a suggestion for a dead anchor',
      keynote,
      replace('#de-ochtend', '#de-ochtnd'),
      'keynotes/anna-de-vries.mdx:38:14 Link "/terugblik/#de-ochtnd" gaat naar een kopje dat op die pagina niet bestaat. Bedoelt u "de-ochtend"?',
    ],
    [
      'gets a suggestion for a dead anchor on the same page',
      recap,
      replace('(#de-ochtend)', '(#de-ochtnd)'),
      'terugblik/index.mdx:23:47 Link "#de-ochtnd" gaat naar een kopje dat op die pagina niet bestaat. Bedoelt u "de-ochtend"?',
    ],
    [
      'hears that a heading with its own anchor has no other',
      keynote,
      replace('#de-ochtend', '#de-middag'),
      'keynotes/anna-de-vries.mdx:38:14 Link "/terugblik/#de-middag" gaat naar een kopje dat op die pagina niet bestaat.',
    ],
    [
      'hears that a quotation has no such address',
      keynote,
      replace('/citaten/#samen-verder', '/citaten/#samen-verde'),
      'keynotes/anna-de-vries.mdx:38:60 Link "/citaten/#samen-verde" gaat naar een kopje dat op die pagina niet bestaat. Bedoelt u "samen-verder"?',
    ],
    [
      'hears how to write a relative link',
      keynote,
      replace('(/begrippen/gdi/)', '(../begrippen/gdi/)'),
      'keynotes/anna-de-vries.mdx:24:28 Link "../begrippen/gdi/" kan niet. Begin met / voor een eigen pagina, of met https:// voor een andere site.',
    ],
    [
      'hears that another site needs https',
      keynote,
      replace('(/begrippen/gdi/)', '(www.vng.nl)'),
      'keynotes/anna-de-vries.mdx:24:28 Link "www.vng.nl" kan niet. Begin met / voor een eigen pagina, of met https:// voor een andere site.',
    ],
    [
      'hears that a link is empty',
      keynote,
      replace('(/begrippen/gdi/)', '()'),
      'keynotes/anna-de-vries.mdx:24:28 Link "" kan niet. Begin met / voor een eigen pagina, of met https:// voor een andere site.',
    ],
    [
      'hears of a dead link that is written at the end of the text',
      page,
      append('Zie [de GDI][gdi].\n\n[gdi]: /begrippen/gdii/'),
      'paginas/over.mdx:14:1 Link "/begrippen/gdii/" gaat naar een pagina die niet bestaat. Bedoelt u "/begrippen/gdi/"?',
    ],
    [
      'hears that a draft cannot be linked to',
      page,
      append('[Later](/terugblik/later/)'),
      'paginas/over.mdx:12:1 Link "/terugblik/later/" gaat naar een pagina die nog een concept is. Zet die eerst op gepubliceerd, of haal de link weg.',
    ],
  ]);
});

describe('an editor whose text would shut readers out', () => {
  eachSays([
    [
      'hears that an image has no description',
      recap,
      replace('![Een zaal vol mensen]', '![]'),
      'terugblik/index.mdx:21:1 Deze afbeelding heeft geen beschrijving. Schrijf tussen de blokhaken wat er te zien is: ![beschrijving](adres).',
    ],
    [
      'hears that a space is no description',
      recap,
      replace('![Een zaal vol mensen]', '![ ]'),
      'terugblik/index.mdx:21:1 Deze afbeelding heeft geen beschrijving. Schrijf tussen de blokhaken wat er te zien is: ![beschrijving](adres).',
    ],
    [
      'hears that the address of an image stands behind its description',
      page,
      append('![Een zaal][zaal]\n\n[zaal]: /afbeeldingen/zaal.svg'),
      'paginas/over.mdx:12:1 Het adres van een afbeelding staat meteen achter de beschrijving. Schrijf ![beschrijving](adres).',
    ],
    [
      'hears that the title is the only h1',
      page,
      append('# Nog een titel'),
      'paginas/over.mdx:12:1 Een kop met één # is de titel van de pagina, en die staat al bovenaan. Begin met ##.',
    ],
    [
      'hears which heading skips a level',
      page,
      append('#### Te diep'),
      'paginas/over.mdx:12:1 Deze kop slaat een niveau over. Gebruik ### in plaats van ####.',
    ],
    [
      'hears that a text cannot start below ##',
      page,
      replace('## Wie', '### Wie'),
      'paginas/over.mdx:8:1 Deze kop slaat een niveau over. Gebruik ## in plaats van ###.',
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

describe('an editor whose address leads nowhere hears of', () => {
  eachSays([
    [
      'an address with a space in it',
      page,
      append('Zie [de site](https://%20www.voorbeeld.example).'),
      'paginas/over.mdx:12:5 Link "https://%20www.voorbeeld.example" is geen adres van een site. Kijk of er een spatie, een haak of een ander vreemd teken in staat.',
    ],
    [
      'an address to be filled in',
      page,
      append('Zie [de site](https://[gemeente].example/).'),
      'paginas/over.mdx:12:5 Link "https://[gemeente].example/" is geen adres van een site. Kijk of er een spatie, een haak of een ander vreemd teken in staat.',
    ],
    [
      'an address of the own computer',
      page,
      append('Zie [de tekst](http://localhost:4321/over/).'),
      'paginas/over.mdx:12:5 Link "http://localhost:4321/over/" werkt alleen op uw eigen computer. Schrijf /over/ voor een eigen pagina.',
    ],
    [
      'a page of this site that is not there, in full',
      page,
      append('Zie [de tekst](https://groenedaken.example/begripen/).'),
      'paginas/over.mdx:12:5 Link "/begripen/" gaat naar een pagina die niet bestaat. Bedoelt u "/begrippen/"?',
    ],
    [
      'a document beside the text',
      page,
      append('Zie [het verslag](./verslag%20van%20mei.pdf).'),
      'paginas/over.mdx:12:5 Link "./verslag%20van%20mei.pdf" kan niet. Zet verslag van mei.pdf in de map public en schrijf [tekst](/verslag%20van%20mei.pdf).',
    ],
    [
      'a document as a picture',
      page,
      append('![Het verslag](/verslag.pdf)'),
      'paginas/over.mdx:12:1 "/verslag.pdf" is geen afbeelding. Zet het bestand in de map public en schrijf een link: [tekst](/verslag.pdf).',
    ],
    [
      'a photo of a telephone',
      page,
      append('![De zaal](./zaal.heic)'),
      'paginas/over.mdx:12:1 Afbeelding "./zaal.heic" kan een browser niet tonen. Bewaar die als .jpg, en gebruik dat bestand.',
    ],
    [
      'an address between < and >',
      page,
      append('Zie <https://voorbeeld.example/a>.'),
      'paginas/over.mdx:12:5 Een adres kan hier niet tussen < en > staan. Schrijf [https://voorbeeld.example/a](https://voorbeeld.example/a).',
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
