/** How hosts and browsers are told that a page or file has moved. Anchors stay in the page: see moved-anchors.ts. */
import type { Redirect } from '../model/schemas/redirect.ts';

/** New paths by old ones, of whole pages and files. */
export const movedFiles = (redirects: readonly Redirect[]): Map<string, string> =>
  new Map(redirects.filter(({ van }) => !van.includes('#')).map(({ van, naar }) => [van, naar]));

/**
 * `_redirects` for Netlify, Cloudflare, GitLab and our own server: one line for each page or file that moved.
 * @param folder where the site stands on its host
 */
export const formatHostRedirects = (moved: ReadonlyMap<string, string>, folder: string): string =>
  [
    '# Gemaakt bij het bouwen uit src/content/doorverwijzingen.yaml.',
    ...Array.from(moved, ([from, to]) => `${folder}${from.slice(1)} ${folder}${to.slice(1)} 301`),
    '',
  ].join('\n');

/** Reads `_redirects`, as `formatHostRedirects` wrote it: new paths of the site by old ones. */
export const parseHostRedirects = (text: string, folder: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/^(\/\S*) (\S+) 301$/gm)].map(([, from = '', to = '']) => [
      from.slice(folder.length - 1),
      to.slice(folder.length - 1),
    ]),
  );

/** New paths by every form of an old one: that of a page has one without its last slash too. */
export const oldForms = (moved: ReadonlyMap<string, string>): (readonly [form: string, to: string])[] =>
  [...moved].flatMap(([from, to]) =>
    [from, ...(from.endsWith('/') ? [from.slice(0, -1)] : [])].map((form) => [form, to] as const),
  );

/** A new address with what stood behind the old one, such as a question: before the place on the page, if it names one. */
export const withQuery = (to: string, query: string): string => to.replace(/#.*|$/, (anchor) => query + anchor);

/** The page at an old address, for hosts that know nothing of redirects. */
export interface RedirectPage {
  /** The new address on this site. */
  path: string;
  /** The same in full. */
  url: string;
  /** What the `<title>` of the new page holds, as HTML. */
  title: string;
}

/** Sends a browser on at once, and offers a link to who does not want to be sent. No styles: it is never seen for long. */
export const redirectPage = ({ path, url, title }: RedirectPage): string => `<!DOCTYPE html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="0; url=${path}">
    <title>Deze pagina is verplaatst</title>
    <link rel="canonical" href="${url}">
  </head>
  <body>
    <main>
      <h1>Deze pagina is verplaatst</h1>
      <p>Die staat nu hier: <a href="${path}">${title}</a></p>
    </main>
  </body>
</html>
`;

/** Whether a page only says where something went. */
export const isRedirectPage = (html: string): boolean => html.includes('http-equiv="refresh"');
