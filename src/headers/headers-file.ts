import { contentType } from './content-types.ts';
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
import type { InlineHashes } from './inline-hashes.ts';

/** One block of a `_headers` file: the headers of every address that fits. */
export interface HeaderRule {
  address: string;
  headers: Headers;
}

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
 * The rules for hosts that read a `_headers` file. Where rules for one address name the same header,
 * Cloudflare joins the values and Netlify takes the last of them; so no two rules here ever do, except with the
 * same value, or where the later one takes the earlier away. All else is asked for again, which both hosts say of themselves.
 * @param files paths of the built site, such as `/over/index.html`
 * @param folder where the site stands on its host
 */
export function headerRules(files: Iterable<string>, hashes: InlineHashes, folder: string): HeaderRule[] {
  const page = pageHeaders(hashes, folder);
  const rules: HeaderRule[] = [
    // These hosts have TLS, always.
    { address: '/*', headers: { ...commonHeaders, 'Strict-Transport-Security': STRICT_TRANSPORT_SECURITY } },
    ...pageAddresses(files).map((address) => ({ address, headers: page })),
    { address: addresses.worker, headers: workerHeaders },
    ...addresses.hashed.map((address) => ({ address, headers: { 'Cache-Control': KEEP } })),
    {
      address: SPECULATION_RULES,
      headers: { 'Content-Type': contentType(SPECULATION_RULES) ?? '', 'Cache-Control': KEEP_A_DAY },
    },
    ...addresses.shared.map((address) => ({ address, headers: withoutEarlier(sharedHeaders) })),
  ];
  return rules.map(({ address, headers }) => ({ address: folder.slice(0, -1) + address, headers }));
}

/** The text of a `_headers` file. */
export const formatHeadersFile = (rules: HeaderRule[]): string =>
  rules
    .map(({ address, headers }) =>
      [address, ...Object.entries(headers).map(([name, value]) => `  ${name}${value && `: ${value}`}`), ''].join('\n'),
    )
    .join('\n');

/** Why Cloudflare Pages would leave out a part of a `_headers` file, in Dutch; undefined when it would not. */
export function headersFileProblem(rules: HeaderRule[]): string | undefined {
  if (rules.length > MOST_RULES) {
    return (
      `Het bestand _headers heeft ${String(rules.length)} regels; Cloudflare Pages leest er hoogstens ${String(MOST_RULES)}. ` +
      'Breng nieuwe pagina’s onder in een map die er al is.'
    );
  }
  const longest = Math.max(
    ...formatHeadersFile(rules)
      .split('\n')
      .map(({ length }) => length),
  );
  if (longest <= LARGEST_LINE) return undefined;
  return (
    `De Content-Security-Policy is ${String(longest)} tekens lang; Cloudflare Pages leest er hoogstens ${String(LARGEST_LINE)} op een regel. ` +
    'Zet wat pagina’s apart aan stijl hebben bij wat zij delen (src/styles/base.css): elke stijl in een pagina kost 54 tekens.'
  );
}
