import { describe, expect, test } from 'vitest';
import {
  absoluteUrl,
  componentIds,
  entryPath,
  fixedPaths,
  linkedPaths,
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

  test('of a quotation is its place among the quotations', () => {
    expect(quotationPath('geen-grenzen')).toBe('/citaten/#geen-grenzen');
  });
});

describe('the picture that is shown when someone shares a page', () => {
  test.each([
    ['/', '/deelplaatjes/start.png'],
    ['/keynotes/', '/deelplaatjes/keynotes.png'],
    ['/keynotes/noor-wilgenhout/', '/deelplaatjes/keynotes/noor-wilgenhout.png'],
  ])('of %s stands at %s', (pathname, picture) => {
    expect(sharePicturePath(pathname)).toBe(picture);
  });
});

describe('the pages that a text links to', () => {
  test('are its internal addresses, once each, without anchor or question', () => {
    const text =
      '[a](/begrippen/gdi/), [b](/begrippen/gdi/#uitleg), [c](/zoeken/?q=x), ![d](/zaal.svg "titel") en [e](https://vng.nl/).';
    expect(linkedPaths(text)).toEqual(['/begrippen/gdi/', '/zoeken/', '/zaal.svg']);
  });

  test('are none when it links only outward or within itself', () => {
    expect(linkedPaths('[a](https://vng.nl/) [b](#kop) [c](mailto:info@mosdijk.example) /los/')).toEqual([]);
  });
});

describe('the quotations and facts that a text uses', () => {
  test('are the ids of one block, once each, whichever quotes stand around them', () => {
    const text =
      '<Citaat id="een" />\n<Citaat\n  id="twee"\n/>\n<Citaat id="een" /> <Citaat id=\'drie\' /> <Feit id="vier" />';
    expect(componentIds(text, 'Citaat')).toEqual(['een', 'twee', 'drie']);
  });

  test('are found by "feit" as well', () => {
    expect(componentIds('<ToenEnNu feit="gdi-naam" />', 'ToenEnNu')).toEqual(['gdi-naam']);
  });

  test('are not those of a block whose name only begins the same', () => {
    expect(componentIds('<CitaatGroot id="een" />', 'Citaat')).toEqual([]);
  });
});

describe('the full address of a page', () => {
  test('begins with that of the site, and keeps its anchor', () => {
    expect(absoluteUrl('/citaten/#geen-grenzen')).toMatch(/^https?:\/\/[^/]+\/citaten\/#geen-grenzen$/);
  });
});
