import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPermalinks } from '../checking/address-rules.ts';
import { checkContent, type CheckMemory } from '../checking/check.ts';
import { formatReport } from '../reading/problem.ts';
import { readPageLinks } from './page-links.ts';
import { absoluteUrl, folder as siteFolder, inFolder } from '../model/addresses.ts';
import { keepAnchors, movedAnchors } from './moved-anchors.ts';
import { findVanished, formatPermalinks, isKeptFile, isPromise, PERMALINKS } from '../checking/permalinks.ts';
import { REDIRECTS_FILE } from '../checking/redirect-list.ts';
import { hostRedirects, isRedirectPage, redirectPage } from '../headers/host-redirects.ts';
import { proposeRedirects, vanishedMessage } from '../checking/vanished.ts';
import type { Redirect } from '../model/schemas/redirect.ts';
import { site } from '../site.ts';
import { readPages } from './html-files.ts';
import { stopBuild } from './stop-build.ts';

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
}

/** The addresses of the built site in a folder: of its pages and every place on them, and of files to subscribe or link to. */
async function builtAddresses(pages: ReadonlyMap<string, string>, folder: string): Promise<Set<string>> {
  const files = (await readdir(folder, { recursive: true })).map((file) => `/${file.split(sep).join('/')}`);
  const onPages = [...pages]
    // Not the error page, and not what only says where something went.
    .filter(([path, html]) => path.endsWith('/') && !isRedirectPage(html))
    .flatMap(([path, html]) => [path, ...[...readPageLinks(html).anchors].map((anchor) => `${path}#${anchor}`)]);
  return new Set([...onPages, ...files.filter(isKeptFile)]);
}

/** Makes every old address lead on: by the server, by a page of its own, or by an anchor in another page. */
async function writeRedirects(
  redirects: readonly Redirect[],
  pages: ReadonlyMap<string, string>,
  folder: string,
): Promise<void> {
  const titleOf = (path: string) =>
    /<title>([^<]*)<\/title>/.exec(pages.get(path) ?? '')?.[1]?.replace(` – ${site.name}`, '') ?? path;
  await write(join(folder, '_redirects'), hostRedirects(redirects, siteFolder));
  for (const { van, naar } of redirects) {
    if (!van.endsWith('/')) continue;
    const url = absoluteUrl(naar);
    const page = redirectPage({ path: inFolder(naar), url, title: titleOf(naar) });
    await write(join(folder, van, 'index.html'), page);
  }
  for (const [path, { here, elsewhere }] of movedAnchors(redirects)) {
    const html = pages.get(path);
    if (html === undefined) continue;
    // A heading may have its old words again, and then its old address.
    const { anchors } = readPageLinks(html);
    const isGone = ({ old }: { old: string }) => !anchors.has(old);
    const moved = { here: here.filter(isGone), elsewhere: elsewhere.filter(isGone) };
    await write(join(folder, path, 'index.html'), keepAnchors(html, moved, titleOf));
  }
}

/**
 * Keeps the promise that an address works for ever: what has moved is made to lead on, and what is new is recorded.
 * The content check has refused a promised address that the content gives no more; one that goes all the same
 * was lost by code, and stops the build.
 * @param memory what the content check has read, so that it is not read again
 */
export function permalinks(memory: CheckMemory): AstroIntegration {
  let root = '';
  return {
    name: 'permalinks',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = await readPages(folder);
        const built = await builtAddresses(pages, folder);
        const { places, redirects } = checkContent(root, { memory }).addresses;
        const promised = readPermalinks(root).filter(isPromise);

        const vanished = findVanished(promised, (address) => built.has(address), redirects);
        if (vanished.length > 0) {
          const problems = proposeRedirects(vanished, built, promised, redirects).map((proposal) => ({
            file: REDIRECTS_FILE,
            line: 1,
            message: vanishedMessage(proposal, false),
          }));
          stopBuild(formatReport(problems));
        }
        await writeRedirects(redirects, pages, folder);

        // Of the places on pages only those that come from what editors wrote: a menu has ids as well.
        const now = [...[...built].filter((address) => !address.includes('#')), ...places];
        const known = new Set(promised);
        const added = now.filter((address) => isPromise(address) && !known.has(address)).length;
        await writeFile(join(root, PERMALINKS), formatPermalinks([...promised, ...now]));
        if (added > 0) {
          const count = added === 1 ? '1 nieuw adres staat' : `${String(added)} nieuwe adressen staan`;
          logger.info(`${count} nu in ${PERMALINKS}. Bewaar dat bestand bij de teksten.`);
        }
      },
    },
  };
}
