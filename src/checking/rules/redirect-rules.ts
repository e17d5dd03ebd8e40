/** Redirects: they lead from what is no more to what is there, in one step. */
import { landsOn, movedBy, splitAddress } from '../permalinks.ts';
import { REDIRECTS } from '../redirect-list.ts';
import { redirectSchema, type Redirect } from '../../model/schemas/redirect.ts';
import type { EntryFacts } from '../../reading/entry-facts.ts';
import { suggestion, type Problem } from '../../reading/problem.ts';

/** Cloudflare reads no more lines than this; other hosts have room for as many or more. */
const MOST = 2000;

/** A redirect that has the right form. */
export interface ListedRedirect extends Redirect {
  /** A problem at one of its fields. */
  problemAt: (field: keyof Redirect, message: string) => Problem;
}

/** The addresses that a site has, as far as they are known. */
export interface KnownAddresses {
  exists: (address: string) => boolean;
  /** All of them, to suggest one of. */
  all: readonly string[];
}

/** The redirects of doorverwijzingen.yaml that have the right form; what is wrong with the others has been said. */
export function redirectsIn(entries: readonly EntryFacts[]): ListedRedirect[] {
  return entries.flatMap(({ file, collection, data, addresses }) => {
    const redirect = collection === REDIRECTS ? redirectSchema.safeParse(data).data : undefined;
    if (!redirect) return [];
    const problemAt: ListedRedirect['problemAt'] = (field, message) => {
      const place = addresses.find((one) => one.field === field);
      return { file, line: place?.line ?? 1, ...(place?.column !== undefined && { column: place.column }), message };
    };
    return [{ ...redirect, problemAt }];
  });
}

/** The addresses that a reader passes from `start` on, up to one that was passed before. */
function routeFrom(start: string, next: (address: string) => string | undefined): string[] {
  const steps = [start];
  for (let step = next(start); step !== undefined; step = next(step)) {
    const isCircle = steps.includes(step);
    steps.push(step);
    if (isCircle) break;
  }
  return steps;
}

/** What is wrong with the redirects among themselves. */
export function checkTogether(redirects: readonly ListedRedirect[]): Problem[] {
  const moved = movedBy(redirects);
  /** Where an address went: by a line of its own, or along with its page. */
  const next = (address: string) => {
    const landing = landsOn(address, moved);
    return moved.get(address) ?? (landing === address ? undefined : landing);
  };
  const firstLines = new Map<string, number>();
  return redirects.flatMap(({ van, naar, problemAt }, index): Problem[] => {
    if (index === MOST) {
      return [problemAt('van', `Er kunnen hoogstens ${String(MOST)} doorverwijzingen zijn. Haal oude regels weg.`)];
    }
    const { anchor } = splitAddress(van);
    const place = anchor === undefined ? van : landsOn(van, moved);
    const firstLine = firstLines.get(place);
    if (firstLine !== undefined) {
      return [
        problemAt(
          'van',
          `"${van}" komt uit op dezelfde plek als regel ${String(firstLine)}. Haal een van de twee weg.`,
        ),
      ];
    }
    firstLines.set(place, problemAt('van', '').line);
    const target = splitAddress(naar);
    if (anchor === undefined && target.anchor !== undefined) {
      return [problemAt('naar', `Een hele pagina kan niet naar een kopje gaan. Schrijf achter "naar": ${target.path}`)];
    }
    const route = routeFrom(van, next);
    if (new Set(route).size < route.length) {
      return [problemAt('naar', `Zo gaat een lezer in een kring: ${route.join(' → ')}. Haal een van deze regels weg.`)];
    }
    const last = route.at(-1) ?? naar;
    if (last === naar) return [];
    return [problemAt('naar', `"${naar}" is zelf ook verhuisd. Schrijf achter "naar" het laatste adres: ${last}`)];
  });
}

/** What is wrong with the redirects when they are held against the site: mistakes, and what leads to the top of a page only. */
export function checkAgainstSite(
  redirects: readonly ListedRedirect[],
  { exists, all }: KnownAddresses,
): { problems: Problem[]; warnings: Problem[] } {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const moved = movedBy(redirects);
  for (const { van, naar, problemAt } of redirects) {
    const landing = landsOn(van, moved);
    const { path, anchor } = splitAddress(landing);
    // A place on a page leads to the top of it at worst, and may come and go with the words of a heading.
    const ofVan = anchor === undefined ? problems : warnings;
    if (exists(van)) {
      ofVan.push(problemAt('van', `"${van}" bestaat nog. Haal deze regel weg.`));
    } else if (anchor !== undefined && exists(landing)) {
      warnings.push(problemAt('van', `"${van}" komt vanzelf uit op "${landing}". Haal deze regel weg.`));
    } else if (anchor !== undefined && !exists(path)) {
      problems.push(
        problemAt('van', `De pagina "${path}" bestaat niet. Zet eerst in dit bestand waar die hele pagina nu staat.`),
      );
    }
    if (!exists(naar)) {
      const help = suggestion(naar, all) || ' Kies een adres dat er wel is.';
      const ofNaar = exists(splitAddress(naar).path) ? warnings : problems;
      ofNaar.push(problemAt('naar', `"${naar}" bestaat niet op de site.${help}`));
    }
  }
  return { problems, warnings };
}
