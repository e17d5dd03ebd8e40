/** Old addresses lead on: of pages and files by the server or by a page of their own, of places by an anchor in another page. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSiteServer } from '../../scripts/serve.ts';
import {
  formatHostRedirects,
  isRedirectPage,
  movedFiles,
  parseHostRedirects,
  redirectPage,
} from '../../src/headers/host-redirects.ts';
import { nginxRedirects } from '../../src/headers/nginx.ts';
import { keepAnchors, movedAnchors } from '../../src/publishing/moved-anchors.ts';

const moved = movedFiles([
  { van: '/oud/', naar: '/nieuw/#kop' },
  { van: '/rss.xml', naar: '/feed.xml' },
  { van: '/a/#oud', naar: '/a/#nieuw' },
]);

describe('a host', () => {
  test('gets one line for each page and file that moved, for good, and none for headings', () => {
    expect(formatHostRedirects(moved, '/')).toBe(
      '# Gemaakt bij het bouwen uit src/content/doorverwijzingen.yaml.\n/oud/ /nieuw/#kop 301\n/rss.xml /feed.xml 301\n',
    );
  });

  test('gets them with the folder that the site stands in, which is read off again', () => {
    const text = formatHostRedirects(moved, '/congres/');
    expect(text).toContain('\n/congres/oud/ /congres/nieuw/#kop 301\n');
    expect(parseHostRedirects(text, '/congres/')).toEqual(moved);
  });

  test('with nginx gets exact locations, for a page without its last slash too, with the question before the place', () => {
    const nginx = (redirects: typeof moved, folder: string) =>
      nginxRedirects({ redirects, folder, hashes: { scripts: [], styles: [] }, files: [] });
    expect(nginx(moved, '/').split('\n').slice(1)).toEqual([
      'location = /oud/ { return 301 /nieuw/$is_args$args#kop; }',
      'location = /oud { return 301 /nieuw/$is_args$args#kop; }',
      'location = /rss.xml { return 301 /feed.xml$is_args$args; }',
      '',
    ]);
    expect(nginx(moved, '/congres/')).toContain('location = /oud { return 301 /congres/nieuw/$is_args$args#kop; }');
    expect(nginx(new Map(), '/')).not.toMatch(/location|rewrite/);
  });

  test('that knows of no redirects gets a page that sends a reader on, with a link, and that no search engine keeps', () => {
    const html = redirectPage({ path: '/nieuw/', url: 'https://voorbeeld.nl/nieuw/', title: 'Vraag &amp; antwoord' });
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/nieuw/">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<link rel="canonical" href="https://voorbeeld.nl/nieuw/">');
    expect(html).toContain('<a href="/nieuw/">Vraag &amp; antwoord</a>');
    expect(html).not.toMatch(/<script|<style|style=/);
    expect([isRedirectPage(html), isRedirectPage('<title>Over</title>')]).toEqual([true, false]);
  });

  test('of our own sends a reader on, also after a new build', async () => {
    const dist = mkdtempSync(join(tmpdir(), 'verhuisd-'));
    mkdirSync(join(dist, 'oud'));
    writeFileSync(join(dist, 'index.html'), 'start');
    writeFileSync(join(dist, 'oud/index.html'), 'verplaatst');
    const server = createSiteServer(dist);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const ask = async (path: string) => {
      const { status, headers } = await fetch(`http://127.0.0.1:${String(port)}${path}`, { redirect: 'manual' });
      return [status, headers.get('location')];
    };
    expect(await ask('/oud/')).toEqual([200, null]);
    writeFileSync(join(dist, '_redirects'), formatHostRedirects(moved, '/'));
    utimesSync(join(dist, 'index.html'), new Date(), new Date(Date.now() + 5000));
    expect(await ask('/oud/?q=1')).toEqual([301, '/nieuw/?q=1#kop']);
    expect(await ask('/oud')).toEqual([301, '/oud/']);
    expect(await ask('/rss.xml')).toEqual([301, '/feed.xml']);
    expect(await ask('/')).toEqual([200, null]);
    server.close();
    rmSync(dist, { recursive: true });
  });
});

const titleOf = (path: string) => `Titel van ${path}`;

test.each<[string, string, [old: string, now: string][], string]>([
  [
    'at the heading that it is called now',
    '<main><h2 id="a">Een</h2><h2 id="b">Twee</h2></main>',
    [['oud', 'b']],
    '<main><h2 id="a">Een</h2><h2 id="b"><span id="oud"></span>Twee</h2></main>',
  ],
  [
    'at the first word where words may stand, in a list of sources too',
    '<dl><div id="vng"> <dt>VNG</dt><dd>Uitleg</dd></div></dl>',
    [['oud', 'vng']],
    '<dl><div id="vng"> <dt><span id="oud"></span>VNG</dt><dd>Uitleg</dd></div></dl>',
  ],
  [
    'beside a drawing, never in it',
    '<figure id="f"><svg><title>Kaart</title></svg><p>&amp; zo</p></figure>',
    [['oud', 'f']],
    '<figure id="f"><svg><title>Kaart</title></svg><p><span id="oud"></span>&amp; zo</p></figure>',
  ],
  [
    'by each of several old addresses',
    '<h2 id="a">Een</h2><h2 id="b">Twee</h2>',
    [
      ['oud-b', 'b'],
      ['oud-a', 'a'],
      ['ouder-b', 'b'],
    ],
    '<h2 id="a"><span id="oud-a"></span>Een</h2><h2 id="b"><span id="oud-b"></span><span id="ouder-b"></span>Twee</h2>',
  ],
])('a reader with an old address of a place lands %s', (_, html, pairs, kept) => {
  expect(keepAnchors(html, { here: pairs.map(([old, now]) => ({ old, now })), elsewhere: [] }, titleOf)).toBe(kept);
});

test('a reader with an old address of a place is told on the old page, with a link, that it went to another', () => {
  const elsewhere = [{ old: 'oud', address: '/b/#nieuw' }];
  expect(keepAnchors('<main><p>Tekst</p></main>', { here: [], elsewhere }, titleOf)).toBe(
    '<main><p>Tekst</p><p class="breedte meta" id="oud">Verplaatst naar een andere pagina: <a href="/b/#nieuw">Titel van /b/</a></p></main>',
  );
});

test('a page keeps its own old anchors, and those of a page that moved to it, which a browser takes along', () => {
  const redirects = [
    { van: '/oud/', naar: '/a/' },
    { van: '/oud/#x', naar: '/a/#y' },
    { van: '/oud/#z', naar: '/b/#z' },
    { van: '/a/#weg', naar: '/b/' },
    // The top of a page is what a browser shows by itself.
    { van: '/a/#top', naar: '/a/' },
  ];
  const elsewhere = [
    { old: 'z', address: '/b/#z' },
    { old: 'weg', address: '/b/' },
  ];
  expect([...movedAnchors(redirects)]).toEqual([['/a/', { here: [{ old: 'x', now: 'y' }], elsewhere }]]);
});
