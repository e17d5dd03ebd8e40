/** From what a file says to an entry as Astro's store has it: for the loaders, and for the editor's preview. */
import { linkedPath } from '../model/addresses.ts';
import { isPageCollection } from '../model/kinds.ts';
import type { KeptFacts } from '../model/kept-facts.ts';
import type { EntryFacts } from './entry-facts.ts';

/** What pages need to know of an entry beside its fields. */
export const keptOf = ({ references, text }: EntryFacts): KeptFacts => ({
  references: [...references, ...text.references].flatMap(({ target, id }) =>
    id === undefined ? [] : [{ target, id }],
  ),
  links: [...new Set(text.links.flatMap(({ value }) => linkedPath(value) ?? []))],
  words: text.words,
});

/** An entry for the store, with its fields as they are written. What visitors type when they search has no id; its place in the list is enough. */
export const storeEntry = (facts: EntryFacts, place: number) => ({
  id: facts.id || String(place),
  data: { ...facts.data },
  filePath: facts.file,
  ...(isPageCollection(facts.collection) && {
    rendered: { html: '', metadata: { ...keptOf(facts) } },
    deferredRender: facts.text.needsModule,
  }),
});
