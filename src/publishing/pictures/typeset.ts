/** Text as shapes, so that the machine's own fonts play no part in a picture. */
import { Blob, Buffer as Glyphs, Face, Font, shape } from 'harfbuzzjs';

/** A word in letters of size 1. */
interface Word {
  width: number;
  /** Its letters as SVG, in units of the font. */
  shapes: string;
}

/** A font of one weight. All lengths are those of letters of size 1. */
export interface Typeface {
  /** How far the baseline lies below the middle of a line, and the lowest letters below that. */
  baseline: number;
  descent: number;
  /** How wide some words are on one line. */
  widthOf: (words: readonly string[]) => number;
  /** Words on one line as SVG, with the baseline beginning at the origin. */
  draw: (words: readonly string[]) => string;
  /** The characters of a text that the font lacks. */
  missingIn: (text: string) => string;
}

/** Reads a TrueType font. */
export function typeface(file: Uint8Array): Typeface {
  const font = new Font(new Face(new Blob(file)));
  const { upem } = font.face;
  // In SVG, down is more.
  font.setScale(upem, -upem);
  const { ascender, descender } = font.hExtents();
  const [ascent, descent] = [Math.abs(ascender) / upem, Math.abs(descender) / upem];
  const words = new Map<string, Word>();

  function setWord(text: string): Word {
    const glyphs = new Glyphs();
    glyphs.addText(text);
    glyphs.guessSegmentProperties();
    shape(font, glyphs);
    let end = 0;
    let shapes = '';
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of glyphs.getGlyphInfosAndPositions()) {
      shapes += `<path transform="translate(${String(end + xOffset)} ${String(yOffset)})" d="${font.glyphToPath(codepoint)}"/>`;
      end += xAdvance;
    }
    return { width: end / upem, shapes };
  }
  // The words of a site come back on page after page.
  function wordOf(text: string): Word {
    const word = words.get(text) ?? setWord(text);
    words.set(text, word);
    return word;
  }
  const space = wordOf(' ').width;
  return {
    baseline: (ascent - descent) / 2,
    descent,
    widthOf: (line) => line.reduce((width, word) => width + wordOf(word).width, space * (line.length - 1)),
    draw(line) {
      let end = 0;
      const drawn = line.map((text) => {
        const { width, shapes } = wordOf(text);
        const word = `<g transform="translate(${String(end * upem)})">${shapes}</g>`;
        end += width + space;
        return word;
      });
      return `<g transform="scale(${String(1 / upem)})">${drawn.join('')}</g>`;
    },
    missingIn: (text) =>
      Array.from(text)
        .filter((character) => character !== ' ' && font.glyph(character.codePointAt(0) ?? 0) === undefined)
        .join(''),
  };
}
