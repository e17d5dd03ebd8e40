import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeSveltia } from '../../src/editing/sveltia-changes.ts';
import ours from '../../src/editing/sveltia-nl.json' with { type: 'json' };
import { inOurWords, type Texts } from '../../src/editing/sveltia-words.ts';

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
  const read = (language: string) => JSON.parse(readFileSync(`${sveltia}/locales/${language}.json`, 'utf8')) as Texts;
  const textsIn = (texts: Texts, above = ''): [path: string, text: string][] =>
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[above + key, text]] : textsIn(text, `${above}${key}.`),
    );
  const english = new Map(textsIn(read('en-US')));
  const said = new Map(textsIn(inOurWords(read('nl'))));

  test('reads no English where Sveltia has no Dutch', () => {
    // Those are for who sets the editor up, and for stores that this site does not have.
    const forOthers = /^(?:config|cloud_storage)\./;
    expect([...english.keys()].filter((path) => !forOthers.test(path) && !said.has(path))).toEqual([]);
  });

  test('reads our words for what Sveltia says, and we have none for what it does not say', () => {
    for (const [path, text] of Object.entries(ours)) expect([path, said.get(path)]).toEqual([path, text]);
    expect(Object.keys(ours).filter((path) => !english.has(path))).toEqual([]);
  });

  test('is addressed with u, and keeps what "je" would mean as "your"', () => {
    const texts = {
      a: 'Weet je zeker dat je dit item wilt verwijderen?',
      b: 'Je kunt dit.',
      c: { d: 'Voer je token in.' },
    };
    expect(inOurWords(texts)).toMatchObject({
      a: 'Weet u zeker dat u dit item wilt verwijderen?',
      b: 'U kunt dit.',
      c: { d: 'Voer je token in.' },
    });
  });
});
