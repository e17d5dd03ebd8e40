import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { apacheFile } from '../headers/apache.ts';
import { caddyFile } from '../headers/caddy.ts';
import { parseHostRedirects } from '../headers/host-redirects.ts';
import { iisFile } from '../headers/iis.ts';
import { nginxHeaders, nginxRedirects } from '../headers/nginx.ts';
import type { ServedSite } from '../headers/published.ts';
import { folder } from '../model/addresses.ts';
import { publishedFiles, siteHashes } from './published-files.ts';

/** Each file for a server, by its path in `deploy`. */
const writers: Record<string, (site: ServedSite) => string> = {
  'nginx/generated/headers.conf': nginxHeaders,
  'nginx/generated/redirects.conf': nginxRedirects,
  'apache/.htaccess': apacheFile,
  'caddy/Caddyfile': caddyFile,
  'iis/web.config': iisFile,
};

/**
 * Writes what servers must know of the site: the headers, with the hashes of what stands in its pages, and
 * which addresses lead on.
 * Comes after the new site has been put in place, since the two belong together.
 */
export function serverFiles(): AstroIntegration {
  let root = '';
  return {
    name: 'server-files',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async () => {
        const dist = `${root}dist`;
        const site: ServedSite = {
          hashes: await siteHashes(dist),
          redirects: parseHostRedirects(await readFile(`${dist}/_redirects`, 'utf8'), folder),
          folder,
          files: await publishedFiles(dist),
        };
        for (const [name, write] of Object.entries(writers)) {
          const file = `${root}deploy/${name}`;
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, write(site));
        }
      },
    },
  };
}
