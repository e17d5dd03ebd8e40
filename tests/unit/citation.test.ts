import { expect, test } from 'vitest';
import { citation } from '../../src/lib/citation.ts';

test.each([
  ['Wat bood het congres', false, '*Wat bood het congres*. Groene Daken. '],
  ['Wat is dit?', false, '*Wat is dit?* Groene Daken. '],
  ['Mosdijk', true, '*Mosdijk* [fictieve gemeente]. Groene Daken. '],
])(
  'who names "%s" as a source has maker, day of the last change, title, fiction and site',
  (title, isFictional, end) => {
    const { before, title: cited, after } = citation(title, '2026-11-04', isFictional);
    const text = `${before}*${cited}*${after}`;
    expect(text).toBe(`Redactie Groene Daken. (laatst bijgewerkt op 4 november 2026). ${end}`);
  },
);
