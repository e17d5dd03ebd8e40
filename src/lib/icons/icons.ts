import { embedSvg } from './day-colours.ts';

/** An icon of the site, drawn from favicon.svg. */
export interface Icon {
  /** Width and height in pixels. */
  size: number;
  /** What share of the square the drawing takes, on an opaque ground; left out, the icon is favicon.svg itself. */
  onGround?: number;
  /** Whether the web manifest names it, and what it is for there. */
  purpose?: 'any' | 'maskable';
}

/** Every icon by its file name. */
export const icons = {
  // iOS rounds the corners itself and makes what is transparent black.
  'apple-touch-icon': { size: 180, onGround: 1 },
  'icon-192': { size: 192, purpose: 'any' },
  'icon-512': { size: 512, purpose: 'any' },
  // Android cuts a circle out of it, of at least 80 % of the width. At 70 % the corners of the drawing stay inside.
  'icon-maskable': { size: 512, onGround: 0.7, purpose: 'maskable' },
} as const satisfies Record<string, Icon>;

/** The SVG of one icon. `favicon` is the drawing, `ground` the colour behind it. */
export function iconSvg(favicon: string, { size, onGround }: Icon, ground: string): string {
  const side = size * (onGround ?? 1);
  const edge = (size - side) / 2;
  const behind = onGround ? `<rect width="100%" height="100%" fill="${ground}"/>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(size)}" height="${String(size)}">${behind}${embedSvg(favicon, edge, edge, side)}</svg>`;
}

/** A `.ico` file with one PNG in it, of at most 255 pixels wide. */
export function icoFile(png: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const header = 22;
  const file = new Uint8Array(header + png.length);
  const view = new DataView(file.buffer);
  view.setUint16(2, 1, true); // an icon, not a cursor
  view.setUint16(4, 1, true); // one image
  view.setUint8(6, size);
  view.setUint8(7, size);
  view.setUint16(10, 1, true); // colour planes
  view.setUint16(12, 32, true); // bits a pixel
  view.setUint32(14, png.length, true);
  view.setUint32(18, header, true);
  file.set(png, header);
  return file;
}
