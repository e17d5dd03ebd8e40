import type { Organization, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import { site } from '../../site.ts';
import { absoluteUrl } from '../urls.ts';
import { ids } from './ids.ts';

/**
 * Who makes the site. Organization is schema.org's only word for people who do something together. It
 * gets a name and a page and nothing more: the editors are no legal body, and no part of government.
 */
export const editors = {
  '@type': 'Organization',
  '@id': ids.editors,
  name: site.publisher,
  url: absoluteUrl('/over/'),
} as const satisfies Organization;

const search: WithActionConstraints<SearchAction> = {
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl('/zoeken/')}?q={search_term_string}` },
  'query-input': 'required name=search_term_string',
};

/** The site as a whole, with the way to search in it. */
export const webSite: WebSite = {
  '@type': 'WebSite',
  '@id': ids.site,
  url: absoluteUrl('/'),
  name: site.name,
  description: site.description,
  inLanguage: site.language,
  publisher: editors,
  license: site.licence.url,
  potentialAction: search,
};
