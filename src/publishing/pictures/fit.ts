import { largestSizes, WIDTH, wordColumn, WORDS_END, wordsBox, type Box, type Sizes } from './layout.ts';
import type { Typesetter } from './typeset.ts';
import type { Wording } from './wording.ts';

type Measure = Typesetter['measure'];

/** From here on the words would be too small to read in a preview; no text that the schemas allow comes here. */
const SMALLEST = 0.25;
const STEP = 0.04;

/** The size at which the longest word of a text is as wide as the line. */
async function sizeLimit(text: string | undefined, width: number, measure: Measure): Promise<number> {
  if (!text) return Infinity;
  const size = 100;
  const longest = await measure(wordColumn(text, size), { height: WIDTH });
  return (size * width) / longest.width;
}

/**
 * The words of a picture, as large as they can be: no word is broken or wider than its line,
 * and the last line stays above the bridge.
 */
export async function fitWords(wording: Wording, width: number, measure: Measure): Promise<Box> {
  const largest = largestSizes(wording);
  const titleLimit = await sizeLimit(wording.title, width, measure);
  const subtitleLimit = await sizeLimit(wording.subtitle, width, measure);
  for (let scale = 1; ; scale -= STEP) {
    // The title gives way twice as fast: what is small already must stay readable on a telephone.
    const below = (1 + scale) / 2;
    const sizes: Sizes = {
      title: Math.min(largest.title * scale, titleLimit),
      subtitle: Math.min(largest.subtitle * below, subtitleLimit),
      definition: largest.definition * below,
    };
    const words = wordsBox(wording, width, sizes);
    const { height } = await measure(words, { width: WIDTH });
    if (height <= WORDS_END || scale <= SMALLEST) return words;
  }
}
