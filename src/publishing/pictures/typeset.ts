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

/** A box as SVG: its text as shapes, so that the machine's own fonts play no part. */
export interface SetBox extends Size {
  svg: string;
  /** The characters that no font has. */
  missing: string;
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
  const draw = (box: Box, canvas: Canvas, embedFont: boolean, onMissing: (characters: string) => void) =>
    satori(box, {
      ...canvas,
      fonts,
      embedFont,
      loadAdditionalAsset: (_, characters) => {
        onMissing(characters);
        return Promise.resolve([]);
      },
    });
  const sizeOf = (svg: string): Size => {
    const side = (name: string) => Number(new RegExp(`^<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1]);
    return { width: side('width'), height: side('height') };
  };
  return {
    /** Sets a box. */
    set: async (box: Box, canvas: Canvas): Promise<SetBox> => {
      let missing = '';
      const svg = await draw(box, canvas, true, (characters) => (missing += characters));
      return { svg, missing, ...sizeOf(svg) };
    },
    /** How large a box becomes. Shapes would only take time. */
    measure: async (box: Box, canvas: Canvas): Promise<Size> => sizeOf(await draw(box, canvas, false, () => undefined)),
  };
}

export type Typesetter = ReturnType<typeof typesetter>;
