/** What is no mistake: the check says nothing of it. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentTests, lines } from '../fixtures/content-tests.ts';
import { append, replace } from '../fixtures/content-tree.ts';

const { tree } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const draft = 'terugblik/later.mdx';
const page = 'paginas/over.mdx';
const quotation = '<Citaat id="samen-verder" />';

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
    ['name the made-up municipality and say that it is', keynote, append('In het verzonnen Mosdijk was het druk.')],
    ['use a # that drops nothing', page, replace('titel: Over deze site', 'titel: "Over #1"')],
    ['use an explained footnote', page, append('Dit is zo.[^1]\n\n[^1]: Volgens de bron.')],
    ['refer to a footnote twice', page, append('Een.[^1] Twee.[^1]\n\n[^1]: Volgens de bron.')],
    ['write a line in code that would be a mistake outside', page, append('```html\n<p>{x}</p> [[x]] <5\n```')],
    ['draw attention with capitals', page, append('LET OP: NIET DOEN. Een PDF van de TV is VERPLICHT.')],
    [
      'explain an abbreviation in a table',
      page,
      append('| woord | uitleg |\n| - | - |\n| BSN | burgerservicenummer |'),
    ],
    ['explain an abbreviation in a list', page, append('- **BSN**: burgerservicenummer')],
    ['link to a heading with its letters in code', page, append('## Één café\n\n[Kop](#%C3%A9%C3%A9n-caf%C3%A9)')],
    ['link to a page of this site in full', page, append('[Over](https://groenedaken.example/over/)')],
    [
      'paste signs that nobody sees',
      page,
      append('Vrij\u200Bdag, ge\u00ADmeente, cafe\u0301,\u00A0\u2028 en \uFEFFmeer.'),
    ],
    ['paste a fixed space behind a field', page, replace('titel: Over', 'titel:\u00A0Over')],
    ['leave a picture beside the texts', 'begrippen/zaal.jpg', () => 'beeld'],
    ['have files of the operating system about', 'begrippen/.DS_Store', () => 'x'],
    ['save with a byte order mark', keynote, (source) => `\uFEFF${source}`],
    ['save YAML with a byte order mark', 'congres.yaml', (source) => `\uFEFF${source}`],
    ['save with Windows line ends', keynote, (source) => source.replaceAll('\n', '\r\n')],
    ['save YAML with Windows line ends', 'citaten.yaml', (source) => source.replaceAll('\n', '\r\n')],
    ['put a sentence with a colon between quotes', page, replace('titel: Over deze site', 'titel: "Over: deze site"')],
    ['quote part of a quotation over two lines', page, append('Zij zei: “Samen komen\nwij verder”.')],
    ['stress a word in a quotation', page, append('Zij zei: “Samen komen wij *verder*”.')],
    ['link to the search page with words filled in', page, append('[Zoek op data](/zoeken/?q=data)')],
    ['link to a fact on the page of sources', page, append('[Hoe zeker?](/bronnen/#feit-deelnemers)')],
    ['link to a heading with an anchor of its own', page, append('[De middag](/terugblik/#na-de-lunch)')],
    ['write "smaller than" with spaces', page, append('Met minder dan 5 of < 5 mensen.')],
    ['break a line', page, append('Straat 1<br />Mosdijk')],
    [
      'explain an abbreviation on the spot',
      page,
      append('De <abbr title="Vereniging van Nederlandse Gemeenten">VNG</abbr>.'),
    ],
    ['show braces and tags as code', page, append('Schrijf `{woord}` of `<5`.')],
    ['keep a draft that links nowhere yet', draft, append('Nog te schrijven.')],
  ])('%s', async (_, file, change) => {
    expect(lines((await tree.check({ [file]: change })).problems)).toEqual([]);
  });

  const smallestPicture =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  test('show a picture that stands beside the text, but not one that is none', async () => {
    const folder = join(tree.root, 'src/content/paginas');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'zaal.jpg'), Buffer.from(smallestPicture, 'base64'));
    const { problems } = await tree.check({ [page]: append('![Een zaal](./zaal.jpg)') });
    await writeFile(join(folder, 'zaal.jpg'), 'beeld');
    const broken = await tree.check({ [page]: append('![Een zaal](./zaal.jpg)') });
    await rm(join(folder, 'zaal.jpg'));
    expect(lines(problems)).toEqual([]);
    expect(lines(broken.problems)).toEqual([
      `paginas/over.mdx:12:1 Afbeelding "./zaal.jpg" is kapot of leeg. Open die in een programma voor foto's, bewaar die opnieuw als .jpg of .png, en gebruik dat bestand.`,
    ]);
  });
});

describe('an editor whose content is right', () => {
  test('is told nothing', async () => {
    expect((await tree.check()).problems).toEqual([]);
  });
});
