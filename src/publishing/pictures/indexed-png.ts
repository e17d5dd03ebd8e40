/** Pictures of few colours as PNG: each pixel is the place of its colour in a palette. */
import { crc32, deflateSync } from 'node:zlib';

/**
 * Colours of which each is one number: red in its lowest byte, then green, blue and what shows through. With a sign, because
 * JavaScript reckons several times faster with those.
 */
export type Pixels = Int32Array;

const channelsOf = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255] as const;

/**
 * Finds for each pixel the colour of a palette that is nearest, and remembers what it found. Gives lines as PNG has them: each
 * begins with the way in which it is filtered, which is not at all, the best for places in a palette.
 */
export function indexer(palette: Pixels, width: number): (pixels: Pixels) => Uint8Array {
  const places = new Map<number, number>();
  const nearest = (colour: number) => {
    const [red, green, blue] = channelsOf(colour);
    const distances = Array.from(palette, (other) => {
      const [r, g, b] = channelsOf(other);
      return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    });
    return distances.indexOf(Math.min(...distances));
  };
  return (pixels) => {
    const lines = new Uint8Array((pixels.length / width) * (width + 1));
    let last: number | undefined;
    let place = 0;
    for (let start = 0, at = 0; start < pixels.length; start += width) {
      at += 1;
      for (let index = start; index < start + width; index += 1) {
        const colour = pixels[index] ?? 0;
        // Most pixels are like the one before them.
        if (colour !== last) {
          place = places.get(colour) ?? nearest(colour);
          places.set(colour, place);
          last = colour;
        }
        lines[at] = place;
        at += 1;
      }
    }
    return lines;
  };
}

/** Where a higher one takes far more time for little. */
const LEVEL = 5;

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The file of a picture of these lines: https://www.w3.org/TR/png-3/ */
export function writePng(lines: Uint8Array, width: number, palette: Pixels): Buffer {
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
