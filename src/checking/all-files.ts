/** What the whole content offers: everything that one file may refer to in another. */
import { entryPath, fixedPaths, overviewPaths, pathOf, sheetPath } from '../model/addresses.ts';
import { dataFolders, listFiles, textFolders } from '../model/schemas/index.ts';
import { isIndex, isPageCollection as isPage, kindOf } from '../model/kinds.ts';
import { explainedBy } from './rules/abbreviations.ts';
import { adviceAnchors, hasAdvice } from './rules/advice-rules.ts';
import type { ContentFile } from '../reading/content-files.ts';
import { nameSearch } from './rules/fiction.ts';
import type { CheckedEntry, CheckedFile } from './check-file.ts';
import { isRecord, type EntryFacts } from '../reading/entry-facts.ts';
import type { LinkTargets } from './rules/links.ts';
import { knownWords, type KnownWords } from '../reading/problem.ts';
import type { ProjectFiles } from './project-files.ts';
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
function readIds(files: readonly ReadFile[], entries: readonly EntryFacts[]): Map<string, KnownWords> {
  const ids = new Map<string, string[]>();
  for (const collection of [...Object.keys(textFolders), ...Object.keys(dataFolders)]) ids.set(collection, []);
  for (const { contentFile, facts } of files) {
    const { collection, id } = contentFile;
    if (collection in listFiles && !facts.isUnread) ids.set(collection, []);
    // A file that cannot be read still stands for its entry.
    if (facts.isUnread && id !== undefined) ids.get(collection)?.push(id);
  }
  for (const { collection, id, isDraft } of entries) if (id && !isDraft) ids.get(collection)?.push(id);
  const congress = entries.filter(({ collection }) => collection === 'congres');
  if (congress.length > 0) {
    ids.set(
      'feiten',
      congress.flatMap((entry) => entry.ids.filter(({ list }) => list === 'feiten').map(({ value }) => value)),
    );
    ids.set('feiten met een waarde', congress.flatMap(factsWithValue));
  }
  return new Map([...ids].map(([target, list]) => [target, knownWords(list)]));
}

function readLinks(
  files: readonly ReadFile[],
  pages: readonly EntryFacts[],
  ids: ReadonlyMap<string, KnownWords>,
  projectFiles: ProjectFiles,
): LinkTargets {
  const pathsOf = (list: readonly { collection: string; id: string | undefined }[]) =>
    list.flatMap(({ collection, id }) => (id !== undefined && isPage(collection) ? [entryPath(collection, id)] : []));
  const sheetsOf = (list: readonly EntryFacts[]) =>
    list.filter((entry) => hasAdvice(entry) && entry.id !== 'index').map(({ id }) => sheetPath(id));
  const unread = files.filter(({ facts }) => facts.isUnread).map(({ contentFile }) => contentFile);
  const published = pages.filter(({ isDraft }) => !isDraft);
  const anchors = new Map<string, KnownWords>();
  for (const page of pages) {
    const path = pathOf(page);
    if (path !== undefined && !page.text.isBroken)
      anchors.set(path, knownWords([...page.text.anchors, ...adviceAnchors(page)]));
  }
  const [quotations, sources, facts] = ['citaten', 'bronnen', 'feiten'].map((list) => ids.get(list)?.all());
  if (quotations) anchors.set('/citaten/', knownWords(quotations));
  if (sources && facts) anchors.set('/bronnen/', knownWords([...sources, ...facts.map((id) => `feit-${id}`)]));
  const overviewsOf = (list: readonly { collection: string; id: string | undefined }[]) =>
    overviewPaths((collection) =>
      isPage(collection)
        ? list.some((entry) => entry.collection === collection && !isIndex(entry))
        : ids.get(collection)?.all().length !== 0,
    );
  const paths = new Set([
    ...overviewsOf([...published, ...unread]),
    ...pathsOf([...published, ...unread]),
    ...sheetsOf(published),
  ]);
  // Where code makes a list in place of an index, that list has no headings of an editor's.
  for (const path of overviewsOf(pages)) {
    const isIndexThere = files.some(
      ({ contentFile }) => isIndex(contentFile) && pathOf({ ...contentFile, id: 'index' }) === path,
    );
    if (!anchors.has(path) && !(fixedPaths as readonly string[]).includes(path) && !isIndexThere)
      anchors.set(path, knownWords([]));
  }
  const draftPaths = [...overviewsOf(pages), ...pathsOf(pages), ...sheetsOf(pages)].filter((path) => !paths.has(path));
  return {
    paths: knownWords([...paths]),
    drafts: new Set(draftPaths),
    anchors,
    files: projectFiles,
  };
}

/** Gathers what all files offer. */
export function readSite(files: readonly ReadFile[], projectFiles: ProjectFiles): Site {
  const entries = files.flatMap(({ facts }) => facts.entries);
  const pages = entries.filter(({ collection }) => isPage(collection));
  const published = pages.filter(({ isDraft }) => !isDraft);
  const terms = published.filter(({ collection }) => collection === 'begrippen');
  const madeUpTerms = terms.filter(({ data }) => data['fictief'] === true);
  const municipality = published.filter(
    ({ collection }) => isPage(collection) && kindOf(collection).about === 'municipality',
  );
  const ids = readIds(files, entries);
  return {
    entries,
    ids,
    drafts: new Set(pages.filter(({ isDraft }) => isDraft).map(({ collection, id }) => `${collection}/${id}`)),
    links: readLinks(files, pages, ids, projectFiles),
    files: projectFiles,
    isQuotation: ids.has('citaten')
      ? quotationSearch(
          entries.filter(({ collection }) => collection === 'citaten').flatMap((entry) => textOf(entry, 'tekst')),
        )
      : undefined,
    explained: files.some(({ contentFile, facts }) => contentFile.collection === 'begrippen' && facts.isUnread)
      ? undefined
      : new Set(terms.flatMap(({ data }) => explainedBy(data))),
    findMadeUp: nameSearch([
      ...municipality.filter(({ id }) => id === 'index').flatMap((entry) => textOf(entry, 'kortetitel')),
      ...madeUpTerms.flatMap((term) => textOf(term, 'term')),
    ]),
    madeUpPaths: new Set([...municipality, ...madeUpTerms].flatMap((entry) => pathOf(entry) ?? [])),
  };
}
