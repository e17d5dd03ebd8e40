import type { CollectionEntry } from 'astro:content';
import { expect, test } from 'vitest';
import type { Congress } from '../../src/lib/content.ts';
import { glossaryTerm, textNode } from '../../src/lib/structured-data/texts.ts';
import { ids, toJsonLd, webSite } from '../../src/lib/structured-data/site.ts';
import { absoluteUrl } from '../../src/model/addresses.ts';

const term = (data: Partial<CollectionEntry<'begrippen'>['data']> = {}): CollectionEntry<'begrippen'> => ({
  id: 'gdi',
  collection: 'begrippen',
  data: {
    term: 'GDI',
    definitie: 'De digitale bouwstenen van de overheid.',
    synoniemen: [],
    verwant: [],
    bronnen: [],
    fictief: false,
    bijgewerkt: '2026-11-24',
    status: 'gepubliceerd',
    ...data,
  },
});

const congress: Congress = {
  naam: 'Congres Samen Digitaal',
  kortenaam: 'Samen Digitaal',
  dag: '5 april',
  organisator: 'VNG/KING',
  aanbod: ['Sessies om aan mee te doen.'],
  feiten: [],
};

const fields = {
  titel: 'Een titel',
  inleiding: 'Waar het over gaat.',
  bijgewerkt: '2026-11-24',
  status: 'gepubliceerd' as const,
  volgorde: 1,
  kort: [],
  begrippen: ['gdi', 'nog-een-concept'],
  doelstellingen: [],
  bronnen: [],
};
const keynote: CollectionEntry<'keynotes'> = {
  id: 'anna-de-vries',
  collection: 'keynotes',
  data: { ...fields, spreker: 'anna-de-vries', hoofdcitaat: 'samen' },
};
const goal: CollectionEntry<'gemeente'> = {
  id: 'dienstverlening',
  collection: 'gemeente',
  data: { ...fields, kortetitel: 'Dienstverlening', plek: 'gemeentehuis' },
};
const sitePage: CollectionEntry<'paginas'> = {
  id: 'privacy',
  collection: 'paginas',
  data: { titel: 'Privacy', inleiding: 'Wij volgen u niet.', bijgewerkt: '2026-11-24', status: 'gepubliceerd' },
};

/** The addresses of all pages. */
const paths: ReadonlySet<string> = new Set(['/over/', '/begrippen/gdi/', '/begrippen/vng/']);
const surroundings = { congress, municipality: 'Zandbrug', paths };

test('the script cannot be closed by what an editor types, and says the same after reading', () => {
  const name = '</script><!-- <script> & "zo"';
  const text = toJsonLd([{ '@type': 'Thing', name }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Thing', name }] });
});

test('the home page says who makes the site, and how to search in it', () => {
  expect(webSite(paths)).toMatchObject({
    '@id': ids.site,
    name: 'Groene Daken',
    publisher: { name: 'Redactie Groene Daken', url: absoluteUrl('/over/') },
    potentialAction: { target: { urlTemplate: `${absoluteUrl('/zoeken/')}?q={search_term_string}` } },
  });
});

test('a keynote says what it is, who wrote it and what it is about, and names no draft', () => {
  expect(textNode(keynote, surroundings)).toEqual({
    '@type': 'Article',
    '@id': absoluteUrl('/keynotes/anna-de-vries/#inhoud'),
    name: 'Een titel',
    headline: 'Een titel',
    description: 'Waar het over gaat.',
    image: absoluteUrl('/deelplaatjes/keynotes/anna-de-vries.png'),
    dateModified: '2026-11-24',
    inLanguage: 'nl-NL',
    license: 'https://creativecommons.org/licenses/by-sa/4.0/deed.nl',
    author: { '@type': 'Organization', '@id': ids.editors, name: 'Redactie Groene Daken', url: absoluteUrl('/over/') },
    publisher: { '@id': ids.editors },
    isPartOf: { '@id': ids.site },
    about: [{ '@id': ids.congress }, { '@id': ids.speaker('anna-de-vries') }],
    mentions: [{ '@id': ids.term('gdi') }],
  });
  const dated = { ...keynote, data: { ...keynote.data, gepubliceerd: '2026-11-20' } };
  expect(textNode(dated, surroundings)).toMatchObject({ datePublished: '2026-11-20', dateModified: '2026-11-24' });
});

test('what is of Zandbrug says that it is made up, and is no place', () => {
  const disambiguatingDescription = 'fictieve gemeente, bedacht door VNG/KING';
  const about = [{ '@type': 'Thing', '@id': ids.municipality, name: 'Zandbrug', disambiguatingDescription }];
  expect(textNode(goal, surroundings)).toMatchObject({ '@type': 'Article', about });
  expect(glossaryTerm(term({ fictief: true }), 'Zandbrug')).toMatchObject({
    disambiguatingDescription: 'hoort bij de fictieve gemeente Zandbrug',
  });
});

test('a page about the site itself is no article about something, and a term without other names has no empty list', () => {
  const node = textNode(sitePage, surroundings);
  expect(node['@type']).toBe('WebPage');
  expect(Object.keys(node).filter((key) => ['about', 'mentions'].includes(key))).toEqual([]);
  expect(glossaryTerm(term(), undefined)).not.toHaveProperty('alternateName');
});
