import { describe, expect, test } from 'vitest';
import { citation } from '../../src/lib/citation.ts';

const cite = (title: string, isFictional = false) => {
  const { before, title: cited, after } = citation(title, '2026-11-04', isFictional);
  return `${before}*${cited}*${after}`;
};

describe('a reader who names a page as a source', () => {
  test('has the maker, the day of the last change called so, the title and the site', () => {
    expect(cite('Wat bood het congres')).toBe(
      'Redactie Groene Daken. (laatst bijgewerkt op 4 november 2026). *Wat bood het congres*. Groene Daken. ',
    );
  });

  test('gets no second full stop after a question', () => {
    expect(cite('Wat is dit?')).toContain('*Wat is dit?* Groene Daken. ');
  });

  test('says that Mosdijk is made up', () => {
    expect(cite('Mosdijk', true)).toContain('*Mosdijk* [fictieve gemeente]. Groene Daken. ');
    expect(cite('Wat nu?', true)).toContain('*Wat nu?* [fictieve gemeente]. Groene Daken. ');
  });
});
