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
 * Where Pagefind runs: on the search page, and in its worker. A worker follows the policy of its
 * own response, not that of the page that started it.
 */
export const needsWasm = (path: string): boolean => path.startsWith('/zoeken/') || path.startsWith('/pagefind/');

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

/** The security headers of one response. */
export function securityHeaders(page: PageSecurity): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(page),
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    // frame-ancestors says the same; internet.nl and older browsers look at this one.
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** Names with a hash in them never change their content; everything else is asked for again, cheaply by ETag. */
export function cacheControl(path: string): string {
  const hashed = path.startsWith('/_astro/') || /^\/pagefind\/.+\.pf_\w+$/.test(path);
  return hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}
