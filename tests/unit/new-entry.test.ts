import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { optionNames, readArguments } from '../../scripts/new-entry/arguments.ts';
import { inOrder, textFile, withItem } from '../../scripts/new-entry/compose.ts';
import { generalHelp, kindHelp } from '../../scripts/new-entry/help.ts';
import { askedFields, automaticValues, kindsOf, type Kind } from '../../scripts/new-entry/kinds.ts';
import { suggestedId } from '../../scripts/new-entry/naming.ts';
import { list, pageFields, reference, text } from '../../src/schemas/fields.ts';
import { dataFolders, listFiles, textFolders } from '../../src/schemas/index.ts';

const kinds = kindsOf({ textFolders, dataFolders, listFiles });
const kind = (name: string, from: readonly Kind[] = kinds) => {
  const found = from.find((one) => one.name === name);
  if (!found) throw new Error(`There is no kind ${name}.`);
  return found;
};

describe('an editor who asks what can be made', () => {
  test('can make everything that stands in a file or a list', () => {
    expect(kinds.map(({ name }) => name)).toEqual([
      'artikel',
      'keynote',
      'doel',
      'begrip',
      'pagina',
      'spreker',
      'citaat',
      'bron',
      'zoekwoord',
    ]);
    for (const { name } of kinds) expect(generalHelp(kinds)).toContain(`\n  ${name} `);
  });

  test('is told of each field what the schema says of it', () => {
    for (const one of kinds) {
      for (const { name, hint } of one.fields) {
        if (name !== 'status' && name !== 'id')
          expect(kindHelp(one)).toMatch(new RegExp(`--${name} +${RegExp.escape(hint)}`));
      }
    }
  });

  test('finds a new collection and its fields without another line of code', () => {
    const interviewSchema = z.strictObject({
      ...pageFields(),
      spreker: reference('sprekers').describe('Met wie.'),
      vragen: list(text(80), 2, 3).describe('De vragen.'),
      plaats: text(20).optional().describe('Waar.'),
    });
    const interview = kind(
      'interviews',
      kindsOf({ textFolders: { ...textFolders, interviews: interviewSchema }, dataFolders, listFiles }),
    );
    expect(askedFields(interview).map(({ name, required, answer }) => [name, required, answer.type])).toEqual([
      ['titel', true, 'text'],
      ['inleiding', true, 'text'],
      ['spreker', true, 'reference'],
      ['vragen', true, 'list'],
      ['plaats', false, 'text'],
    ]);
    expect(optionNames(interview)).toContain('plaats');
  });

  test('is not offered what is too much for questions', () => {
    const group = z.strictObject({ feiten: list(z.strictObject({ tekst: text(5) }), 1, 2) });
    expect(kindsOf({ textFolders: { groep: group }, dataFolders: {}, listFiles: {} })).toEqual([]);
  });
});

describe('what is filled in by itself', () => {
  test('is a draft of today, behind the others in its series', () => {
    expect(automaticValues(kind('doel'), '2026-11-25', [0, 6, 2])).toEqual({
      status: 'concept',
      bijgewerkt: '2026-11-25',
      volgorde: 7,
    });
    expect(automaticValues(kind('keynote'), '2026-11-25', [])).toMatchObject({ volgorde: 1 });
    expect(automaticValues(kind('citaat'), '2026-11-25', [])).toEqual({});
  });

  test.each([
    ['begrip', { term: 'Één loket (2)' }, 'een-loket-2'],
    ['artikel', { titel: 'Wat later kwam' }, 'wat-later-kwam'],
    ['doel', { titel: 'Een lange naam', kortetitel: 'Kort' }, 'kort'],
    ['keynote', { titel: 'Wat zij zei', spreker: 'anna-de-vries' }, 'anna-de-vries'],
    ['spreker', { naam: 'Anna de Vries' }, 'anna-de-vries'],
    ['citaat', { tekst: 'Samen komen wij veel verder dan alleen' }, 'samen-komen-wij-veel-verder'],
    ['begrip', {}, ''],
  ])('is the name of a %s with %j', (name, answers, id) => {
    expect(suggestedId(kind(name), answers)).toBe(id);
  });
});

