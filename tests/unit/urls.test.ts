import { describe, expect, test } from 'vitest';
import {
  absoluteUrl,
  entryPath,
  fixedPaths,
  linkedPath,
  quotationPath,
  overviewPaths,
  sharePicturePath,
} from '../../src/model/addresses.ts';
import { site } from '../../src/site.ts';

describe('the address of a page', () => {
  test.each([
    ['keynotes', 'noor-wilgenhout', '/keynotes/noor-wilgenhout/'],
    ['gemeente', 'index', `/${site.municipality}/`],
    ['terugblik', 'index', '/terugblik/'],
    ['paginas', 'privacy', '/privacy/'],
    ['begrippen', 'gdi', '/begrippen/gdi/'],
  ] as const)('%s/%s stands at %s', (collection, id, path) => {
    expect(entryPath(collection, id)).toBe(path);
  });

  test('begins and ends with a slash, for every page that is not made from an entry too', () => {
    expect(fixedPaths.filter((path) => !/^\/(?:[a-z]+\/)?$/.test(path))).toEqual([]);
    expect(new Set(fixedPaths).size).toBe(fixedPaths.length);
  });

  test('is not there for an overview of nothing, and a series without its first page gets one', () => {
    expect(overviewPaths(() => false)).toEqual(['/', '/bronnen/', '/zoeken/', '/inhoud/']);
    expect(overviewPaths((collection) => collection === 'terugblik')).toContain('/terugblik/');
    expect(overviewPaths((collection) => collection === 'citaten')).toContain('/citaten/');
  });
});

test.each([
  ['/', '/deelplaatjes/start.png'],
  ['/keynotes/', '/deelplaatjes/keynotes.png'],
  ['/keynotes/noor-wilgenhout/', '/deelplaatjes/keynotes/noor-wilgenhout.png'],
])('the picture that is shown when someone shares %s stands at %s', (pathname, picture) => {
  expect(sharePicturePath(pathname)).toBe(picture);
});

describe('the page that a link leads to', () => {
  test.each([
    ['/begrippen/gdi/', '/begrippen/gdi/'],
    ['/begrippen/gdi/#uitleg', '/begrippen/gdi/'],
    ['/zoeken/?q=x', '/zoeken/'],
    ['https://vng.nl/', undefined],
    ['//vng.nl/', undefined],
    ['#kop', undefined],
    ['mailto:info@turfbrug.example', undefined],
  ])('of %s is %s', (url, path) => {
    expect(linkedPath(url)).toBe(path);
  });
});

test('the full address of a quotation begins with that of the site, and keeps its anchor', () => {
  expect(absoluteUrl(quotationPath('geen-grenzen'))).toMatch(/^https?:\/\/[^/]+\/citaten\/#geen-grenzen$/);
});
