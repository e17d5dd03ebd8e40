/** Proves that whoever shares a page shows a picture of that page, and whoever keeps the site an icon. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { sharePicturePath } from '../../src/model/addresses.ts';
import { DRAWING } from '../../src/publishing/pictures/layout.ts';
import { readFacts } from '../../src/publishing/built-page.ts';
import { wordingOf } from '../../src/publishing/pictures/wording.ts';
import { errorPage } from '../built-sites/read.ts';
import { expect, sweep, test } from './sweep.ts';

/** Width and height out of the header of a PNG. */
function pngSize(png: Buffer): string {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return `${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`;
}

// These read files, which a second worker would have to read as well.
test.describe.configure({ mode: 'default' });

sweep(({ dist, identity, indexable: shared, town, fictional, htmlOf, read, fieldsOf }) => {
  const pictureOf = (address: string) => read(sharePicturePath(address));
  const wordsOf = (address: string) => wordingOf(readFacts(htmlOf(address)).facts.about, identity.tagline);

  test('every page has a picture to share, of the size that social media show uncut, and of at most 60 kB', () => {
    for (const address of shared) {
      const picture = pictureOf(address);
      expect(pngSize(picture), address).toBe('1200x630');
      expect(picture.length, address).toBeLessThanOrEqual(60 * 1024);
    }
    expect(existsSync(join(dist, sharePicturePath(errorPage)))).toBe(false);
  });

  test('no two pages have the same picture', () => {
    const pictures = shared.map((address) => pictureOf(address).toString('base64'));
    expect(new Set(pictures).size).toBe(shared.length);
  });

  test('the pictures of what is made up say that it is fictional, and no other does', () => {
    const marked = shared.filter((address) => wordsOf(address).mark === 'Fictieve gemeente');
    expect(marked.toSorted()).toEqual(fictional.toSorted());
  });

  test('the picture of each place on the map shows that place', async () => {
    const { left, top, size } = DRAWING;
    const placeOf = (address: string) =>
      fieldsOf(address === town ? `${town.slice(1)}index.mdx` : `${address.slice(1, -1)}.mdx`)['plek'];
    const onMap = shared.filter((address) => address.startsWith(town) && placeOf(address) !== undefined);
    const drawings = await Promise.all(
      onMap.map(async (address) => {
        const drawing = sharp(pictureOf(address)).extract({ left, top, width: size, height: size });
        return (await drawing.raw().toBuffer()).toString('base64');
      }),
    );
    expect(new Set(drawings).size).toBe(new Set(onMap.map(placeOf)).size);
  });

  test('the picture of a keynote shows who spoke or its title, and that of the home page its headline', () => {
    for (const address of shared.filter((one) => /^\/keynotes\/./.test(one))) {
      const { spreker, titel } = fieldsOf(`${address.slice(1, -1)}.mdx`);
      expect([fieldsOf(`sprekers/${String(spreker)}.yaml`)['naam'], titel]).toContain(wordsOf(address).title);
    }
    expect(htmlOf('/')).toMatch(new RegExp(`<h1[^>]*>${wordsOf('/').title}</h1>`));
  });

  test('the web manifest is in Dutch, and its icons are there in the sizes that it says', async ({ request }) => {
    const response = await request.get('/manifest.webmanifest');
    expect(response.headers()['content-type']).toContain('application/manifest+json');
    const manifest = (await response.json()) as {
      lang: string;
      name: string;
      start_url: string;
      icons: { src: string; sizes: string; type: string; purpose: string }[];
    };
    expect(manifest).toMatchObject({ lang: 'nl', start_url: '/', display: 'browser' });
    expect(manifest.name).toContain(identity.name);
    expect(manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`)).toEqual([
      'any 192x192',
      'any 512x512',
      'maskable 512x512',
    ]);
    for (const { src, sizes, type } of manifest.icons) {
      expect((await request.get(src)).headers()['content-type']).toBe(type);
      expect(pngSize(read(src)), src).toBe(sizes);
    }
  });

  test('iOS gets an icon without holes, and who asks for favicon.ico gets one', async ({ request }) => {
    const appleIcon = read('/apple-touch-icon.png');
    expect(pngSize(appleIcon)).toBe('180x180');
    expect((await sharp(appleIcon).stats()).isOpaque).toBe(true);
    expect((await request.get('/favicon.ico')).ok()).toBe(true);
    expect(pngSize(read('/favicon.ico').subarray(22))).toBe('32x32');
  });
});
