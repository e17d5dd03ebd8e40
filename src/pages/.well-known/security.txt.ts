/** How to report a weakness in the site, in the form of RFC 9116. */
import type { APIRoute } from 'astro';
import { absoluteUrl } from '../../lib/urls.ts';
import { site } from '../../site.ts';

/** Days that the file is valid after a build. The RFC asks for less than a year. */
const VALID_DAYS = 330;

export const GET: APIRoute = () => {
  const expires = new Date(Date.now() + VALID_DAYS * 24 * 60 * 60 * 1000);
  expires.setUTCHours(0, 0, 0, 0);
  const fields = [
    `Contact: mailto:${site.contact.email}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${absoluteUrl('/.well-known/security.txt')}`,
    `Policy: ${absoluteUrl('/kwetsbaarheid-melden/')}`,
  ];
  return new Response(`${fields.join('\n')}\n`);
};
