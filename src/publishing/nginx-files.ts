import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostRedirects, nginxRedirects, parseHostRedirects } from '../headers/host-redirects.ts';
import { nginxHeaders } from '../headers/nginx-headers.ts';
import { siteHashes } from './built-page.ts';
import type { Site } from './publish.ts';

/**
 * Writes what deploy/nginx must know of the site: the headers, with the hashes of what stands in its pages, and
 * which addresses lead on.
 * Comes after the new site has been put in place, since the two belong together.
 */
export async function writeNginxFiles({ root, pages, addresses }: Site): Promise<void> {
  const folder = join(root, 'deploy/nginx/generated');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'headers.conf'), nginxHeaders(siteHashes(pages)));
  const moved = parseHostRedirects(hostRedirects(addresses.redirects));
  await writeFile(join(folder, 'redirects.conf'), nginxRedirects(moved));
}
