/** How hosts and browsers are told that a page or file has moved. Anchors stay in the page: see moved-anchors.ts. */
import type { Redirect } from '../model/schemas/redirect.ts';

const isWhole = ({ van }: Redirect) => !van.includes('#');

/** `_redirects` for Netlify, Cloudflare, GitLab and our own server: one line for each page or file that moved. */
export const hostRedirects = (redirects: readonly Redirect[]): string =>
  [
    '# Gemaakt bij het bouwen uit src/content/doorverwijzingen.yaml.',
    ...redirects.filter(isWhole).map(({ van, naar }) => `${van} ${naar} 301`),
    '',
  ].join('\n');

/** Reads `_redirects`, as `hostRedirects` wrote it: new addresses by old ones. */
export const parseHostRedirects = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/^(\/\S*) (\S+) 301$/gm)].map(([, from = '', to = '']) => [from, to]));

/** Exact locations for inside nginx's server block, by `_redirects`; a page has one without its last slash too. */
export function nginxRedirects(redirects: ReadonlyMap<string, string>): string {
  const locations = [...redirects].flatMap(([from, to]) => {
    const forms = from.endsWith('/') ? [from, from.slice(0, -1)] : [from];
    return forms.map((form) => `location = ${form} { return 301 ${to}$is_args$args; }`);
  });
  return ['# Gemaakt bij het bouwen uit src/content/doorverwijzingen.yaml.', ...locations, ''].join('\n');
}

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
