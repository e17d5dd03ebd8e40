/** What could be better in a text, and never stops a build; and what one page needs of another. */
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../src/checking/rules/sentences.ts';
import { checkFactDates } from '../../src/checking/rules/fact-dates.ts';
import { site } from '../../src/site.ts';
import { contentTree, lines } from '../fixtures/content-tests.ts';
import { append, replace, type Change } from '../fixtures/content-tree.ts';
import { factsIn } from '../fixtures/facts-in.ts';

const tree = contentTree();
const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';

/** The tips about these changes, which make no mistake. */
async function tips(changes: Record<string, Change>): Promise<string[]> {
  const { problems, warnings } = await tree.check(changes);
  expect(problems).toEqual([]);
  return lines(warnings);
}

/** A sentence of `count` words. */
const sentenceOf = (count: number) => `Een${' woord'.repeat(count - 1)}.`;

describe('a sentence', () => {
  test('of more than 25 words gets a warning at its place, in a field too', async () => {
    const says =
      'De zin die begint met "Een woord woord woord" heeft 26 woorden. Maak er twee zinnen van; meer dan 25 woorden leest moeilijk.';
    expect(await tips({ [page]: append(`Een korte zin. ${sentenceOf(26)}`) })).toEqual([`${page}:12:16 ${says}`]);
    expect(await tips({ [term]: replace('De digitale bouwstenen die', `${sentenceOf(26)} Die`) })).toEqual([
      `${term}:4:12 ${says}`,
    ]);
  });

  test.each([
    sentenceOf(25),
    `## ${sentenceOf(26)}`,
    // Long by what somebody else said.
    `Zij zei lang geleden: “Samen komen wij verder dan alleen”, en ook ${sentenceOf(17)}`,
    `- ${sentenceOf(20)}\n- ${sentenceOf(20)}`,
  ])('gets none: %s', async (text) => {
    expect(await tips({ [page]: append(text) })).toEqual([]);
  });

  test.each([
    ['Dat kost bijv. Amsterdam veel. Meer niet.', ['Dat kost bijv. Amsterdam veel.', 'Meer niet.']],
    ['Volgens dr. J. van Quobbel kan dat. Echt.', ['Volgens dr. J. van Quobbel kan dat.', 'Echt.']],
    ['Zie nr. 5 en blz. 12 van o.a. Zaanstad. Klaar.', ['Zie nr. 5 en blz. 12 van o.a. Zaanstad.', 'Klaar.']],
    ['Op 5 april. De zaal was vol.', ['Op 5 april.', 'De zaal was vol.']],
    ['Kan dat? Ja! “Zeker.” Mooi… Toch?', ['Kan dat?', 'Ja!', '“Zeker.”', 'Mooi…', 'Toch?']],
    ['Eén zin.\nEn nog een.', ['Eén zin.', 'En nog een.']],
  ])('ends where a reader of Dutch ends it: %s', (text, sentences) => {
    expect(sentencesIn(text).map(({ sentence }) => sentence)).toEqual(sentences);
  });
});

test('a heading that would fit above any text gets a warning, and none with its subject in it', async () => {
  const says = 'zegt niet waar de tekst over gaat. Noem het onderwerp of de uitkomst.';
  for (const heading of ['Meer informatie', 'Overig:', 'CONCLUSIE'])
    expect(await tips({ [page]: append(`## ${heading}`) })).toEqual([`${page}:12:4 De kop "${heading}" ${says}`]);
  expect(await tips({ [page]: append('## Inleiding in open data') })).toEqual([]);
});

describe('a page', () => {
  const alone =
    '---\nterm: Alleen\ndefinitie: Zonder anderen.\nbijgewerkt: 2026-11-24\nstatus: gepubliceerd\n---\n\nEen tekst.\n';
  const file = 'begrippen/alleen.mdx';

  test('that names no other and is named by none gets a warning', async () => {
    expect(await tips({ [file]: () => alone })).toEqual([
      `${file}:2 Deze pagina hangt met geen enkele andere samen. Noem in de velden een begrip of doelstelling, of zet een link in de tekst.`,
    ]);
  });

  test.each<[string, Record<string, Change>]>([
    ['that links', { [file]: () => append('Zie [de GDI](/begrippen/gdi/).')(alone) }],
    ['that is linked to', { [file]: () => alone, [page]: append('Zie [alleen](/begrippen/alleen/).') }],
    ['that is named', { [file]: () => alone, [term]: replace('  - open-data', '  - open-data\n  - alleen') }],
    ['that quotes a speaker', { [file]: () => append('<Citaat id="samen-verder" />')(alone) }],
    ['that is a draft', { [file]: () => alone.replace('gepubliceerd', 'concept') }],
  ])('%s gets none', async (_, changes) => {
    expect(await tips(changes)).toEqual([]);
  });
});

