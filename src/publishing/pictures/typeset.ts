import satori from 'satori';
import type { Box } from './layout.ts';

/** The fonts of a picture, as TrueType files of one weight each. */
export interface Fonts {
  text: Buffer;
  label: Buffer;
  heading: Buffer;
}

export interface Size {
  width: number;
  height: number;
}

/** The canvas that a box is set in. A side that is left out becomes as long as the box needs. */
type Canvas = { width: number; height?: number } | { height: number };

/** Sets text in boxes with a picture's fonts. */
export function typesetter({ text, label, heading }: Fonts) {
  const fonts = [
    { name: 'kop', data: heading, weight: 400 as const },
    { name: 'tekst', data: text, weight: 400 as const },
    { name: 'tekst', data: label, weight: 600 as const },
  ];
  /**
   * Gives a box as SVG, its text as shapes, so that the machine's own fonts play no part;
   * and the characters that no font has.
   */
  async function set(box: Box, canvas: Canvas): Promise<{ svg: string; missing: string }> {
    let missing = '';
    const svg = await satori(box, {
      ...canvas,
      fonts,
      loadAdditionalAsset: (_, characters) => {
        missing += characters;
        return Promise.resolve([]);
      },
    });
    return { svg, missing };
  }
  /** How large a box becomes. */
  async function measure(box: Box, canvas: Canvas): Promise<Size> {
    const { svg } = await set(box, canvas);
    const side = (name: string) => Number(new RegExp(`^<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1]);
    return { width: side('width'), height: side('height') };
  }
  return { set, measure };
}

export type Typesetter = ReturnType<typeof typesetter>;
