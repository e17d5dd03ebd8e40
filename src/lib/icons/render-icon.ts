import { readFile } from 'node:fs/promises';
import { publicDir } from 'astro:config/server';
import sharp from 'sharp';
import { dayColour } from './day-colours.ts';
import { iconSvg, type Icon } from './icons.ts';

/** Draws one icon of the site from public/favicon.svg, as PNG. */
export async function renderIcon(icon: Icon): Promise<Uint8Array<ArrayBuffer>> {
  const favicon = await readFile(new URL('favicon.svg', publicDir), 'utf8');
  const svg = iconSvg(favicon, icon, dayColour('papier'));
  const png = await sharp(Buffer.from(svg)).png({ palette: true, dither: 0 }).toBuffer();
  return new Uint8Array(png);
}
