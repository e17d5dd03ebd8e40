import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { byDay, dayColour } from '../../src/lib/icons/day-colours.ts';
import { icoFile, icons, iconSvg } from '../../src/lib/icons/icons.ts';

const favicon = readFileSync(new URL('../../public/favicon.svg', import.meta.url), 'utf8');
const ground = dayColour('papier');
const draw = (icon: (typeof icons)[keyof typeof icons]) => sharp(Buffer.from(iconSvg(favicon, icon, ground)));

test.each(Object.values(icons))('an icon is as large as it says', async (icon) => {
  expect(await draw(icon).metadata()).toMatchObject({ width: icon.size, height: icon.size });
});

test('an icon for iOS fills its square, because iOS makes what is transparent black', async () => {
  expect((await draw(icons['apple-touch-icon']).stats()).isOpaque).toBe(true);
});

test('an icon for Android keeps the whole drawing inside the circle that may be cut out of it', async () => {
  const icon = icons['icon-maskable'];
  const { data, info } = await draw(icon).greyscale().raw().toBuffer({ resolveWithObject: true });
  const brightest = data[0] ?? 0;
  let [drawn, farthest] = [0, 0];
  for (let index = 0; index < icon.size ** 2; index += 1) {
    if ((data[index * info.channels] ?? 0) > brightest - 20) continue;
    drawn += 1;
    const [x, y] = [(index % icon.size) - icon.size / 2, Math.floor(index / icon.size) - icon.size / 2];
    farthest = Math.max(farthest, Math.hypot(x, y));
  }
  expect(drawn).toBeGreaterThan(1000);
  // Of any shape that a phone cuts out, the middle 80 % stays: https://www.w3.org/TR/appmanifest/#icon-masks
  expect(farthest).toBeLessThanOrEqual(icon.size * 0.4);
});

test('an .ico file is its PNG behind a header that says where it is', () => {
  const png = Uint8Array.of(137, 80, 78, 71);
  const file = icoFile(png, 32);
  const view = new DataView(file.buffer);
  const [length, start] = [view.getUint32(14, true), view.getUint32(18, true)];
  expect([...file.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  expect([...file.subarray(start)]).toEqual([...png]);
  expect(length).toBe(png.length);
});

test.each([
  ['fill="var(--papier)" stroke="var(--art-skin-dark)"', 'fill="#fbf8f2" stroke="#8a5638"'],
  ['fill="var(--dag,#a9492e)var(--nacht,#713828)" stroke="var(--klei)"', 'fill="#a9492e" stroke="#a63d22"'],
  ['font:var(--font-kop)', 'font:var(--font-kop)'],
])('outside a page, %s is %s', (drawing, coloured) => {
  expect(byDay(drawing)).toBe(coloured);
});

test('a colour that does not exist is a mistake', () => {
  expect(() => byDay('fill="var(--art-jas)"')).toThrow('"art-jas"');
});
