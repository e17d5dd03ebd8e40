import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { date, id, list, order, sentence, text, webAddress } from '../../src/model/schemas/fields.ts';
import { dataFolders, listFiles, recordFiles, textFolders } from '../../src/model/schemas/index.ts';

const noDate = 'is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.';
const missing = 'ontbreekt. Vul dit veld in.';
const noSentence = 'moet een hele zin zijn: begin met een hoofdletter en eindig met een punt.';

/** What a field says of each of these values; nothing of what is right. */
test.each<[string, z.ZodType, unknown[], string | undefined]>([
  ['a date', date(), ['2026-11-24', '2024-02-29', new Date('2026-11-24')], undefined],
  ['a date', date(), ['2026-02-29', '24-11-2026', '2026-11-24T00:00:00Z', 'gisteren', 20261124, true], noDate],
  ['a date', date(), [undefined, null], missing],
  ['a text', text(5), ['  vijf! '], undefined],
  ['a text', text(5), ['zesde!'], 'is te lang: 6 tekens, er mogen er 5. Maak de tekst korter.'],
  ['a text', text(5), [5], 'moet tekst zijn. Zet er dubbele aanhalingstekens omheen.'],
  ['a sentence', sentence(99), ['Een zin.', 'Écht waar?', '“Zo” zei zij.', '5 april!', 'Zij: “Nooit.”'], undefined],
  ['a sentence', sentence(99), ['een zin.', 'Een zin', 'Een zin,', '- Een zin.'], noSentence],
  [
    'an id',
    id(),
    ['Hoofd', 'met spatie', 'dubbel--streepje', '-voor', 'accént', 'onder_streep'],
    'mag alleen kleine letters, cijfers en streepjes hebben.',
  ],
  ['an order', order(), [0, 12], undefined],
  ['an order', order(), ['1', 1.5, -1, Number.NaN], 'moet een getal zijn, zonder aanhalingstekens.'],
  ['a web address', webAddress(), ['https://vng.nl/'], undefined],
  [
    'a web address',
    webAddress(),
    ['vng.nl', 'ftp://vng.nl', 'javascript:alert(1)', 3],
    'is geen volledig webadres. Begin met https://',
  ],
  ['three lines', list(text(5), 3, 3), [['a']], 'moet precies 3 regels hebben.'],
  ['some lines', list(text(5), 1, 2), [['a', 'b', 'c']], 'moet 1 tot 2 regels hebben.'],
])('%s: %#', (_, field, values, says) => {
  for (const value of values) {
    const messages = field.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
    expect(messages, String(value)).toEqual(says === undefined ? [] : [says]);
  }
});

test('a date comes out as text, also when a YAML parser made more of it', () => {
  expect(date().parse(new Date('2026-11-24'))).toBe('2026-11-24');
});

describe('every collection', () => {
  const schemas = Object.entries<z.ZodObject>({ ...textFolders, ...dataFolders, ...listFiles, ...recordFiles });

  test.each(schemas)(
    '%s refuses fields that it does not know, and describes each of its own to an editor',
    (_, schema) => {
      const codes = schema.safeParse({ onbekend: 1 }).error?.issues.map(({ code }) => code);
      expect(codes).toContain('unrecognized_keys');
      const silent = Object.entries(schema.shape).filter(([, field]) => !(field as z.ZodType).description);
      expect(silent.map(([name]) => name)).toEqual([]);
    },
  );

  test.each(schemas)('%s says in Dutch what is wrong with a value of any type', (_, schema) => {
    for (const value of [undefined, null, 5, 'x', true, [], {}, [5], [{}]]) {
      const filled = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, value]));
      const english = (schema.safeParse(filled).error?.issues ?? []).filter(
        ({ code, message }) =>
          code !== 'unrecognized_keys' && /invalid|expected|too (small|big)|required/i.test(message),
      );
      expect(english.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([]);
    }
  });
});
