/**
 * Reads and checks redirects.yaml. It is no collection: Astro makes no pages of it, nothing refers to it
 * and it may be left out, so it stands beside the content and not in the tables of `src/schemas/index.ts`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { landsOn, splitAddress } from '../permalinks/permalinks.ts';
import { redirectsSchema, type Redirect } from '../schemas/redirect.ts';
import { checkFields } from './fields.ts';
import { suggestion, type Problem } from './problem.ts';
import { readContentFile } from './read-file.ts';
import { readSource, type SourceFile } from './source-file.ts';

/** Where it stands. */
export const REDIRECTS_FILE = 'src/redirects.yaml';

/** redirects.yaml as far as it is right, and what is wrong with it. */
export interface RedirectsFile {
  redirects: Redirect[];
  problems: Problem[];
  /** A problem at one field of the redirect at `index`. */
  problemAt: (index: number, field: keyof Redirect, message: string) => Problem;
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
function checkTogether(redirects: readonly Redirect[], problemAt: RedirectsFile['problemAt']): Problem[] {
  // Of two redirects for one address the first counts; the second is reported below.
  const moved = new Map(redirects.toReversed().map(({ van, naar }) => [van, naar]));
  /** Where an address went: by a line of its own, or along with its page. */
  const next = (address: string) => {
    const landing = landsOn(address, redirects);
    return moved.get(address) ?? (landing === address ? undefined : landing);
  };
  const firstLines = new Map<string, number>();
  return redirects.flatMap(({ van, naar }, index): Problem[] => {
    const { anchor } = splitAddress(van);
    const place = anchor === undefined ? van : landsOn(van, redirects);
    const firstLine = firstLines.get(place);
    if (firstLine !== undefined) {
      return [
        problemAt(
          index,
          'van',
          `"${van}" komt uit op dezelfde plek als regel ${String(firstLine)}. Haal een van de twee weg.`,
        ),
      ];
    }
    firstLines.set(place, problemAt(index, 'van', '').line);
    const target = splitAddress(naar);
    if (anchor === undefined && target.anchor !== undefined) {
      return [
        problemAt(index, 'naar', `Een hele pagina kan niet naar een kopje gaan. Schrijf achter "naar": ${target.path}`),
      ];
    }
    const route = routeFrom(van, next);
    if (new Set(route).size < route.length) {
      return [
        problemAt(index, 'naar', `Zo gaat een lezer in een kring: ${route.join(' → ')}. Haal een van deze regels weg.`),
      ];
    }
    const last = route.at(-1) ?? naar;
    if (last === naar) return [];
    return [
      problemAt(index, 'naar', `"${naar}" is zelf ook verhuisd. Schrijf achter "naar" het laatste adres: ${last}`),
    ];
  });
}

/**
 * Reads redirects.yaml, or what `changed` has in its place. Without problems the redirects fit the schema and
 * lead on in one step.
 */
export function readRedirects(root: string, changed: ReadonlyMap<string, string> = new Map()): RedirectsFile {
  const typed = changed.get(REDIRECTS_FILE) ?? (existsSync(join(root, REDIRECTS_FILE)) ? undefined : '');
  const content = readContentFile(root, REDIRECTS_FILE, typed);
  const source: SourceFile | Problem = typeof content === 'string' ? readSource(REDIRECTS_FILE, content) : content;
  const problemAt: RedirectsFile['problemAt'] = (index, field, message) => ({
    file: REDIRECTS_FILE,
    ...('message' in source ? { line: source.line } : source.placeOf(['redirects', index, field])),
    message,
  });
  if ('message' in source) return { redirects: [], problems: [source], problemAt };
  const parsed = redirectsSchema.safeParse(source.data);
  if (!parsed.success) return { redirects: [], problems: checkFields(source, redirectsSchema, source.data), problemAt };
  const { redirects } = parsed.data;
  return { redirects, problems: checkTogether(redirects, problemAt), problemAt };
}

/** What is wrong with the redirects when they are held against the addresses that the built site has. */
export function checkAgainstSite({ redirects, problemAt }: RedirectsFile, existing: ReadonlySet<string>): Problem[] {
  return redirects.flatMap(({ van, naar }, index): Problem[] => {
    const problems: Problem[] = [];
    const landing = landsOn(van, redirects);
    const { path, anchor } = splitAddress(landing);
    if (existing.has(van)) {
      problems.push(problemAt(index, 'van', `"${van}" bestaat nog. Haal deze regel weg.`));
    } else if (anchor !== undefined && existing.has(landing)) {
      problems.push(problemAt(index, 'van', `"${van}" komt vanzelf uit op "${landing}". Haal deze regel weg.`));
    } else if (anchor !== undefined && !existing.has(path)) {
      problems.push(
        problemAt(
          index,
          'van',
          `De pagina "${path}" bestaat niet. Zet eerst in dit bestand waar die hele pagina nu staat.`,
        ),
      );
    }
    if (!existing.has(naar)) {
      const help = suggestion(naar, [...existing]) || ' Kies een adres dat er wel is.';
      problems.push(problemAt(index, 'naar', `"${naar}" bestaat niet op de site.${help}`));
    }
    return problems;
  });
}
