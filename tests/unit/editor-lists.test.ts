/** What saving a list writes: the items that nobody touched stay as they were. */
import { describe, expect, test } from 'vitest';
import { readFile, type EntryData } from '../../src/editing/file-format.ts';
import { changeFile } from '../../src/editing/write-file.ts';

describe('an editor who works on a list', () => {
  const source = 'lijst:\n  - id: a\n    tekst: "Een."\n\n  - id: b\n    tekst: Twee.\n\n  - id: c\n    tekst: Drie.\n';
  const items = readFile('x.yaml', source)['lijst'] as EntryData[];
  const [a = {}, b = {}, c = {}] = items;

  test.each([
    ['adds one at the end', [a, b, c, { id: 'd', tekst: 'Vier.' }], `${source}\n  - id: d\n    tekst: Vier.\n`],
    [
      'adds one in the middle',
      [a, { id: 'd', tekst: 'Vier.' }, b, c],
      source.replace('\n  - id: b', '\n  - id: d\n    tekst: Vier.\n\n  - id: b'),
    ],
    ['takes one away', [a, c], source.replace('  - id: b\n    tekst: Twee.\n\n', '')],
    ['changes one', [a, { id: 'b', tekst: 'Anders.' }, c], source.replace('Twee.', 'Anders.')],
    [
      'takes one away and changes the next',
      [a, { id: 'c', tekst: 'Anders.' }],
      source.replace('  - id: b\n    tekst: Twee.\n\n', '').replace('Drie.', 'Anders.'),
    ],
  ])('and %s changes no other', (_, after, expected) => {
    const saved = changeFile('x.yaml', source, { lijst: after });
    expect(saved.replace(/\n+/g, '\n')).toBe(expected.replace(/\n+/g, '\n'));
    expect(readFile('x.yaml', saved)).toEqual({ lijst: after });
  });
});

describe('an editor who puts a list in another order', () => {
  const one = "  - id: a # achter\n    tekst: 'Een.'\n";
  const two = '  # boven\n  - id: b\n    tekst: "Twee." # ook\n';
  const three = '  - { id: c, tekst: Drie. }\n';
  const [a, b, c] = [
    { id: 'a', tekst: 'Een.' },
    { id: 'b', tekst: 'Twee.' },
    { id: 'c', tekst: 'Drie.' },
  ] as const;
  test.each([
    ['to the end', [b, c, a], two + three + one],
    ['to the start', [c, a, b], three + one + two],
    ['and adds and takes away', [c, { id: 'd' }, a], `${three}  - id: d\n${one}`],
    ['and changes one', [c, { ...a, tekst: 'Anders.' }, b], three + one.replace('Een.', 'Anders.') + two],
  ])('%s finds each item as it was written, with its remarks', (_, after, expected) => {
    for (const end of ['\n', '\r\n']) {
      const inFile = (items: string) => `# kop\nlijst:\n  # van de lijst\n${items}# voet\n`.replaceAll('\n', end);
      expect(changeFile('x.yaml', inFile(one + two + three), { lijst: after })).toBe(inFile(expected));
    }
  });
});
