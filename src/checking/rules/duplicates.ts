/** Two entries with one title, one id or one address: readers could not tell them apart. */
import { fixedPaths, ownAnchors, pathOf } from '../../model/addresses.ts';
import type { EntryFacts } from '../../reading/entry-facts.ts';
import { shortened, type Found, type Problem } from '../../reading/problem.ts';

/** Every title, id and address that is there already. */
export function checkDuplicates(entries: readonly EntryFacts[]): Problem[] {
  // Some are those of the parts of a page.
  const first = new Map(ownAnchors.bronnen.map((anchor) => [`id bronnen/${anchor}`, 'de pagina zelf']));
  /** Reports what is there a second time. `what` is said of it. */
  const see = (file: string, { value: _, ...place }: Found, key: string, what: string): Problem[] => {
    const there = first.get(key);
    first.set(key, there ?? `${file}:${String(place.line)}`);
    const message = `${what} staat ook in ${String(there)}. Geef een van de twee een andere.`;
    return there === undefined ? [] : [{ file, ...place, message }];
  };
  const addresses = new Set<string | undefined>([...fixedPaths, '/404/']);
  const ofNames = entries.flatMap(({ file, title, ids }) => [
    ...(title ? see(file, title, `titel ${title.value.toLowerCase()}`, `Titel "${shortened(title.value)}"`) : []),
    ...ids.flatMap(({ list, ...id }) => see(file, id, `id ${list}/${id.value}`, `Id "${id.value}"`)),
  ]);
  const ofAddresses = entries.flatMap((entry): Problem[] => {
    const path = pathOf(entry);
    const message = `Het adres ${String(path)} is al van een andere pagina. Geef dit bestand een andere naam.`;
    const isTaken = addresses.has(path);
    if (path !== undefined) addresses.add(path);
    return isTaken ? [{ file: entry.file, line: 1, message }] : [];
  });
  return [...ofNames, ...ofAddresses];
}
