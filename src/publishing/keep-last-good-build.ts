import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds into `.cache/build` and puts the result in place of `dist` only when everything before
 * this integration has succeeded. A build that fails leaves the last good site as it was.
 */
export function keepLastGoodBuild(): AstroIntegration {
  let target = '';
  let building = '';
  return {
    name: 'keep-last-good-build',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir);
        building = fileURLToPath(new URL('.cache/build/', config.root));
        updateConfig({ outDir: new URL('.cache/build/', config.root) });
      },
      'astro:build:done': async () => {
        const previous = `${building.replace(/\/$/, '')}-previous`;
        await rm(previous, { recursive: true, force: true });
        if (existsSync(target)) await rename(target, previous);
        await rename(building, target);
        await rm(previous, { recursive: true, force: true });
      },
    },
  };
}
