import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../content-check/check.ts';
import { formatReport } from '../content-check/problem.ts';
import { stopBuild } from './stop-build.ts';

/**
 * Checks the content before Astro reads it, so that an editor gets our Dutch sentences
 * instead of Astro's English ones. A build stops; `astro dev` reports and goes on, and
 * checks again at every change.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        if (command !== 'build') return;
        const problems = await checkContent(fileURLToPath(config.root));
        if (problems.length > 0) stopBuild(formatReport(problems));
      },
      'astro:server:setup': async ({ server, logger }) => {
        const { root } = server.config;
        let wasWrong = false;
        const run = async () => {
          const problems = await checkContent(root);
          if (problems.length > 0) logger.error(`\n${formatReport(problems)}\n`);
          else if (wasWrong) logger.info('De inhoud is weer in orde.');
          wasWrong = problems.length > 0;
        };
        const onChange = (path: string) => {
          if (path.includes('/src/content/')) void run();
        };
        server.watcher.on('change', onChange).on('add', onChange).on('unlink', onChange);
        await run();
      },
    },
  };
}
