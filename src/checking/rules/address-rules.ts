/** The addresses that the content gives the site, held against those that it had: none that was promised may go. */
import { fixedFiles, pathOf } from '../../model/addresses.ts';
import { findVanished, isPromise, readPermalinks, REDIRECTS, REDIRECTS_FILE, splitAddress } from '../permalinks.ts';
import { movedPlaceMessage, proposeRedirects, vanishedMessage } from '../vanished.ts';
import type { Redirect } from '../../model/schemas/redirect.ts';
import { checkRedirects, redirectsIn, type CheckedRedirects, type KnownAddresses } from './redirect-rules.ts';
import type { ReadFile, Site } from '../all-files.ts';

/** What a build must know of the addresses in the content. */
export interface ContentAddresses {
  /** Quotations, headings, facts and sources: every place on a page that comes from what editors wrote. */
  places: string[];
  /** Each with the address where a reader comes out in the end. */
  redirects: Redirect[];
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
): Omit<CheckedRedirects, 'redirects'> & { addresses: ContentAddresses } {
  const places = placesOf(site);
  const known = knownAddresses(site, places);
  const { problems, warnings, redirects } = checkRedirects(redirectsIn(site.entries), known);
  const outcome = { problems, warnings, addresses: { places, redirects } };
  // What the list would say about a vanished address is not known before it can be read.
  const isListRead = files.every(
    ({ contentFile, facts }) => contentFile.collection !== REDIRECTS || facts.problems.length === 0,
  );
  if (!isListRead) return outcome;

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
      problems.push({ file: REDIRECTS_FILE, line: 1, message: vanishedMessage(proposal, isDraft) });
    } else if (proposal.isLikely) {
      const file = fileOf.get(splitAddress(proposal.van).path) ?? REDIRECTS_FILE;
      warnings.push({ file, line: 1, message: movedPlaceMessage(proposal) });
    }
  }
  return outcome;
}
