import {
  addresses,
  commonHeaders,
  isPage,
  KEEP,
  KEEP_A_DAY,
  pageHeaders,
  sharedHeaders,
  SPECULATION_RULES,
  STRICT_TRANSPORT_SECURITY,
  workerHeaders,
  type Headers,
} from './headers.ts';
import { contentType, type ServedSite } from './published.ts';

/** Cloudflare Pages leaves out what is over these: https://developers.cloudflare.com/pages/configuration/headers/ */
const LARGEST_LINE = 2000;
const MOST_RULES = 100;

/**
 * Addresses that together fit each page and nothing of `addresses.parts`. A placeholder stands for one folder or
 * file, so these are few, however many pages there are. For pages also without the slash at the end: what a
 * visitor types, and what Cloudflare takes for another address.
 */
function pageAddresses(files: Iterable<string>): string[] {
  const found = new Set(['/', '/:deel', '/:deel/']);
  for (const file of files) {
    if (!isPage(file)) continue;
    const [first = '', ...deeper] = file
      .replace(/\/index\.html$/, '')
      .split('/')
      .slice(1);
    if (deeper.length === 0) continue;
    const address = `/${first}/${deeper.map((_, index) => `:deel${String(index)}`).join('/')}`;
    found.add(address);
    if (file.endsWith('/index.html')) found.add(`${address}/`);
  }
  return [...found].sort();
}

/** Takes a header away that an earlier rule gave, on Cloudflare. Netlify passes by a line without a colon, and takes the last value. */
const withoutEarlier = (headers: Headers): Headers => ({
  ...Object.fromEntries(Object.keys(headers).map((name) => [`! ${name}`, ''])),
  ...headers,
});

/**
 * `_headers`, for Netlify, Cloudflare Pages and other hosts that read it. Where rules for one address name the same header,
 * Cloudflare joins the values and Netlify takes the last of them; so no two rules here ever do, except with the
 * same value, or where the later one takes the earlier away. All else is asked for again, which both hosts say of themselves.
 */
export function headersFile({ hashes, redirects, folder, files }: ServedSite): string {
  const page = pageHeaders(hashes, folder);
  // These hosts send a reader on before they look for a page, so a page that moved needs no rule, of which there is room
  // for a few only.
  const stays = files.filter((file) => !redirects.has(file.replace(/index\.html$/, '')));
  const rules: [address: string, headers: Headers][] = [
    // These hosts have TLS, always.
    ['/*', { ...commonHeaders, 'Strict-Transport-Security': STRICT_TRANSPORT_SECURITY }],
    ...pageAddresses(stays).map((address): [string, Headers] => [address, page]),
    [addresses.worker, workerHeaders],
    ...addresses.hashed.map((address): [string, Headers] => [address, { 'Cache-Control': KEEP }]),
    [SPECULATION_RULES, { 'Content-Type': contentType(SPECULATION_RULES) ?? '', 'Cache-Control': KEEP_A_DAY }],
    ...addresses.shared.map((address): [string, Headers] => [address, withoutEarlier(sharedHeaders)]),
  ];
  const blocks = rules.map(([address, headers]) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}${value && `: ${value}`}`);
    return [folder.slice(0, -1) + address, ...lines, ''].join('\n');
  });
  return blocks.join('\n');
}

/** Why Cloudflare Pages would leave out a part of a `_headers` file, in Dutch; undefined when it would not. */
export function headersFileProblem(text: string): string | undefined {
  const lines = text.split('\n');
  const rules = lines.filter((line) => line.startsWith('/')).length;
  if (rules > MOST_RULES) {
    return (
      `Het bestand _headers heeft ${String(rules)} regels; Cloudflare Pages leest er hoogstens ${String(MOST_RULES)}. ` +
      'Breng nieuwe pagina’s onder in een map die er al is.'
    );
  }
  const longest = Math.max(...lines.map(({ length }) => length));
  if (longest <= LARGEST_LINE) return undefined;
  return (
    `De Content-Security-Policy is ${String(longest)} tekens lang; Cloudflare Pages leest er hoogstens ${String(LARGEST_LINE)} op een regel. ` +
    'Zet wat pagina’s apart aan stijl hebben bij wat zij delen (src/styles/base.css): elke stijl in een pagina kost 54 tekens.'
  );
}
