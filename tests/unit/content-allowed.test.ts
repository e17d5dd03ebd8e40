/** What is no mistake: the check says nothing of it. */
import { describe, expect, test } from 'vitest';
import { contentTests, lines } from '../fixtures/content-tests.ts';
import { append, replace, type Change } from '../fixtures/content-tree.ts';

const { eachChangeSays, eachFileSays, eachTextSays, tree } = contentTests();

const keynote = 'keynotes/anna-de-vries.mdx';
const page = 'paginas/over.mdx';
const none = (...texts: string[]) => Object.fromEntries(texts.map((text) => [text, []]));

describe('an editor may write', () => {
  eachTextSays(
    none(
      'Koning Willem II las niveau AA van deel A4 en deel IV, 1234 AB.',
      'LET OP: NIET DOEN. Een PDF van de TV is VERPLICHT. Naar het CAFÉ.',
      'Typ `BZK` in het veld, `{woord}` of `<5`.',
      'Kijk op VNG.nl voor meer.',
      '<VoorUwGemeente>\n\n<Ladder>\n\n### Een\n\nMet <Feit id="deelnemers" /> mensen.\n\n</Ladder>\n\n</VoorUwGemeente>',
      '- <Citaat id="samen-verder" />',
      '<ToenEnNu feit="anna-later, deelnemers" />',
      'Zie [de tekening](/afbeeldingen/zaal.svg).',
      'Een.[^1] Twee.[^1]\n\n[^1]: Volgens de bron.',
      '```html\n<p>{x}</p> [[x]] <5\n```',
      '## Één café\n\n[Kop](#%C3%A9%C3%A9n-caf%C3%A9)',
      '[Over](https://groenedaken.example/over/)',
      'Vrij\u200Bdag, ge\u00ADmeente, cafe\u0301,\u00A0\u2028 en \uFEFFmeer.',
      'Zij zei: “Samen komen\nwij *verder*”.',
      '[Zoek op data](/zoeken/?q=data)',
      '[Hoe zeker?](/bronnen/#feit-deelnemers)',
      '[De middag](/terugblik/#na-de-lunch)',
      'Met minder dan 5 of < 5 mensen.',
      'Straat 1<br />Mosdijk',
    ),
  );
  eachTextSays(none('In het verzonnen Mosdijk was het druk.'), keynote);
  eachTextSays(none('Nog in te vullen.'), 'terugblik/later.mdx');
  eachChangeSays(page, none('titel: "Over #1"', 'titel: "Over: deze site"', 'titel:\u00A0Over deze site'));
  eachChangeSays(keynote, none('Klein beginnen helpt. => “Samen komen wij verder”.'));
  eachFileSays('begrippen/zaal.jpg', none('beeld'));
  eachFileSays('begrippen/.DS_Store', none('x'));

  const onWindows: Change = (source) => `\uFEFF${source}`.replaceAll('\n', '\r\n');
  test.each<Record<string, Change>>([{}, { [keynote]: onWindows }, { 'congres.yaml': onWindows }])(
    'all of it, also on Windows: %j',
    async (changes) => {
      expect(lines((await tree.check(changes)).problems)).toEqual([]);
    },
  );

  test('what stands in a new file of a list', async () => {
    const route = (address: string) => () =>
      `titel: Ik ben griffier\nwaarom: U leest het snel.\nvolgorde: 1\npaginas:\n${['/terugblik/', '/over/', address]
        .map((one) => `  - naam: Een pagina\n    adres: ${one}\n    waarom: Lees dit.\n`)
        .join('')}`;
    const told = async (address: string) =>
      lines((await tree.check({ 'routes/griffier.yaml': route(address) })).problems);
    expect(await told('/keynotes/')).toEqual([]);
    expect(await told('/keynote/')).toEqual([
      'routes/griffier.yaml:12:5 Link "/keynote/" gaat naar een pagina die niet bestaat. Bedoelt u "/keynotes/"?',
    ]);
  });
});

describe('advice in the fields of a goal', () => {
  const goal = 'mosdijk/dienstverlening.mdx';
  const advice = `advies:
  inleiding: Begin klein.
  plicht: { tekst: Dit moet., bronnen: [verslag] }
  hulp: { tekst: Zij helpen., naam: Hulp, adres: 'https://hulp.example/' }
  raadsvraag: Wat doet het college?
  vragen: [Wat doen wij?]
  stappen: [{ wie: De griffier, wat: belt iemand. }]
`;
  const withAdvice = (change: (fields: string) => string = (fields) => fields) =>
    replace('status: gepubliceerd\n', `status: gepubliceerd\n${change(advice)}`);
  const told = async (changes: Record<string, Change>) => lines((await tree.check(changes)).problems);

  test('adds headings and a sheet that links can lead to', async () => {
    const links = append(
      '[Stappen](/mosdijk/dienstverlening/#eerste-stappen) en het [blad](/mosdijk/dienstverlening/gespreksblad/) van de fictieve gemeente.',
    );
    expect(await told({ [goal]: withAdvice(), [page]: links })).toEqual([]);
    expect(await told({ [page]: links })).toHaveLength(2);
  });

  test('names a part that is missing, and cannot stand beside the same heading in the text', async () => {
    expect(await told({ [goal]: withAdvice((fields) => fields.replace(/ {2}raadsvraag.*\n/, '')) })).toEqual([
      `${goal}:6:1 Veld "advies, raadsvraag" ontbreekt. Vul dit veld in.`,
    ]);
    const both: Change = (source) => append('## Eerste stappen\n\nBel iemand.')(withAdvice()(source));
    expect(await told({ [goal]: both })).toEqual([
      `${goal}:2 De kop "Eerste stappen" staat in de tekst, en komt ook uit het veld "advies". Haal die kop uit de tekst.`,
    ]);
  });
});
