/** Proves that what pages tell machines can be read, is allowed by schema.org, and is no more than the source says. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { findMistakes, readStatements, type Statement } from './schema-org.ts';
import { errorPage, fictionalTerms, htmlOf, pages, samples } from './support.ts';

const content = new URL('../../src/content/', import.meta.url);
const yaml = (file: string): unknown => parse(readFileSync(new URL(file, content), 'utf8'));

const scriptsOf = (address: string) =>
  [...htmlOf(address).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) => text);

let statements: Map<string, Statement[]>;
let all: Statement[];

test.beforeAll(async () => {
  statements = new Map(
    await Promise.all(
      pages.map(async (address) => {
        const texts = scriptsOf(address);
        expect(texts, address).toHaveLength(address === errorPage ? 0 : 1);
        const read = await Promise.all(texts.map((text) => readStatements(text, address)));
        return [address, read.flat()] as const;
      }),
    ),
  );
  all = [...statements.values()].flat();
});

/** What is said of a thing on a page, as property and values. */
function thing(address: string, isIt: (statement: Statement) => boolean): Record<string, string[]> {
  const found = statements.get(address) ?? [];
  const subject = found.find(isIt)?.subject;
  const said = found.filter((statement) => statement.subject === subject);
  return Object.fromEntries(
    [...Map.groupBy(said, ({ property }) => property)].map(([property, list]) => [
      property,
      list.map(({ value }) => value),
    ]),
  );
}
const ofType = (type: string) => (statement: Statement) => statement.property === '@type' && statement.value === type;
const valuesOf = (property: string) => all.filter((statement) => statement.property === property);

test('Every page says something that schema.org understands, and refers only to what the site describes', () => {
  for (const address of pages.filter((one) => one !== errorPage))
    expect(statements.get(address)?.length, address).toBeGreaterThan(3);
  expect(findMistakes(all)).toEqual([]);
});

test('A mistake in it would be seen', async () => {
  const { '@graph': graph } = JSON.parse(scriptsOf(samples.keynote)[0] ?? '') as { '@graph': object[] };
  const wrong = { ...graph[0], '@type': 'Person', naam: 'Jan', author: { '@id': 'https://elders.example/' } };
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': [wrong] });
  const mistakes = findMistakes(await readStatements(text, samples.keynote)).join('\n');
  expect(mistakes).toMatch(/ naam Jan: no such property/);
  expect(mistakes).toMatch(/ headline .*: not a property of this class/);
});

test('Every address of this site in it leads to a page', () => {
  const origin = new URL(valuesOf('urlTemplate')[0]?.value ?? '').origin;
  const addresses = [...valuesOf('url'), ...valuesOf('item')]
    .map(({ value }) => value)
    .filter((value) => value.startsWith(origin))
    .map((value) => new URL(value).pathname);
  expect(addresses.length).toBeGreaterThan(50);
  expect(addresses.filter((address) => !pages.includes(address))).toEqual([]);
});

test('The congress has the name and organiser that we know, and no day, year or place, which we do not know', () => {
  const { naam, organisator } = yaml('congres.yaml') as { naam: string; organisator: string };
  const congress = thing(samples.home, ofType('Event'));
  expect(congress['name']).toEqual([naam]);
  expect(congress['performer']).toHaveLength(readdirSync(new URL('sprekers/', content)).length);
  expect(thing(samples.home, ({ value }) => value === organisator)['name']).toEqual([organisator]);
  expect(congress).not.toHaveProperty('startDate');
  expect(congress).not.toHaveProperty('location');
  expect(all.filter(({ property }) => /date|location|place/i.test(property) && property !== 'dateModified')).toEqual(
    [],
  );
});

