import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatReport } from '../../src/content-check/problem.ts';
import { append, lineOf, makeContentTree, replace, type Change, type ContentTree } from '../fixtures/content-tree.ts';

const keynote = 'keynotes/anna-de-vries.mdx';
const speaker = 'sprekers/anna-de-vries.yaml';
const recap = 'terugblik/index.mdx';
const draft = 'terugblik/later.mdx';
const page = 'paginas/over.mdx';
const term = 'begrippen/gdi.mdx';

/** One mistake: what an editor did, and what the editor is told. */
interface Mistake {
  name: string;
  file: string;
  change: Change;
  /** Text on the line that must be reported; it stands in the changed file once. A number is the line itself. */
  at: string | number;
  /** The part of the message that names the mistake and its cure. */
  says: string;
}

let tree: ContentTree;
beforeAll(async () => {
  tree = await makeContentTree();
});
afterAll(() => tree.remove());

/** Makes one test of each mistake: exactly one problem, at the right file and line, with the right words. */
function eachGivesOneProblem(mistakes: Mistake[]): void {
  test.each(mistakes)('$name', async ({ file, change, at, says }) => {
    const { problems, sources } = await tree.check({ [file]: change });
    const line = typeof at === 'number' ? at : lineOf(sources[file] ?? '', at);
    expect(problems).toMatchObject([
      { file: `src/content/${file}`, line, message: expect.stringContaining(says) as string },
    ]);
  });
}

/** Makes one test of each change that is no mistake at all. */
function eachGivesNoProblem(changes: { name: string; file: string; change: Change }[]): void {
  test.each(changes)('$name', async ({ file, change }) => {
    expect((await tree.check({ [file]: change })).problems).toEqual([]);
  });
}

describe('an editor whose content is right', () => {
  test('is told nothing', async () => {
    expect((await tree.check()).problems).toEqual([]);
  });

  eachGivesNoProblem([
    { name: 'may save with a byte order mark', file: keynote, change: (source) => `\uFEFF${source}` },
    { name: 'may save YAML with a byte order mark', file: 'congres.yaml', change: (source) => `\uFEFF${source}` },
    { name: 'may save with Windows line ends', file: keynote, change: (source) => source.replaceAll('\n', '\r\n') },
    {
      name: 'may save YAML with Windows line ends',
      file: 'citaten.yaml',
      change: (source) => source.replaceAll('\n', '\r\n'),
    },
    {
      name: 'may put a sentence with a colon between quotes',
      file: page,
      change: replace('titel: Over deze site', 'titel: "Over: deze site"'),
    },
    {
      name: 'may quote part of a quotation over two lines',
      file: page,
      change: append('Zij zei: “Samen komen\nwij verder”.'),
    },
    { name: 'may stress a word in a quotation', file: page, change: append('Zij zei: “Samen komen wij *verder*”.') },
    {
      name: 'may link to the search page with words filled in',
      file: page,
      change: append('[Zoek op data](/zoeken/?q=data)'),
    },
    {
      name: 'may link to a fact on the page of sources',
      file: page,
      change: append('[Hoe zeker?](/bronnen/#feit-deelnemers)'),
    },
    {
      name: 'may link to a heading with an anchor of its own',
      file: page,
      change: append('[De middag](/terugblik/#na-de-lunch)'),
    },
    { name: 'may write "smaller than" with spaces', file: page, change: append('Met minder dan 5 of < 5 mensen.') },
    { name: 'may break a line', file: page, change: append('Straat 1<br />Turfbrug') },
    {
      name: 'may explain an abbreviation on the spot',
      file: page,
      change: append('De <abbr title="Vereniging van Nederlandse Gemeenten">VNG</abbr>.'),
    },
    { name: 'may show braces and tags as code', file: page, change: append('Schrijf `{woord}` of `<5`.') },
    { name: 'may keep a draft that links nowhere yet', file: draft, change: append('Nog te schrijven.') },
  ]);
});

