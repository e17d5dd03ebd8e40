/**
 * The response headers of the site, for every server that shows it: our own (`npm start`, `npm run dev`), hosts that read
 * `_headers`, and nginx, Apache, Caddy and IIS, which have a file here each that writes this table in their own words.
 */
import type { InlineHashes } from './inline-hashes.ts';

export type Headers = Record<string, string>;

/** What a browser may fetch ahead; each page names this file in a header. */
export const SPECULATION_RULES = '/speculatieregels.json';

/** Only for hosts with TLS: without it this means nothing. */
export const STRICT_TRANSPORT_SECURITY = 'max-age=31536000';

/** Addresses by what they need. A star stands for anything, as it does in `_headers`. */
export const addresses = {
  /** Where Pagefind runs: a worker follows the policy of its own response, and not that of its page. */
  worker: '/_astro/search-worker*',
  /**
   * What pages load. To a font, a script or a part of the search index a policy means nothing, and it
   * would weigh more than many of them.
   */
  parts: ['/_astro/*', '/pagefind/*'],
  /** With a hash in their names, so that their content never changes. */
  hashed: [
    '/_astro/*',
    '/pagefind/*.pf_filter',
    '/pagefind/*.pf_fragment',
    '/pagefind/*.pf_index',
    '/pagefind/*.pf_meta',
    '/pagefind/words.*.txt',
  ],
  /** Made to be shown elsewhere: in a chat, a feed reader, an assistant. */
  shared: ['/deelplaatjes/*', '/*.md', '/feed.xml', '/llms.txt'],
} as const;

/** A regular expression for an address with stars, in the notation that JavaScript and nginx share. */
export const addressPattern = (address: string): string =>
  `^${address.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}$`;

const fitsOne = (path: string, list: readonly string[]) =>
  list.some((address) => new RegExp(addressPattern(address)).test(path));

/** Whether a path is a page, or can be opened like one, and not a part of pages. */
export const isPage = (path: string): boolean => !fitsOne(path, addresses.parts);

function contentSecurityPolicy({ scripts, styles }: Record<'scripts' | 'styles', string[]>): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** What the site never asks a browser for, so that nothing that slips in can. */
const unusedFeatures = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** What every file says: it is what its type says, and only for pages of this site, unless it is shared. */
export const commonHeaders: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** What is meant for other sites too. */
export const sharedHeaders: Headers = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

const document = (policy: string, folder = '/'): Headers => ({
  'Content-Security-Policy': policy,
  // The address of a page can hold what was searched for.
  'Referrer-Policy': 'no-referrer',
  // frame-ancestors says the same; internet.nl and older browsers look at this one.
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Speculation-Rules': `"${folder.slice(0, -1)}${SPECULATION_RULES}"`,
});

/**
 * What pages say besides. One policy serves all of them: it allows every inline script and style of the site, so that
 * a host needs a handful of rules instead of one a page.
 * @param folder where the site stands on its host
 */
export function pageHeaders(hashes: InlineHashes, folder: string): Headers {
  const quoted = (list: string[]) => list.map((hash) => `'sha256-${hash}'`);
  return document(contentSecurityPolicy({ scripts: quoted(hashes.scripts), styles: quoted(hashes.styles) }), folder);
}

/** What the search worker says besides. */
export const workerHeaders: Headers = {
  'Content-Security-Policy': contentSecurityPolicy({ scripts: ["'wasm-unsafe-eval'"], styles: [] }),
};

/** The same for pages in `astro dev`, where Vite puts styles and scripts into the page and talks to it over a socket. */
export const devPageHeaders: Headers = document(
  contentSecurityPolicy({ scripts: ["'unsafe-inline'"], styles: ["'unsafe-inline'"] }).replace(
    "connect-src 'self'",
    "connect-src 'self' ws:",
  ),
);

/**
 * The headers of the editor in `astro dev`. Sveltia makes styles and pictures while it runs, and shows its example in a
 * frame. Fetching from elsewhere stays forbidden.
 */
export const editorHeaders: Headers = {
  ...commonHeaders,
  ...document(
    [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self' 'unsafe-inline' blob:",
      "img-src 'self' blob: data:",
      "media-src 'self' blob:",
      "font-src 'self' data:",
      "connect-src 'self' blob: data:",
      "worker-src 'self' blob:",
      "frame-src 'self' blob:",
      "base-uri 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ].join('; '),
  ),
  // src/editing/editor-server.ts looks at who asks.
  'Referrer-Policy': 'same-origin',
};

/** A year; a browser that knows `immutable` does not even ask after a reload. */
export const KEEP = 'public, max-age=31536000, immutable';
/** Kept, but asked for again each time, cheaply by ETag. What Netlify and Cloudflare Pages say by themselves. */
const ASK_AGAIN = 'public, max-age=0, must-revalidate';
/** The rules for fetching ahead come with every page and hardly change. */
export const KEEP_A_DAY = 'public, max-age=86400';

/** One row of the table: what the addresses that fit say. An empty value takes a header away. */
export interface HeaderRow {
  addresses: readonly string[];
  headers: Headers;
}

/** The headers of every address of a site, as a table of which the last row that fits counts. */
export function headerTable(hashes: InlineHashes, folder: string): HeaderRow[] {
  const page = pageHeaders(hashes, folder);
  return [
    { addresses: ['/*'], headers: { ...commonHeaders, ...page, 'Cache-Control': ASK_AGAIN } },
    { addresses: addresses.parts, headers: Object.fromEntries(Object.keys(page).map((name) => [name, ''])) },
    { addresses: [addresses.worker], headers: workerHeaders },
    { addresses: addresses.hashed, headers: { 'Cache-Control': KEEP } },
    { addresses: [SPECULATION_RULES], headers: { 'Cache-Control': KEEP_A_DAY } },
    { addresses: addresses.shared, headers: sharedHeaders },
  ];
}

/** The headers of one path by the table. */
export function headersOf(table: readonly HeaderRow[], path: string): Headers {
  const fitting = table.filter(({ addresses: fits }) => fitsOne(path, fits)).map(({ headers }) => headers);
  return Object.fromEntries(Object.entries(Object.assign({}, ...fitting) as Headers).filter(([, value]) => value));
}

/** A row of which no other contradicts, for servers where every rule that fits counts. */
export interface HeaderLayer extends HeaderRow {
  /** Addresses for which it does not hold. */
  except: readonly string[];
}

/** The table as {@link HeaderLayer}s: each header of a row, with the addresses to which a later row gives another. */
export function headerLayers(table: readonly HeaderRow[]): HeaderLayer[] {
  return table.flatMap(({ addresses: fits, headers }, index) => {
    const later = (name: string) => table.slice(index + 1).filter((row) => name in row.headers);
    const given = Object.entries(headers).filter(([, value]) => value);
    const groups = Map.groupBy(given, ([name]) =>
      later(name)
        .flatMap((row) => row.addresses)
        .join(' '),
    );
    return [...groups].map(([except, group]) => ({
      addresses: fits,
      except: except.split(' ').filter(Boolean),
      headers: Object.fromEntries(group),
    }));
  });
}
