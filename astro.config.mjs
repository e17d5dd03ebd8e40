import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwind from '@astrojs/tailwind';
import { defineConfig, fontProviders } from 'astro/config';
import { contentCheck } from './src/publishing/check-content.ts';
import { devHeaders } from './src/editing/dev-headers.ts';
import { draftMarks } from './src/editing/draft-marks.ts';
import { editor } from './src/editing/editor-server.ts';
import { headersFile } from './src/publishing/write-headers.ts';
import { keepLastGoodBuild } from './src/publishing/keep-last-good-build.ts';
import { linkCheck } from './src/publishing/link-check.ts';
import { markdownPages } from './src/publishing/markdown-pages.ts';
import { nginxFiles } from './src/publishing/nginx-files.ts';

import { permalinks } from './src/publishing/old-addresses.ts';
import { preview } from './src/editing/preview/preview-server.ts';
import { precompress } from './src/publishing/compress.ts';
import { searchIndex } from './src/publishing/search-index.ts';
import { subsetFonts } from './src/publishing/subset-fonts.ts';
import { sharePictures } from './src/publishing/share-pictures.ts';
import { markdownFeatures } from './src/reading/markdown-features.ts';
import { markdownPlugins } from './src/reading/markdown-plugins.ts';
import { siteUrl } from './src/model/addresses.ts';

const fonts = await subsetFonts();
/** What the check of the content reads, and the old addresses are held against. */
const checkMemory = new Map();

export default defineConfig({
  site: siteUrl,
  trailingSlash: 'always',
  // A class is shorter than an attribute.
  scopedStyleStrategy: 'class',
  build: {
    format: 'directory',
    // One stylesheet for all pages; what a few pages have beside it stands in their HTML.
    inlineStylesheets: 'auto',
  },
  // A page is made again only when it may look different: see `entryPaths` in src/lib/content.ts.
  experimental: { incrementalBuild: true },
  vite: {
    worker: { format: 'es' },
    build: {
      // Browsers that know light-dark(); an older target would rewrite every colour twice.
      // Scripts stay files of their own: cached over pages, and not in the way of the text.
      assetsInlineLimit: (file) => (/\.m?js$/.test(file) ? false : undefined),
      cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
      rolldownOptions: {
        // A constant that two scripts share is no reason for a file, and a request, of its own.
        optimization: { inlineConst: { mode: 'all' } },
        onLog(level, log, handler) {
          // Astro's own mark in each MDX module; the bundler warns about it once a file.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
  devToolbar: { enabled: false },
  markdown: {
    // Shiki writes style attributes, which the Content-Security-Policy forbids.
    syntaxHighlight: false,
    processor: satteri({ features: markdownFeatures, hastPlugins: markdownPlugins }),
  },
  fonts: [
    {
      // Atkinson Hyperlegible Next. Each page carries the name five times, so it is short.
      name: 'Tekst',
      cssVariable: '--font-tekst',
      provider: fontProviders.local(),
      // A font that comes late waits for the next page, so that text never jumps.
      display: 'optional',
      fallbacks: ['sans-serif'],
      options: { variants: [{ weight: '400 700', style: 'normal', src: [fonts.text] }] },
    },
    {
      // Fraunces.
      name: 'Kop',
      cssVariable: '--font-kop',
      provider: fontProviders.local(),
      display: 'optional',
      fallbacks: ['Georgia', 'serif'],
      options: { variants: [{ weight: '500 700', style: 'normal', src: [fonts.heading] }] },
    },
  ],
  // The order matters: check, write, style, index, draw share pictures, write as Markdown, verify links, keep old
  // addresses, name headers, compress, and only then put the new site in place, with the nginx configuration that belongs to it.
  integrations: [
    contentCheck(checkMemory),
    tailwind({ applyBaseStyles: false }),
    mdx(),

    searchIndex(),
    sharePictures(),
    markdownPages(),
    linkCheck(),
    permalinks(checkMemory),
    headersFile(),
    precompress(),
    keepLastGoodBuild(),
    nginxFiles(),
    devHeaders(),
    draftMarks(),
    editor(),
    preview(),
  ],
});
