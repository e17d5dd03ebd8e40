/**
 * Lets a browser fetch a page of this site ahead, when the reader points at a link to it for a moment. Not
 * search, which loads its index; and not files, since only the address of a page ends in a slash.
 */
import type { APIRoute } from 'astro';
import { SPECULATION_RULES_TYPE } from '../headers/published.ts';
import { inFolder } from '../model/addresses.ts';

const rules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: [inFolder('/'), inFolder('/*/')] },
          { not: { href_matches: inFolder('/zoeken/') } },
          // The page that the reader has already, or a place on it. And what says what a reader searched for: that
          // goes to the server only with a reader who follows the link.
          { not: { selector_matches: '[href^="#"], [aria-current], [href*="?"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

export const GET: APIRoute = () =>
  new Response(JSON.stringify(rules), { headers: { 'Content-Type': SPECULATION_RULES_TYPE } });
