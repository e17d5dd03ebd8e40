import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { apacheFile } from '../headers/apache.ts';
import { caddyFile } from '../headers/caddy.ts';
import { hostRedirects, parseHostRedirects } from '../headers/host-redirects.ts';
import { iisFile } from '../headers/iis.ts';
import { nginxHeaders, nginxRedirects } from '../headers/nginx.ts';
import type { ServedSite } from '../headers/published.ts';
import { folder } from '../model/addresses.ts';
import { siteHashes } from './built-page.ts';
import type { Site } from './publish.ts';
import { publishedFiles } from './write-headers.ts';

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
export async function writeServerFiles({ root, target, pages, addresses }: Site): Promise<void> {
  const site: ServedSite = {
    hashes: siteHashes(pages),
    redirects: parseHostRedirects(hostRedirects(addresses.redirects, folder), folder),
    folder,
    files: await publishedFiles(target),
  };
  for (const [name, write] of Object.entries(writers)) {
    const file = join(root, 'deploy', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, write(site));
  }
}
