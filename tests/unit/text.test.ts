import { describe, expect, test, vi } from 'vitest';
import {
  compareDutch,
  countWords,
  formatDate,
  indexLetter,
  plainText,
  readingLabel,
  readingMinutes,
  today,
} from '../../src/lib/text.ts';

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

  test('is not charged for addresses and blocks', () => {
    const links = Array.from({ length: 200 }, () => '[woord](/begrippen/een-heel-lang-adres/ "met een titel")').join(
      ' ',
    );
    const blocks = '<Citaat id="een-heel-lang-citaat" />\n\n'.repeat(400);
    expect(countWords(links + '\n\n' + blocks)).toBe(200);
  });
});

describe('a text without its markup', () => {
  test.each([
    ['## Een kop\n\nEen zin.', 'Een kop Een zin.'],
    ['Zie [de GDI](/begrippen/gdi/) en ![een zaal](/zaal.svg).', 'Zie de GDI en een zaal.'],
    ['- een\n- twee\n\n1. drie\n2. vier', 'een twee drie vier'],
    ['> Een **vet** en *schuin* woord met `code`.', 'Een vet en schuin woord met code.'],
    ['<VoorUwGemeente>\n\nTekst.\n\n</VoorUwGemeente>', 'Tekst.'],
    ['Een zin.\n1500 mensen kwamen.', 'Een zin. 1500 mensen kwamen.'],
  ])('%j reads as %j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
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

test('today is the day that editors have, whatever the clock of the machine', () => {
  vi.useFakeTimers({ now: new Date('2026-07-01T22:30:00Z') });
  expect(today()).toBe('2026-07-02');
  vi.useRealTimers();
});
