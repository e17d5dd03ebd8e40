import { describe, expect, test } from 'vitest';
import { dublinCoreTags, shareTags, type PageMetadata } from '../../src/lib/metadata.ts';
import { absoluteUrl } from '../../src/model/addresses.ts';

const overview: PageMetadata = {
  title: 'Keynotes',
  fullTitle: 'Keynotes – Groene Daken',
  description: 'Wat de sprekers zeiden.',
  path: '/keynotes/',
};
const text: PageMetadata = { ...overview, path: '/keynotes/anna-de-vries/', updated: '2026-11-24' };

/** The tags as a map from their name or property. */
const values = (tags: ReturnType<typeof shareTags>) =>
  new Map(tags.map((tag) => ['name' in tag ? tag.name : tag.property, tag.content]));

describe('someone who gets a link to a page', () => {
  test('sees its title, its point, the name of the site and its picture', () => {
    expect(Object.fromEntries(values(shareTags(overview)))).toEqual({
      'og:type': 'website',
      'og:url': absoluteUrl('/keynotes/'),
      'og:title': 'Keynotes',
      'og:description': 'Wat de sprekers zeiden.',
      'og:locale': 'nl_NL',
      'og:site_name': 'Groene Daken',
      'og:image': absoluteUrl('/deelplaatjes/keynotes.png'),
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Titelkaart: Keynotes – Groene Daken',
      'twitter:card': 'summary_large_image',
    });
  });

  test('can see that a page is an article, and when it last changed', () => {
    const tags = values(shareTags(text));
    expect(tags.get('og:type')).toBe('article');
    expect(tags.get('article:modified_time')).toBe('2026-11-24');
    expect(tags.get('og:image')).toBe(absoluteUrl('/deelplaatjes/keynotes/anna-de-vries.png'));
  });

  test('hears that Mosdijk is made up when the picture is read out', () => {
    expect(values(shareTags({ ...text, fictional: true })).get('og:image:alt')).toContain('fictieve gemeente');
    expect(values(shareTags(text)).get('og:image:alt')).not.toContain('fictie');
  });
});

describe('a collector of Dutch government pages', () => {
  test('gets the kind of each value in title, and no claim that the editors are a government body', () => {
    expect(dublinCoreTags(text)).toEqual([
      { name: 'DCTERMS.identifier', title: 'XSD.anyURI', content: absoluteUrl('/keynotes/anna-de-vries/') },
      { name: 'DCTERMS.title', content: 'Keynotes' },
      { name: 'DCTERMS.type', title: 'OVERHEID.Informatietype', content: 'webpagina' },
      { name: 'DCTERMS.language', title: 'XSD.language', content: 'nl-NL' },
      { name: 'DCTERMS.creator', content: 'Redactie Groene Daken' },
      { name: 'DCTERMS.modified', title: 'XSD.date', content: '2026-11-24' },
    ]);
  });

  test('gets no day of change for an overview, which has none', () => {
    expect(dublinCoreTags(overview).map((tag) => ('name' in tag ? tag.name : ''))).not.toContain('DCTERMS.modified');
  });
});
