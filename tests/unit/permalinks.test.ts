import { describe, expect, test } from 'vitest';
import { findVanished, formatPermalinks, parsePermalinks, siteAddresses } from '../../src/permalinks/permalinks.ts';
import { proposeRedirects, vanishedReport } from '../../src/permalinks/vanished.ts';
import type { Redirect } from '../../src/schemas/redirect.ts';

const page = (main: string) => `<!DOCTYPE html><body><h2 id="buiten">a</h2><main id="inhoud">${main}</main></body>`;

/** What is said when these addresses were recorded and those are on the site. */
function report(recorded: string[], site: string[], redirects: Redirect[] = []): string {
  const existing = new Set(site);
  const proposals = proposeRedirects(findVanished(recorded, existing, redirects), existing, recorded, redirects);
  return vanishedReport(proposals, redirects.length === 0);
}

const vanished = (recorded: string[], site: string[], redirects: Redirect[] = []) =>
  findVanished(recorded, new Set(site), redirects);

/** The lines that an editor is given to paste. */
const pasted = (...given: Parameters<typeof report>) =>
  [...report(...given).matchAll(/- van: (.*)\n {4}naar: (.*)/g)].map(
    ([, van, naar]) => `${String(van)} ${String(naar)}`,
  );

describe('an address that is promised to a reader', () => {
  const addresses = (html: string, files: string[] = []) => siteAddresses(new Map([['/a/', page(html)]]), files);

  test('is that of a page, and that of each heading, quotation and source on it', () => {
    const html = '<h2 id="kop">Kop</h2><figure id="citaat-x">“Ja”</figure><dl><div id="bron"><dt>b</dt></div></dl>';
    expect(addresses(html)).toEqual(['/a/', '/a/#bron', '/a/#citaat-x', '/a/#kop']);
  });

  test('is not that of a menu, a part of a drawing or a field of a form, which nobody keeps', () => {
    const html =
      '<nav id="menu"><h2 id="op-deze-pagina">a</h2></nav><svg id="kaart"><path id="p"/></svg><form><input id="zoekveld"></form>';
    expect(addresses(html)).toEqual(['/a/']);
  });

  test('is that of a heading after a menu, a drawing and a form', () => {
    expect(addresses('<nav>a</nav><svg><path></svg><form><input></form><br><h2 id="kop">k</h2>')).toContain('/a/#kop');
  });

  test('is not that of the error page, nor that of a page which only says where something went', () => {
    const pages = new Map([
      ['/404.html', page('')],
      ['/oud/', '<meta http-equiv="refresh" content="0; url=/a/">'],
    ]);
    expect(siteAddresses(pages, [])).toEqual([]);
  });

  test('is that of a file that people subscribe to or link to, and not of what only belongs to a page', () => {
    const files = [
      '/feed.xml',
      '/manifest.webmanifest',
      '/llms.txt',
      '/verslag.pdf',
      '/feed.xml.br',
      '/favicon.svg',
      '/a/index.md',
      '/a/index.html',
      '/_redirects',
      '/_astro/x.js',
      '/pagefind/words.1.txt',
    ];
    expect(addresses('', files)).toEqual(['/a/', '/feed.xml', '/llms.txt', '/manifest.webmanifest', '/verslag.pdf']);
  });
});