describe('an editor who fills in fields wrongly', () => {
  eachGivesOneProblem([
    {
      name: 'hears which field is missing',
      file: keynote,
      change: replace('spreker: anna-de-vries\n', ''),
      at: 'titel:',
      says: 'Veld "spreker" ontbreekt',
    },
    {
      name: 'hears that an empty field is missing',
      file: page,
      change: replace('titel: Over deze site', 'titel:'),
      at: 'titel:',
      says: 'Veld "titel" ontbreekt',
    },
    {
      name: 'hears that a field holds no text',
      file: page,
      change: replace('titel: Over deze site', 'titel: ""'),
      at: 'titel:',
      says: 'Veld "titel" is leeg',
    },
    {
      name: 'hears of an unknown field',
      file: page,
      change: replace('status:', 'kleur: rood\nstatus:'),
      at: 'kleur:',
      says: 'Veld "kleur" bestaat hier niet. Deze velden kunnen: titel, inleiding, gepubliceerd, bijgewerkt, status.',
    },
    {
      name: 'gets a suggestion for an unknown field',
      file: term,
      change: replace('synoniemen:', 'synoniemn:'),
      at: 'synoniemn:',
      says: 'Veld "synoniemn" bestaat hier niet. Bedoelt u "synoniemen"?',
    },
    {
      name: 'gets a suggestion for an unknown field inside a list',
      file: 'bronnen.yaml',
      change: replace('toelichting:', 'toelichtng:'),
      at: 'toelichtng:',
      says: 'Veld "toelichtng" bestaat hier niet. Bedoelt u "toelichting"?',
    },
    {
      name: 'gets a suggestion for an unknown field of a fact',
      file: 'congres.yaml',
      change: replace('    zekerheid: bevestigd\n    bronnen:', '    zekerheid: bevestigd\n    bronen:'),
      at: 'bronen:',
      says: 'Veld "bronen" bestaat hier niet. Bedoelt u "bronnen"?',
    },
    {
      name: 'hears that a number stands between quotes',
      file: keynote,
      change: replace('volgorde: 1', 'volgorde: "1"'),
      at: 'volgorde:',
      says: 'Veld "volgorde" moet een getal zijn',
    },
    {
      name: 'hears that a title of digits needs quotes',
      file: page,
      change: replace('titel: Over deze site', 'titel: 2020'),
      at: 'titel:',
      says: 'Veld "titel" moet tekst zijn',
    },
    {
      name: 'hears that a word stands where a list belongs',
      file: term,
      change: replace('synoniemen:\n  - bouwstenen', 'synoniemen: bouwstenen'),
      at: 'synoniemen:',
      says: 'Veld "synoniemen" moet een lijst zijn',
    },
    {
      name: 'hears in Dutch that only true or false is possible',
      file: term,
      change: replace('voluit:', 'fictief: ja\nvoluit:'),
      at: 'fictief:',
      says: 'Veld "fictief" moet "true" (ja) of "false" (nee) zijn',
    },
    {
      name: 'hears in Dutch that a fact is a group of fields',
      file: 'congres.yaml',
      change: (source) => `${source}  - Zomaar een zin.\n`,
      at: 'Zomaar',
      says: 'Veld "feiten, regel 3" moet een groep velden zijn',
    },
    {
      name: 'hears in Dutch that goals of a quotation are a list',
      file: 'citaten.yaml',
      change: replace('    doelstellingen:\n      - dienstverlening', '    doelstellingen: dienstverlening'),
      at: 'doelstellingen:',
      says: 'Veld "doelstellingen" moet een lijst zijn',
    },
    {
      name: 'hears how much too long a text is',
      file: page,
      change: replace('titel: Over', `titel: ${'a'.repeat(90)} Over`),
      at: 'titel:',
      says: 'Veld "titel" is te lang: 105 tekens, er mogen er 90',
    },
    {
      name: 'hears what can be chosen',
      file: page,
      change: replace('status: gepubliceerd', 'status: klaar'),
      at: 'status:',
      says: 'Veld "status" is "klaar", maar dat kan niet. Kies uit: concept, gepubliceerd.',
    },
    {
      name: 'hears that "in het kort" has exactly three lines',
      file: keynote,
      change: replace('  - Klein beginnen helpt.\n', ''),
      at: 'kort:',
      says: 'Veld "kort" moet precies 3 regels hebben',
    },
    {
      name: 'hears which line is no sentence',
      file: keynote,
      change: replace('- Klein beginnen helpt.', '- klein beginnen helpt'),
      at: '- klein',
      says: 'Veld "kort, regel 3" moet een hele zin zijn',
    },
    {
      name: 'hears that an address is not complete',
      file: 'bronnen.yaml',
      change: replace('https://www.turfbrug', 'www.turfbrug'),
      at: 'adres:',
      says: 'Veld "adres" is geen volledig webadres',
    },
    {
      name: 'hears that a date does not exist',
      file: page,
      change: replace('2026-11-24', '2026-02-30'),
      at: 'bijgewerkt:',
      says: 'Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag',
    },
    {
      name: 'hears that a month does not exist',
      file: 'bronnen.yaml',
      change: replace('2026-11-20', '2026-13-20'),
      at: '2026-13-20',
      says: 'Veld "geraadpleegd" is geen geldige datum',
    },
    {
      name: 'hears how to write a date that starts with the day',
      file: page,
      change: replace('2026-11-24', '24-11-2026'),
      at: 'bijgewerkt:',
      says: 'Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag',
    },
    {
      name: 'hears how to write a date with a word in it',
      file: page,
      change: replace('2026-11-24', '24 november 2026'),
      at: 'bijgewerkt:',
      says: 'Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag',
    },
    {
      name: 'hears how to write a date with a time behind it',
      file: page,
      change: replace('2026-11-24', '2026-11-24T10:00:00Z'),
      at: 'bijgewerkt:',
      says: 'Veld "bijgewerkt" is geen geldige datum',
    },
  ]);

  test('who mistypes a required field hears that it is missing and what was typed instead', async () => {
    const { problems } = await tree.check({ [keynote]: replace('spreker: anna', 'sprekr: anna') });
    expect(problems.map(({ line, message }) => [line, message.slice(0, 45)])).toEqual([
      [2, 'Veld "spreker" ontbreekt. Vul dit veld in.'],
      [6, 'Veld "sprekr" bestaat hier niet. Bedoelt u "s'],
    ]);
  });
});

