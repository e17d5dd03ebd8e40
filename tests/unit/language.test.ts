import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readProse } from '../../scripts/language/prose.ts';
import { isPassive, judge } from '../../scripts/language/readability.ts';
import { readabilityReport, spellingReport } from '../../scripts/language/report.ts';
import { makeSpellingChecker, readWordList } from '../../scripts/language/spelling.ts';
import { nodeBinary } from '../../scripts/setup.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const check = await makeSpellingChecker(readWordList('# opmerking\nGinkel\ndatagedreven\n'));
const unknown = async (file: string, source: string) =>
  (await check(readProse(file, source).masked)).map(({ word, line }) => `${String(line)} ${word}`);

const text = `---
titel: "De gemeente: een beginn"
inleiding: Hier staat de kern van het verhal.
bijgewerkt: 2026-11-24
status: concept
kort:
  - Een korte zin mett een fout.
---

## Een kopje ovver de dag

De bijeenkosmt begon om tien uur. Lees [meer uitlegg](/begrippen/gdi/).

| plaats     |
| ---------- |
| het marktplijn |

<VoorUwGemeente>

- Een vraag aan de inwonners.

</VoorUwGemeente>
`;

// The dictionary is read at the first word, which takes seconds on a busy machine.
describe('an editor who made typing mistakes', { timeout: 60_000 }, () => {
  test('hears of all of them, in fields, headings, lists, links, tables and blocks, with the line', async () => {
    expect(await unknown('terugblik/proef.mdx', text)).toEqual([
      '2 beginn',
      '3 verhal',
      '7 mett',
      '10 ovver',
      '12 bijeenkosmt',
      '12 uitlegg',
      '16 marktplijn',
      '20 inwonners',
    ]);
  });

  test('hears of none in the same text without them', async () => {
    const right = [
      ['beginn', 'begin'],
      ['verhal', 'verhaal'],
      ['mett', 'met'],
      ['ovver', 'over'],
      ['bijeenkosmt', 'bijeenkomst'],
      ['uitlegg', 'uitleg'],
      ['marktplijn', 'marktplein'],
      ['inwonners', 'inwoners'],
    ].reduce((result, [wrong = '', good = '']) => result.replace(wrong, good), text);
    expect(await unknown('terugblik/proef.mdx', right)).toEqual([]);
  });

  test('gets suggestions', async () => {
    const [mistake] = await check('De bijeenkosmt begon.');
    expect(mistake?.suggestions).toContain('bijeenkomst');
    expect(mistake?.suggestions.length).toBeLessThanOrEqual(3);
  });

  test('hears of YAML files as well, and of a mistake with Windows line ends on its own line', async () => {
    const quotations = 'citaten:\n  - id: xqzw-id\n    tekst: Wij gaan saamen verder\n    bron: xqzwbron\n';
    expect(await unknown('citaten.yaml', quotations)).toEqual(['3 saamen']);
    expect(await unknown('citaten.yaml', quotations.replaceAll('\n', '\r\n'))).toEqual(['3 saamen']);
    expect(await unknown('congres.yaml', 'feiten:\n  - id: xqzw\n    onderwerp: Het aantall\n')).toEqual(['3 aantall']);
  });

  test('is left alone about ids, addresses, references, code and blocks', async () => {
    const source = `---
titel: Een titel
spreker: xqzw
begrippen:
  - qwrt
status: xqzw
---

Kijk op [de site](https://xqzw.example/qwrt) of schrijf \`xqzwq\`.

<Citaat id="xqzwq" />

\`\`\`
xqzwq
\`\`\`
`;
    expect(await unknown('keynotes/proef.mdx', source)).toEqual([]);
    expect(readProse('zoekwoorden.yaml', 'zoekwoorden:\n  - woord: paginas\n').masked.trim()).toBe('');
  });

  test('may use the words of our own list, and their capital at the start of a sentence', async () => {
    expect(await check('Datagedreven werken, zei Van Ginkel.')).toEqual([]);
    expect((await check('zei van ginkel')).map(({ word }) => word)).toEqual(['ginkel']);
  });

  test('reads where the mistake is and what to do', () => {
    const result = { file: 'src/content/x.mdx', readability: undefined };
    expect(spellingReport([{ ...result, unknown: [{ word: 'fuot', line: 3, suggestions: ['fout', 'foto'] }] }])).toBe(
      'Spelling: 1 onbekend woord.\n\nsrc/content/x.mdx:3\n  "fuot" staat niet in het woordenboek. Bedoelt u "fout" of "foto"?\n\n' +
        'Verbeter het woord. Is het toch goed, zet het dan op een eigen regel in woordenlijst.txt.',
    );
    expect(spellingReport([{ ...result, unknown: [] }])).toBe('Spelling: geen onbekende woorden.');
  });

  test('sees the command fail, with the file and the line', () => {
    const root = mkdtempSync(join(tmpdir(), 'taal-'));
    cpSync(join(project, 'tests/fixtures/content'), join(root, 'src/content'), { recursive: true });
    writeFileSync(join(root, 'woordenlijst.txt'), 'GDI\nTurfbrugse\n');
    writeFileSync(join(root, 'src/content/paginas/fout.mdx'), '---\ntitel: Fout\n---\n\nEen fuot.\n');
    const { status, stdout } = spawnSync(nodeBinary(), [join(project, 'scripts/language.ts')], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toContain('Spelling: 1 onbekend woord.\n\nsrc/content/paginas/fout.mdx:5\n  "fuot"');
    expect(status).toBe(1);
    rmSync(root, { recursive: true });
  });
});

describe('the hints about a text', () => {
  const of = (body: string) => judge(readProse('paginas/x.mdx', `---\ntitel: X\n---\n\n${body}\n`).passages);
  const words = (count: number) => `${'De '.repeat(count - 1)}kat.`;

  test('name a sentence of more than 25 words with its line and its beginning', () => {
    const found = of(`Een korte zin. ${words(25)}\n\nNog een zin.\nEn ${words(25)}`);
    expect(found.longSentences).toEqual([
      { line: 8, words: 26, start: expect.stringMatching(/^En De De .{40,}…$/) as string },
    ]);
  });

  test('name each word of 18 letters or more once', () => {
    const long = 'informatiebeveiliging';
    expect(of(`De ${long}. ${long.replace('i', 'I')} is gemeentesecretari of gemeentesecretaris.`).longWords).toEqual([
      long,
      'gemeentesecretaris',
    ]);
  });

  test.each([
    ['De brief wordt verstuurd.', true],
    ['De brieven werden door de gemeente geschreven.', true],
    ['Het moet nog worden bedacht.', true],
    ['De gemeente wordt groter.', false],
    ['Gemeenten worden sterker.', false],
    ['De gemeente stuurde de brief.', false],
  ])('call "%s" passive: %j', (sentence, passive) => {
    expect(isPassive(sentence.replace('.', '').split(' '))).toBe(passive);
    expect(of(sentence).passive).toHaveLength(passive ? 1 : 0);
  });

  test('give the figure of Flesch-Douma: 206,84 − 0,77 × syllables per 100 words − 0,93 × words per sentence', () => {
    // Six words of one syllable in each sentence.
    expect(of('De kat zit op de mat. '.repeat(20)).score).toBeCloseTo(206.84 - 77 - 0.93 * 6);
    // Two words of three syllables and two of one.
    expect(of('De gemeente helpt inwoners. '.repeat(30)).score).toBeCloseTo(206.84 - 0.77 * 200 - 0.93 * 4);
    expect(of('De kat zit op de mat.').score).toBeUndefined();
  });

  test('leave quotations out', () => {
    const found = of(`<Citaat id="x" />\n\nZij zei: “${words(40)} De brief wordt verstuurd.”`);
    expect(found).toMatchObject({ words: 2, longSentences: [], passive: [] });
  });

  test('leave out titles and lists of words', () => {
    const source = '---\ntitel: Een titel\ninleiding: Dit is een zin.\nkort:\n  - Nog een zin.\n---\n\n## Een kopje\n';
    expect(judge(readProse('terugblik/x.mdx', source).passages).words).toBe(7);
  });

  test('come with the worst page first, in short or in full', () => {
    const page = (name: string, body: string) => ({ file: name, unknown: [], readability: of(body) });
    const pages = [
      page('goed.mdx', 'Een zin.'),
      page('slecht.mdx', `${words(30)} De informatiebeveiliging wordt verbeterd.`),
      ...Array.from({ length: 10 }, (_, index) => page(`z${String(index)}.mdx`, 'Een zin.')),
    ];
    const short = readabilityReport(pages, false).split('\n');
    expect(short[1]).toMatch(/te kort +1 lange zin +1 lijdend +1 lang woord +slecht\.mdx$/);
    expect(short).toHaveLength(12);
    expect(short.at(-1)).toContain('En nog 2 bestanden.');
    const full = readabilityReport(pages, true);
    expect(full).toContain('    slecht.mdx:5  zin van 30 woorden: De De');
    expect(full).toContain('    slecht.mdx:5  lijdend: De informatiebeveiliging wordt verbeterd.');
    expect(full).toContain('    lange woorden: informatiebeveiliging');
    expect(full).toContain('z9.mdx');
  });
});

test('our own list of words is sorted, without one word twice', () => {
  const words = readWordList(readFileSync(join(project, 'woordenlijst.txt'), 'utf8'));
  expect(words.length).toBeGreaterThan(20);
  expect(words).toEqual([...new Set(words)].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), 'nl')));
});
