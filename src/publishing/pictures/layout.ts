import { dayColour } from '../../lib/icons/day-colours.ts';
import type { Typeface } from './typeset.ts';
import type { Wording } from './wording.ts';

/** Size of a share picture: what social media and chat programs show without cutting. */
export const WIDTH = 1200;
export const HEIGHT = 630;
/** Room between the words and the edge. */
const MARGIN = 72;
/** Where the words begin, and how far down they may come: below them stands the bridge. */
export const WORDS_TOP = 60;
export const WORDS_END = 384;
/** The square of a page's own drawing, at the right of its title. */
export const DRAWING = { size: 264, left: WIDTH - MARGIN - 264, top: 64 };
/** The room for the words beside a drawing, or without one. */
export const wordsWidth = (besideDrawing: boolean) => (besideDrawing ? DRAWING.left - 36 : WIDTH - MARGIN) - MARGIN;
/** The site's mark on the water. Its name stands beside it. */
export const LOGO = { size: 52, left: MARGIN, top: 563 };

/** The fonts of a picture. */
export type Typefaces = Record<'text' | 'label' | 'heading', Typeface>;

/** A text in lines under one another. */
interface TextBlock {
  lines: string[][];
  face: Typeface;
  size: number;
  /** Height of a line. */
  leading: number;
  colour: string;
  left: number;
  top: number;
}

const wordsIn = (text: string) => text.split(' ').filter(Boolean);
const widestOf = ({ widthOf }: Typeface, text: string) => Math.max(...wordsIn(text).map((word) => widthOf([word])));

/** The words of a text over lines that are at most so wide; a word that is wider has a line of its own. */
function fillLines(text: string, { widthOf }: Typeface, width: number): string[][] {
  const lines: string[][] = [];
  for (const word of wordsIn(text)) {
    const line = lines.at(-1);
    if (line && widthOf([...line, word]) <= width) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** The same, with no more lines than that takes, and those as even as they can be. */
function balancedLines(text: string, face: Typeface, width: number): string[][] {
  const lines = fillLines(text, face, width);
  let [tooNarrow, enough] = [0, width];
  while (enough - tooNarrow > width / 500) {
    const middle = (tooNarrow + enough) / 2;
    if (fillLines(text, face, middle).length > lines.length) tooNarrow = middle;
    else enough = middle;
  }
  return fillLines(text, face, enough);
}

const baselineOf = ({ face, size, leading, top }: TextBlock, line: number) =>
  top + (line + 0.5) * leading + face.baseline * size;
/** How far down its letters come: where lines stand close, lower than the line. */
const lowestOf = (block: TextBlock) => baselineOf(block, block.lines.length - 1) + block.face.descent * block.size;

/** A block as SVG. */
function drawBlock(block: TextBlock): string {
  const { lines, face, size, colour, left } = block;
  const drawn = lines.map((line, index) => {
    const place = `translate(${String(left)} ${String(baselineOf(block, index))}) scale(${String(size)})`;
    return `<g transform="${place}">${face.draw(line)}</g>`;
  });
  return `<g fill="${colour}">${drawn.join('')}</g>`;
}

const LABEL = { size: 29, leading: 43.5, colour: dayColour('klei') };
/** Height of the row with the label and the mark. */
const LABEL_ROW = 48;
const MARK_PADDING = 22;

/** The row above the title: the kind of page, and beside it in a frame that it is made up. */
function labelRow({ label, mark }: Wording, { label: face }: Typefaces): { blocks: TextBlock[]; frame: string } {
  const block = (text: string, left: number): TextBlock => ({
    ...LABEL,
    lines: [wordsIn(text)],
    face,
    left,
    top: WORDS_TOP + (LABEL_ROW - LABEL.leading) / 2,
  });
  const widthOf = (text: string) => face.widthOf(wordsIn(text)) * LABEL.size;
  const blocks = label ? [block(label, MARGIN)] : [];
  if (!mark) return { blocks, frame: '' };
  const left = MARGIN + (label ? widthOf(label) + 20 : 0);
  const width = widthOf(mark) + 2 * MARK_PADDING;
  const frame = `<rect x="${String(left + 1)}" y="${String(WORDS_TOP + 1)}" width="${String(width - 2)}" height="${String(LABEL_ROW - 2)}" rx="23" fill="none" stroke="${LABEL.colour}" stroke-width="2"/>`;
  return { blocks: [...blocks, block(mark, left + MARK_PADDING)], frame };
}

/** From here on the words would be too small to read in a preview; no text that the schemas allow comes here. */
const SMALLEST = 0.25;
const STEP = 0.04;

/** The words of a picture where they stand. */
export interface SetWords {
  blocks: TextBlock[];
  /** How far down they come. */
  end: number;
  svg: string;
}

/**
 * The words at the top of a picture, as large as they can be: no word is broken or wider than its line, and the last line
 * stays above the bridge.
 * @param width the room for them
 */
export function setWords(wording: Wording, width: number, faces: Typefaces): SetWords {
  const { title, subtitle, definition } = wording;
  const row = labelRow(wording, faces);
  const largestOf = (text: string) => width / widestOf(faces.heading, text);
  // A title that stands alone may be larger.
  const largestTitle = definition ? 108 : subtitle ? 116 : 148;
  const indent = 34;

  function setAt(scale: number): SetWords {
    // The title gives way twice as fast: what is small already must stay readable on a telephone.
    const below = (1 + scale) / 2;
    const blocks = [...row.blocks];
    let svg = row.frame;
    let end = WORDS_TOP + LABEL_ROW;
    const add = (
      text: string,
      face: Typeface,
      size: number,
      height: number,
      colour: string,
      above: number,
      left = 0,
    ) => {
      const top = end + above;
      const lines = balancedLines(text, face, (width - left) / size);
      blocks.push({ lines, face, size, leading: size * height, colour: dayColour(colour), left: MARGIN + left, top });
      end = top + lines.length * size * height;
      return top;
    };
    const titleSize = Math.min(largestTitle * scale, largestOf(title));
    // The larger a letter, the more room it brings along: above it, and at its left.
    add(title, faces.heading, titleSize, 1.06, 'inkt', 26 - titleSize / 10, -titleSize / 28);
    if (subtitle) add(subtitle, faces.heading, Math.min(56 * below, largestOf(subtitle)), 1.16, 'turf', 18);
    if (definition) {
      const top = add(definition, faces.text, 36 * below, 1.32, 'inkt', 22, indent);
      svg += `<rect x="${String(MARGIN)}" y="${String(top)}" width="8" height="${String(end - top)}" fill="${dayColour('riet')}"/>`;
    }
    return { blocks, end: Math.max(end, ...blocks.map(lowestOf)), svg: svg + blocks.map(drawBlock).join('') };
  }
  for (let scale = 1; ; scale -= STEP) {
    const set = setAt(scale);
    if (set.end <= WORDS_END || scale <= SMALLEST) return set;
  }
}

/** The name of the site, on the water. */
export const drawName = (siteName: string, { heading: face }: Typefaces): string =>
  drawBlock({
    lines: [wordsIn(siteName)],
    face,
    size: 34,
    leading: 34 * 1.2,
    colour: dayColour('papier'),
    left: LOGO.left + LOGO.size + 20,
    top: LOGO.top + 4,
  });
