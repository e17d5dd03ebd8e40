import { describe, expect, test } from 'vitest';
import { mendSigns } from '../../src/reading/mend-signs.ts';
import { seeded } from '../fixtures/random.ts';

const unseen = 'onzichtbaar teken weggehaald';
const fixed = 'vaste spatie vervangen door een gewone spatie';
const atEnd = 'vaste spatie aan het eind van de regel weggehaald';

describe('pasted signs that nobody typed are mended, and the editor can read what was done', () => {
  test.each([
    ['Vrij\u200Bdag en zon\u200Bdag', 'Vrijdag en zondag', `${unseen} (2 keer)`],
    ['e\u2060-mail', 'e-mail', unseen],
    ['ge\u200Dmeente en ge\u200Cmeente', 'gemeente en gemeente', `${unseen} (2 keer)`],
    // What a PDF leaves of a hyphen.
    ['ge\x02meente', 'gemeente', unseen],
    ['ge\u00ADmeen\u00ADte', 'gemeente', 'zacht afbreekstreepje weggehaald (2 keer)'],
    ['\uFEFF---\ntitel: x\n---\n', '---\ntitel: x\n---\n', 'onzichtbaar bestandsmerk (BOM) weggehaald'],
    ['Een\uFEFF twee', 'Een twee', 'onzichtbaar bestandsmerk (BOM) weggehaald'],
    ['Bel \u200E030\u202C nu', 'Bel 030 nu', 'onzichtbaar teken voor de schrijfrichting weggehaald (2 keer)'],
    ['Een\u2028twee\vdrie', 'Een twee drie', 'onzichtbaar regeleinde vervangen door een spatie (2 keer)'],
    ['cafe\u0301 rui\u0308ne', 'café ruïne', 'letter en los accent samengevoegd tot één letter (2 keer)'],
    ['o\uFB03cieel \u0133s', 'officieel ijs', 'aan elkaar gesmolten letters vervangen door losse letters (2 keer)'],
    ['e\u2011mail', 'e-mail', 'bijzonder streepje vervangen door een gewoon streepje'],
    ['Een\u00A0zin\u00A0hier', 'Een zin hier', `${fixed} (2 keer)`],
    ['volgorde:\u00A01', 'volgorde: 1', fixed],
    ['-\u00A05 punten', '- 5 punten', fixed],
    ['1.\u00A02020 was goed', '1. 2020 was goed', fixed],
    ['##\u00A03 stappen', '## 3 stappen', fixed],
    // Two spaces at the end would break the line.
    ['Een zin. \u00A0\nTwee.', 'Een zin.\nTwee.', atEnd],
    ['Een.\n\u00A0\nTwee.', 'Een.\n\nTwee.', atEnd],
  ])('%j', (source, text, what) => {
    const mended = mendSigns(source);
    expect(mended.text).toBe(text);
    expect(mended.changes.map((change) => change.what)).toEqual([what]);
  });

  test('Windows line ends are said once, and do not shift the lines of what else is said', () => {
    expect(mendSigns('Een\r\ntwee\r\n\r\ndrie\u200B\u00AD\rvier')).toEqual({
      text: 'Een\ntwee\n\ndrie\nvier',
      changes: [
        { line: 1, what: 'regeleinden van Windows vervangen door gewone regeleinden' },
        { line: 4, what: 'onzichtbaar teken weggehaald' },
        { line: 4, what: 'zacht afbreekstreepje weggehaald' },
      ],
    });
  });
});

describe('what is meant stays', () => {
  test.each([
    ['a text without odd signs', '---\ntitel: Één café\n---\n\n“Ja” – ‘nee’ … € 5 • — ü\n'],
    [
      'a fixed space between a number and what it counts',
      '€\u00A05, 5\u00A0april, 25\u00A0%, artikel\u00A012, art.\u00A012, §\u00A03, 1\u202F000',
    ],
    ['a fixed space in a piece of code', 'Typ `a\u00A0b` hier.'],
    ['a fixed space in a block of code', '```\na\u00A0b\u2011c\n```'],
    ['a fixed space in a block of code in a list', '1. Typ:\n\n   ~~~\n   a\u00A0b\n   ```\n   a\u00A0b\n   ~~~'],
    [
      'pictographs of more than one sign',
      'Een 👩‍⚕️, 👨‍👩‍👧, ❤️, 1️⃣, 👍🏽 en 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}.',
    ],
    ['a joiner in a script that needs it', 'می\u200Cخواهم'],
    ['a zero byte, which makes a file no text', 'a\0b'],
  ])('%s', (_, source) => {
    expect(mendSigns(source)).toEqual({ text: source, changes: [] });
  });

  test('but not behind a block of code', () => {
    expect(mendSigns('```\na\u00A0b\n```\na\u00A0b').text).toBe('```\na\u00A0b\n```\na b');
  });

  test('but what cannot be seen goes from code too', () => {
    expect(mendSigns('```\na\u200Bb\n```\n`c\u00ADd`').text).toBe('```\nab\n```\n`cd`');
  });
});

test('mending twice is mending once, and no visible sign goes', () => {
  const signs = [...Array.from('\u00A0\u200B\u200D\uFE0F\u00AD\u2028\r\ne\u03015 -`€👍\u2011ﬁ'), '```'];
  const next = seeded(7);
  const visible = (text: string) =>
    text
      .replaceAll('\u2011', '-')
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}€👍`-]/gu, '');
  for (let round = 0; round < 500; round += 1) {
    const source = Array.from({ length: 1 + next(30) }, () => signs[next(signs.length)]).join('');
    const { text } = mendSigns(source);
    expect(mendSigns(text), JSON.stringify(source)).toEqual({ text, changes: [] });
    expect(visible(text), JSON.stringify(source)).toBe(visible(source));
    expect(text.split('\n')).toHaveLength(source.split(/\r\n?|\n/).length);
  }
});
