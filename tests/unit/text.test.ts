import { describe, expect, test } from 'vitest';
import { compareDutch, formatDate, indexLetter, readingLabel, readingMinutes } from '../../src/lib/text.ts';

describe('a reader who wants to know how long a page takes', () => {
  test.each([
    [0, 1],
    [1, 1],
    [329, 1],
    [330, 2],
    [660, 3],
  ])('sees for %i words: %i minutes', (count, minutes) => {
    expect(readingMinutes(count)).toBe(minutes);
  });

  test('sees one minute and four minutes in right Dutch', () => {
    expect(readingLabel(1)).toBe('1 minuut lezen');
    expect(readingLabel(4)).toBe('4 minuten lezen');
  });
});

describe('a reader of Dutch', () => {
  test.each([
    ['2026-11-24', '24 november 2026'],
    ['2026-01-01', '1 januari 2026'],
    ['2024-02-29', '29 februari 2024'],
  ])('sees %s as %s, whatever the time zone of the machine', (date, text) => {
    expect(formatDate(date)).toBe(text);
  });

  test('finds words in Dutch order: accents and capitals do not count, numbers count as numbers', () => {
    const sorted = ['Zorg', 'éénmalig', 'Doel 10', 'doel 2', 'eenvoudig', 'Agenda'].sort(compareDutch);
    expect(sorted).toEqual(['Agenda', 'doel 2', 'Doel 10', 'éénmalig', 'eenvoudig', 'Zorg']);
  });

  test.each([
    ['gdi', 'G'],
    ['Éénmalig', 'E'],
    ['ïnnovatie', 'I'],
    ['5G', '#'],
    ['’s-Hertogenbosch', '#'],
  ])('finds %s under %s', (word, letter) => {
    expect(indexLetter(word)).toBe(letter);
  });
});
