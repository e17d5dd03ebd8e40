import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwind from '@astrojs/tailwind';
import { defineConfig } from 'astro/config';
import { editing } from './src/editing/editing.ts';
import { absoluteUrl } from './src/model/addresses.ts';
import { publishing } from './src/publishing/publish.ts';
import { siteFolder } from './src/publishing/site-folder.ts';
import { siteFonts } from './src/publishing/fonts.ts';
import { markdownFeatures, markdownPlugins } from './src/reading/markdown-plugins.ts';
import { mendedTexts } from './src/reading/mended-texts.ts';

export default defineConfig({
  site: absoluteUrl('/'),
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
    plugins: [mendedTexts],
    worker: { format: 'es' },
    build: {
      // Scripts stay files of their own: cached over pages, and not in the way of the text.
      assetsInlineLimit: (file) => (/\.m?js$/.test(file) ? false : undefined),
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
  // Content is checked before anything reads it: by `publishing` in a build, by `editing` in `astro dev`.
  integrations: [publishing(), editing(), siteFolder(), tailwind({ applyBaseStyles: false }), mdx(), siteFonts()],
});
