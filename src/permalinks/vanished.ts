/** What an editor is told about addresses that have gone from the site. */
import type { Redirect } from '../schemas/redirect.ts';
import { nearest } from '../lib/nearest.ts';
import { landsOn, splitAddress } from './permalinks.ts';

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

/** The nearest page around a page or file: `/keynotes/` for `/keynotes/bas-eenhoorn/`. */
function pageAround(path: string, existing: ReadonlySet<string>): string {
  const parent = path.replace(/[^/]*\/?$/, '');
  return parent.length <= 1 ? '/' : existing.has(parent) ? parent : pageAround(parent, existing);
}

/**
 * A redirect for each vanished address: to what looks like it, or else to the page around it. What is
 * new on the site goes first, because it may well be the old under another name.
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

  const proposals = vanished
    .filter((address) => !isPlace(address))
    .map((van): Proposal => {
      const found = like(
        van,
        wholes.filter((address) => address.endsWith('/') === van.endsWith('/')),
      );
      return { van, naar: found ?? pageAround(van, existing), isLikely: found !== undefined };
    });
  const moved = [...redirects, ...proposals];
  const mended = new Set<string>();
  for (const van of vanished.filter(isPlace)) {
    // The place may come along with its page, or two old addresses may lead to the same place.
    const landing = landsOn(van, moved);
    if (existing.has(landing) || mended.has(landing)) continue;
    mended.add(landing);
    const { path: page } = splitAddress(landing);
    const found = like(
      landing,
      [...existing].filter((address) => address.startsWith(`${page}#`)),
    );
    proposals.push({ van, naar: found ?? page, isLikely: found !== undefined });
  }
  return proposals;
}

const kindOf = (address: string) =>
  isPlace(address)
    ? 'Dit kopje of citaat staat niet meer op de pagina.'
    : address.endsWith('/')
      ? 'Deze pagina is er niet meer.'
      : 'Dit bestand is er niet meer.';

/**
 * Says to an editor which addresses have gone and how to mend it, with lines to paste.
 * @param isFirst whether redirects.yaml has no lines yet
 */
export function vanishedReport(proposals: readonly Proposal[], isFirst: boolean): string {
  const count =
    proposals.length === 1
      ? 'Er is 1 adres verdwenen dat al op de site stond.'
      : `Er zijn ${String(proposals.length)} adressen verdwenen die al op de site stonden.`;
  const lines = proposals.map(
    ({ van, naar, isLikely }) => `${van}\n  ${kindOf(van)}${isLikely ? ` Bedoelt u "${naar}"?` : ''}`,
  );
  const paste = proposals.map(({ van, naar }) => `  - van: ${van}\n    naar: ${naar}`);
  const where = isFirst ? 'op de plaats van "redirects: []"' : 'onder "redirects:"';
  return [
    `${count} De site is niet bijgewerkt.`,
    ...lines,
    'Wie zo’n adres bewaarde of afdrukte, moet er altijd iets vinden. Kies een van deze twee:',
    '1. Zet terug wat er stond, onder dezelfde naam.',
    `2. Zeg waar het nu staat. Zet deze regels in src/redirects.yaml, ${where}. Kijk achter elke "naar" of het klopt.`,
    [...(isFirst ? ['redirects:'] : []), ...paste].join('\n'),
  ].join('\n\n');
}
