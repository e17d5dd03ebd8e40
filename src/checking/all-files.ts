/** What the whole content offers: everything that one file may refer to in another. */
import { fixedPaths, overviewPaths, pathOf, sheetPath } from '../model/addresses.ts';
import { dataFolders, listFiles, textFolders } from '../model/schemas/index.ts';
import { isIndex, isPageCollection, kindOf } from '../model/kinds.ts';
import type { ContentFile } from '../reading/content-files.ts';
import { isRecord, type EntryFacts } from '../reading/entry-facts.ts';
import { knownWords, type KnownWords } from '../reading/problem.ts';
import type { CheckedEntry, CheckedFile } from './check-file.ts';
import type { ProjectFiles } from './project-files.ts';
import { explainedBy } from './rules/abbreviations.ts';
import { adviceAnchors, hasAdvice } from './rules/advice-rules.ts';
import { nameSearch } from './rules/fiction.ts';
import type { LinkTargets } from './rules/links.ts';
import { quotationSearch } from './rules/quotation-rules.ts';

/** A file and what it says. */
export interface ReadFile {
  contentFile: ContentFile;
  facts: CheckedFile;
}

/** All that the entries offer to each other. */
export interface Site {
  entries: CheckedEntry[];
  /** Ids by what a reference names; nothing for what could not be read, which every reference to it then fits. */
  ids: ReadonlyMap<string, KnownWords>;
  /** Drafts, as `begrippen/open-data`. */
  drafts: ReadonlySet<string>;
  links: LinkTargets;
  files: ProjectFiles;
  /** `undefined` when citaten.yaml could not be read. */
  isQuotation: ((quoted: string) => boolean) | undefined;
  /** Abbreviations that a term explains; `undefined` when a term could not be read. */
  explained: ReadonlySet<string> | undefined;
  /** Finds the name of something made up. */
  findMadeUp: ReturnType<typeof nameSearch>;
  /** Addresses of pages about something made up. */
  madeUpPaths: ReadonlySet<string>;
}

/** An entry as far as its address goes; of a file that cannot be read no more is known. */
interface Named {
  collection: string;
  id: string;
}

const textOf = ({ data }: EntryFacts, field: string): string[] => {
  const value = data[field];
  return typeof value === 'string' ? [value] : [];
};

/** Ids of the facts that can stand in a sentence. */
function factsWithValue({ data }: EntryFacts): string[] {
  const facts: unknown[] = Array.isArray(data['feiten']) ? data['feiten'] : [];
  return facts.flatMap((fact) =>
    isRecord(fact) && typeof fact['id'] === 'string' && fact['waarde'] !== undefined ? [fact['id']] : [],
  );
}

/** Ids by what a reference names. */
function readIds(files: readonly ReadFile[], published: readonly EntryFacts[], unread: readonly Named[]) {
  const readLists = files.filter(({ contentFile, facts }) => contentFile.collection in listFiles && !facts.isUnread);
  const targets = [textFolders, dataFolders].flatMap((folders) => Object.keys(folders));
  const ids = new Map<string, KnownWords>();
  const named = Map.groupBy([...unread, ...published], ({ collection }) => collection);
  for (const target of [...targets, ...readLists.map(({ contentFile }) => contentFile.collection)])
    ids.set(target, knownWords((named.get(target) ?? []).flatMap(({ id }) => id || [])));
  const congress = published.filter(({ collection }) => collection === 'congres');
  if (congress.length > 0) {
    const facts = congress.flatMap((entry) => entry.ids.filter(({ list }) => list === 'feiten'));
    ids.set('feiten', knownWords(facts.map(({ value }) => value)));
    ids.set('feiten met een waarde', knownWords(congress.flatMap(factsWithValue)));
  }
  return ids;
}

