import sharp, { type Sharp } from 'sharp';
import { byDay, embedSvg } from '../../lib/icons/day-colours.ts';
import { overpainter, type Pixels } from './indexed-png.ts';
import { drawName, DRAWING, HEIGHT, LOGO, setWords, wordsWidth, WIDTH, WORDS_END, WORDS_TOP } from './layout.ts';
import { bridge, sun } from './scene.ts';
import { typeface } from './typeset.ts';
import { wordingOf, type PictureFacts } from './wording.ts';

/** What all pictures of a site share. */
export interface PictureStyle {
  /** TrueType files of one weight each. */
  fonts: Record<'text' | 'label' | 'heading', Buffer>;
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

const ground = byDay(`<path d="M0 0h${String(WIDTH)}v${String(HEIGHT)}H0z" fill="var(--papier)"/>`);
const drawLayers = (layers: readonly string[], top = 0, end = HEIGHT) => {
  const [width, height] = [String(WIDTH), String(end - top)];
  const view = `viewBox="0 ${String(top)} ${width} ${height}"`;
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ${view}>${layers.join('')}</svg>`,
    ),
  );
};
async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { buffer, byteOffset, length } = await picture.ensureAlpha().raw().toBuffer();
  return new Int32Array(buffer, byteOffset, length / Int32Array.BYTES_PER_ELEMENT);
}
/** Flat colours: a palette makes the file a third smaller, and dithering would only add noise. */
const withPalette = (picture: Sharp) => picture.png({ palette: true, dither: 0, effort: 1 }).toBuffer();

/** Makes pictures in one style. */
export function pictureMaker({ fonts, logo, siteName, tagline }: PictureStyle) {
  const faces = { text: typeface(fonts.text), label: typeface(fonts.label), heading: typeface(fonts.heading) };
  const name = drawName(siteName, faces);
  /** All but the words, from back to front. */
  const layersWith = (behind: string) => [
    ground,
    byDay(behind + bridge),
    embedSvg(logo, LOGO.left, LOGO.top, LOGO.size),
    name,
  ];

  /** What is the same in every picture without a drawing, painted once; and all colours that its words have. */
  async function paintBackdrop() {
    const layers = layersWith(sun);
    const wording = { label: tagline, mark: tagline, title: siteName, subtitle: tagline, definition: tagline };
    const example = await withPalette(drawLayers([...layers, setWords(wording, wordsWidth(false), faces).svg]));
    const palette = Int32Array.from(new Set(await pixelsOf(sharp(example))));
    return overpainter(palette, WIDTH, await pixelsOf(drawLayers(layers)));
  }
  let backdrop: ReturnType<typeof paintBackdrop> | undefined;

  return async (facts: PictureFacts): Promise<Picture> => {
    const { drawing } = facts;
    const wording = wordingOf(facts, tagline);
    const { label = '', mark = '', title, subtitle = '', definition = '' } = wording;
    const missing =
      faces.label.missingIn(label + mark) +
      faces.heading.missingIn(title + subtitle + siteName) +
      faces.text.missingIn(definition);
    const { svg, end } = setWords(wording, wordsWidth(drawing !== undefined), faces);
    if (drawing) return { png: await withPalette(drawLayers([...layersWith(roundDrawing(drawing)), svg])), missing };
    backdrop ??= paintBackdrop();
    const paint = await backdrop;
    const words = await pixelsOf(drawLayers([ground, svg], WORDS_TOP, Math.min(Math.ceil(end), WORDS_END)));
    return { png: paint(words, WORDS_TOP), missing };
  };
}
