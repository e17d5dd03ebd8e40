/** Redirects: they lead from what is no more to what is there. */
import { landsOn, movedBy, REDIRECTS, routeFrom, splitAddress } from '../permalinks.ts';
import { redirectSchema, type Redirect } from '../../model/schemas/redirect.ts';
import type { EntryFacts } from '../../reading/entry-facts.ts';
import { suggestion, type Problem } from '../../reading/problem.ts';

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
      const { line = 1, column } = addresses.find((one) => one.field === field) ?? {};
      return { file, line, ...(column !== undefined && { column }), message };
    };
    return [{ ...redirect, problemAt }];
  });
}

/** Where a reader comes out in the end: of a place that went along with its page and is not there, that page. */
function endOf(route: readonly string[], given: ReadonlyMap<string, string>, exists: KnownAddresses['exists']): string {
  const [before = '', last = ''] = route.slice(-2);
  const { path } = splitAddress(last);
  return !given.has(before) && !exists(last) && exists(path) ? path : last;
}

/** What redirects come to: mistakes, what leads to the top of a page only, and each with where a reader comes out. */
export interface CheckedRedirects {
  problems: Problem[];
  warnings: Problem[];
  redirects: Redirect[];
}

/** Checks redirects among themselves and against the site. One may lead to another that leads on. */
export function checkRedirects(listed: readonly ListedRedirect[], { exists, all }: KnownAddresses): CheckedRedirects {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const given = movedBy(listed);
  const routes = listed.map(({ van }) => routeFrom(van, given, (address) => address !== van && exists(address)));
  const redirects = listed.map(({ van }, index) => ({ van, naar: endOf(routes[index] ?? [], given, exists) }));
  const moved = movedBy(redirects);
  const firstLines = new Map<string, number>();
  /** What is wrong with one, and whether that is a mistake: a place on a page leads to the top of it at worst. */
  const look = ({ van, naar, problemAt }: ListedRedirect, index: number): [Problem[], Problem] | undefined => {
    const isPlace = van.includes('#');
    if (exists(van))
      return [isPlace ? warnings : problems, problemAt('van', `"${van}" bestaat nog. Haal deze regel weg.`)];
    const [landing, route, end] = [landsOn(van, moved), routes[index] ?? [], redirects[index]?.naar ?? naar];
    const place = isPlace ? landing : van;
    const first = firstLines.get(place);
    firstLines.set(place, first ?? problemAt('van', '').line);
    if (first !== undefined) {
      const message = `"${van}" komt uit op dezelfde plek als regel ${String(first)}. Haal een van de twee weg.`;
      return [problems, problemAt('van', message)];
    }
    const target = splitAddress(naar);
    if (!isPlace && target.anchor !== undefined) {
      const message = `Een hele pagina kan niet naar een kopje gaan. Schrijf achter "naar": ${target.path}`;
      return [problems, problemAt('naar', message)];
    }
    if (new Set(route).size < route.length) {
      const message = `Zo gaat een lezer in een kring: ${route.join(' → ')}. Haal een van deze regels weg.`;
      return [problems, problemAt('naar', message)];
    }
    if (isPlace && exists(landing))
      return [warnings, problemAt('van', `"${van}" komt vanzelf uit op "${landing}". Haal deze regel weg.`)];
    const { path } = splitAddress(landing);
    if (isPlace && !exists(path)) {
      const message = `De pagina "${path}" bestaat niet. Zet eerst in dit bestand waar die hele pagina nu staat.`;
      return [problems, problemAt('van', message)];
    }
    if (exists(end)) return undefined;
    const help = suggestion(end, all) || ' Kies een adres dat er wel is.';
    const isOnPage = exists(splitAddress(end).path);
    return [isOnPage ? warnings : problems, problemAt('naar', `"${end}" bestaat niet op de site.${help}`)];
  };
  for (const [index, redirect] of listed.entries()) {
    const [list, problem] = look(redirect, index) ?? [];
    if (list && problem) list.push(problem);
  }
  return { problems, warnings, redirects };
}
