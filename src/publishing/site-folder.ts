import type { AstroIntegration } from 'astro';
import { folder } from '../model/addresses.ts';

/**
 * Builds the site for a folder of its host, when its address has one. In `astro dev` it stands at the root, where an editor
 * expects it: which folder it goes to is a matter of the server that it is published on.
 */
export function siteFolder(): AstroIntegration {
  return {
    name: 'site-folder',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, addMiddleware }) => {
        if (command !== 'build' || folder === '/') return;
        updateConfig({ base: folder });
        addMiddleware({ entrypoint: new URL('./folder-middleware.ts', import.meta.url), order: 'pre' });
      },
    },
  };
}
