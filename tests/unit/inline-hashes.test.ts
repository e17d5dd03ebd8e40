import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inlineHashes } from '../../src/headers/inline-hashes.ts';

const hashesOf = (html: string) => inlineHashes([html]);
const sha = (text: string) => createHash('sha256').update(text).digest('base64');

test('each inline script and style of a page gets a hash', () => {
  expect(hashesOf('<style>a{color:red}</style><script>run()</script>')).toEqual({
    scripts: [sha('run()')],
    styles: [sha('a{color:red}')],
  });
});

test('the hash is the one that browsers compute', () => {
  // The example in the specification: https://www.w3.org/TR/CSP3/#external-hash
  expect(hashesOf("<script>alert('Hello, world.');</script>").scripts).toEqual([
    'qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=',
  ]);
});

test('modules, import maps and speculation rules are scripts to a browser', () => {
  const html = ['module', 'importmap', 'SpeculationRules'].map((type) => `<script type="${type}">${type}</script>`);
  expect(hashesOf(html.join('')).scripts).toEqual([sha('module'), sha('importmap'), sha('SpeculationRules')].sort());
});

test('structured data and scripts from a file need no hash', () => {
  const html = '<script type="application/ld+json">{}</script><script src="/a.js"></script><script></script>';
  expect(hashesOf(html).scripts).toEqual([]);
});

test('the same script twice gives one hash', () => {
  expect(hashesOf('<script>a</script><script>a</script>').scripts).toEqual([sha('a')]);
});

test('characters that look like markup stay as they are', () => {
  expect(hashesOf('<script>if (a<b && "&amp;") c("<p>")</script>').scripts).toEqual([
    sha('if (a<b && "&amp;") c("<p>")'),
  ]);
});

test('line ends of Windows are hashed as a browser reads them', () => {
  expect(hashesOf('<script>a\r\nb</script>').scripts).toEqual([sha('a\nb')]);
});

test('markup in a comment is not a script', () => {
  expect(hashesOf('<!-- <script>a</script> -->')).toEqual({ scripts: [], styles: [] });
});

test('all pages of a site together give each hash once, in an order that does not depend on the pages', () => {
  const pages = ['<script>a</script><style>b</style>', '<script>c</script>', '<script>a</script>'];
  const together = inlineHashes(pages);
  expect(together).toEqual({ scripts: [sha('a'), sha('c')].sort(), styles: [sha('b')] });
  expect(inlineHashes(pages.toReversed())).toEqual(together);
});