describe('a new file', () => {
  test('has the form of the others: no folded lines, quotes only where they must be', () => {
    const long = `Een zin die ${'heel '.repeat(40)}lang is.`;
    const data = inOrder(['titel', 'kort', 'leeg', 'bijgewerkt'], {
      bijgewerkt: '2026-11-25',
      kort: ['Een: twee', long],
      leeg: [],
      titel: '# 3',
    });
    const [, fields = ''] = /^---\n([\s\S]*)---\n\n[^\n]/.exec(textFile('begrippen', data)) ?? [];
    expect(fields).toBe(`titel: "# 3"\nkort:\n  - "Een: twee"\n  - ${long}\nbijgewerkt: 2026-11-25\n`);
  });
});

describe('a new quotation', () => {
  const item = { id: 'nieuw', tekst: 'Let op: “zo” zei zij', doelstellingen: ['dienstverlening'] };

  test.each([
    ['', 'citaten:\n  - id: oud\n    tekst:   Met "ruimte"\n'],
    ['in a file with Windows line ends', 'citaten:\r\n  - id: oud\r\n    tekst: x\r\n'],
    ['in a file without a last line end', 'citaten:\n  - id: oud\n    tekst: x'],
    ['in a file with nothing in it yet', 'citaten:\n'],
  ])('comes last and leaves every byte before it alone %s', (_, before) => {
    const after = withItem(before, 'citaten', item);
    expect(after.startsWith(before)).toBe(true);
    expect((parse(after) as { citaten: unknown[] }).citaten.at(-1)).toEqual(item);
    expect(after).toMatch(/\n$/);
    expect(before.includes('\r\n') && /[^\r]\n/.test(after)).toBe(false);
  });

  test('stands there in the form of the others', () => {
    expect(withItem('citaten:\n', 'citaten', item)).toBe(
      'citaten:\n  - id: nieuw\n    tekst: "Let op: “zo” zei zij"\n    doelstellingen:\n      - dienstverlening\n',
    );
  });

  test.each([
    'citaten: []\n',
    'citaten:\n- id: x\n',
    'iets: anders\n',
    'citaten:\n  - id: x\nnog: iets\n',
    'a: b: c\n',
  ])('is not added to a file in another form: %j', (source) => {
    expect(() => withItem(source, 'citaten', item)).toThrow('heeft een andere vorm dan verwacht');
  });
});

describe('an editor who types arguments', () => {
  const read = (...args: string[]) => readArguments(args, kinds);

  test('gives texts, lists, names, numbers and yes or no', () => {
    const args = [
      'begrip',
      '--term',
      'X',
      '--synoniemen',
      'a, b',
      '--synoniemen',
      'c',
      '--verwant',
      'gdi,vng',
      '--fictief',
    ];
    expect(read(...args)).toMatchObject({
      answers: { term: 'X', synoniemen: ['a, b', 'c'], verwant: ['gdi', 'vng'], fictief: true },
    });
    expect(read('keynote', '--volgorde=4').answers).toEqual({ volgorde: 4 });
    expect(read('begrip', '--fictief', 'nee', '--bestandsnaam', 'y')).toMatchObject({
      answers: { fictief: false },
      id: 'y',
    });
  });

  test('gets questions when there is only a kind, or nothing', () => {
    expect(read('begrip').answers).toBeUndefined();
    expect(read().kind).toBeUndefined();
    expect(read('begrip', '--help').help).toBe(true);
  });

  test.each([
    [
      'an unknown kind',
      ['begrp'],
      '"begrp" kan niet worden gemaakt. Bedoelt u "begrip"? Kies uit: artikel, keynote, doel,',
    ],
    ['a kind left out', ['--term', 'x'], 'Zeg eerst wat u wilt maken. Kies uit: artikel, keynote,'],
    [
      'an unknown option',
      ['begrip', '--trem', 'x'],
      '--trem bestaat niet bij een begrip. Bedoelt u "term"? Dit kan: --term,',
    ],
    ['a state of its own', ['begrip', '--status', 'gepubliceerd'], '--status bestaat niet bij een begrip.'],
    ['an option without a text', ['begrip', '--term'], 'Zet achter --term een tekst tussen aanhalingstekens.'],
    ['one option twice', ['begrip', '--term', 'x', '--term', 'y'], '--term staat er twee keer.'],
    ['what npm ate the option of', ['begrip', 'Open source'], '"Open source" hoort nergens bij. Zet twee streepjes'],
  ])('hears of %s what is possible', (_, args, says) => {
    expect(() => read(...args)).toThrow(says);
  });
});