/** Addresses of the places on pages that editors name, by page. */
function readAnchors(files: readonly ReadFile[], pages: readonly EntryFacts[], ids: ReadonlyMap<string, KnownWords>) {
  const anchors = new Map<string, KnownWords>();
  for (const page of pages.filter(({ text }) => !text.isBroken))
    anchors.set(pathOf(page) ?? '', knownWords([...page.text.anchors, ...adviceAnchors(page)]));
  const [quotations, sources, facts] = ['citaten', 'bronnen', 'feiten'].map((list) => ids.get(list)?.all());
  if (quotations) anchors.set('/citaten/', knownWords(quotations));
  if (sources && facts) anchors.set('/bronnen/', knownWords([...sources, ...facts.map((id) => `feit-${id}`)]));
  // Where code makes a list in place of an index, that list has no headings of an editor's.
  const indexes = new Set(
    files.flatMap(({ contentFile: { collection, id = '' } }) => pathOf({ collection, id }) ?? []),
  );
  for (const path of overviewsOf(pages, ids))
    if (!anchors.has(path) && !indexes.has(path) && !(fixedPaths as readonly string[]).includes(path))
      anchors.set(path, knownWords([]));
  return anchors;
}

/** Addresses of the pages that bring these entries together. */
const overviewsOf = (entries: readonly Named[], ids: ReadonlyMap<string, KnownWords>): string[] =>
  overviewPaths((collection) =>
    isPageCollection(collection)
      ? entries.some((entry) => entry.collection === collection && !isIndex(entry))
      : ids.get(collection)?.all().length !== 0,
  );

/** Gathers what all files offer. */
export function readSite(files: readonly ReadFile[], projectFiles: ProjectFiles): Site {
  const entries = files.flatMap(({ facts }) => facts.entries);
  const published = entries.filter(({ isDraft }) => !isDraft);
  const pages = entries.filter(({ collection }) => isPageCollection(collection));
  const unread = files.flatMap(({ contentFile: { collection, id }, facts }) =>
    facts.isUnread && id !== undefined ? [{ collection, id }] : [],
  );
  const ids = readIds(files, published, unread);
  const sheetsOf = (list: readonly EntryFacts[]) =>
    list.filter((entry) => hasAdvice(entry) && entry.id !== 'index').map(({ id }) => sheetPath(id));
  const addressesOf = (list: readonly EntryFacts[]) => [
    ...overviewsOf([...list, ...unread], ids),
    ...[...list, ...unread].flatMap((entry) => pathOf(entry) ?? []),
    ...sheetsOf(list),
  ];
  const paths = knownWords(addressesOf(published));
  const terms = published.filter(({ collection }) => collection === 'begrippen');
  const madeUpTerms = terms.filter(({ data }) => data['fictief'] === true);
  const municipality = published.filter(
    ({ collection }) => isPageCollection(collection) && kindOf(collection).about === 'municipality',
  );
  const quotations = entries.filter(({ collection }) => collection === 'citaten');
  return {
    entries,
    ids,
    drafts: new Set(pages.filter(({ isDraft }) => isDraft).map(({ collection, id }) => `${collection}/${id}`)),
    links: {
      paths,
      drafts: new Set(addressesOf(pages).filter((path) => !paths.has(path))),
      anchors: readAnchors(files, pages, ids),
      files: projectFiles,
    },
    files: projectFiles,
    isQuotation: ids.has('citaten')
      ? quotationSearch(quotations.flatMap((entry) => textOf(entry, 'tekst')))
      : undefined,
    explained: unread.some(({ collection }) => collection === 'begrippen')
      ? undefined
      : new Set(terms.flatMap(({ data }) => explainedBy(data))),
    findMadeUp: nameSearch([
      ...municipality.filter(({ id }) => id === 'index').flatMap((entry) => textOf(entry, 'kortetitel')),
      ...madeUpTerms.flatMap((term) => textOf(term, 'term')),
    ]),
    madeUpPaths: new Set([...municipality, ...madeUpTerms].flatMap((entry) => pathOf(entry) ?? [])),
  };
}
