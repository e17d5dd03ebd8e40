import sharp from 'sharp';
import { byDay } from '../../lib/icons/day-colours.ts';
import { embedSvg } from '../../lib/icons/embed-svg.ts';
import { fitWords } from './fit.ts';
import { DRAWING, HEIGHT, LOGO, pictureBox, wordsWidth, WIDTH } from './layout.ts';
import { bridge, sun } from './scene.ts';
import { typesetter, type Fonts } from './typeset.ts';
import { wordingOf } from './wording.ts';

/** What a share picture tells of a page. */
export interface PictureFacts {
  /** Its heading, as readers see it. */
  title: string;
  /** What a term means, on its page. */
  definition?: string;
  /** What kind of page it is; absent on pages that are not found by kind. */
  kind?: string;
  /** Whether what it is about is made up. */
  fictional: boolean;
  /** The drawing that stands with its heading, and the styles of the page, which it may lean on. */
  drawing?: { svg: string; styles: string };
}

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

/** Makes pictures in one style. */
export function pictureMaker({ fonts, logo, siteName, tagline }: PictureStyle) {
  const { set, measure } = typesetter(fonts);
  return async (facts: PictureFacts): Promise<Picture> => {
    const { drawing } = facts;
    const words = await fitWords(wordingOf(facts, tagline), wordsWidth(drawing !== undefined), measure);
    const { svg: text, missing } = await set(pictureBox(words, siteName), { width: WIDTH, height: HEIGHT });
    const ground = '<rect width="100%" height="100%" fill="var(--papier)"/>';
    const layers = [
      byDay(ground + (drawing ? roundDrawing(drawing) : sun) + bridge),
      embedSvg(logo, LOGO.left, LOGO.top, LOGO.size),
      text,
    ];
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(HEIGHT)}">${layers.join('')}</svg>`;
    // Flat colours: a palette makes the file a third smaller, and dithering would only add noise.
    const png = await sharp(Buffer.from(svg)).png({ palette: true, dither: 0, effort: 1 }).toBuffer();
    return { png, missing };
  };
}
