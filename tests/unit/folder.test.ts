/** What the code makes of a site that stands in a folder of its host. The address is read once, so that each test loads it anew. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const load = async (address: string) => {
  vi.stubEnv('SITE_URL', address);
  const addresses = await import('../../src/model/addresses.ts');
  const { linksInFolder } = await import('../../src/publishing/folder-links.ts');
  return { ...addresses, linksInFolder };
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
  },
);
