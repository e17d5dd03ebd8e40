/** Tells a browser how to search this site from its address bar, in the form of OpenSearch 1.1. */
import type { APIRoute } from 'astro';
import { escapeUTF8 } from 'entities';
import { absoluteUrl } from '../model/addresses.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () => {
  const elements = [
    `<ShortName>${escapeUTF8(site.searchName)}</ShortName>`,
    `<Description>${escapeUTF8(`Zoek in ${site.name}, ${site.tagline}`)}</Description>`,
    `<Url type="text/html" template="${absoluteUrl('/zoeken/')}?q={searchTerms}"/>`,
    `<Url rel="self" type="application/opensearchdescription+xml" template="${absoluteUrl('/opensearch.xml')}"/>`,
    `<Image type="image/svg+xml">${absoluteUrl('/favicon.svg')}</Image>`,
    '<Language>nl</Language>',
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
  ];
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n${elements.join('\n')}\n</OpenSearchDescription>\n`,
  );
};
