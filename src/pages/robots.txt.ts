/** Everyone may read everything; here is the list. */
import type { APIRoute } from 'astro';
import { absoluteUrl } from '../model/addresses.ts';

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap.xml')}\n`);