describe('a search word', () => {
  const file = 'zoekwoorden.yaml';
  const told = (woord: string, more: Record<string, Change> = {}) =>
    tips({ [file]: () => `zoekwoorden:\n  - ook:\n      - iets\n    woord: ${woord}\n`, ...more });
  const advice = 'staat op geen enkele pagina. Schrijf achter "woord" iets dat letterlijk op de site staat.';

  test.each([
    ['open datta', [`"open datta" ${advice} Bedoelt u "open data"?`]],
    ['fietspad', [`"fietspad" ${advice}`]],
    ['Open Data', []],
    ['gegevens die iedereen', []],
    ['samen', []],
    ['inhoud', []],
  ])('%s: %j', async (woord, says) => {
    expect(await told(woord)).toEqual(says.map((one) => `${file}:4 ${one}`));
  });

  test('is a phrase that stands so in one text, capitals and signs aside', async () => {
    const toldBeside = async (text: string) =>
      (await told('commissie d&i', { [page]: append(`${text} De data-infrastructuur (D&I) is er.`) })).length;
    expect(await toldBeside('De Commissie\nD&I praat.')).toBe(0);
    expect(await toldBeside('De commissies D&I.')).toBe(1);
    expect(await toldBeside('D&I, de commissie.')).toBe(1);
  });
});

test('a fact that was looked up more than two years ago gives a tip at its place', () => {
  const told = (today: string, day: string) => {
    const fact = `  - id: feit-1\n    onderwerp: Iets\n    tekst: Er was iets.\n    nagekeken: ${day}\n`;
    const file = 'src/content/congres.yaml';
    return checkFactDates(
      factsIn(file, `feiten:\n${fact.replace('feit-1', 'feit-0').replace(day, today)}${fact}`),
      today,
    );
  };
  expect(told('2030-06-15', '2028-06-14')).toEqual([
    {
      file: 'src/content/congres.yaml',
      line: 6,
      message:
        'Feit "feit-1" is nagekeken op 14 juni 2028. Dat is meer dan twee jaar geleden. Kijk of het nog klopt, en zet bij "nagekeken" de dag van vandaag.',
    },
  ]);
  expect(told('2030-06-15', '2028-06-15')).toEqual([]);
  expect(told('2030-02-28', '2028-02-29')).toEqual([]);
  expect(told('2030-03-01', '2028-02-29')).toHaveLength(1);
});

describe('the page of the municipality', () => {
  const index = `${site.municipality}/index.mdx`;
  const asDraft: Change = replace('status: gepubliceerd', 'status: concept');
  const told = async (changes: Record<string, Change>) =>
    lines((await tree.check(changes)).problems).filter((line) => line.startsWith(index));

  test.each<[string, Change, string]>([
    [
      'gone',
      () => undefined,
      'Dit bestand ontbreekt, en de doelstellingen in deze map horen bij deze pagina. Zet het terug. Moet de hele gemeente van de site? Haal dan de map weg.',
    ],
    [
      'a draft',
      asDraft,
      'Deze pagina is een concept, maar de doelstellingen in deze map staan op de site en horen erbij. Zet ook deze pagina op gepubliceerd, of maak van de doelstellingen ook concepten.',
    ],
  ])('may be %s only with its goals', async (_, change, says) => {
    expect(await told({ [index]: change })).toEqual([`${index}:1 ${says}`]);
    const all = [...tree.originals.keys()].filter((file) => file.startsWith(`${site.municipality}/`));
    expect(await told(Object.fromEntries(all.map((file) => [file, change])))).toEqual([]);
  });
});