describe('an editor who refers to something that is not there', () => {
  eachGivesOneProblem([
    {
      name: 'gets a suggestion and all choices',
      file: keynote,
      change: replace('spreker: anna-de-vries', 'spreker: ana-de-vries'),
      at: 'spreker:',
      says: 'Veld "spreker" is "ana-de-vries", maar dat bestaat niet in sprekers. Bedoelt u "anna-de-vries"? Kies uit: anna-de-vries',
    },
    {
      name: 'gets a suggestion for one line of a list',
      file: keynote,
      change: replace('  - open-data', '  - opendata'),
      at: '- opendata',
      says: 'Veld "begrippen, regel 2" is "opendata", maar dat bestaat niet in begrippen. Bedoelt u "open-data"? Kies uit: gdi, open-data',
    },
    {
      name: 'gets a suggestion for a source of a fact',
      file: 'congres.yaml',
      change: replace('      - courant', '      - courand'),
      at: '- courand',
      says: 'Veld "feiten, regel 2, bronnen, regel 2" is "courand", maar dat bestaat niet in bronnen. Bedoelt u "courant"?',
    },
    {
      name: 'gets a suggestion for the source of a quotation',
      file: 'citaten.yaml',
      change: replace('bron: courant', 'bron: couran'),
      at: 'bron: couran',
      says: 'Veld "bron" is "couran", maar dat bestaat niet in bronnen. Bedoelt u "courant"?',
    },
    {
      name: 'gets a suggestion for the fact of a speaker',
      file: speaker,
      change: replace('feit: anna-later', 'feit: anna-latr'),
      at: 'feit:',
      says: 'Veld "feit" is "anna-latr", maar dat bestaat niet in feiten. Bedoelt u "anna-later"?',
    },
    {
      name: 'gets no far-fetched suggestion',
      file: keynote,
      change: replace('spreker: anna-de-vries', 'spreker: piet'),
      at: 'spreker:',
      says: 'maar dat bestaat niet in sprekers. Kies uit: anna-de-vries',
    },
    {
      name: 'hears once that a name is no id',
      file: keynote,
      change: replace('spreker: anna-de-vries', 'spreker: Anna de Vries'),
      at: 'spreker:',
      says: 'Veld "spreker" is "Anna de Vries", maar dat bestaat niet in sprekers.',
    },
    {
      name: 'hears once that a reference is empty',
      file: keynote,
      change: replace('spreker: anna-de-vries', 'spreker: ""'),
      at: 'spreker:',
      says: 'Veld "spreker" is leeg',
    },
  ]);
});

