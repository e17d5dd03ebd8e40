import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatReport } from '../content-check/problem.ts';
import { checkAgainstSite, readRedirects } from '../content-check/redirects.ts';
import { keepAnchors, movedAnchors } from '../permalinks/moved-anchors.ts';
import { findVanished, parsePermalinks, siteAddresses } from '../permalinks/permalinks.ts';
import { hostRedirects, redirectPage } from '../permalinks/redirects.ts';
import { proposeRedirects, vanishedReport } from '../permalinks/vanished.ts';
import type { Redirect } from '../schemas/redirect.ts';
import { absoluteUrl } from '../lib/urls.ts';
import { site } from '../site.ts';
import { readPages } from './html-files.ts';
import { stopBuild } from './stop-build.ts';

/** File in the project's root that remembers every address. */
export const PERMALINKS = 'permalinks.txt';

/** The recorded addresses; none where the file is not there yet. */
export async function readPermalinks(root: string): Promise<string[]> {
  const path = join(root, PERMALINKS);
  return existsSync(path) ? parsePermalinks(await readFile(path, 'utf8')) : [];
}

/** Every address of the built site in a folder that has to keep working, and the pages that it was read from. */
export async function readAddresses(folder: string): Promise<{ pages: Map<string, string>; addresses: string[] }> {
  const pages = await readPages(folder);
  const files = (await readdir(folder, { recursive: true })).map((file) => `/${file.split(sep).join('/')}`);
  return { pages, addresses: siteAddresses(pages, files) };
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
}

/** Makes every old address lead on: by the server, by a page of its own, or by an anchor in another page. */
async function writeRedirects(
  redirects: readonly Redirect[],
  pages: ReadonlyMap<string, string>,
  folder: string,
): Promise<void> {
  const titleOf = (path: string) =>
    /<title>([^<]*)<\/title>/.exec(pages.get(path) ?? '')?.[1]?.replace(` – ${site.name}`, '') ?? path;
  await write(join(folder, '_redirects'), hostRedirects(redirects));
  for (const { van, naar } of redirects) {
    if (!van.endsWith('/')) continue;
    const url = absoluteUrl(naar);
    const page = redirectPage({ path: naar, url, title: titleOf(naar) });
    await write(join(folder, van, 'index.html'), page);
  }
  for (const [path, moved] of movedAnchors(redirects)) {
    await write(join(folder, path, 'index.html'), keepAnchors(pages.get(path) ?? '', moved, titleOf));
  }
}

/**
 * Keeps the promise that an address works for ever. A build in which a recorded address has gone, and
 * redirects.yaml does not say where, fails; what has moved is made to lead on.
 */
export function permalinks(): AstroIntegration {
  let root = '';
  return {
    name: 'permalinks',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { pages, addresses } = await readAddresses(folder);
        const existing = new Set(addresses);
        const file = readRedirects(root);
        const problems = [...file.problems, ...checkAgainstSite(file, existing)];
        if (problems.length > 0) stopBuild(formatReport(problems));

        const { redirects } = file;
        const recorded = await readPermalinks(root);
        const vanished = findVanished(recorded, existing, redirects);
        if (vanished.length > 0) {
          const proposals = proposeRedirects(vanished, existing, recorded, redirects);
          stopBuild(vanishedReport(proposals, redirects.length === 0));
        }
        await writeRedirects(redirects, pages, folder);

        const known = new Set(recorded);
        const added = addresses.filter((address) => !known.has(address)).length;
        if (added > 0) {
          const count = added === 1 ? '1 adres staat' : `${String(added)} adressen staan`;
          logger.info(`${count} nog niet in ${PERMALINKS}: "npm run permalinks" legt vast wat er bij kwam.`);
        }
      },
    },
  };
}
