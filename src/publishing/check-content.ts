import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent, type CheckMemory } from '../checking/check.ts';
import { siteAddressMistake } from '../checking/site-address.ts';
import { mendSigns } from '../reading/mend-signs.ts';
import { formatReport } from '../reading/problem.ts';
import { guardContent } from '../editing/content-guard.ts';
import { stopBuild } from './stop-build.ts';

/**
 * A text with a picture goes the way of @astrojs/mdx, which reads the file itself: it too gets the text as the check
 * reads it, without the signs that came along with pasting.
 */
const mendedTexts = {
  name: 'mended-texts',
  enforce: 'pre' as const,
  transform: {
    order: 'pre' as const,
    filter: { id: /\/src\/content\/.*\.mdx$/ },
    handler: (code: string) => mendSigns(code).text,
  },
};

/**
 * Checks the content before Astro reads it, so that an editor gets our Dutch sentences
 * instead of Astro's English ones. A build stops; `astro dev` shows them in place of a page until they are mended.
 * @param memory is given what a build has read
 */
export function contentCheck(memory: CheckMemory): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const mistake = siteAddressMistake();
        if (mistake) stopBuild(mistake);
        if (command === 'build') {
          const { problems, warnings } = checkContent(root, { memory });
          if (problems.length > 0) stopBuild(formatReport(problems));
          if (warnings.length > 0) {
            logger.info(`Tips voor een betere tekst: ${String(warnings.length)}. "npm run controle" noemt ze.`);
          }
        }
        updateConfig({ vite: { plugins: [mendedTexts] } });
        if (command !== 'dev') return;
        // Not in `astro:server:setup`, where Astro says in English that it waits.
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'content-guard',
                // Vitest, and Astro itself for its types, make a server without visitors.
                configureServer: (server) => (server.httpServer ? guardContent(server, root) : undefined),
              },
            ],
          },
        });
      },
    },
  };
}
