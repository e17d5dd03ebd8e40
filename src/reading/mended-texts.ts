import type { Plugin } from 'vite';
import { mendSigns } from './mend-signs.ts';

/**
 * A text with a picture goes the way of @astrojs/mdx, which reads the file itself: it too gets the text as the check
 * reads it, without the signs that came along with pasting.
 */
export const mendedTexts: Plugin = {
  name: 'mended-texts',
  enforce: 'pre',
  transform: {
    order: 'pre',
    filter: { id: /\/src\/content\/.*\.mdx$/ },
    handler: (code: string) => mendSigns(code).text,
  },
};
