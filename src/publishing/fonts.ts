import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { fontProviders } from 'astro/config';
import subsetFont, { type SubsetOptions } from 'subset-font';

/** What Dutch text needs: ASCII, the accents of Dutch and its neighbours, quotes, dashes, the euro and a few arrows. */
export const CHARACTERS =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') +
  'ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜàáâäçèéêëìíîïñòóôöùúûü\u00a0©«»°·×–—‘’‚“”„•…€→←−½';

const HEADING_WEIGHT = 570;

const FOLDER = '.cache/fonts';

const ORIGINALS = {
  text: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  heading: 'fraunces/files/fraunces-latin-wght-normal.woff2',
};

/** Makes one subset and returns its path relative to the project; an unchanged one is kept. */
async function subset(name: string, file: string, options: SubsetOptions): Promise<string> {
  const original = await readFile(new URL(import.meta.resolve(`@fontsource-variable/${file}`)));
  const digest = createHash('sha256').update(original).update(CHARACTERS).update(JSON.stringify(options));
  const extension = options.targetFormat === 'woff2' ? 'woff2' : 'ttf';
  const path = `${FOLDER}/${name}-${digest.digest('hex').slice(0, 8)}.${extension}`;
  if (!existsSync(path)) {
    const font = await subsetFont(original, CHARACTERS, options);
    await mkdir(FOLDER, { recursive: true });
    await writeFile(path, font);
  }
  return `./${path}`;
}

const forBrowsers = (min: number, max: number): SubsetOptions => ({
  targetFormat: 'woff2',
  variationAxes: { wght: { min, max } },
});

/** One weight only: in a variable font the share pictures would get its default weight. */
const forPictures = (weight: number): SubsetOptions => ({ targetFormat: 'truetype', variationAxes: { wght: weight } });

/**
 * The fonts of the site, cut down to the characters and weights that it uses: 29 kB together instead of 71 kB. In
 * `astro dev` the same.
 */
export function siteFonts(): AstroIntegration {
  return {
    name: 'site-fonts',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        const [text, heading] = await Promise.all([
          subset('tekst', ORIGINALS.text, forBrowsers(400, 700)),
          // One weight for all headings and large quotations: a range would weigh 11 kB more.
          subset('kop', ORIGINALS.heading, forBrowsers(HEADING_WEIGHT, HEADING_WEIGHT)),
        ]);
        updateConfig({
          fonts: [
            {
              // Atkinson Hyperlegible Next. Each page carries the name five times, so it is short.
              name: 'Tekst',
              cssVariable: '--font-tekst',
              provider: fontProviders.local(),
              // A font that comes late waits for the next page, so that text never jumps.
              display: 'optional',
              fallbacks: ['sans-serif'],
              options: { variants: [{ weight: '400 700', style: 'normal', src: [text] }] },
            },
            {
              // Fraunces.
              name: 'Kop',
              cssVariable: '--font-kop',
              provider: fontProviders.local(),
              display: 'optional',
              fallbacks: ['Georgia', 'serif'],
              options: { variants: [{ weight: '500 700', style: 'normal', src: [heading] }] },
            },
          ],
        });
      },
    },
  };
}

/** The same fonts for the share pictures, in the weights that stand in them. */
export async function pictureFonts(): Promise<{ text: Buffer; label: Buffer; heading: Buffer }> {
  const [text, label, heading] = await Promise.all([
    subset('tekst', ORIGINALS.text, forPictures(400)),
    subset('tekst', ORIGINALS.text, forPictures(600)),
    subset('kop', ORIGINALS.heading, forPictures(HEADING_WEIGHT)),
  ]);
  return { text: await readFile(text), label: await readFile(label), heading: await readFile(heading) };
}
