/** The addresses that the content gives the site, held against those that it had: none that was promised may go. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixedFiles, pathOf } from '../../model/addresses.ts';
import { findVanished, isPromise, parsePermalinks, PERMALINKS, splitAddress } from '../permalinks.ts';
import { REDIRECTS, REDIRECTS_FILE } from '../redirect-list.ts';
import { movedPlaceMessage, proposeRedirects, vanishedMessage } from '../vanished.ts';
import type { Redirect } from '../../model/schemas/redirect.ts';
import type { Problem } from '../../reading/problem.ts';
import { checkAgainstSite, checkTogether, redirectsIn, type KnownAddresses } from './redirect-rules.ts';
import type { ReadFile, Site } from '../all-files.ts';

/** What a build must know of the addresses in the content. */
export interface ContentAddresses {
  /** Quotations, headings, facts and sources: every place on a page that comes from what editors wrote. */
  places: string[];
  redirects: Redirect[];
}

/** The addresses that the site had when it was last built; none where nothing is recorded. */
export function readPermalinks(root: string): string[] {
  const path = join(root, PERMALINKS);
  return existsSync(path) ? parsePermalinks(readFileSync(path, 'utf8')) : [];
}

/** Addresses of places on the pages that readers can open. */
const placesOf = ({ links: { paths, anchors } }: Site): string[] =>
  [...anchors]
    .filter(([path]) => paths.has(path))
    .flatMap(([path, known]) => known.all().map((anchor) => `${path}#${anchor}`));

/** Looks up an address. A place on a page whose places cannot be known, because its text cannot be read, is there. */
function knownAddresses({ links: { paths, anchors, files } }: Site, places: readonly string[]): KnownAddresses {
  const isWhole = (path: string) =>
    paths.has(path) || (fixedFiles as readonly string[]).includes(path) || files.has(`public${path}`);
  return {
    exists: (address) => {
      const { path, anchor } = splitAddress(address);
      return isWhole(path) && (anchor === undefined || anchors.get(path)?.has(anchor) !== false);
    },
    all: [...paths.all(), ...fixedFiles, ...places],
  };
}

/** Mistakes and warnings about addresses, and the addresses themselves. `files` are what `site` was read from. */
export function checkAddresses(
  root: string,
  files: readonly ReadFile[],
  site: Site,
): { problems: Problem[]; warnings: Problem[]; addresses: ContentAddresses } {
  const listed = redirectsIn(site.entries);
  const redirects = listed.map(({ van, naar }) => ({ van, naar }));
  const places = placesOf(site);
  const known = knownAddresses(site, places);
  const together = checkTogether(listed);
  const { problems, warnings } = checkAgainstSite(listed, known);
  const outcome = { problems: [...together, ...problems], warnings, addresses: { places, redirects } };
  // What the list would say about a vanished address is not known before it is right.
  const isListRight = files.every(
    ({ contentFile, facts }) => contentFile.collection !== REDIRECTS || facts.problems.length === 0,
  );
  if (!isListRight || together.length > 0) return outcome;

  const recorded = readPermalinks(root);
  // A place follows its page, whatever became of it.
  const vanished = findVanished(recorded, known.exists, redirects).filter(
    (address) => isPromise(address) || known.exists(splitAddress(address).path),
  );
  if (vanished.length === 0) return outcome;
  const fileOf = new Map(site.entries.map((entry) => [pathOf(entry), entry.file]));
  for (const proposal of proposeRedirects(vanished, new Set(known.all), recorded, redirects)) {
    if (isPromise(proposal.van)) {
      const isDraft = site.links.drafts.has(proposal.van);
      outcome.problems.push({ file: REDIRECTS_FILE, line: 1, message: vanishedMessage(proposal, isDraft) });
    } else if (proposal.isLikely) {
      const file = fileOf.get(splitAddress(proposal.van).path) ?? REDIRECTS_FILE;
      outcome.warnings.push({ file, line: 1, message: movedPlaceMessage(proposal) });
    }
  }
  return outcome;
}
