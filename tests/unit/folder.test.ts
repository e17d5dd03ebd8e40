/** What the code makes of a site that stands in a folder of its host. The address is read once, so that each test loads it anew. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProjectFiles } from '../../src/checking/project-files.ts';
import { addressOf } from '../../src/editing/text-field/pasted-address.ts';
import { knownWords } from '../../src/reading/problem.ts';

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const load = async (address: string) => {
  vi.stubEnv('SITE_URL', address);
  return {
    ...(await import('../../src/model/addresses.ts')),
    ...(await import('../../src/publishing/folder-middleware.ts')),
    ...(await import('../../src/checking/rules/links.ts')),
  };
};

describe.each(['https://www.voorbeeld.nl/a/congres/', 'https://www.voorbeeld.nl/a/congres'])(
  'published at %s',
  (address) => {
    test('a page is known by its full address, and its path is found again in that', async () => {
      const { absoluteUrl, folder, fromFolder, inFolder, pathOfUrl } = await load(address);
      expect(folder).toBe('/a/congres/');
      expect(absoluteUrl('/')).toBe('https://www.voorbeeld.nl/a/congres/');
      expect(absoluteUrl('/over/#kop')).toBe('https://www.voorbeeld.nl/a/congres/over/#kop');
      expect(fromFolder(inFolder('/over/'))).toBe('/over/');
      expect(fromFolder('/a/over/')).toBeUndefined();
      expect(pathOfUrl(new URL(absoluteUrl('/over/')))).toBe('/over/');
      expect(pathOfUrl(new URL('https://www.voorbeeld.nl/over/'))).toBeUndefined();
      expect(pathOfUrl(new URL('https://elders.example/a/congres/over/'))).toBeUndefined();
    });

    test('every address on a page gets the folder, once, and nothing else on it changes', async () => {
      const { linksInFolder } = await load(address);
      const page = (folder: string) =>
        `<!doctype html><link rel=icon href=${folder}/favicon.svg><a class="/x/" href="${folder}/over/?a=b&amp;c=/d/">/tekst/</a>` +
        `<a href='${folder}/'>a</a><A HREF="${folder}/b/">b</A><img alt="/c/" src="${folder}/c.png"><form action="${folder}/zoeken/"></form>` +
        `<blockquote cite="${folder}/citaten/#a">“/a/”</blockquote><a href="#kop">kop</a><a href="../d/">d</a><a href="">e</a>` +
        '<a href="https://elders.example/f/">f</a><a href="//elders.example/g/">g</a><a href="mailto:a@b.example">h</a>' +
        '<script>const a = "<a href=\\"/geen-link/\\">";</script><style>a[href="/geen-link/"] { color: red }</style>' +
        '<!-- <a href="/geen-link/">i</a> --><script src="/a/congres/_astro/a.js"></script><title><a href="/geen-link/"></title>';
      expect(linksInFolder(page(''))).toBe(page('/a/congres'));
    });

    test('an editor who links to the published site hears what to write, and may link to what else stands on that host', async () => {
      const { linkMistake } = await load(address);
      const targets = {
        paths: knownWords(['/over/']),
        drafts: new Set<string>(),
        anchors: new Map(),
        files: { has: () => false } as unknown as ProjectFiles,
      };
      const mistake = (url: string) => linkMistake(url, '/', false, targets);
      expect(mistake('https://www.voorbeeld.nl/a/congres/over/')).toBeUndefined();
      expect(mistake('https://www.voorbeeld.nl/over/')).toBeUndefined();
      expect(mistake('https://www.voorbeeld.nl/a/congres/weg/')).toContain('gaat naar een pagina die niet bestaat.');
      expect(mistake('/a/congres/over/')).toContain('Bedoelt u "/over/"?');
      expect(mistake('http://localhost:4321/a/congres/over/')).toContain('Schrijf /over/ voor een eigen pagina.');
    });
  },
);

test.each([
  ['https://www.voorbeeld.nl/a/congres/over/#kop', '/over/#kop'],
  ['https://www.voorbeeld.nl/over/', 'https://www.voorbeeld.nl/over/'],
  ['http://localhost:4321/a/congres/over/', '/over/'],
  ['http://localhost:4321/over/', '/over/'],
])('an editor who pastes %s gets %s', (pasted, written) => {
  expect(addressOf(pasted, ['https://www.voorbeeld.nl/a/congres/', 'http://localhost:4321'])).toBe(written);
});
