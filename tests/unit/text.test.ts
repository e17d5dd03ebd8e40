import { expect, test, vi } from 'vitest';
import { compareDutch, formatDate, indexLetter, readingLabel, readingMinutes, today } from '../../src/lib/text.ts';

test('a reader sees how long a page takes, in right Dutch', () => {
  expect([0, 1, 329, 330, 660].map(readingMinutes)).toEqual([1, 1, 1, 2, 3]);
  expect([1, 4].map(readingLabel)).toEqual(['1 minuut lezen', '4 minuten lezen']);
});

test('a date is in Dutch, whatever the time zone of the machine', () => {
  const dates = ['2026-11-24', '2026-01-01', '2024-02-29'].map(formatDate);
  expect(dates).toEqual(['24 november 2026', '1 januari 2026', '29 februari 2024']);
});

test('words are in Dutch order: accents and capitals do not count, numbers count as numbers', () => {
  const sorted = ['Zorg', 'éénmalig', 'Doel 10', 'doel 2', 'eenvoudig', 'Agenda'].sort(compareDutch);
  expect(sorted).toEqual(['Agenda', 'doel 2', 'Doel 10', 'éénmalig', 'eenvoudig', 'Zorg']);
});

test('a word stands under its first letter in an A-Z', () => {
  const letters = ['gdi', 'Éénmalig', 'ïnnovatie', '5G', '’s-Hertogenbosch'].map(indexLetter);
  expect(letters).toEqual(['G', 'E', 'I', '#', '#']);
});

test('today is the day that editors have, whatever the clock of the machine', () => {
  vi.useFakeTimers({ now: new Date('2026-07-01T22:30:00Z') });
  expect(today()).toBe('2026-07-02');
  vi.useRealTimers();
});
