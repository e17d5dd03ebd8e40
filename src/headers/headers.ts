/**
 * The response headers of the site, for every server that shows it: our own (`npm start`, `npm run dev`),
 * nginx (`nginx-headers.ts`) and hosts that read `_headers` (`headers-file.ts`).
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
} as const;

/** A regular expression for an address with stars, in the notation that JavaScript and nginx share. */
export const addressPattern = (address: string): string =>
  `^${address.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}$`;

const fitsOne = (path: string, list: readonly string[]) =>
  list.some((address) => new RegExp(addressPattern(address)).test(path));

/** What a file is to a browser: a page (or what can be opened like one), our worker, or a part of pages. */
export type FileKind = 'page' | 'worker' | 'part';

export function fileKind(path: string): FileKind {
  if (fitsOne(path, [addresses.worker])) return 'worker';
  return fitsOne(path, addresses.parts) ? 'part' : 'page';
}

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

/** What every file says: it is what its type says, and only for pages of this site. */
export const commonHeaders: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const document = (policy: string): Headers => ({
  'Content-Security-Policy': policy,
  // The address of a page can hold what was searched for.
  'Referrer-Policy': 'no-referrer',
  // frame-ancestors says the same; internet.nl and older browsers look at this one.
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Speculation-Rules': `"${SPECULATION_RULES}"`,
});

/**
 * What each kind of file says besides. One policy serves all pages: it allows every inline script and style
 * of the site, so that a host needs a handful of rules instead of one a page.
 */
export function kindHeaders(hashes: InlineHashes): Record<FileKind, Headers> {
  const quoted = (list: string[]) => list.map((hash) => `'sha256-${hash}'`);
  return {
    page: document(contentSecurityPolicy({ scripts: quoted(hashes.scripts), styles: quoted(hashes.styles) })),
    worker: {
      'Content-Security-Policy': contentSecurityPolicy({ scripts: ["'wasm-unsafe-eval'"], styles: [] }),
    },
    part: {},
  };
}

/**
 * The headers of pages and their worker in `astro dev`, where Vite puts styles and scripts into the page
 * and talks to it over a socket. For the rest they are those of the built site.
 */
export const devKindHeaders: Record<FileKind, Headers> = {
  page: document(
    contentSecurityPolicy({ scripts: ["'unsafe-inline'"], styles: ["'unsafe-inline'"] }).replace(
      "connect-src 'self'",
      "connect-src 'self' ws:",
    ),
  ),
  worker: kindHeaders({ scripts: [], styles: [] }).worker,
  part: {},
};

/** Where an editor's browser talks to, when texts are not in the folder on the same computer. */
const backendServers = {
  github: ['https://api.github.com', 'https://www.githubstatus.com'],
  gitlab: ['https://gitlab.com', 'https://status-api.hostedstatus.com'],
} as const;

/**
 * The headers of the editor in `astro dev`. Sveltia makes styles and pictures while it runs, and shows its example in a
 * frame. Fetching from elsewhere stays forbidden, but for the backend.
 */
export const editorHeaders = (backend?: keyof typeof backendServers): Headers => ({
  ...commonHeaders,
  ...document(
    [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self' 'unsafe-inline' blob:",
      "img-src 'self' blob: data:",
      "media-src 'self' blob:",
      "font-src 'self' data:",
      ["connect-src 'self' blob: data:", ...(backend ? backendServers[backend] : [])].join(' '),
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
});

/** A year; a browser that knows `immutable` does not even ask after a reload. */
export const KEEP = 'public, max-age=31536000, immutable';
/** Kept, but asked for again each time, cheaply by ETag. What Netlify and Cloudflare Pages say by themselves. */
export const ASK_AGAIN = 'public, max-age=0, must-revalidate';
/** The rules for fetching ahead come with every page and hardly change. */
export const KEEP_A_DAY = 'public, max-age=86400';

/** How long a browser may keep a file. */
export function cacheControl(path: string): string {
  if (path === SPECULATION_RULES) return KEEP_A_DAY;
  return fitsOne(path, addresses.hashed) ? KEEP : ASK_AGAIN;
}
