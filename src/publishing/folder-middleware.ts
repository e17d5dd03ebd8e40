import { defineMiddleware } from 'astro:middleware';
import { fromFolder } from '../model/addresses.ts';
import { linksInFolder } from './folder-links.ts';

/** Lets a page be made as it is without a folder, and puts that into its links. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  url.pathname = fromFolder(url.pathname) ?? url.pathname;
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(linksInFolder(await response.text()), response);
});
