/** Every content page, the last change first, for feed readers. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getPageNodes } from '../lib/pages.ts';
import { feedItems, feedTitle } from '../lib/feed.ts';
import { absoluteUrl } from '../model/addresses.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () =>
  rss({
    title: feedTitle,
    description: site.description,
    site: absoluteUrl('/'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>nl</language><atom:link href="${absoluteUrl('/feed.xml')}" rel="self" type="application/rss+xml"/>`,
    items: feedItems(await getPageNodes()),
  });
