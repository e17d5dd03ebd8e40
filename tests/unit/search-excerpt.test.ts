import { describe, expect, test } from 'vitest';
import type { WeighedTerm } from '../../src/search/client/answering.ts';
import { excerptOf } from '../../src/search/client/excerpt.ts';
import type { PageData } from '../../src/search/client/pagefind.ts';

const term = (text: string, importance = 1): WeighedTerm => ({
  importance,
  expansion: { term: { text, means: [], isLast: false }, variants: [{ text, weight: 1 }] },
});
const content =
  'Dakentuin. Een dakentuin is een tuin die hoog ligt en veel water vasthoudt, zo zegt men. Waar hij vandaan komt. ' +
  'Sinds 1912 heeft de stad er een, en die tuin trekt elk jaar bezoekers. Sedum, mos, gras, klaver, tijm, daken. ' +
  'De opzichter telde driehonderd soorten planten op de daken van de stad en schreef ze op in een groot groen boek dat ' +
  'niemand ooit heeft teruggezien, al is er wel dertig jaar lang in elke kelder van het gemeentehuis naar gezocht.';
const anchors = [
  { element: 'h1', id: 'top', text: 'Dakentuin', location: 0 },
  { element: 'h2', id: 'oud', text: 'Waar hij vandaan komt', location: 16 },
];
const page: PageData = { url: '/daktuin/', content, anchors, meta: { title: 'Dakentuin' }, filters: {} };
const excerpt = (terms: WeighedTerm[], ...rest: [string[]?, ('when' | 'count')?]) => {
  const { pieces, heading } = excerptOf(page, terms, rest[0] ?? [], rest[1]);
  return {
    text: pieces.map(({ text }) => text).join(''),
    marked: pieces.filter(({ marked }) => marked).map(({ text }) => text),
    heading: heading?.text,
  };
};

describe('an excerpt', () => {
  test('is the sentence that has the words asked, with these marked, under its heading', () => {
    expect(excerpt([term('stad'), term('bezoekers')])).toEqual({
      text: 'Sinds 1912 heeft de stad er een, en die tuin trekt elk jaar bezoekers.',
      marked: ['stad', 'bezoekers'],
      heading: 'Waar hij vandaan komt',
    });
  });

  test('marks other forms of a word too, and not the signs around it', () => {
    expect(excerpt([term('watertje'), term('hoog')]).marked).toEqual(['hoog', 'water']);
  });

  test('shows a time to whoever asks when', () => {
    expect(excerpt([term('tuin')], [], 'when').text).toContain('1912');
    expect(excerpt([term('tuin')]).text).not.toContain('1912');
  });

  test('is neither the title, which stands above it, nor a list of words', () => {
    expect(excerpt([term('dakentuin')]).text).toMatch(/^Een dakentuin is/);
    expect(excerpt([term('daken')]).text).not.toContain('klaver');
  });

  test('of a long sentence is cut around the words, and says so', () => {
    const { text } = excerpt([term('kelder')]);
    expect(text).toMatch(/^… .*kelder/);
    expect(text.split(' ').length).toBeLessThan(36);
  });

  test('is where the page begins when it has none of the words', () => {
    expect(excerpt([term('zebra')]).text).toMatch(/^Dakentuin\. Een dakentuin/);
  });
});
