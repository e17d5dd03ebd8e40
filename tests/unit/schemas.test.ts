import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { date, id, list, order, sentence, text, webAddress } from '../../src/model/schemas/fields.ts';
import { dataFolders, listFiles, recordFiles, textFolders } from '../../src/model/schemas/index.ts';

/** The messages that a field gives for a value; none when the value is right. */
const messages = (field: z.ZodType, value: unknown) =>
  field.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('a date', () => {
  test('may be text or what a YAML parser makes of it, and comes out the same', () => {
    expect(date().parse('2026-11-24')).toBe('2026-11-24');
    expect(date().parse(new Date('2026-11-24'))).toBe('2026-11-24');
    expect(date().parse('2024-02-29')).toBe('2024-02-29');
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '24-11-2026',
    '2026-11-24T00:00:00Z',
    '2026/11/24',
    'gisteren',
    20261124,
    true,
  ])('%j is refused with how to write it', (value) => {
    expect(messages(date(), value)).toEqual([
      'is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
    ]);
  });

  test('that is missing is called missing', () => {
    expect(messages(date(), undefined)).toEqual(['ontbreekt. Vul dit veld in.']);
    expect(messages(date(), null)).toEqual(['ontbreekt. Vul dit veld in.']);
  });
});

describe('a field', () => {
  test('of text counts what an editor sees, without spaces around it', () => {
    expect(text(5).parse('  vijf! ')).toBe('vijf!');
    expect(messages(text(5), 'zesde!')).toEqual(['is te lang: 6 tekens, er mogen er 5. Maak de tekst korter.']);
    expect(messages(text(5), 5)).toEqual(['moet tekst zijn. Zet er dubbele aanhalingstekens omheen.']);
  });

  test.each(['Een zin.', 'Écht waar?', '“Zo” zei zij.', '5 april was het!', 'Zij zei: “Nooit.”'])(
    'takes %j as a sentence',
    (value) => {
      expect(messages(sentence(100), value)).toEqual([]);
    },
  );

  test.each(['een zin.', 'Een zin', 'Een zin,', '- Een zin.'])('does not take %j as a sentence', (value) => {
    expect(messages(sentence(100), value)).toEqual([
      'moet een hele zin zijn: begin met een hoofdletter en eindig met een punt.',
    ]);
  });

  test.each(['Hoofd', 'met spatie', 'dubbel--streepje', '-voor', 'accént', 'onder_streep'])(
    'does not take %j as an id',
    (value) => {
      expect(messages(id(), value)).toEqual(['mag alleen kleine letters, cijfers en streepjes hebben.']);
    },
  );

  test('takes whole numbers from 0 as an order', () => {
    expect(messages(order(), 0)).toEqual([]);
    for (const value of ['1', 1.5, -1, Number.NaN])
      expect(messages(order(), value)).toEqual(['moet een getal zijn, zonder aanhalingstekens.']);
  });

  test('takes only full web addresses', () => {
    expect(messages(webAddress(), 'https://vng.nl/')).toEqual([]);
    for (const value of ['vng.nl', 'ftp://vng.nl', 'javascript:alert(1)', 3]) {
      expect(messages(webAddress(), value)).toEqual(['is geen volledig webadres. Begin met https://']);
    }
  });

  test('of lines says how many there may be', () => {
    expect(messages(list(text(5), 3, 3), ['a'])).toEqual(['moet precies 3 regels hebben.']);
    expect(messages(list(text(5), 1, 2), ['a', 'b', 'c'])).toEqual(['moet 1 tot 2 regels hebben.']);
  });
});

describe('every collection', () => {
  const schemas = Object.entries<z.ZodObject>({ ...textFolders, ...dataFolders, ...listFiles, ...recordFiles });

  test.each(schemas)('%s refuses a field that it does not know', (_, schema) => {
    const codes = schema.safeParse({ onbekend: 1 }).error?.issues.map(({ code }) => code);
    expect(codes).toContain('unrecognized_keys');
  });

  test.each(schemas)('%s describes each of its fields to an editor', (_, schema) => {
    const silent = Object.entries(schema.shape).filter(([, field]) => !(field as z.ZodType).description);
    expect(silent.map(([name]) => name)).toEqual([]);
  });

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
