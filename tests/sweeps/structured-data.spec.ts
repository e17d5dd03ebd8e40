/** Proves that what pages tell machines can be read, is allowed by schema.org, and is no more than the content says. */
import { Parser } from 'htmlparser2';
import { findMistakes, readStatements, type Statement } from './schema-org.ts';
import { expect, sweep, test } from './sweep.ts';

const ofType = (type: string) => (statement: Statement) => statement.property === '@type' && statement.value === type;

/** The links above a page, and its title, as its reader sees them. */
function shownCrumbs(html: string): string[] {
  const crumbs: string[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(attributes['aria-label'] === 'Kruimelpad' ? 'crumbs' : name);
      if ((name === 'a' && open.includes('crumbs')) || name === 'h1') crumbs.push('');
    },
    ontext(text) {
      if ((open.includes('a') && open.includes('crumbs')) || open.includes('h1'))
        crumbs.push(`${crumbs.pop() ?? ''}${text}`);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return crumbs.map((crumb) => crumb.replace(/\s+/g, ' ').trim());
}

// These read files, which a second worker would have to read as well.
test.describe.configure({ mode: 'default' });

sweep(({ pages, indexable, samples, fictional, htmlOf, fieldsOf, filesIn }) => {
  const scriptsOf = (address: string) =>
    [...htmlOf(address).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, text = '']) => text,
    );

  let statements: Map<string, Statement[]>;
  let all: Statement[];

  test.beforeAll(async () => {
    statements = new Map(
      await Promise.all(
        pages.map(async (address) => {
          const texts = scriptsOf(address);
          expect(texts, address).toHaveLength(indexable.includes(address) ? 1 : 0);
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
  const valuesOf = (property: string) => all.filter((statement) => statement.property === property);

  test('every page says something that schema.org understands, and refers only to what the site describes', async () => {
    for (const address of indexable) expect(statements.get(address)?.length, address).toBeGreaterThan(3);
    expect(findMistakes(all)).toEqual([]);

    // A mistake in it would be seen.
    const { '@graph': graph } = JSON.parse(scriptsOf(samples.get('/terugblik/') ?? '')[0] ?? '') as {
      '@graph': object[];
    };
    const wrong = { ...graph[0], '@type': 'Person', naam: 'Jan', author: { '@id': 'https://elders.example/' } };
    const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': [wrong] });
    const mistakes = findMistakes(await readStatements(text, '/proef/')).join('\n');
    expect(mistakes).toMatch(/ naam Jan: no such property/);
    expect(mistakes).toMatch(/ headline .*: not a property of this class/);
  });

  test('every address of this site in it leads to a page', () => {
    const origin = new URL(valuesOf('urlTemplate')[0]?.value ?? '').origin;
    const addresses = [...valuesOf('url'), ...valuesOf('item')]
      .map(({ value }) => value)
      .filter((value) => value.startsWith(origin))
      .map((value) => new URL(value).pathname);
    expect(addresses).toContain('/');
    expect(addresses.filter((address) => !pages.includes(address))).toEqual([]);
  });

  test('the congress has the name, organiser and speakers that we know, and no day, year or place, which we do not know', () => {
    const { naam, organisator } = fieldsOf('congres.yaml');
    const congress = thing('/', ofType('Event'));
    expect(congress['name']).toEqual([naam]);
    expect(congress['performer'] ?? []).toHaveLength(filesIn('sprekers').length);
    expect(thing('/', ({ value }) => value === organisator)['name']).toEqual([organisator]);
    expect(congress).not.toHaveProperty('startDate');
    expect(congress).not.toHaveProperty('location');
    // Of a page it is known when it was written and changed.
    const ofPages = ['datePublished', 'dateModified'];
    expect(all.filter(({ property }) => /date|location|place/i.test(property) && !ofPages.includes(property))).toEqual(
      [],
    );
  });

  test('the words of every quotation are those of citaten.yaml, at an address that shows them, with the right name', () => {
    const { citaten } = fieldsOf('citaten.yaml') as { citaten: { id: string; tekst: string; spreker?: string }[] };
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

  test('a speaker has the function of that day, and nothing is said of later', () => {
    for (const address of pages.filter((one) => /^\/keynotes\/./.test(one))) {
      const { spreker } = fieldsOf(`${address.slice(1, -1)}.mdx`);
      const speaker = fieldsOf(`sprekers/${String(spreker)}.yaml`);
      const person = thing(address, ({ property, value }) => property === 'jobTitle' && value === speaker['functie']);
      expect(Object.keys(person).toSorted()).toEqual(['@type', 'affiliation', 'description', 'jobTitle', 'name']);
      expect(person).toMatchObject({ '@type': ['Person'], name: [speaker['naam']], description: [speaker['bio']] });
    }
  });

  test('nothing takes the fictional municipality for a real place or body', () => {
    const made = all.filter(({ property }) => property === 'disambiguatingDescription');
    for (const { subject, value } of made) {
      const types = all.filter((one) => one.subject === subject && one.property === '@type');
      expect(types.filter((type) => type.value !== 'Thing' && type.value !== 'DefinedTerm')).toEqual([]);
      expect(value).toContain('fictieve');
    }
    for (const address of fictional)
      expect(
        (statements.get(address) ?? []).filter(({ property }) => property === 'disambiguatingDescription').length,
        address,
      ).toBeGreaterThan(0);
  });

  test('a glossary term has its meaning, what it stands for, and the glossary that it belongs to', () => {
    const terms = all.filter(ofType('DefinedTerm')).map(({ subject }) => new URL(subject).pathname);
    expect(terms.toSorted()).toEqual(pages.filter((address) => /^\/begrippen\/.+/.test(address)).toSorted());
    for (const address of terms) {
      const { term, voluit, definitie } = fieldsOf(`${address.slice(1, -1)}.mdx`);
      const said = thing(address, ofType('DefinedTerm'));
      expect(said['name']).toEqual([term]);
      expect(said['description']).toEqual([definitie]);
      if (voluit !== undefined) expect(said['alternateName']).toContain(voluit);
      expect(said['inDefinedTermSet'], address).toHaveLength(1);
    }
  });

  test('the way to each page is the one that its reader sees', () => {
    for (const address of indexable.filter((one) => one !== '/')) {
      const crumbs = (statements.get(address) ?? []).filter(ofType('ListItem')).map(({ subject }) => {
        const crumb = thing(address, (statement) => statement.subject === subject);
        return { position: Number(crumb['position']), name: crumb['name']?.join() ?? '' };
      });
      const names = crumbs.toSorted((a, b) => a.position - b.position).map(({ name }) => name);
      expect(names, address).toEqual(shownCrumbs(htmlOf(address)));
    }
  });
});
