import sharp, { type Sharp } from 'sharp';
import { byDay } from '../../lib/icons/day-colours.ts';
import { embedSvg } from '../../lib/icons/embed-svg.ts';
import { fitWords } from './fit.ts';
import { indexer, writePng, type Pixels } from './indexed-png.ts';
import { DRAWING, HEIGHT, LOGO, nameBox, wordsWidth, WIDTH, WORDS_END } from './layout.ts';
import type { PictureFacts } from './picture-facts.ts';
import { bridge, sun } from './scene.ts';
import { typesetter, type Fonts } from './typeset.ts';
import { wordingOf, type Wording } from './wording.ts';

/** What all pictures of a site share. */
export interface PictureStyle {
  fonts: Fonts;
  /** The site's mark, as an SVG file. */
  logo: string;
  siteName: string;
  tagline: string;
}

/** A picture, and the characters in it that no font has. */
export interface Picture {
  png: Buffer;
  missing: string;
}

type Drawing = NonNullable<PictureFacts['drawing']>;

// Each picture is another one: what libvips remembers of the last hundred would only take room.
sharp.cache(false);

/** A drawing out of a page as a file of its own, with the styles that it had there. */
function standalone({ svg, styles }: Drawing): string {
  const named = svg.replace(/^<svg(?![^>]*\sxmlns=)/, '<svg xmlns="http://www.w3.org/2000/svg"');
  return byDay(named.replace('>', `><style><![CDATA[${styles}]]></style>`));
}

/** A page's drawing in a round window, as on the page. */
function roundDrawing(drawing: Drawing): string {
  const { size, left, top } = DRAWING;
  const circle = `<circle cx="${String(left + size / 2)}" cy="${String(top + size / 2)}" r="${String(size / 2)}" fill="var(--art-sky-top)"/>`;
  return `<clipPath id="window">${circle}</clipPath>${circle}<g clip-path="url(#window)">${embedSvg(standalone(drawing), left, top, size)}</g>`;
}

const ground = byDay('<rect width="100%" height="100%" fill="var(--papier)"/>');
const canvas = (layers: readonly string[], height = HEIGHT) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(height)}">${layers.join('')}</svg>`,
    ),
  );
async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { buffer, byteOffset, length } = await picture.ensureAlpha().raw().toBuffer();
  return new Int32Array(buffer, byteOffset, length / Int32Array.BYTES_PER_ELEMENT);
}
/** Flat colours: a palette makes the file a third smaller, and dithering would only add noise. */
const withPalette = (picture: Sharp) => picture.png({ palette: true, dither: 0, effort: 1 }).toBuffer();

/** Makes pictures in one style. */
export function pictureMaker({ fonts, logo, siteName, tagline }: PictureStyle) {
  const setter = typesetter(fonts);
  const setWords = (wording: Wording, besideDrawing = false) => fitWords(wording, wordsWidth(besideDrawing), setter);
  const name = setter.set(nameBox(siteName), { width: WIDTH, height: HEIGHT });
  /** All but the words, from back to front. */
  const layersWith = async (behind: string) => [
    ground,
    byDay(behind + bridge),
    embedSvg(logo, LOGO.left, LOGO.top, LOGO.size),
    (await name).svg,
  ];

  /** What is the same in every picture without a drawing, painted once; and all colours that its words have. */
  async function paintBackdrop() {
    const layers = await layersWith(sun);
    const words = { label: tagline, mark: tagline, title: siteName, subtitle: tagline, definition: tagline };
    const example = await withPalette(canvas([...layers, (await setWords(words)).svg]));
    const palette = Int32Array.from(new Set(await pixelsOf(sharp(example))));
    const toLines = indexer(palette, WIDTH);
    return { palette, toLines, lines: toLines(await pixelsOf(canvas(layers))) };
  }
  let backdrop: ReturnType<typeof paintBackdrop> | undefined;

  return async (facts: PictureFacts): Promise<Picture> => {
    const { drawing } = facts;
    const { svg, height, ...words } = await setWords(wordingOf(facts, tagline), drawing !== undefined);
    const missing = words.missing + (await name).missing;
    if (drawing) {
      const layers = await layersWith(roundDrawing(drawing));
      return { png: await withPalette(canvas([...layers, svg])), missing };
    }
    backdrop ??= paintBackdrop();
    const { palette, toLines, lines } = await backdrop;
    const painted = lines.slice();
    painted.set(toLines(await pixelsOf(canvas([ground, svg], Math.min(Math.ceil(height), WORDS_END)))));
    return { png: writePng(painted, WIDTH, palette), missing };
  };
}
