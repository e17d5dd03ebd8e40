/** Every page that search engines may show, with the day of its last change. */
import type { APIRoute } from 'astro';
import { getPageNodes } from '../lib/content.ts';
import { absoluteUrl, fixedPaths } from '../lib/urls.ts';

export const GET: APIRoute = async () => {
  const nodes = await getPageNodes();
  const newest = nodes.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b));
  // A page that brings others together changes with the newest of them.
  const overviews = fixedPaths.map((href) => ({ href, updated: newest }));
  const urls = [...overviews, ...nodes].map(
    ({ href, updated }) => `<url><loc>${absoluteUrl(href)}</loc><lastmod>${updated}</lastmod></url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
};
