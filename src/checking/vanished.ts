/** What an editor is told about addresses that have gone from the site. */
import { nearest } from '../lib/nearest.ts';
import type { Redirect } from '../model/schemas/redirect.ts';
import { landsOn, movedBy, splitAddress } from './permalinks.ts';

/** A redirect as one line to paste below the others. An address holds no sign that means something to YAML. */
const redirectLine = ({ van, naar }: Redirect): string => `- { van: ${van}, naar: ${naar} }`;

/** A redirect that would mend a vanished address. */
export interface Proposal extends Redirect {
  /** Whether `naar` looks so much like `van` that it may be what `van` has become. */
  isLikely: boolean;
}

/** What an editor called a page, a file or a place on a page: the last part of its address. */
const nameOf = (address: string) => /[^/#]*(?=\/?$)/.exec(address)?.[0] ?? '';

/** The address whose name is nearly that of another. Of short names, such as GDI and VNG, none is a slip for another. */
function byName(address: string, among: readonly string[]): string | undefined {
  const name = nearest(nameOf(address), among.map(nameOf), 0);
  return among.find((candidate) => nameOf(candidate) === name);
}

const isPlace = (address: string) => address.includes('#');

/** The nearest page around a page or file: `/keynotes/` for `/keynotes/een-spreker/`. */
function pageAround(path: string, existing: ReadonlySet<string>): string {
  const parent = path.replace(/[^/]*\/?$/, '');
  return parent.length <= 1 ? '/' : existing.has(parent) ? parent : pageAround(parent, existing);
}

/**
 * A redirect for each vanished address: to what looks like it, or else to the page around it. What is
 * new on the site goes first, because it may well be the old under another name.
 * @param existing all addresses of the site, those of places on pages too
 */
export function proposeRedirects(
  vanished: readonly string[],
  existing: ReadonlySet<string>,
  recorded: readonly string[],
  redirects: readonly Redirect[],
): Proposal[] {
  const known = new Set(recorded);
  const like = (address: string, candidates: readonly string[]) => {
    const fresh = candidates.filter((candidate) => !known.has(candidate));
    // One heading gone from a page and one come: an editor found better words for it.
    if (isPlace(address) && fresh.length === 1) return fresh[0];
    return byName(address, fresh) ?? byName(address, candidates);
  };
  const wholes = [...existing].filter((address) => !isPlace(address));
  const placesOn = Map.groupBy([...existing].filter(isPlace), (address) => splitAddress(address).path);

  const proposals = vanished
    .filter((address) => !isPlace(address))
    .map((van): Proposal => {
      const found = like(
        van,
        wholes.filter((address) => address.endsWith('/') === van.endsWith('/')),
      );
      return { van, naar: found ?? pageAround(van, existing), isLikely: found !== undefined };
    });
  const moved = movedBy([...redirects, ...proposals]);
  const mended = new Set<string>();
  for (const van of vanished.filter(isPlace)) {
    // The place may come along with its page, or two old addresses may lead to the same place.
    const landing = landsOn(van, moved);
    if (existing.has(landing) || mended.has(landing)) continue;
    mended.add(landing);
    const { path: page } = splitAddress(landing);
    const found = like(landing, placesOn.get(page) ?? []);
    proposals.push({ van, naar: found ?? page, isLikely: found !== undefined });
  }
  return proposals;
}

const whatWent = (address: string, isDraft: boolean) => {
  if (isDraft) return `De pagina ${address} stond op de site en is nu een concept. Zet die weer op gepubliceerd`;
  if (isPlace(address)) return `Het citaat ${address} stond op de site en is er niet meer. Zet het terug`;
  return address.endsWith('/')
    ? `De pagina ${address} stond op de site en is er niet meer. Zet die terug`
    : `Het bestand ${address} stond op de site en is er niet meer. Zet het terug`;
};

/**
 * What an editor reads about an address that was promised and has gone.
 * @param isDraft whether its page waits to be published
 */
export const vanishedMessage = (proposal: Proposal, isDraft: boolean): string =>
  `${whatWent(proposal.van, isDraft)}, of zeg in dit bestand waar lezers het nu vinden: ${redirectLine(proposal)}`;

/** What an editor reads about a heading, fact or source that may go, but that somebody may have the address of. */
export const movedPlaceMessage = (proposal: Proposal): string =>
  `${proposal.van} staat niet meer op deze pagina. Wie dat adres bewaarde, komt nu bovenaan uit. Heet het anders? Zet dan in doorverwijzingen.yaml: ${redirectLine(proposal)}`;
