/**
 * Puts the folder that the site stands in before every address on a page. The one place that does: pages, components and
 * texts write `/begrippen/`, wherever the site will stand.
 */
import type { MiddlewareHandler } from 'astro';
import { Parser } from 'htmlparser2';
import { fromFolder, inFolder } from '../model/addresses.ts';

/** Attributes that hold an address. */
const addressAttributes = new Set(['href', 'src', 'action', 'cite', 'poster']);

/** What Astro writes itself has the folder already. */
const written = inFolder('/_astro/');

/** The HTML of a page as it stands in the folder. */
export function linksInFolder(html: string): string {
  let placed = '';
  let done = 0;
  const parser = new Parser({
    onattribute(name, value) {
      if (!addressAttributes.has(name) || !/^\/(?!\/)/.test(value) || value.startsWith(written)) return;
      // No name has a slash in it.
      const start = html.indexOf('/', parser.startIndex);
      placed += html.slice(done, start) + inFolder('');
      done = start;
    },
  });
  parser.end(html);
  return placed + html.slice(done);
}

/** Lets a page be made as it is without a folder, and puts that into its links. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  url.pathname = fromFolder(url.pathname) ?? url.pathname;
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(linksInFolder(await response.text()), response);
};
