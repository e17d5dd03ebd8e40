/** Rules for the real content that a machine can judge. Reads the files themselves, without Astro. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { plainText } from '../../src/lib/text.ts';
import { checkContent } from '../../src/content-check/check.ts';
import { formatPlace } from '../../src/content-check/problem.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(`${root}/src/content/${file}`, 'utf8');

const files = readdirSync(`${root}/src/content`, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(mdx|yaml)$/.test(file),
);

/** A text file, taken apart. */
interface Text {
  file: string;
  fields: Record<string, unknown>;
  body: string;
}

const texts: Text[] = files
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => {
    const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(file)) ?? [];
    return { file, fields: parse(yaml) as Record<string, unknown>, body };
  });
/** What readers get: a draft may still be anything. */
const inFolder = (folder: string) =>
  texts.filter(({ file, fields }) => file.startsWith(`${folder}/`) && fields['status'] === 'gepubliceerd');

/** Numbers of words of each sentence in running text; headings and list items count as sentences of their own. */
function sentenceLengths(body: string): number[] {
  return body
    .split(/\n+/)
    .map(plainText)
    .flatMap((block) => block.split(/(?<=[.?!])["”’)]?\s+(?=["“‘(]?[\p{Lu}\d])/u))
    .filter((sentence) => /[.?!]["”’)]?$/.test(sentence))
    .map((sentence) => sentence.split(' ').length);
}

/** As the organiser names them in the texts about Turfbrug, in the organiser's order. */
const officialGoals = [
  'Verder brengen van innovatie en onderzoek',
  'Optimaliseren van gemeenschappelijke infrastructuur',
  'Samen organiseren en goed opdrachtgeverschap',
  'Meer datagedreven werken',
  'Verbeteren dienstverlening aan inwoners of ondernemers',
  'Informatiebeveiliging en privacy',
];

const goals = inFolder('turfbrug')
  .filter(({ file }) => file !== 'turfbrug/index.mdx')
  .sort((a, b) => Number(a.fields['volgorde']) - Number(b.fields['volgorde']));

describe('the content of this site', () => {
  test('has no mistakes', () => {
    const { problems, warnings } = checkContent(root, { today: '2000-01-01' });
    expect([...problems, ...warnings].map(formatPlace)).toEqual([]);
  });

  test('is written in short sentences: 15 words or fewer on average', () => {
    const lengths = texts.flatMap(({ body }) => sentenceLengths(body));
    expect(lengths.length).toBeGreaterThan(500);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(15);
  });

  test('explains at least 24 terms', () => {
    expect(inFolder('begrippen').length).toBeGreaterThanOrEqual(24);
  });

  test('has the six goals under their official names, in order', () => {
    expect(goals.map(({ fields }) => fields['titel'])).toEqual(officialGoals);
    expect(goals.map(({ fields }) => fields['volgorde'])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('gives each keynote exactly three lines in short', () => {
    const keynotes = inFolder('keynotes');
    expect(keynotes).toHaveLength(3);
    for (const { fields } of keynotes) expect(fields['kort']).toHaveLength(3);
  });

  test('gives the congress a day and no year', () => {
    const congress = parse(read('congres.yaml')) as {
      dag: string;
      feiten: { id: string; waarde?: string; zekerheid: string }[];
    };
    expect(congress.dag).toBe('5 april');
    const year = congress.feiten.find(({ id }) => id === 'jaar');
    expect(year).toMatchObject({ zekerheid: 'niet bekend' });
    expect(year?.waarde).toBeUndefined();
    for (const file of files) {
      expect(read(file), file).not.toMatch(/5[ -]april,?[ -](?:19|20)\d\d|(?:19|20)\d\d-04-05|\b0?5-0?4-(?:19|20)\d\d/);
      expect(read(file), file).not.toMatch(/\bcongres\b[^.\n]*\b(?:in|uit|van) (?:19|20)\d\d\b/);
    }
  });

  test.each(files)('%s holds nothing that only a programmer can read', (file) => {
    const source = read(file);
    expect(source).not.toMatch(/[{}]/);
    expect(source).not.toMatch(/^(import|export)\s/m);
    expect(source).not.toContain('<!--');
    const fields = file.endsWith('.mdx') ? source.slice(0, source.indexOf('\n---', 3)) : source;
    expect(fields).not.toMatch(/(?:^|\s)#/m);
  });
});
