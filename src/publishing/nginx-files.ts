import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { nginxHeaders } from '../headers/nginx-headers.ts';
import { nginxRedirects, parseHostRedirects } from '../headers/host-redirects.ts';
import { siteHashes } from './published-files.ts';

/**
 * Writes what deploy/nginx must know of the site: the headers, with the hashes of what stands in its pages, and
 * which addresses lead on.
 * Comes after the new site has been put in place, since the two belong together.
 */
export function nginxFiles(): AstroIntegration {
  let root = '';
  return {
    name: 'nginx-files',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async () => {
        const folder = `${root}deploy/nginx/generated/`;
        const headers = nginxHeaders(await siteHashes(`${root}dist`));
        const redirects = parseHostRedirects(await readFile(`${root}dist/_redirects`, 'utf8'));
        await mkdir(folder, { recursive: true });
        await writeFile(`${folder}headers.conf`, headers);
        await writeFile(`${folder}redirects.conf`, nginxRedirects(redirects));
      },
    },
  };
}
