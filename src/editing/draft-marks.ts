import { defineMiddleware } from 'astro:middleware';
import { markDrafts } from '../lib/draft-mark.ts';

/** Marks drafts in each page of the preview. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  // Loaded anew for each page: Astro keeps this file, and with it the content that it began with.
  const { getDraftPaths } = await import('../lib/content.ts');
  const html = markDrafts(await response.text(), url.pathname, await getDraftPaths());
  return new Response(html, { status: response.status, headers: response.headers });
});
