import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteServer } from '../../scripts/serve.ts';
import {
  hostRedirects,
  isRedirectPage,
  parseHostRedirects,
  redirectPage,
  withQuery,
} from '../../src/headers/host-redirects.ts';
import { nginxRedirects } from '../../src/headers/nginx.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'verhuisd-'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const redirects = [
  { van: '/oud/', naar: '/nieuw/' },
  { van: '/rss.xml', naar: '/feed.xml' },
  { van: '/a/#oud', naar: '/a/#nieuw' },
];

describe('a host', () => {
  test('gets one line for each page and file that moved, for good, and none for headings', () => {
    expect(hostRedirects(redirects, '/')).toBe(
      '# Gemaakt bij het bouwen uit src/content/doorverwijzingen.yaml.\n/oud/ /nieuw/ 301\n/rss.xml /feed.xml 301\n',
    );
  });

  test('gets them with the folder that the site stands in, which is read off again', () => {
    const text = hostRedirects(redirects, '/congres/');
    expect(text).toContain('\n/congres/oud/ /congres/nieuw/ 301\n');
    expect(parseHostRedirects(text, '/congres/')).toEqual(parseHostRedirects(hostRedirects(redirects, '/'), '/'));
  });

  const nginx = (moved: typeof redirects, folder: string) =>
    nginxRedirects({
      redirects: parseHostRedirects(hostRedirects(moved, '/'), '/'),
      folder,
      hashes: { scripts: [], styles: [] },
      files: [],
    });

  test('with nginx gets exact locations, for a page without its last slash too', () => {
    expect(nginx(redirects, '/').split('\n').slice(1)).toEqual([
      'location = /oud/ { return 301 /nieuw/$is_args$args; }',
      'location = /oud { return 301 /nieuw/$is_args$args; }',
      'location = /rss.xml { return 301 /feed.xml$is_args$args; }',
      '',
    ]);
    expect(nginx(redirects, '/congres/')).toContain('location = /oud { return 301 /congres/nieuw/$is_args$args; }');
  });

  test('without redirects gets files without rules', () => {
    expect(parseHostRedirects(hostRedirects([], '/'), '/')).toEqual(new Map());
    expect(nginx([], '/')).not.toMatch(/location|rewrite/);
  });

  test('puts the question of a visitor before the place on a page', () => {
    expect(withQuery('/nieuw/#kop', '?q=1')).toBe('/nieuw/?q=1#kop');
    expect(withQuery('/nieuw/', '?q=1')).toBe('/nieuw/?q=1');
  });

  test('that knows of no redirects gets a page that sends a reader on, with a link, and that no search engine keeps', () => {
    const html = redirectPage({ path: '/nieuw/', url: 'https://voorbeeld.nl/nieuw/', title: 'Vraag &amp; antwoord' });
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/nieuw/">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<link rel="canonical" href="https://voorbeeld.nl/nieuw/">');
    expect(html).toContain('<a href="/nieuw/">Vraag &amp; antwoord</a>');
    expect(html).not.toMatch(/<script|<style|style=/);
    expect(isRedirectPage(html)).toBe(true);
    expect(isRedirectPage('<title>Over</title>')).toBe(false);
  });
});

describe('our own server', () => {
  test('sends a reader on, as a host does, also after a new build', async () => {
    const dist = join(root, 'dist');
    mkdirSync(join(dist, 'oud'), { recursive: true });
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
    writeFileSync(join(dist, '_redirects'), hostRedirects(redirects, '/'));
    utimesSync(join(dist, 'index.html'), new Date(), new Date(Date.now() + 5000));
    expect(await ask('/oud/')).toEqual([301, '/nieuw/']);
    expect(await ask('/oud/?q=1')).toEqual([301, '/nieuw/?q=1']);
    expect(await ask('/oud')).toEqual([301, '/oud/']);
    expect(await ask('/rss.xml')).toEqual([301, '/feed.xml']);
    expect(await ask('/')).toEqual([200, null]);
    server.close();
  });
});
