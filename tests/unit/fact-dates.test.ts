/** Facts that were looked up long ago give an editor a tip, and several of them can stand in one frame. */
import { describe, expect, test } from 'vitest';
import { checkFactDates } from '../../src/checking/rules/fact-dates.ts';
import { checkFile } from '../../src/checking/check-file.ts';
import { recordFiles } from '../../src/model/schemas/index.ts';

const file = 'src/content/congres.yaml';

/** The tips about facts that were looked up on these days. */
function tips(today: string, days: readonly (string | undefined)[]) {
  const facts = days.map((day, index) =>
    [
      `  - id: feit-${String(index)}`,
      '    onderwerp: Iets',
      '    tekst: Er was iets.',
      '    zekerheid: bevestigd',
      ...(day === undefined ? [] : [`    nagekeken: ${day}`]),
    ].join('\n'),
  );
  const source = `naam: A\nkortenaam: B\ndag: C\norganisator: D\naanbod:\n  - Iets.\nfeiten:\n${facts.join('\n')}\n`;
  const read = checkFile({ file, collection: 'congres', schema: recordFiles.congres, id: 'congres' }, source);
  expect(read.problems).toEqual([]);
  return checkFactDates(read.entries, today);
}

describe('a fact', () => {
  test('that was looked up more than two years ago gives a tip at its place', () => {
    expect(tips('2030-06-15', ['2029-01-01', '2028-06-14'])).toEqual([
      {
        file,
        line: 13,
        message:
          'Feit "feit-1" is nagekeken op 14 juni 2028. Dat is meer dan twee jaar geleden. Kijk of het nog klopt, en zet bij "nagekeken" de dag van vandaag.',
      },
    ]);
  });

  test.each([
    ['on the day two years ago', '2028-06-15'],
    ['today', '2030-06-15'],
    ['on no known day', undefined],
  ])('that was looked up %s gives none', (_, day) => {
    expect(tips('2030-06-15', [day])).toEqual([]);
  });

  test('is looked up on the last of February two years after a leap day', () => {
    expect(tips('2030-02-28', ['2028-02-29'])).toEqual([]);
    expect(tips('2030-03-01', ['2028-02-29'])).toHaveLength(1);
  });
});
