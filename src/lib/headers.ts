/** What differs from page to page in the response headers. */
export interface PageSecurity {
  /** Base64 sha256 of each inline script; see `inline-hashes.ts`. */
  scriptHashes: string[];
  /** Base64 sha256 of each inline style. */
  styleHashes: string[];
  /** Does it run Pagefind's WebAssembly? */
  needsWasm: boolean;
}

/**
 * Where Pagefind runs: in our search worker, which follows the policy of its own response and not that
 * of the page that started it; and on the search page itself, should a worker not start.
 */
export const needsWasm = (path: string): boolean =>
  path.startsWith('/zoeken/') || /^\/_astro\/search-worker[-.]/.test(path);

function contentSecurityPolicy({ scriptHashes, styleHashes, needsWasm }: PageSecurity): string {
  const hashes = (list: string[]) => list.map((hash) => `'sha256-${hash}'`);
  const sources = (...list: string[]) => list.join(' ');
  return [
    "default-src 'none'",
    sources("script-src 'self'", ...hashes(scriptHashes), ...(needsWasm ? ["'wasm-unsafe-eval'"] : [])),
    sources("style-src 'self'", ...hashes(styleHashes)),
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
const always = { 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin' };

/**
 * Whether a file can be a page or a worker of its own. To others, such as a font or a part of the search
 * index, a policy means nothing, and it would weigh more than many of them.
 */
export const needsPolicy = (path: string): boolean => /\.(html|svg|xml)$/.test(path) || needsWasm(path);

/** The security headers of one response; without `page` those of a file that can be no page. */
export function securityHeaders(page?: PageSecurity): Record<string, string> {
  if (!page) return always;
  return {
    'Content-Security-Policy': contentSecurityPolicy(page),
    'Referrer-Policy': 'same-origin',
    // frame-ancestors says the same; internet.nl and older browsers look at this one.
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...always,
  };
}

/** Names with a hash in them never change their content; everything else is asked for again, cheaply by ETag. */
export function cacheControl(path: string): string {
  const hashed = path.startsWith('/_astro/') || /^\/pagefind\/(.+\.pf_\w+|words\..+)$/.test(path);
  return hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}
