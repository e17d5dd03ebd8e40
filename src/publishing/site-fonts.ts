import type { AstroIntegration } from 'astro';
import { fontProviders } from 'astro/config';
import { subsetFonts } from './subset-fonts.ts';

/** The fonts of the site, cut down to what it uses of them; in `astro dev` the same. */
export function siteFonts(): AstroIntegration {
  return {
    name: 'site-fonts',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        const { text, heading } = await subsetFonts();
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
