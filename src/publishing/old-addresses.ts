import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import {
  findVanished,
  formatPermalinks,
  isKeptFile,
  isPromise,
  PERMALINKS,
  readPermalinks,
  REDIRECTS_FILE,
} from '../checking/permalinks.ts';
import { proposeRedirects, vanishedMessage } from '../checking/vanished.ts';
import { formatHostRedirects, movedFiles, redirectPage } from '../headers/host-redirects.ts';
import { absoluteUrl, folder as siteFolder, inFolder } from '../model/addresses.ts';
import { formatReport } from '../reading/problem.ts';
import { site as identity } from '../site.ts';
import { BuildRefusal } from './build-refusal.ts';
import { keepAnchors, movedAnchors } from './moved-anchors.ts';
import type { Site } from './built-site.ts';

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
}

/** The addresses of the built site: of its pages and every place on them, and of files to subscribe or link to. */
async function builtAddresses({ pages, folder }: Site): Promise<Set<string>> {
  const files = (await readdir(folder, { recursive: true })).map((file) => `/${file.split(sep).join('/')}`);
  const onPages = pages
    // Not the error page.
    .filter(({ address }) => address.endsWith('/'))
    .flatMap(({ address, facts }) => [address, ...Array.from(facts.links.anchors, (anchor) => `${address}#${anchor}`)]);
  return new Set([...onPages, ...files.filter(isKeptFile)]);
}

/** Makes every old address lead on: by the server, by a page of its own, or by an anchor in another page. */
async function writeRedirects({ pages, folder, addresses: { redirects } }: Site): Promise<void> {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const titleOf = (path: string) =>
    byAddress.get(path)?.facts.about.tabTitle?.replace(` – ${identity.name}`, '') ?? path;
  await write(join(folder, '_redirects'), formatHostRedirects(movedFiles(redirects), siteFolder));
  for (const { van, naar } of redirects) {
    if (!van.endsWith('/')) continue;
    const url = absoluteUrl(naar);
    const page = redirectPage({ path: inFolder(naar), url, title: titleOf(naar) });
    await write(join(folder, van, 'index.html'), page);
  }
  for (const [path, { here, elsewhere }] of movedAnchors(redirects)) {
    const page = byAddress.get(path);
    if (!page) continue;
    // A heading may have its old words again, and then its old address.
    const isGone = ({ old }: { old: string }) => !page.facts.links.anchors.has(old);
    const moved = { here: here.filter(isGone), elsewhere: elsewhere.filter(isGone) };
    await write(join(folder, path, 'index.html'), keepAnchors(page.html, moved, titleOf));
  }
}

/**
 * Keeps the promise that an address works for ever: what has moved is made to lead on, and what is new is recorded.
 * The content check has refused a promised address that the content gives no more; one that goes all the same
 * was lost by code, and refuses the build.
 */
export async function keepOldAddresses(site: Site): Promise<void> {
  const { root, logger } = site;
  const { places, redirects } = site.addresses;
  const built = await builtAddresses(site);
  const promised = readPermalinks(root).filter(isPromise);

  const vanished = findVanished(promised, (address) => built.has(address), redirects);
  if (vanished.length > 0) {
    const problems = proposeRedirects(vanished, built, promised, redirects).map((proposal) => ({
      file: REDIRECTS_FILE,
      line: 1,
      message: vanishedMessage(proposal, false),
    }));
    throw new BuildRefusal(formatReport(problems));
  }
  await writeRedirects(site);

  // Of the places on pages only those that come from what editors wrote: a menu has ids as well.
  const now = [...[...built].filter((address) => !address.includes('#')), ...places];
  const known = new Set(promised);
  const added = now.filter((address) => isPromise(address) && !known.has(address)).length;
  await writeFile(join(root, PERMALINKS), formatPermalinks([...promised, ...now]));
  if (added > 0) {
    const count = added === 1 ? '1 nieuw adres staat' : `${String(added)} nieuwe adressen staan`;
    logger.info(`${count} nu in ${PERMALINKS}. Bewaar dat bestand bij de teksten.`);
  }
}
