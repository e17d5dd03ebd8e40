/** Pages that stand alone: readers find them by search only. */
import type { EntryFacts } from '../reading/entry-facts.ts';
import type { Problem } from '../reading/problem.ts';
import { isPageCollection } from '../model/kinds.ts';
import { linkedPath, pathOf } from '../model/addresses.ts';

/** Addresses that an entry leads to: by its fields, its links, and the people it quotes. */
function leadsTo(entry: EntryFacts, keynotes: ReadonlyMap<unknown, string>, speakers: ReadonlyMap<string, unknown>) {
  const references = [
    ...entry.references.map(({ target, id }) => ({ target, id })),
    ...entry.text.references.map(({ target, id = '' }) => ({ target, id })),
  ];
  const referred = references.map(({ target, id }) => {
    if (target === 'sprekers') return keynotes.get(id);
    if (target === 'citaten') return keynotes.get(speakers.get(id));
    return pathOf({ collection: target, id });
  });
  return [...referred, ...entry.text.links.map(({ value }) => linkedPath(value))];
}

/** A warning for each published page that names no other page and is named by none. */
export function checkRelations(entries: readonly EntryFacts[]): Problem[] {
  const published = entries.filter(({ isDraft }) => !isDraft);
  const keynotes = new Map(
    published.flatMap((entry) =>
      entry.collection === 'keynotes' ? [[entry.data['spreker'], pathOf(entry) ?? ''] as const] : [],
    ),
  );
  const speakers = new Map(
    entries.filter(({ collection }) => collection === 'citaten').map(({ id, data }) => [id, data['spreker']] as const),
  );
  const related = new Set<string | undefined>();
  const pages = published.filter(({ collection }) => isPageCollection(collection));
  for (const entry of pages) {
    const own = pathOf(entry);
    const others = leadsTo(entry, keynotes, speakers).filter((path) => path !== undefined && path !== own);
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