test('The words of every quotation are those of citaten.yaml, at an address that shows them, with the right name', () => {
  const { citaten } = yaml('citaten.yaml') as { citaten: { id: string; tekst: string; spreker?: string }[] };
  const texts = valuesOf('text');
  expect(new Set(texts.map(({ value }) => value))).toEqual(new Set(citaten.map(({ tekst }) => tekst)));
  for (const { subject, value } of texts) {
    const { pathname, hash } = new URL(subject);
    expect(htmlOf(pathname)).toContain(`id="${hash.slice(1)}"`);
    const quotation = citaten.find(({ id }) => `#${id}` === hash);
    expect(quotation?.tekst).toBe(value);
    const speakers = valuesOf('spokenByCharacter').filter((statement) => statement.subject === subject);
    expect(new Set(speakers.map((statement) => new URL(statement.value).hash.slice(1)))).toEqual(
      new Set(quotation?.spreker ? [quotation.spreker] : []),
    );
  }
});

test('A speaker has the function of that day, and nothing is said of later', () => {
  for (const file of readdirSync(new URL('sprekers/', content))) {
    const speaker = yaml(`sprekers/${file}`) as Record<'naam' | 'functie' | 'bio', string>;
    const address = `/keynotes/${file.replace('.yaml', '/')}`;
    const person = thing(address, ({ property, value }) => property === 'jobTitle' && value === speaker.functie);
    expect(Object.keys(person).toSorted()).toEqual(['@type', 'affiliation', 'description', 'jobTitle', 'name']);
    expect(person).toMatchObject({ '@type': ['Person'], name: [speaker.naam], description: [speaker.bio] });
  }
});

test('Nothing takes Turfbrug for a real place or body', () => {
  const towns = valuesOf('name').filter(({ value }) => value === 'Turfbrug');
  expect(towns.length).toBeGreaterThan(7);
  for (const { subject } of towns) {
    const said = all.filter((statement) => statement.subject === subject);
    const types = said.filter(({ property }) => property === '@type').map(({ value }) => value);
    // The last crumb of a page has a name too.
    if (types.includes('ListItem')) continue;
    expect(types.every((type) => type === 'Thing' || type === 'DefinedTerm')).toBe(true);
    const words = said.filter(({ property }) => property === 'disambiguatingDescription').map(({ value }) => value);
    expect(words.every((word) => word.includes('fictieve gemeente')) && words.length > 0).toBe(true);
  }
  for (const address of fictionalTerms)
    expect(thing(address, ofType('DefinedTerm'))['disambiguatingDescription']?.join(), address).toContain('fictieve');
});

test('A glossary term has its meaning, what it stands for, and the glossary that it belongs to', () => {
  const terms = all.filter(ofType('DefinedTerm')).map(({ subject }) => new URL(subject).pathname);
  expect(terms.toSorted()).toEqual(pages.filter((address) => /^\/begrippen\/.+/.test(address)).toSorted());
  const term = thing(samples.term, ofType('DefinedTerm'));
  expect(term['name']).toEqual(['VNG']);
  expect(term['alternateName']).toContain('Vereniging van Nederlandse Gemeenten');
  expect(term['description']?.join()).toContain('vereniging');
  expect(thing(samples.glossary, ofType('DefinedTermSet'))['name']).toEqual(['Begrippen van A tot Z']);
});

test('The way to each page is the one that its reader sees', async ({ page }) => {
  for (const address of [samples.recap, samples.keynote, samples.goal, samples.term, samples.glossary]) {
    await page.goto(address);
    const shown = await page.getByRole('navigation', { name: 'Kruimelpad' }).getByRole('link').allInnerTexts();
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const crumbs = (statements.get(address) ?? []).filter(ofType('ListItem')).map(({ subject }) => {
      const crumb = thing(address, (statement) => statement.subject === subject);
      return { position: Number(crumb['position']), name: crumb['name']?.join() };
    });
    expect(
      crumbs.toSorted((a, b) => a.position - b.position).map(({ name }) => name),
      address,
    ).toEqual([...shown, title]);
  }
});