describe('an editor whose fields cannot be read', () => {
  eachGivesOneProblem([
    {
      name: 'hears of a colon in a title',
      file: keynote,
      change: replace('titel: Anna', 'titel: Keynote: Anna'),
      at: 'titel:',
      says: 'In deze tekst staat een dubbele punt. Zet de hele tekst tussen rechte dubbele aanhalingstekens',
    },
    {
      name: 'hears of a colon in a quotation',
      file: 'citaten.yaml',
      change: replace('tekst: De inwoner', 'tekst: Kijk: de inwoner'),
      at: 'Kijk:',
      says: 'In deze tekst staat een dubbele punt',
    },
    {
      name: 'hears which field is indented',
      file: keynote,
      change: replace('volgorde: 1', '  volgorde: 1'),
      at: 'volgorde:',
      says: 'De spaties aan het begin van de regel kloppen niet.',
    },
    {
      name: 'hears which line of a list is indented too little',
      file: keynote,
      change: replace('  - De inwoner merkt', ' - De inwoner merkt'),
      at: '- De inwoner merkt',
      says: 'De spaties aan het begin van de regel kloppen niet.',
    },
    {
      name: 'hears where a quote was opened and never closed',
      file: keynote,
      change: replace('titel: Anna', 'titel: "Anna'),
      at: 'titel:',
      says: 'meestal het aanhalingsteken aan het eind',
    },
    {
      name: 'hears what to do with a text that starts with an apostrophe',
      file: 'congres.yaml',
      change: replace('dag: 5', "dag: 's 5"),
      at: 'dag:',
      says: "Een tekst kan niet zomaar met ' beginnen.",
    },
    {
      name: 'hears that a field stands there twice',
      file: keynote,
      change: replace('volgorde: 1', 'volgorde: 1\nvolgorde: 2'),
      at: 'volgorde: 2',
      says: 'Veld "volgorde" staat er twee keer. Haal er één weg.',
    },
    {
      name: 'hears of a tab before a field',
      file: keynote,
      change: replace('volgorde: 1', '\tvolgorde: 1'),
      at: 'volgorde:',
      says: 'Hier staat een tab. Gebruik spaties.',
    },
    {
      name: 'hears of a tab in a list',
      file: 'congres.yaml',
      change: replace('    waarde: circa 40', '\twaarde: circa 40'),
      at: 'waarde:',
      says: 'Hier staat een tab. Gebruik spaties.',
    },
    {
      name: 'hears that a colon is missing',
      file: keynote,
      change: replace('volgorde: 1', 'volgorde 1'),
      at: 'volgorde 1',
      says: 'Hier ontbreekt een dubbele punt of de spatie erachter',
    },
    {
      name: 'hears of a title that starts with an at sign',
      file: page,
      change: replace('titel: Over', 'titel: @Over'),
      at: 'titel:',
      says: 'Een tekst kan niet zomaar met @ beginnen.',
    },
    {
      name: 'hears of a title that starts with a star',
      file: page,
      change: replace('titel: Over deze site', 'titel: *Over'),
      at: 'titel:',
      says: 'dubbele aanhalingstekens',
    },
    {
      name: 'hears that a file has no fields',
      file: page,
      change: () => '## Een kop\n\nEen tekst.\n',
      at: 1,
      says: 'Het bestand moet beginnen met een regel met drie streepjes (---)',
    },
    {
      name: 'hears that the fields are not closed off',
      file: page,
      change: replace('gepubliceerd\n---\n', 'gepubliceerd\n'),
      at: 1,
      says: 'dan weer drie streepjes',
    },
    {
      name: 'hears that a text file is empty',
      file: page,
      change: () => '',
      at: 1,
      says: 'Het bestand moet beginnen met een regel met drie streepjes (---)',
    },
    {
      name: 'hears that there is text where fields belong',
      file: page,
      change: () => '---\nzomaar een tekst\n---\n',
      at: 1,
      says: 'Hier horen velden te staan',
    },
    {
      name: 'hears that a list file lost its first line',
      file: 'bronnen.yaml',
      change: replace('bronnen:\n', ''),
      at: 1,
      says: 'Het bestand moet beginnen met "bronnen:" en daaronder een lijst.',
    },
    {
      name: 'hears that a list file is empty',
      file: 'citaten.yaml',
      change: () => '',
      at: 1,
      says: 'Het bestand moet beginnen met "citaten:" en daaronder een lijst.',
    },
    {
      name: 'hears that congres.yaml is gone',
      file: 'congres.yaml',
      change: () => undefined,
      at: 1,
      says: 'Dit bestand ontbreekt. Zet het terug.',
    },
    {
      name: 'hears that citaten.yaml is gone',
      file: 'citaten.yaml',
      change: () => undefined,
      at: 1,
      says: 'Dit bestand ontbreekt. Zet het terug.',
    },
    {
      name: 'hears of one broken term once, and not of every link to it',
      file: term,
      change: replace('term: GDI', 'term: GDI: de basis'),
      at: 'term:',
      says: 'In deze tekst staat een dubbele punt',
    },
  ]);

  test('hears of every missing field when a speaker file is empty', async () => {
    const { problems } = await tree.check({ [speaker]: () => '' });
    expect(problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`)).toEqual(
      ['naam', 'functie', 'organisatie', 'volgorde', 'bio'].map(
        (field) => `src/content/${speaker}:1 Veld "${field}" ontbreekt. Vul dit veld in.`,
      ),
    );
  });
});

describe('an editor who uses a block wrongly', () => {
  const quotation = '<Citaat id="samen-verder" />';
  eachGivesOneProblem([
    {
      name: 'gets a suggestion for an unknown block',
      file: keynote,
      change: replace(quotation, '<Citat id="samen-verder" />'),
      at: '<Citat ',
      says: '<Citat> is geen bekend blok. Bedoelt u "Citaat"? Kies uit: Citaat, Feit,',
    },
    {
      name: 'hears that HTML is no block',
      file: page,
      change: append('<p>Tekst</p>'),
      at: '<p>',
      says: '<p> is geen bekend blok. Kies uit: Citaat,',
    },
    {
      name: 'hears that a word that JavaScript knows is no block',
      file: page,
      change: append('<constructor />'),
      at: '<constructor',
      says: '<constructor> is geen bekend blok',
    },
    {
      name: 'hears that an attribute is missing',
      file: keynote,
      change: replace(quotation, '<Citaat />'),
      at: '<Citaat',
      says: 'In <Citaat> ontbreekt id="…". Kies uit: samen-verder, zonder-naam',
    },
    {
      name: 'hears that an attribute has no value',
      file: keynote,
      change: replace(quotation, '<Citaat id />'),
      at: '<Citaat',
      says: 'In <Citaat> ontbreekt id="…".',
    },
    {
      name: 'hears that nothing can stand between braces in a block',
      file: keynote,
      change: replace(quotation, '<Citaat {...alles} />'),
      at: '<Citaat',
      says: 'De tekens { en } kunnen hier niet.',
    },
    {
      name: 'gets a suggestion for an unknown attribute',
      file: keynote,
      change: replace(quotation, '<Citaat id="samen-verder" it="x" />'),
      at: '<Citaat',
      says: '<Citaat> kent it="…" niet. Bedoelt u "id"?',
    },
    {
      name: 'hears that an attribute that JavaScript knows is unknown',
      file: keynote,
      change: replace(quotation, '<Citaat id="samen-verder" constructor="x" />'),
      at: '<Citaat',
      says: '<Citaat> kent constructor="…" niet.',
    },
    {
      name: 'gets a suggestion for a quotation that does not exist',
      file: keynote,
      change: replace(quotation, '<Citaat id="samen-verer" />'),
      at: '<Citaat',
      says: 'In <Citaat> is id "samen-verer", maar dat bestaat niet in citaten. Bedoelt u "samen-verder"? Kies uit: samen-verder, zonder-naam',
    },
    {
      name: 'gets a suggestion for a fact inside a sentence',
      file: keynote,
      change: replace('<Feit id="deelnemers" />', '<Feit id="deelnemer" />'),
      at: '<Feit',
      says: 'In <Feit> is id "deelnemer", maar dat bestaat niet in feiten',
    },
    {
      name: 'hears that a fact without a value cannot stand in a sentence',
      file: keynote,
      change: replace('<Feit id="deelnemers" />', '<Feit id="anna-later" />'),
      at: '<Feit',
      says: 'In <Feit> is id "anna-later", maar dat bestaat niet in feiten met een waarde. Kies uit: deelnemers',
    },
    {
      name: 'hears that a block cannot hold text',
      file: keynote,
      change: replace(quotation, '<Citaat id="samen-verder">tekst</Citaat>'),
      at: '<Citaat',
      says: 'In <Citaat> kan geen tekst staan. Schrijf <Citaat … /> op een eigen regel.',
    },
    {
      name: 'hears that a block needs text',
      file: page,
      change: append('<Ladder />'),
      at: '<Ladder',
      says: 'In <Ladder> staat geen tekst. Zet er tekst in en sluit af met </Ladder>.',
    },
    {
      name: 'hears which block is not closed',
      file: keynote,
      change: replace('</Ladder>\n', ''),
      at: '<Ladder>',
      says: 'Het blok <Ladder> is niet afgesloten. Zet </Ladder> op een eigen regel',
    },
    {
      name: 'hears which block closes without having begun',
      file: keynote,
      change: replace('<Ladder>\n', ''),
      at: '</Ladder>',
      says: 'Hier eindigt </Ladder>, maar het blok begint nergens.',
    },
    {
      name: 'hears which quotes belong around an id',
      file: keynote,
      change: replace(quotation, '<Citaat id=“samen-verder” />'),
      at: '<Citaat',
      says: 'Het blok <Citaat> is niet te lezen. Schrijf achter een = rechte dubbele aanhalingstekens',
    },
    {
      name: 'hears how to break a line',
      file: page,
      change: append('Een<br>twee'),
      at: 'Een<br>',
      says: 'Schrijf <br /> in plaats van <br>.',
    },
    {
      name: 'hears that HTML may not have styles',
      file: page,
      change: append('De <abbr style="color:red">GDI</abbr>.'),
      at: '<abbr',
      says: '<abbr> kan geen style="…" hebben',
    },
  ]);
});

describe('an editor who types signs that a text cannot hold', () => {
  eachGivesOneProblem([
    {
      name: 'hears about <5',
      file: page,
      change: append('Er waren <5 mensen.'),
      at: '<5',
      says: 'Het teken < kan hier niet los staan. Schrijf "minder dan"',
    },
    {
      name: 'hears about an e-mail address between < and >',
      file: page,
      change: append('Mail <info@turfbrug.example>.'),
      at: '<info',
      says: 'Een e-mailadres of link schrijft u als [tekst](adres).',
    },
    {
      name: 'hears about a web address between < and >',
      file: page,
      change: append('Zie <https://vng.nl/>.'),
      at: '<https',
      says: 'Een e-mailadres of link schrijft u als [tekst](adres).',
    },
    {
      name: 'hears about {woord}',
      file: page,
      change: append('Het {woord} hier.'),
      at: '{woord}',
      says: 'De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).',
    },
    {
      name: 'hears about two words between braces',
      file: page,
      change: append('Het {nieuwe woord} hier.'),
      at: '{nieuwe',
      says: 'De tekens { en } kunnen hier niet.',
    },
    {
      name: 'hears about one opening brace',
      file: page,
      change: append('Het { hier.'),
      at: '{',
      says: 'De tekens { en } kunnen hier niet.',
    },
    {
      name: 'hears about a comment of braces',
      file: page,
      change: append('{/* later */}'),
      at: '{/*',
      says: 'De tekens { en } kunnen hier niet.',
    },
    {
      name: 'hears about a comment',
      file: page,
      change: append('<!-- later -->'),
      at: '<!--',
      says: 'Een opmerking <!-- … --> kan hier niet. Haal die weg.',
    },
    {
      name: 'hears about a comment inside a sentence',
      file: page,
      change: append('Dit komt <!-- wanneer? --> later.'),
      at: '<!--',
      says: 'Een opmerking <!-- … --> kan hier niet.',
    },
    {
      name: 'hears that a line cannot begin with import',
      file: page,
      change: append("import Kaart from './Kaart.astro'"),
      at: 'import',
      says: 'Een regel kan hier niet met import of export beginnen.',
    },
  ]);
});

describe('an editor who links to something that is not there', () => {
  eachGivesOneProblem([
    {
      name: 'gets a suggestion for a dead link',
      file: keynote,
      change: replace('(/begrippen/gdi/)', '(/begrippen/gdii/)'),
      at: '/begrippen/gdii/',
      says: 'Link "/begrippen/gdii/" gaat naar een pagina die niet bestaat. Bedoelt u "/begrippen/gdi/"?',
    },
    {
      name: 'gets the address with its slash',
      file: keynote,
      change: replace('(/begrippen/gdi/)', '(/begrippen/gdi)'),
      at: '/begrippen/gdi',
      says: 'Link "/begrippen/gdi" gaat naar een pagina die niet bestaat. Bedoelt u "/begrippen/gdi/"?',
    },
    {
      name: 'gets the address with its slash before an anchor',
      file: keynote,
      change: replace('/terugblik/#', '/terugblik#'),
      at: '/terugblik#',
      says: 'Bedoelt u "/terugblik/"?',
    },
    {
      name: 'gets a suggestion for a dead anchor',
      file: keynote,
      change: replace('#de-ochtend', '#de-ochtnd'),
      at: '#de-ochtnd',
      says: 'Link "/terugblik/#de-ochtnd" gaat naar een kopje dat op die pagina niet bestaat. Bedoelt u "de-ochtend"?',
    },
    {
      name: 'gets a suggestion for a dead anchor on the same page',
      file: recap,
      change: replace('(#de-ochtend)', '(#de-ochtnd)'),
      at: '#de-ochtnd',
      says: 'Link "#de-ochtnd" gaat naar een kopje dat op die pagina niet bestaat. Bedoelt u "de-ochtend"?',
    },
    {
      name: 'hears that a heading with its own anchor has no other',
      file: keynote,
      change: replace('#de-ochtend', '#de-middag'),
      at: '#de-middag',
      says: 'Link "/terugblik/#de-middag" gaat naar een kopje',
    },
    {
      name: 'hears that a quotation has no such address',
      file: keynote,
      change: replace('/citaten/#samen-verder', '/citaten/#samen-verde'),
      at: '/citaten/#',
      says: 'Bedoelt u "samen-verder"?',
    },
    {
      name: 'hears how to write a relative link',
      file: keynote,
      change: replace('(/begrippen/gdi/)', '(../begrippen/gdi/)'),
      at: '../begrippen',
      says: 'Link "../begrippen/gdi/" kan niet. Begin met / voor een eigen pagina, of met https://',
    },
    {
      name: 'hears that another site needs https',
      file: keynote,
      change: replace('(/begrippen/gdi/)', '(www.vng.nl)'),
      at: '(www.vng.nl)',
      says: 'Link "www.vng.nl" kan niet.',
    },
    {
      name: 'hears that a link is empty',
      file: keynote,
      change: replace('(/begrippen/gdi/)', '()'),
      at: '()',
      says: 'Link "" kan niet.',
    },
    {
      name: 'hears of a dead link that is written at the end of the text',
      file: page,
      change: append('Zie [de GDI][gdi].\n\n[gdi]: /begrippen/gdii/'),
      at: '[gdi]: ',
      says: 'Bedoelt u "/begrippen/gdi/"?',
    },
    {
      name: 'hears that a draft cannot be linked to',
      file: page,
      change: append('[Later](/terugblik/later/)'),
      at: '/terugblik/later/',
      says: 'Link "/terugblik/later/" gaat naar een pagina die nog een concept is.',
    },
  ]);
});

describe('an editor whose text would shut readers out', () => {
  eachGivesOneProblem([
    {
      name: 'hears that an image has no description',
      file: recap,
      change: replace('![Een zaal vol mensen]', '![]'),
      at: '![]',
      says: 'Deze afbeelding heeft geen beschrijving.',
    },
    {
      name: 'hears that a space is no description',
      file: recap,
      change: replace('![Een zaal vol mensen]', '![ ]'),
      at: '![ ]',
      says: 'Deze afbeelding heeft geen beschrijving.',
    },
    {
      name: 'hears that the address of an image stands behind its description',
      file: page,
      change: append('![Een zaal][zaal]\n\n[zaal]: /afbeeldingen/zaal.svg'),
      at: '![Een zaal][zaal]',
      says: 'Het adres van een afbeelding staat meteen achter de beschrijving.',
    },
    {
      name: 'hears that the title is the only h1',
      file: page,
      change: append('# Nog een titel'),
      at: '# Nog',
      says: 'Een kop met één # is de titel van de pagina',
    },
    {
      name: 'hears which heading skips a level',
      file: page,
      change: append('#### Te diep'),
      at: '#### Te',
      says: 'Deze kop slaat een niveau over. Gebruik ### in plaats van ####.',
    },
    {
      name: 'hears that a text cannot start below ##',
      file: page,
      change: replace('## Wie', '### Wie'),
      at: '### Wie',
      says: 'Deze kop slaat een niveau over. Gebruik ## in plaats van ###.',
    },
  ]);
});

describe('an editor who puts words in a mouth', () => {
  const says = '"Dat nooit" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml.';
  eachGivesOneProblem([
    {
      name: 'hears of words between “ and ”',
      file: page,
      change: append('Zij zei: “Dat nooit” en ging.'),
      at: '“Dat',
      says,
    },
    {
      name: 'hears of words between straight quotes',
      file: page,
      change: append('Zij zei: "Dat nooit" en ging.'),
      at: '"Dat',
      says,
    },
    {
      name: 'hears of words between „ and ”',
      file: page,
      change: append('Zij zei: „Dat nooit” en ging.'),
      at: '„Dat',
      says,
    },
    {
      name: 'hears of words with stress in them',
      file: page,
      change: append('Zij zei: “Dat *nooit*” en ging.'),
      at: '“Dat',
      says,
    },
    {
      name: 'hears of words in a list',
      file: page,
      change: append('- Een punt.\n- Zij zei: “Dat nooit”.'),
      at: '“Dat',
      says,
    },
    { name: 'hears of words in a heading', file: page, change: append('## Zij zei “Dat nooit”'), at: '“Dat', says },
    {
      name: 'hears on which line of a paragraph they stand',
      file: page,
      change: append('Zij kwam binnen,\nkeek rond\nen zei: “Dat nooit”.'),
      at: '“Dat',
      says,
    },
    {
      name: 'hears of a quotation that differs by a word',
      file: keynote,
      change: replace('“De inwoner komt altijd eerst”', '“De inwoner komt soms eerst”'),
      at: '“De inwoner',
      says: '"De inwoner komt soms eerst" staat tussen aanhalingstekens',
    },
  ]);
});

describe('an editor who uses one name twice', () => {
  eachGivesOneProblem([
    {
      name: 'hears where the same title stands',
      file: page,
      change: replace('Over deze site', 'terugblik op de Dag'),
      at: 'titel:',
      says: 'Titel "terugblik op de Dag" staat ook in src/content/terugblik/index.mdx:2.',
    },
    {
      name: 'hears where the same id of a source stands',
      file: 'bronnen.yaml',
      change: (source) =>
        `${source}  - id: verslag\n    titel: Nog een verslag\n    uitgever: Turfbrug\n    geraadpleegd: 2026-11-24\n`,
      at: 12,
      says: 'Id "verslag" staat ook in src/content/bronnen.yaml:2.',
    },
    {
      name: 'hears where the same id of a quotation stands',
      file: 'citaten.yaml',
      change: (source) =>
        `${source}  - id: zonder-naam\n    tekst: Iets anders\n    onderwerp: iets\n    bron: verslag\n`,
      at: 13,
      says: 'Id "zonder-naam" staat ook in src/content/citaten.yaml:9.',
    },
    {
      name: 'hears where the same id of a fact stands',
      file: 'congres.yaml',
      change: (source) =>
        `${source}  - id: deelnemers\n    onderwerp: Nog iets\n    tekst: Nog een feit.\n    zekerheid: niet bekend\n`,
      at: 22,
      says: 'Id "deelnemers" staat ook in src/content/congres.yaml:8.',
    },
  ]);
});

describe('an editor with many mistakes', () => {
  test('gets them all at once, sorted by file and line', async () => {
    const { problems } = await tree.check({
      [page]: (source) => source.replace('2026-11-24', '24-11-2026').replace('/begrippen/', '/begripen/'),
      [term]: replace('  - courant', '  - courantt'),
      'citaten.yaml': replace('    onderwerp: samenwerken\n', ''),
    });
    expect(formatReport(problems)).toBe(
      [
        'Er zijn 4 fouten in de inhoud. De site is niet bijgewerkt.',
        'src/content/begrippen/gdi.mdx:10:5\n  Veld "bronnen, regel 1" is "courantt", maar dat bestaat niet in bronnen. Bedoelt u "courant"? Kies uit: verslag, courant',
        'src/content/citaten.yaml:2:5\n  Veld "onderwerp" ontbreekt. Vul dit veld in.',
        'src/content/paginas/over.mdx:4:1\n  Veld "bijgewerkt" is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
        'src/content/paginas/over.mdx:10:49\n  Link "/begripen/" gaat naar een pagina die niet bestaat. Bedoelt u "/begrippen/"?',
      ].join('\n\n'),
    );
  });

  test('is told of one mistake as one', () => {
    expect(formatReport([{ file: 'a', line: 1, message: 'Fout.' }])).toMatch(/^Er is 1 fout in de inhoud\./);
  });

  test('on Windows, with a byte order mark, still gets the right lines', async () => {
    const { problems } = await tree.check({
      [keynote]: (source) =>
        `\uFEFF${source.replace('hoofdcitaat: samen-verder', 'hoofdcitaat: samen-verdr').replace('#de-ochtend', '#x')}`.replaceAll(
          '\n',
          '\r\n',
        ),
      'congres.yaml': (source) =>
        `\uFEFF${source.replace('zekerheid: bevestigd', 'zekerheid: zeker')}`.replaceAll('\n', '\r\n'),
    });
    expect(problems.map(({ file, line }) => `${file}:${String(line)}`).sort()).toEqual([
      'src/content/congres.yaml:18',
      'src/content/keynotes/anna-de-vries.mdx:12',
      'src/content/keynotes/anna-de-vries.mdx:38',
    ]);
  });
});
