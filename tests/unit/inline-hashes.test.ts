import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inlineHashes } from '../../src/lib/inline-hashes.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('base64');

test('each inline script and style of a page gets a hash', () => {
  expect(inlineHashes('<style>a{color:red}</style><script>run()</script>')).toEqual({
    scripts: [sha('run()')],
    styles: [sha('a{color:red}')],
  });
});

test('the hash is the one that browsers compute', () => {
  // The example in the specification: https://www.w3.org/TR/CSP3/#external-hash
  expect(inlineHashes("<script>alert('Hello, world.');</script>").scripts).toEqual([
    'qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=',
  ]);
});

test('modules, import maps and speculation rules are scripts to a browser', () => {
  const html = ['module', 'importmap', 'SpeculationRules'].map((type) => `<script type="${type}">${type}</script>`);
  expect(inlineHashes(html.join('')).scripts).toEqual([sha('module'), sha('importmap'), sha('SpeculationRules')]);
});

test('structured data and scripts from a file need no hash', () => {
  const html = '<script type="application/ld+json">{}</script><script src="/a.js"></script><script></script>';
  expect(inlineHashes(html).scripts).toEqual([]);
});

test('the same script twice gives one hash', () => {
  expect(inlineHashes('<script>a</script><script>a</script>').scripts).toEqual([sha('a')]);
});

test('characters that look like markup stay as they are', () => {
  expect(inlineHashes('<script>if (a<b && "&amp;") c("<p>")</script>').scripts).toEqual([
    sha('if (a<b && "&amp;") c("<p>")'),
  ]);
});

test('line ends of Windows are hashed as a browser reads them', () => {
  expect(inlineHashes('<script>a\r\nb</script>').scripts).toEqual([sha('a\nb')]);
});

test('markup in a comment is not a script', () => {
  expect(inlineHashes('<!-- <script>a</script> -->')).toEqual({ scripts: [], styles: [] });
});
