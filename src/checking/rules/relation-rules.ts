/** Pages that stand alone: readers find them by search only. */
import { pathOf } from '../../model/addresses.ts';
import { isPageCollection } from '../../model/kinds.ts';
import { leadsTo } from '../../model/relations.ts';
import { keptOf, type EntryFacts } from '../../reading/entry-facts.ts';
import type { Problem } from '../../reading/problem.ts';

/** A warning for each published page that names no other page and is named by none. */
export function checkRelations(entries: readonly EntryFacts[]): Problem[] {
  const published = entries.filter(({ isDraft }) => !isDraft);
  const addressesIn = leadsTo(published);
  const related = new Set<string | undefined>();
  const pages = published.filter(({ collection }) => isPageCollection(collection));
  for (const entry of pages) {
    const own = pathOf(entry);
    const others = addressesIn(keptOf(entry)).filter((path) => path !== own);
    for (const path of others) related.add(path);
    if (others.length > 0) related.add(own);
  }
  return pages
    .filter((entry) => !entry.text.isBroken && !related.has(pathOf(entry)))
    .map(({ file, title }) => ({
      file,
      line: title?.line ?? 1,
      message:
        'Deze pagina hangt met geen enkele andere samen. Noem in de velden een begrip of doelstelling, of zet een link in de tekst.',
    }));
}
