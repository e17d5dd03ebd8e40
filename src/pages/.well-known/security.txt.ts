/** How to report a weakness in the site, in the form of RFC 9116. */
import type { APIRoute } from 'astro';
import { getPaths } from '../../lib/pages.ts';
import { absoluteUrl } from '../../model/addresses.ts';
import { site } from '../../site.ts';

/** Days that the file is valid after a build. The RFC asks for less than a year. */
const VALID_DAYS = 330;

/** Where the site says what it asks of who reports, and what it promises, if it does. */
const POLICY = '/kwetsbaarheid-melden/';

export const GET: APIRoute = async () => {
  const expires = new Date(Date.now() + VALID_DAYS * 24 * 60 * 60 * 1000);
  expires.setUTCHours(0, 0, 0, 0);
  const fields = [
    `Contact: mailto:${site.contact.email}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${absoluteUrl('/.well-known/security.txt')}`,
    ...((await getPaths()).has(POLICY) ? [`Policy: ${absoluteUrl(POLICY)}`] : []),
  ];
  return new Response(`${fields.join('\n')}\n`);
};
