/**
 * Checks all content at once. Each file is read into facts by itself (`check-file.ts`); then the facts of all
 * files are held together (`all-files.ts`). Knows nothing of Astro.
 */
import { today } from '../lib/text.ts';
import { pathOf } from '../model/addresses.ts';
import { findContentFiles } from '../reading/content-files.ts';
import type { EntryFacts } from '../reading/entry-facts.ts';
import { knownFiles, type KnownFiles } from '../reading/known-files.ts';
import { mistakeAbout, type Place, type Problem } from '../reading/problem.ts';
import { readContentFile } from '../reading/read-file.ts';
import { readSite, type Site } from './all-files.ts';
import { checkFile, type CheckedEntry, type CheckedFile } from './check-file.ts';
import { projectFiles } from './project-files.ts';
import { joinEqual } from './report.ts';
import { unexplainedMessage } from './rules/abbreviations.ts';
import { checkAddresses, type ContentAddresses } from './rules/address-rules.ts';
import { checkAdvice } from './rules/advice-rules.ts';
import { referenceMistake } from './rules/block-rules.ts';
import { checkDuplicates } from './rules/duplicates.ts';
import { checkFactDates } from './rules/fact-dates.ts';
import { checkFiction } from './rules/fiction.ts';
import { fieldMistake } from './rules/field-rules.ts';
import { checkIndexes } from './rules/indexes.ts';
import { linkMistake } from './rules/links.ts';
import { pictureMistake } from './rules/pictures.ts';
import { madeUpMessage } from './rules/quotation-rules.ts';
import { checkRelations } from './rules/relation-rules.ts';
import { checkSearchWords } from './rules/search-word-rules.ts';

export interface CheckOptions {
  /** What an editor is about to save, by path from the project's root: a text, or `null` for a file that goes. */
  changed?: ReadonlyMap<string, string | null>;
  /** Files that the same save brings and that are no text, such as pictures. */
  added?: ReadonlySet<string>;
  /** Whether what is read of the files is kept on disk, for the next command and for the loaders. */
  keeps?: boolean;
}

/** What is known of the files of a project, for as long as this process goes on. */
const known = new Map<string, KnownFiles<CheckedFile>>();

export interface CheckResult {
  /** Mistakes, sorted by file, line and column. The site cannot be built with them. */
  problems: Problem[];
  /** What could be better, sorted likewise. */
  warnings: Problem[];
  /** How many files were checked. */
  files: number;
  /** What the files say. */
  entries: readonly EntryFacts[];
  /** What they offer to each other. */
  site: Site;
  addresses: ContentAddresses;
}

/** What is wrong with one entry beside the others. */
function checkEntry(entry: CheckedEntry, site: Site): Problem[] {
  const { file, isDraft, text } = entry;
  const each = <T extends Place & { value?: string }>(found: readonly T[], mistake: (one: T) => string | undefined) =>
    found.flatMap((one): Problem[] => {
      const message = mistake(one);
      if (message === undefined) return [];
      const { line, column, value } = one;
      const said = value === undefined ? { message } : mistakeAbout(value, message);
      return [{ file, line, ...(column !== undefined && { column }), ...said }];
    });
  return [
    ...each(entry.references, (reference) => fieldMistake(reference, isDraft, site)),
    ...each(text.references, (reference) => referenceMistake(reference, site.ids.get(reference.target))),
    ...each(text.links, ({ value }) => linkMistake(value, pathOf(entry) ?? '', isDraft, site.links)),
    ...each(text.pictures, ({ value }) => pictureMistake(value, file, site.files)),
    ...each(entry.quoted, ({ value }) => (site.isQuotation?.(value) === false ? madeUpMessage(value) : undefined)),
    ...each(entry.unexplained, ({ value }) =>
      site.explained?.has(value) === false ? unexplainedMessage(value) : undefined,
    ),
    ...checkFiction(entry, site).map((finding) => ({ file, ...finding })),
  ];
}

/**
 * Checks every content file under `root` and returns all mistakes together. Never throws on what an editor wrote. The
 * name of the municipality and the address of the site are those of the site.ts beside this code: a copy of the project
 * with another identity is checked by its own.
 */
export function checkContent(root: string, { changed, added, keeps = false }: CheckOptions = {}): CheckResult {
  const stays = ({ file }: { file: string }) => changed?.get(file) !== null;
  const found = findContentFiles(root, changed?.keys() ?? []);
  const knownHere = known.get(root) ?? knownFiles<CheckedFile>(root);
  known.set(root, knownHere);
  const files = found.files.filter(stays).map((contentFile) => {
    const { file } = contentFile;
    const content = readContentFile(root, file, changed?.get(file) ?? undefined);
    const check = () => checkFile(contentFile, content);
    return { contentFile, facts: typeof content === 'string' ? knownHere.read(file, content, check) : check() };
  });
  if (keeps)
    knownHere.keep(files.flatMap(({ contentFile, facts }) => (facts.problems.length === 0 ? contentFile.file : [])));
  const site = readSite(files, projectFiles(root, { changed, added }));
  const { addresses, ...aboutAddresses } = checkAddresses(root, files, site);
  const problems = [
    ...found.problems.filter(stays),
    ...files.flatMap(({ facts }) => facts.problems),
    ...site.entries.flatMap((entry) => checkEntry(entry, site)),
    ...checkDuplicates(site.entries),
    ...checkAdvice(site.entries),
    ...checkIndexes(files),
    ...aboutAddresses.problems,
  ];
  const warnings = [
    ...files.flatMap(({ facts }) => facts.warnings),
    ...checkRelations(site.entries),
    ...checkSearchWords(site.entries),
    ...checkFactDates(site.entries, today()),
    ...aboutAddresses.warnings,
  ];
  return {
    problems: joinEqual(problems),
    warnings: joinEqual(warnings),
    files: files.length,
    entries: site.entries,
    site,
    addresses,
  };
}
