import { describe, expect, test } from 'vitest';
import { keepAnchors, movedAnchors } from '../../src/publishing/moved-anchors.ts';

const titleOf = (path: string) => `Titel van ${path}`;
const here = (html: string, ...pairs: [old: string, now: string][]) =>
  keepAnchors(html, { here: pairs.map(([old, now]) => ({ old, now })), elsewhere: [] }, titleOf);

describe('a reader with an old address of a heading', () => {
  test('lands at the heading that it is called now', () => {
    expect(here('<main><h2 id="a">Een</h2><h2 id="b">Twee</h2></main>', ['oud', 'b'])).toBe(
      '<main><h2 id="a">Een</h2><h2 id="b"><span id="oud"></span>Twee</h2></main>',
    );
  });

  test('lands at the first word where words may stand, in a list of sources too', () => {
    expect(here('<dl><div id="vng"> <dt>VNG</dt><dd>Uitleg</dd></div></dl>', ['oud', 'vng'])).toBe(
      '<dl><div id="vng"> <dt><span id="oud"></span>VNG</dt><dd>Uitleg</dd></div></dl>',
    );
  });

  test('lands beside a drawing, never in it', () => {
    expect(here('<figure id="f"><svg><title>Kaart</title></svg><p>&amp; zo</p></figure>', ['oud', 'f'])).toBe(
      '<figure id="f"><svg><title>Kaart</title></svg><p><span id="oud"></span>&amp; zo</p></figure>',
    );
  });

  test('finds each of several old addresses', () => {
    const html = '<h2 id="a">Een</h2><p>x</p><h2 id="b">Twee</h2>';
    expect(here(html, ['oud-b', 'b'], ['oud-a', 'a'], ['ouder-b', 'b'])).toBe(
      '<h2 id="a"><span id="oud-a"></span>Een</h2><p>x</p><h2 id="b"><span id="oud-b"></span><span id="ouder-b"></span>Twee</h2>',
    );
  });

  test('is told on the old page, with a link, that it went to another', () => {
    const elsewhere = [{ old: 'oud', address: '/b/#nieuw' }];
    expect(keepAnchors('<main><p>Tekst</p></main>', { here: [], elsewhere }, titleOf)).toBe(
      '<main><p>Tekst</p><p class="breedte meta" id="oud">Verplaatst naar een andere pagina: <a href="/b/#nieuw">Titel van /b/</a></p></main>',
    );
  });
});

describe('what a page has to keep', () => {
  test('is an old anchor of its own, and where that is now', () => {
    const moved = movedAnchors([
      { van: '/a/#oud', naar: '/a/#nieuw' },
      { van: '/a/#weg', naar: '/b/' },
    ]);
    expect([...moved]).toEqual([
      ['/a/', { here: [{ old: 'oud', now: 'nieuw' }], elsewhere: [{ old: 'weg', address: '/b/' }] }],
    ]);
  });

  test('is an anchor of a page that moved to it, because a browser takes that along', () => {
    const moved = movedAnchors([
      { van: '/oud/', naar: '/a/' },
      { van: '/oud/#x', naar: '/a/#y' },
      { van: '/oud/#z', naar: '/b/#z' },
    ]);
    expect([...moved]).toEqual([
      ['/a/', { here: [{ old: 'x', now: 'y' }], elsewhere: [{ old: 'z', address: '/b/#z' }] }],
    ]);
  });

  test('is nothing for an anchor that is to open the top of its page, as browsers do by themselves', () => {
    expect([...movedAnchors([{ van: '/a/#weg', naar: '/a/' }]).values()]).toEqual([{ here: [], elsewhere: [] }]);
  });
});
