import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { apacheFile } from '../headers/apache.ts';
import { caddyFile } from '../headers/caddy.ts';
import { headersFile, headersFileProblem } from '../headers/headers-file.ts';
import { movedFiles } from '../headers/host-redirects.ts';
import { iisFile } from '../headers/iis.ts';
import { joinHashes } from '../headers/inline-hashes.ts';
import { nginxHeaders, nginxRedirects } from '../headers/nginx.ts';
import { isPublished, type ServedSite } from '../headers/published.ts';
import { folder as siteFolder } from '../model/addresses.ts';
import { BuildRefusal } from './build-refusal.ts';
import type { Site } from './built-site.ts';

/** Each file for a server, by its path in `deploy`. */
const writers: Record<string, (site: ServedSite) => string> = {
  'nginx/generated/headers.conf': nginxHeaders,
  'nginx/generated/redirects.conf': nginxRedirects,
  'apache/.htaccess': apacheFile,
  'caddy/Caddyfile': caddyFile,
  'iis/web.config': iisFile,
};

/**
 * Writes what servers must know of the site: the headers, with the hashes of what stands in its pages, and which addresses
 * lead on. Hosts that read `_headers` find that in the site itself. Comes last before the site is put in place, since the
 * two belong together.
 */
export async function writeServerFiles({ root, folder, pages, addresses }: Site): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const site: ServedSite = {
    hashes: joinHashes(pages.map(({ facts }) => facts.inline)),
    redirects: movedFiles(addresses.redirects),
    folder: siteFolder,
    files: entries
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
      .filter(isPublished),
  };
  const headers = headersFile(site);
  const problem = headersFileProblem(headers);
  if (problem) throw new BuildRefusal(`${problem}\n\nDe site is niet bijgewerkt.`);
  await writeFile(join(folder, '_headers'), headers);
  for (const [name, write] of Object.entries(writers)) {
    const file = join(root, 'deploy', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, write(site));
  }
}
