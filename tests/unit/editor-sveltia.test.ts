import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeSveltia } from '../../src/editing/sveltia-changes.ts';
import { complete, inOurWords, missingTexts, ourTexts, type Texts } from '../../src/editing/sveltia-words.ts';

const sveltia = 'node_modules/@sveltia/cms';

describe('the version of Sveltia that is installed', () => {
  test('still has each place that we change, and asks for no fonts elsewhere after it', () => {
    const changed = changeSveltia(readFileSync(`${sveltia}/npm/index.js`, 'utf8'));
    expect(changed).not.toContain('url(https://');
  });

  test('says so when a place is no longer there', () => {
    expect(() => changeSveltia('')).toThrow('Sveltia has changed');
  });
});

describe('an editor', () => {
  const theirs = JSON.parse(readFileSync(`${sveltia}/locales/nl.json`, 'utf8')) as Texts;
  const at = (texts: Texts, path: string) =>
    path
      .split('.')
      .reduce<Texts | string | undefined>((here, key) => (typeof here === 'object' ? here[key] : undefined), texts);

  test.each(Object.entries(ourTexts))('reads our words for %s', (path, text) => {
    expect(at(theirs, path)).toBeTypeOf('string');
    expect(at(inOurWords(theirs), path)).toBe(text);
  });

  test('reads no English where Sveltia has no Dutch', () => {
    const english = JSON.parse(readFileSync(`${sveltia}/locales/en-US.json`, 'utf8')) as Texts;
    const pathsIn = (texts: Texts, above = ''): string[] =>
      Object.entries(texts).flatMap(([key, text]) =>
        typeof text === 'string' ? [above + key] : pathsIn(text, `${above}${key}.`),
      );
    // Those are for who sets the editor up, and for stores that this site does not have.
    const forOthers = /^(?:config|cloud_storage)\./;
    const dutch = complete(theirs);
    expect(pathsIn(english).filter((path) => !forOthers.test(path) && at(dutch, path) === undefined)).toEqual([]);
  });

  test.each(Object.keys(missingTexts))('gets ours for %s only as long as Sveltia has none', (path) => {
    expect(at(theirs, path)).toBeUndefined();
  });

  test('is addressed with u, and keeps what "je" would mean as "your"', () => {
    expect(
      inOurWords({
        a: 'Weet je zeker dat je dit item wilt verwijderen?',
        b: 'Je kunt dit.',
        c: { d: 'Voer je token in.' },
      }),
    ).toEqual({
      a: 'Weet u zeker dat u dit item wilt verwijderen?',
      b: 'U kunt dit.',
      c: { d: 'Voer je token in.' },
    });
  });
});