describe('permalinks.txt', () => {
  test('has each address once, sorted, one a line, below a line that says what it is', () => {
    const text = formatPermalinks(['/b/', '/a/#één', '/b/', '/a/']);
    expect(text).toMatch(/^# .*npm run permalinks.*\n\/a\/\n\/a\/#één\n\/b\/\n$/);
    expect(parsePermalinks(text)).toEqual(['/a/', '/a/#één', '/b/']);
  });

  test('may come from a Windows machine, with empty lines', () => {
    expect(parsePermalinks('# Kop\r\n\r\n/a/\r\n/b/\r\n')).toEqual(['/a/', '/b/']);
  });
});

describe('an address has vanished', () => {
  test('when it is not on the site any more', () => {
    expect(vanished(['/a/', '/a/#x', '/feed.xml'], ['/a/'])).toEqual(['/a/#x', '/feed.xml']);
  });

  test('but not when redirects.yaml says where it went', () => {
    const redirects = [
      { van: '/oud/', naar: '/a/' },
      { van: '/a/#oud', naar: '/a/#nieuw' },
    ];
    expect(vanished(['/oud/', '/a/#oud', '/a/'], ['/a/', '/a/#nieuw'], redirects)).toEqual([]);
  });

  test('and its page has moved to one without that heading, which is where a browser looks for it', () => {
    const redirects = [{ van: '/oud/', naar: '/a/' }];
    expect(vanished(['/oud/#x', '/oud/#y'], ['/a/', '/a/#x'], redirects)).toEqual(['/oud/#y']);
  });

  test('but not when the page that it moved to keeps its old anchor', () => {
    const redirects = [
      { van: '/oud/', naar: '/a/' },
      { van: '/a/#x', naar: '/a/#z' },
    ];
    expect(vanished(['/oud/#x', '/a/#x'], ['/a/', '/a/#z'], redirects)).toEqual([]);
  });
});

describe('an editor who took an address away', () => {
  test('is told which, what it may be called now, and both ways to mend it, with the lines to paste', () => {
    expect(
      report(
        ['/', '/keynotes/', '/keynotes/bas-eenhoorn/', '/over/', '/over/#wie-zijn-wij'],
        ['/', '/keynotes/', '/keynotes/b-eenhoorn/', '/over/'],
      ),
    ).toBe(`Er zijn 2 adressen verdwenen die al op de site stonden. De site is niet bijgewerkt.

/keynotes/bas-eenhoorn/
  Deze pagina is er niet meer. Bedoelt u "/keynotes/b-eenhoorn/"?

/over/#wie-zijn-wij
  Dit kopje of citaat staat niet meer op de pagina.

Wie zo’n adres bewaarde of afdrukte, moet er altijd iets vinden. Kies een van deze twee:

1. Zet terug wat er stond, onder dezelfde naam.

2. Zeg waar het nu staat. Zet deze regels in src/redirects.yaml, op de plaats van "redirects: []". Kijk achter elke "naar" of het klopt.

redirects:
  - van: /keynotes/bas-eenhoorn/
    naar: /keynotes/b-eenhoorn/
  - van: /over/#wie-zijn-wij
    naar: /over/`);
  });

  test('is told to add to the lines that are there', () => {
    const text = report(['/feed.xml'], ['/'], [{ van: '/oud/', naar: '/' }]);
    expect(text).toMatch(/^Er is 1 adres verdwenen dat al op de site stond\./);
    expect(text).toContain('/feed.xml\n  Dit bestand is er niet meer.');
    expect(text).toMatch(/src\/redirects\.yaml, onder "redirects:"\..*\n\n {2}- van: \/feed\.xml\n {4}naar: \/$/);
  });

  test('gets what is new on the site before what looks more like it', () => {
    const site = ['/', '/a/over-held/', '/a/over-gelden/'];
    expect(pasted(['/a/over-held/', '/a/over-geld/'], site)).toEqual(['/a/over-geld/ /a/over-gelden/']);
    expect(pasted(['/a/', '/a/#te-gast', '/a/#slot'], ['/a/', '/a/#op-bezoek', '/a/#slot'])).toEqual([
      '/a/#te-gast /a/#op-bezoek',
    ]);
  });

  test('gets the page around it when nothing looks like it', () => {
    const site = ['/', '/a/', '/a/vng/'];
    expect(pasted([...site, '/a/weg/'], site)).toEqual(['/a/weg/ /a/']);
    expect(pasted([...site, '/weg/nergens/'], site)).toEqual(['/weg/nergens/ /']);
    expect(report([...site, '/a/weg/'], site)).not.toContain('Bedoelt u');
  });

  test('is not sent from a page to a file, nor from a heading to another page', () => {
    expect(pasted(['/', '/feed/', '/a/', '/a/#vng'], ['/', '/feed.xml', '/a/', '/b/', '/b/#vng'])).toEqual([
      '/feed/ /',
      '/a/#vng /a/',
    ]);
  });

  test('need not say it again for each heading that moved along with its page', () => {
    const recorded = ['/', '/oud-stuk/', '/oud-stuk/#x', '/oud-stuk/#weg'];
    expect(pasted(recorded, ['/', '/oude-stuk/', '/oude-stuk/#x', '/oude-stuk/#y', '/oude-stuk/#z'])).toEqual([
      '/oud-stuk/ /oude-stuk/',
      '/oud-stuk/#weg /oude-stuk/',
    ]);
  });

  test('says once where a heading went that had two addresses', () => {
    const redirects = [{ van: '/oud/', naar: '/a/' }];
    expect(pasted(['/a/', '/a/#weg', '/oud/', '/oud/#weg'], ['/', '/a/', '/a/#nieuw'], redirects)).toEqual([
      '/a/#weg /a/#nieuw',
    ]);
  });

  test('has nothing vanished any more after pasting the lines', () => {
    const recorded = ['/', '/oud/', '/oud/#x', '/oud/#y', '/a/', '/a/#z', '/feed.xml'];
    const existing = new Set(['/', '/a/', '/a/#x', '/b/']);
    const lines = proposeRedirects(findVanished(recorded, existing, []), existing, recorded, []);
    expect(findVanished(recorded, existing, lines)).toEqual([]);
  });
});
