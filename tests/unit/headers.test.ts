import { describe, expect, test } from 'vitest';
import { cacheControl, needsWasm, securityHeaders, type PageSecurity } from '../../src/lib/headers.ts';

const plain: PageSecurity = { scriptHashes: [], styleHashes: [], needsWasm: false };
const policy = (page = plain) => securityHeaders(page)['Content-Security-Policy']?.split('; ') ?? [];

describe('what a browser may do on a page', () => {
  test('a page may load from its own site only, and nothing by default', () => {
    expect(policy()).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
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
    ]);
  });

  test('the inline scripts and styles of a page are allowed by their hash', () => {
    const page = policy({ ...plain, scriptHashes: ['abc=', 'def='], styleHashes: ['ghi='] });
    expect(page).toContain("script-src 'self' 'sha256-abc=' 'sha256-def='");
    expect(page).toContain("style-src 'self' 'sha256-ghi='");
  });

  test('no page ever allows unsafe-inline or unsafe-eval', () => {
    const text = policy({ ...plain, needsWasm: true }).join(' ');
    expect(text).not.toContain("'unsafe-inline'");
    expect(text).not.toContain("'unsafe-eval'");
  });

  test('search may run WebAssembly, on its page and in its worker; other pages may not', () => {
    expect(policy({ ...plain, needsWasm: true })).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(
      ['/zoeken/index.html', '/_astro/search-worker-Ab12.js', '/index.html', '/pagefind/pagefind.js'].map(needsWasm),
    ).toEqual([true, true, false, false]);
  });

  test('a host gets the headers that internet.nl asks for', () => {
    expect(securityHeaders(plain)).toMatchObject({
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    expect(securityHeaders(plain)['Permissions-Policy']).toMatch(/browsing-topics=\(\), camera=\(\)/);
  });
});

describe('how long a browser keeps a file', () => {
  test.each(['/_astro/index.D4f3.css', '/pagefind/fragment/nl_1a2b.pf_fragment', '/pagefind/pagefind.nl_1a.pf_meta'])(
    '%s has its hash in its name and is kept for a year',
    (path) => {
      expect(cacheControl(path)).toBe('public, max-age=31536000, immutable');
    },
  );

  test.each(['/', '/over/index.html', '/favicon.svg', '/pagefind/pagefind.js', '/pagefind/pagefind-entry.json'])(
    '%s is asked for again, so that a reader never gets an old one',
    (path) => {
      expect(cacheControl(path)).toBe('no-cache');
    },
  );
});
