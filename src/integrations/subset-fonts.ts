import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** What Dutch text needs: ASCII, the accents of Dutch and its neighbours, quotes, dashes, the euro and a few arrows. */
const CHARACTERS =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') +
  'ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜàáâäçèéêëìíîïñòóôöùúûü\u00a0©«»°·×–—‘’‚“”„•…€→←−½';

const HEADING_WEIGHT = { min: 570, max: 570 };

const FOLDER = '.cache/fonts';

/** Makes one subset and returns its path relative to the project; an unchanged one is kept. */
async function subset(name: string, file: string, weights: { min: number; max: number }): Promise<string> {
  const original = await readFile(new URL(import.meta.resolve(`@fontsource-variable/${file}`)));
  const digest = createHash('sha256').update(original).update(CHARACTERS).update(JSON.stringify(weights));
  const path = `${FOLDER}/${name}-${digest.digest('hex').slice(0, 8)}.woff2`;
  if (!existsSync(path)) {
    const font = await subsetFont(original, CHARACTERS, { targetFormat: 'woff2', variationAxes: { wght: weights } });
    await mkdir(FOLDER, { recursive: true });
    await writeFile(path, font);
  }
  return `./${path}`;
}

/**
 * Cuts the two fonts down to the characters and weights that the site uses: 29 kB together
 * instead of 71 kB. Returns paths for Astro's font settings.
 */
export async function subsetFonts(): Promise<{ text: string; heading: string }> {
  const [text, heading] = await Promise.all([
    subset('tekst', 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2', {
      min: 400,
      max: 700,
    }),
    // One weight for all headings and large quotations: a range would weigh 11 kB more.
    subset('kop', 'fraunces/files/fraunces-latin-wght-normal.woff2', HEADING_WEIGHT),
  ]);
  return { text, heading };
}
