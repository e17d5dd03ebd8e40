/** Proves that whoever shares a page shows a picture of that page, and whoever keeps the site an icon. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { sharePicturePath } from '../../src/lib/urls.ts';
import { DRAWING } from '../../src/pictures/layout.ts';
import { readPageFacts } from '../../src/pictures/page-facts.ts';
import { wordingOf } from '../../src/pictures/wording.ts';
import { site } from '../../src/site.ts';
import { dist, errorPage, fictionalTerms, htmlOf, pages } from './support.ts';

const shared = pages.filter((address) => address !== errorPage);
const fileOf = (address: string) => readFileSync(join(dist, address));
const pictureOf = (address: string) => fileOf(sharePicturePath(address));
const wordsOf = (address: string) => wordingOf(readPageFacts(htmlOf(address)), site.tagline);

/** Width and height out of the header of a PNG. */
function pngSize(png: Buffer): string {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return `${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`;
}

test('Every page has a picture to share, of the size that social media show uncut, and of at most 60 kB', () => {
  expect(shared.length).toBeGreaterThan(50);
  for (const address of shared) {
    const picture = pictureOf(address);
    expect(pngSize(picture), address).toBe('1200x630');
    expect(picture.length, address).toBeLessThanOrEqual(60 * 1024);
  }
  expect(existsSync(join(dist, sharePicturePath(errorPage)))).toBe(false);
});

test('No two pages have the same picture', () => {
  const pictures = shared.map((address) => pictureOf(address).toString('base64'));
  expect(new Set(pictures).size).toBe(shared.length);
});

test('The pictures of Turfbrug and of made-up terms say that it is fictional, and no other does', () => {
  const turfbrug = shared.filter((address) => address.startsWith('/turfbrug/'));
  expect(turfbrug.length).toBeGreaterThan(6);
  expect(fictionalTerms.length).toBeGreaterThan(0);
  const marked = shared.filter((address) => wordsOf(address).mark === 'Fictieve gemeente');
  expect(marked.toSorted()).toEqual([...turfbrug, ...fictionalTerms].toSorted());
});

test('The picture of each place in Turfbrug shows that place', async () => {
  const { left, top, size } = DRAWING;
  const turfbrug = shared.filter((address) => address.startsWith('/turfbrug/'));
  const places = await Promise.all(
    turfbrug.map((address) =>
      sharp(pictureOf(address)).extract({ left, top, width: size, height: size }).raw().toBuffer(),
    ),
  );
  expect(new Set(places.map((place) => place.toString('base64'))).size).toBe(turfbrug.length);
});

test('The pictures of the keynotes show the name of a speaker, and that of the home page its headline', () => {
  const folder = fileURLToPath(new URL('../../src/content/sprekers/', import.meta.url));
  const names = readdirSync(folder).map((file) => /^naam: (.*)$/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1]);
  expect(names.length).toBeGreaterThan(0);
  const keynotes = shared.filter((address) => /^\/keynotes\/./.test(address));
  expect(keynotes.map((address) => wordsOf(address).title).toSorted()).toEqual(names.toSorted());
  expect(htmlOf('/')).toMatch(new RegExp(`<h1[^>]*>${wordsOf('/').title}</h1>`));
});

test('The web manifest is in Dutch, and its icons are there in the sizes that it says', async ({ request }) => {
  const response = await request.get('/manifest.webmanifest');
  expect(response.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await response.json()) as {
    lang: string;
    name: string;
    start_url: string;
    icons: { src: string; sizes: string; type: string; purpose: string }[];
  };
  expect(manifest).toMatchObject({ lang: 'nl', start_url: '/', display: 'browser' });
  expect(manifest.name).toContain(site.name);
  expect(manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`)).toEqual([
    'any 192x192',
    'any 512x512',
    'maskable 512x512',
  ]);
  for (const { src, sizes, type } of manifest.icons) {
    expect((await request.get(src)).headers()['content-type']).toBe(type);
    expect(pngSize(fileOf(src)), src).toBe(sizes);
  }
});

test('iOS gets an icon without holes, and who asks for favicon.ico gets one', async ({ request }) => {
  const appleIcon = fileOf('/apple-touch-icon.png');
  expect(pngSize(appleIcon)).toBe('180x180');
  expect((await sharp(appleIcon).stats()).isOpaque).toBe(true);
  expect((await request.get('/favicon.ico')).ok()).toBe(true);
  expect(pngSize(fileOf('/favicon.ico').subarray(22))).toBe('32x32');
});
