import { largestSizes, WIDTH, wordColumn, WORDS_END, wordsBox, type Box, type Sizes } from './layout.ts';
import type { SetBox, Typesetter } from './typeset.ts';
import type { Wording } from './wording.ts';

/** From here on the words would be too small to read in a preview; no text that the schemas allow comes here. */
const SMALLEST = 0.25;
const STEP = 0.04;

/** The size at which the longest word of a text is as wide as the line, if that is less than `largest`. */
async function sizeLimit(text: string, largest: number, width: number, { measure }: Typesetter): Promise<number> {
  // No letter is wider than it is large, so most words need no measuring.
  if (text.split(' ').every((word) => word.length * largest <= width)) return Infinity;
  const size = 100;
  const longest = await measure(wordColumn(text, size), { height: WIDTH });
  return (size * width) / longest.width;
}

/**
 * The words of a picture, set as large as they can be: no word is broken or wider than its line,
 * and the last line stays above the bridge.
 */
export async function fitWords(
  wording: Wording,
  width: number,
  typesetter: Typesetter,
): Promise<SetBox & { words: Box }> {
  const largest = largestSizes(wording);
  const titleLimit = await sizeLimit(wording.title, largest.title, width, typesetter);
  const subtitleLimit = await sizeLimit(wording.subtitle ?? '', largest.subtitle, width, typesetter);
  for (let scale = 1; ; scale -= STEP) {
    // The title gives way twice as fast: what is small already must stay readable on a telephone.
    const below = (1 + scale) / 2;
    const sizes: Sizes = {
      title: Math.min(largest.title * scale, titleLimit),
      subtitle: Math.min(largest.subtitle * below, subtitleLimit),
      definition: largest.definition * below,
    };
    const words = wordsBox(wording, width, sizes);
    const set = await typesetter.set(words, { width: WIDTH });
    if (set.height <= WORDS_END || scale <= SMALLEST) return { ...set, words };
  }
}
