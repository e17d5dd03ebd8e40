/** Every page that search engines may show, with the day of its last change. */
import type { APIRoute } from 'astro';
import { getOverviewPaths, getPageNodes } from '../lib/pages.ts';
import { absoluteUrl } from '../model/addresses.ts';

export const GET: APIRoute = async () => {
  const nodes = await getPageNodes();
  const days = new Map(nodes.map(({ href, updated }) => [href, updated]));
  const newest = nodes.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b), '');
  // A page that brings others together, and has no text of its own, changes with the newest of them.
  const overviews = (await getOverviewPaths()).filter((href) => !days.has(href)).map((href) => [href, newest] as const);
  const urls = [...overviews, ...days].map(
    ([href, day]) => `<url><loc>${absoluteUrl(href)}</loc>${day && `<lastmod>${day}</lastmod>`}</url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
};
