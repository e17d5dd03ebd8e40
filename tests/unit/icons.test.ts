import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { byDay, dayColour } from '../../src/lib/icons/day-colours.ts';
import { icoFile, icons, iconSvg } from '../../src/lib/icons/icons.ts';

const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#a63d22"/></svg>';
const draw = (svg: string) => sharp(Buffer.from(svg));

describe('an icon', () => {
  test.each(Object.entries(icons))('%s is as large as it says', async (_, icon) => {
    expect(await draw(iconSvg(favicon, icon, '#fff')).metadata()).toMatchObject({
      width: icon.size,
      height: icon.size,
    });
  });

  test('for iOS fills its square, because iOS makes what is transparent black', async () => {
    const { isOpaque } = await draw(iconSvg(favicon, icons['apple-touch-icon'], '#fbf8f2')).stats();
    expect(isOpaque).toBe(true);
  });

  test('for Android keeps the whole drawing inside the circle that may be cut out of it', async () => {
    const icon = icons['icon-maskable'];
    const drawing = readFileSync(new URL('../../public/favicon.svg', import.meta.url), 'utf8');
    const ground = dayColour('papier');
    const { data, info } = await draw(iconSvg(drawing, icon, ground))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
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

  test('as .ico is its PNG behind a header that says where it is', () => {
    const png = Uint8Array.of(137, 80, 78, 71);
    const file = icoFile(png, 32);
    const view = new DataView(file.buffer);
    expect([view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true)]).toEqual([0, 1, 1]);
    expect([view.getUint8(6), view.getUint8(7)]).toEqual([32, 32]);
    const [length, start] = [view.getUint32(14, true), view.getUint32(18, true)];
    expect([...file.subarray(start, start + length)]).toEqual([...png]);
    expect(file.length).toBe(start + length);
  });
});

describe('outside a page', () => {
  test('colours have their value by day', () => {
    expect(byDay('fill="var(--papier)" stroke="var(--art-skin-dark)"')).toBe('fill="#fbf8f2" stroke="#8a5638"');
  });

  test('a colour with two values has the first', () => {
    expect(byDay('fill="var(--dag,#a9492e)var(--nacht,#713828)" stroke="var(--klei)"')).toBe(
      'fill="#a9492e" stroke="#a63d22"',
    );
  });

  test('a variable that is no colour stays what it is', () => {
    expect(byDay('font:var(--font-kop)')).toBe('font:var(--font-kop)');
  });

  test('a colour that does not exist is a mistake', () => {
    expect(() => dayColour('paars')).toThrow('"paars"');
    expect(() => byDay('fill="var(--art-jas)"')).toThrow('"art-jas"');
  });
});
