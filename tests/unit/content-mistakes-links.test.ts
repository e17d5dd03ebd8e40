/** What a text says that other files must bear out: links, pictures, quotations, abbreviations, what is made up. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentTests, lines } from '../fixtures/content-tests.ts';
import { append, replace, type Change } from '../fixtures/content-tree.ts';

const { eachChangeSays, eachTextSays, tree } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const recap = 'terugblik/index.mdx';
const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';
const otherTerm = 'begrippen/open-data.mdx';
const asDraft = replace('status: gepubliceerd', 'status: concept');

describe('an editor who links to something that is not there hears of it', () => {
  const noPage = 'gaat naar een pagina die niet bestaat.';
  const noHeading = 'gaat naar een kopje dat op die pagina niet bestaat.';
  const isDraft = 'Zet die eerst op gepubliceerd, of haal de link weg.';
  eachTextSays({
    '[De GDI](/begrippen/gdii/)': `12:1 Link "/begrippen/gdii/" ${noPage} Bedoelt u "/begrippen/gdi/"?`,
    '[De GDI](/begrippen/gdi)': `12:1 Link "/begrippen/gdi" ${noPage} Bedoelt u "/begrippen/gdi/"?`,
    'Zie [de GDI][gdi].\n\n[gdi]: /weg/': `14:1 Link "/weg/" ${noPage}`,
    'Zie [de GDI](/begrippen/g di/ "Een begrip").': [
      `12:5 Link "/begrippen/g%20di/" ${noPage} Bedoelt u "/begrippen/gdi/"?`,
      '12:14 In dit adres staat een spatie. Schrijf (/begrippen/g%20di/).',
    ],
    // A page of this site that is not there, in full.
    'Zie [de tekst](https://groenedaken.example/begripen/).': `12:5 Link "/begripen/" ${noPage} Bedoelt u "/begrippen/"?`,
    '[Later](/terugblik/later/)': `12:1 Link "/terugblik/later/" gaat naar een pagina die nog een concept is. ${isDraft}`,
    '[De ochtend](/terugblik/#de-ochtnd)': `12:1 Link "/terugblik/#de-ochtnd" ${noHeading} Bedoelt u "de-ochtend"?`,
    '[De middag](/terugblik/#de-middag)': `12:1 Link "/terugblik/#de-middag" ${noHeading}`,
    '[Hier](#wie-de-sitemaakt)': `12:1 Link "#wie-de-sitemaakt" ${noHeading} Bedoelt u "wie-de-site-maakt"?`,
    '[Citaat](/citaten/#samen-verde)': `12:1 Link "/citaten/#samen-verde" ${noHeading} Bedoelt u "samen-verder"?`,
    '[Letter](/begrippen/#letter-g)':
      '12:1 Link "/begrippen/#letter-g" gaat naar een deel van een overzicht, en dat kan verdwijnen. Schrijf "/begrippen/".',
    '[De site](www.vng.nl)':
      '12:1 Link "www.vng.nl" kan niet. Begin met / voor een eigen pagina, of met https:// voor een andere site.',
    'Zie [de site](https://%20www.voorbeeld.example).':
      '12:5 Link "https://%20www.voorbeeld.example" is geen adres van een site. Kijk of er een spatie, een haak of een ander vreemd teken in staat.',
    'Zie [de tekst](http://localhost:4321/over/).':
      '12:5 Link "http://localhost:4321/over/" werkt alleen op uw eigen computer. Schrijf /over/ voor een eigen pagina.',
    'Zie [het verslag](./verslag%20van%20mei.pdf).':
      '12:5 Link "./verslag%20van%20mei.pdf" kan niet. Zet verslag van mei.pdf in de map public en schrijf [tekst](/verslag%20van%20mei.pdf).',
  });

  test('a list that stands in place of an index has no headings to link to', async () => {
    const { problems } = await tree.check({
      [recap]: () => undefined,
      'terugblik/later.mdx': replace('status: concept', 'status: gepubliceerd'),
      [page]: append('Zie [later](/terugblik/#weg).'),
    });
    expect(lines(problems)).toContain(`paginas/over.mdx:12:5 Link "/terugblik/#weg" ${noHeading}`);
  });

  test('a field of a published page cannot name a draft, one of another draft can', async () => {
    const says = (field: string) =>
      `Veld "${field}" is "open-data", maar die pagina is nog een concept. Zet die eerst op gepubliceerd, of haal de verwijzing weg.`;
    expect(lines((await tree.check({ [otherTerm]: asDraft })).problems)).toEqual([
      `begrippen/gdi.mdx:8:5 ${says('verwant, regel 1')}`,
      `keynotes/anna-de-vries.mdx:15:5 ${says('begrippen, regel 2')}`,
    ]);
    const { problems } = await tree.check({
      [otherTerm]: asDraft,
      [term]: asDraft,
      'terugblik/later.mdx': append('Lees [over data](/begrippen/open-data/).'),
      [keynote]: (source) =>
        source.replace('begrippen:\n  - gdi\n  - open-data\n', '').replace('[GDI](/begrippen/gdi/)', 'techniek'),
      // Without a term that is published there is no list of them.
      [page]: replace('[de begrippen](/begrippen/)', 'de begrippen'),
    });
    expect(lines(problems)).toEqual([]);
  });
});

describe('an editor who shows what is no picture hears of it', () => {
  const public_ = 'Zet het bestand in de map public en schrijf';
  const look = 'bestaat niet. Kijk of de naam klopt, ook de hoofdletters, en of het bestand in de goede map staat.';
  eachTextSays({
    '![Een zaal](https://vng.nl/zaal.jpg)': `12:1 Afbeelding "https://vng.nl/zaal.jpg" staat op een andere site, en dat kan hier niet. ${public_} /naam.jpg.`,
    '![Een zaal](zaal.jpg)':
      '12:1 Afbeelding "zaal.jpg" kan zo niet. Begin met / voor een bestand uit de map public, of met ./ voor een bestand naast deze tekst.',
    '![Een zaal](/afbeeldingen/Zaal.svg)':
      '12:1 Afbeelding "/afbeeldingen/Zaal.svg" bestaat niet. Bedoelt u "zaal.svg"?',
    '![Een zaal](../../../../zaal.svg)': `12:1 Afbeelding "../../../../zaal.svg" ${look}`,
    '![Het verslag](/verslag.pdf)': `12:1 "/verslag.pdf" is geen afbeelding. ${public_} een link: [tekst](/verslag.pdf).`,
    '![De zaal](./zaal.heic)':
      '12:1 Afbeelding "./zaal.heic" kan een browser niet tonen. Bewaar die als .jpg, en gebruik dat bestand.',
    '![De zaal](./zaal.xyz)':
      '12:1 Afbeelding "./zaal.xyz" is geen soort die een browser kan tonen. Kies uit: .jpg, .jpeg, .png, .webp, .avif, .gif, .svg',
  });

  const smallestPicture =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  test('a file beside the text may be shown when it is a picture', async () => {
    const file = join(tree.root, 'src/content/paginas/zaal.jpg');
    const told = async (bytes: Uint8Array | string) => {
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(file, bytes);
      const { problems } = await tree.check({ [page]: append('![Een zaal](./zaal.jpg)') });
      await rm(file);
      return lines(problems);
    };
    expect(await told(Buffer.from(smallestPicture, 'base64'))).toEqual([]);
    expect(await told('beeld')).toEqual([
      `paginas/over.mdx:12:1 Afbeelding "./zaal.jpg" is kapot of leeg. Open die in een programma voor foto's, bewaar die opnieuw als .jpg of .png, en gebruik dat bestand.`,
    ]);
  });
});

describe('an editor who puts words in a mouth hears of it', () => {
  const says = (words: string) =>
    `"${words}" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.`;
  eachTextSays({
    'Zij zei: "Dat nooit" en ging.': `12:10 ${says('Dat nooit')}`,
    'Zij zei: „Dat *nooit*” en ging.': `12:10 ${says('Dat nooit')}`,
    '- Een punt.\n- Zij zei: “Dat nooit”.': `13:12 ${says('Dat nooit')}`,
    'Zij kwam binnen,\nkeek rond\nen zei: “Dat nooit”.': `14:9 ${says('Dat nooit')}`,
    '> Zij zei\n> met \\< 5 mensen en &euro; 5: “Dat nooit”.': `13:32 ${says('Dat nooit')}`,
  });
  eachChangeSays(keynote, {
    '“De inwoner komt altijd eerst” => “De inwoner komt soms eerst”': `32:10 ${says('De inwoner komt soms eerst')}`,
    'Klein beginnen helpt. => Zij zei “Klein is fijn”.': `11:13 ${says('Klein is fijn')}`,
  });
});

describe('an editor who leaves a reader guessing hears of it', () => {
  const remedy =
    'wordt nergens uitgelegd. Schrijf die hier één keer voluit, zoals "Vereniging van Nederlandse Gemeenten (VNG)", of zet die bij de synoniemen van een begrip. Een gewoon woord schrijft u met kleine letters.';
  eachTextSays({
    'Het ministerie van BZK betaalt.': `12:20 De afkorting "BZK" ${remedy}`,
    // With words that it does not stand for.
    'De minister (BZK) betaalt.': `12:14 De afkorting "BZK" ${remedy}`,
    // Each abbreviation, link and quotation, said once a page, and not what is in a line that has to go.
    '!!! note "De UWV"\n\nBZK en DUO [a](x.md) [b](y.md) “eerste” en “tweede”.': [
      '12:1 "!!! note "De UWV"" kan hier niet. Haal die regel weg. Wilt u een kader? Zet > en een spatie voor elke regel die erin hoort.',
      `14:1 De afkorting "BZK" ${remedy} Dit geldt ook voor "DUO" (regel 14).`,
      '14:12 Link "x.md" kan niet. Begin met / voor een eigen pagina, of met https:// voor een andere site. Dit geldt ook voor "y.md" (regel 14).',
      '14:32 "eerste" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg. Dit geldt ook voor "tweede" (regel 14).',
    ],
  });
  eachChangeSays('congres.yaml', {
    'deelnemers waren. => deelnemers van D&I waren.': `11:67 De afkorting "D&I" ${remedy}`,
  });

  test.each<[string, Change]>([
    ['before it', append('Het ministerie van Binnenlandse Zaken (BZK) betaalt. BZK wil dat.')],
    ['behind it', append('BZK (Binnenlandse Zaken en Koninkrijksrelaties) betaalt.')],
    ['in a sentence', append('BZK staat voor Binnenlandse Zaken.')],
    ['further on', append('BZK betaalt.\n\nDat is Binnenlandse Zaken (BZK).')],
    ['in a table', append('| woord | uitleg |\n| - | - |\n| BSN | burgerservicenummer |')],
    ['in a list', append('- **BSN**: burgerservicenummer')],
    ['on the spot', append('De <abbr title="Vereniging van Nederlandse Gemeenten">VNG</abbr>.')],
  ])('not of an abbreviation that is explained %s', async (_, change) => {
    expect(lines((await tree.check({ [page]: change })).problems)).toEqual([]);
  });

  test.each([
    ['as a synonym, in small letters too', replace('  - bouwstenen', '  - bzk')],
    ['as the name of a term', replace('term: GDI', 'term: GDI en BZK')],
    ['as a part of a full name', replace('voluit: Generieke', 'voluit: BZK Generieke')],
  ])('nor of one that a term has %s', async (_, change) => {
    const { problems } = await tree.check({ [page]: append('BZK betaalt.'), [term]: change });
    expect(lines(problems)).toEqual([]);
  });

  test('but of one in a draft, which readers cannot open, and of no other while its term cannot be read', async () => {
    const draft =
      '---\nterm: BZK\ndefinitie: Een ministerie.\nbijgewerkt: 2026-11-24\nstatus: concept\n---\n\nTekst.\n';
    const { problems } = await tree.check({ [page]: append('BZK betaalt.'), 'begrippen/bzk.mdx': () => draft });
    expect(problems.map(({ file }) => file)).toEqual([`src/content/${page}`]);
    const broken = await tree.check({ [page]: append('GDI is er.'), [term]: replace('term: GDI', 'term: GDI: a') });
    expect(broken.problems.map(({ file }) => file)).toEqual([`src/content/${term}`]);
  });
});

describe('an editor who forgets to say what is made up hears of it', () => {
  const once = 'Schrijf er één keer "fictieve" of "verzonnen" bij.';
  const atOnce = (field: string) =>
    `3 Dit is verzonnen, en dat moet een lezer meteen weten. Zet "fictieve" of "verzonnen" in het veld "${field}".`;
  eachTextSays(
    {
      'In Mosdijk was het druk.': `50 Hier staat "Mosdijk", maar deze pagina zegt nergens dat het verzonnen is. ${once}`,
      'Zie [de dienstverlening](/mosdijk/dienstverlening/).': `50:5 Link "/mosdijk/dienstverlening/" gaat over iets dat verzonnen is, maar deze pagina zegt dat nergens. ${once}`,
    },
    keynote,
  );
  eachChangeSays('mosdijk/dienstverlening.mdx', { 'deze fictieve gemeente => deze gemeente': atOnce('inleiding') });
  eachChangeSays(otherTerm, { 'bijgewerkt: => fictief: true\nbijgewerkt:': atOnce('definitie') });
});
