/** Pictures of few colours as PNG: each pixel is the place of its colour in a palette. */
import { crc32, deflateSync } from 'node:zlib';

/**
 * Colours of which each is one number: red in its lowest byte, then green, blue and what shows through. With a sign, because
 * JavaScript reckons several times faster with those.
 */
export type Pixels = Int32Array;

const channelsOf = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255] as const;

/** Finds the place of a colour in a palette, or of the one that is nearest, and remembers what it found. */
function placeIn(palette: Pixels): (colour: number) => number {
  const places = new Map<number, number>();
  const nearest = (colour: number) => {
    const [red, green, blue] = channelsOf(colour);
    const distances = Array.from(palette, (other) => {
      const [r, g, b] = channelsOf(other);
      return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    });
    return distances.indexOf(Math.min(...distances));
  };
  return (colour) => {
    const place = places.get(colour) ?? nearest(colour);
    places.set(colour, place);
    return place;
  };
}

/** A picture is loaded by a preview, and never by a page: a tenth smaller would take twice the time. */
const LEVEL = 2;

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The file of a picture of these lines: https://www.w3.org/TR/png-3/ */
function writePng(lines: Uint8Array, width: number, palette: Pixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(lines.length / (width + 1), 4);
  // 8 bits a pixel, by palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(Array.from(palette, channelsOf).flat())),
    chunk('IDAT', deflateSync(lines, { level: LEVEL })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/**
 * Paints over a picture of these colours, and gives each time the file of what it has become.
 * @param backdrop what is the same each time
 */
export function overpainter(palette: Pixels, width: number, backdrop: Pixels) {
  const placeOf = placeIn(palette);
  // Lines as PNG has them: each begins with the way in which it is filtered, which is not at all, the best for places in a palette.
  const lineLength = width + 1;
  const paint = (lines: Uint8Array, pixels: Pixels, top: number, ground?: number) => {
    for (let start = 0, at = top * lineLength + 1; start < pixels.length; start += width, at += lineLength) {
      for (let column = 0; column < width; column += 1) {
        const colour = pixels[start + column] ?? 0;
        if (colour !== ground) lines[at + column] = placeOf(colour);
      }
    }
  };
  const plain = new Uint8Array((backdrop.length / width) * lineLength);
  paint(plain, backdrop, 0);
  // Used again for each picture: so much memory costs more than what is done with it.
  const lines = new Uint8Array(plain.length);
  /** @param pixels lines of which the first pixel is of the colour that the backdrop has there too */
  return (pixels: Pixels, top: number): Buffer => {
    lines.set(plain);
    paint(lines, pixels, top, pixels[0]);
    return writePng(lines, width, palette);
  };
}
