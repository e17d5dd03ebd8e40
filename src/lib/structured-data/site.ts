import type { Organization, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import { site } from '../../site.ts';
import { absoluteUrl } from '../../model/addresses.ts';
import { ids } from './ids.ts';

/**
 * Who makes the site. Organization is schema.org's only word for people who do something together. It
 * gets a name and a page and nothing more: the editors are no legal body, and no part of government.
 * @param paths the addresses of all pages
 */
export const editors = (paths: ReadonlySet<string>) =>
  ({
    '@type': 'Organization',
    '@id': ids.editors,
    name: site.publisher,
    ...(paths.has('/over/') && { url: absoluteUrl('/over/') }),
  }) as const satisfies Organization;

const search: WithActionConstraints<SearchAction> = {
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl('/zoeken/')}?q={search_term_string}` },
  'query-input': 'required name=search_term_string',
};

/** The site as a whole, with the way to search in it. `paths` are the addresses of all pages. */
export const webSite = (paths: ReadonlySet<string>): WebSite => ({
  '@type': 'WebSite',
  '@id': ids.site,
  url: absoluteUrl('/'),
  name: site.name,
  description: site.description,
  inLanguage: site.language,
  publisher: editors(paths),
  license: site.licence.url,
  potentialAction: search,
});
