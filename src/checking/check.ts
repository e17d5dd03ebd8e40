/**
 * Checks all content at once. Each file is read into facts by itself (`check-file.ts`); then the facts of all
 * files are held together (`all-files.ts`). Knows nothing of Astro.
 */
import { join } from 'node:path';
import { unexplainedMessage } from './rules/abbreviations.ts';
import { checkAdvice } from './rules/advice-rules.ts';
import { checkAddresses, type ContentAddresses } from './rules/address-rules.ts';
import { referenceMistake } from './rules/block-rules.ts';
import { findContentFiles, type ContentFile } from '../reading/content-files.ts';
import { unknownReference } from './rules/field-rules.ts';
import { checkDuplicates } from './rules/duplicates.ts';
import { checkFactDates } from './rules/fact-dates.ts';
import { saysMadeUp, unmarkedFieldMessage, unmarkedLinkMessage, unmarkedMessage } from './rules/fiction.ts';
import { checkFile, type CheckedEntry, type CheckedFile } from './check-file.ts';
import type { EntryFacts, FieldReference, ReadFile } from '../reading/entry-facts.ts';
import { joinEqual } from './join.ts';
import { checkIndexes } from './rules/indexes.ts';
import { linkMistake } from './rules/links.ts';
import { pictureMistake } from './rules/pictures.ts';
import { today } from '../lib/text.ts';
import { mistakeAbout, type Finding, type Place, type Problem } from '../reading/problem.ts';
import { projectFiles } from './project-files.ts';
import { madeUpMessage } from './rules/quotation-rules.ts';
import { readContentFile } from '../reading/read-file.ts';
import { checkRelations } from './rules/relation-rules.ts';
import { linkedPath, pathOf } from '../model/addresses.ts';
import { readSite, type Site } from './all-files.ts';
import { isPageCollection, kindOf, type PageCollection } from '../model/kinds.ts';
import { checkSearchWords } from './rules/search-word-rules.ts';

export interface CheckOptions {
  /** What an editor is about to save, by path from the project's root: a text, or `null` for a file that goes. */
  changed?: ReadonlyMap<string, string | null>;
  /** Files that the same save brings and that are no text, such as pictures. */
  added?: ReadonlySet<string>;
}

/**
 * What was read in this process, by path. A file says by itself what it says, so one whose text is the same is not read
 * again, whoever asks.
 */
const known = new Map<string, { content: string; facts: CheckedFile }>();

function readOnce(root: string, contentFile: ContentFile, content: string | Problem): CheckedFile {
  const path = join(root, contentFile.file);
  const before = known.get(path);
  if (before?.content === content) return before.facts;
  const facts = checkFile(contentFile, content);
  if (typeof content === 'string') known.set(path, { content, facts });
  return facts;
}

/** What a check has read of a file, so that it need not be read again. */
export function knownContent(root: string, file: string): ReadFile | undefined {
  const read = known.get(join(root, file));
  return read && { content: read.content, entries: read.facts.entries };
}

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

const columnOf = ({ column }: Place) => (column === undefined ? {} : { column });

function fieldMistake({ target, id, field }: FieldReference, isDraft: boolean, { ids, drafts }: Site) {
  if (drafts.has(`${target}/${id}`)) {
    return isDraft
      ? undefined
      : `Veld "${field}" is "${id}", maar die pagina is nog een concept. Zet die eerst op gepubliceerd, of haal de verwijzing weg.`;
  }
  const known = ids.get(target);
  if (!known || known.has(id)) return undefined;
  return unknownReference(field, id, target, known);
}

/** Whether an entry says of what is made up that it is. */
function checkFiction(collection: PageCollection, { data, words, text }: EntryFacts, site: Site): Finding[] {
  const { about, lead } = kindOf(collection);
  if (about === 'municipality' || data['fictief'] === true) {
    // These words go about alone: in lists, in search results, on share pictures.
    const field = words.find((one) => one.field === lead);
    return field && !saysMadeUp(field.text) ? [{ line: field.line, message: unmarkedFieldMessage(lead) }] : [];
  }
  if (words.some((one) => saysMadeUp(one.text))) return [];
  for (const one of words) {
    const found = site.findMadeUp(one.text);
    if (!found) continue;
    const below = one.text.slice(0, found.index).split('\n').length - 1;
    return [{ line: one.line + below, message: unmarkedMessage(found.name) }];
  }
  const link = text.links.find(({ value }) => site.madeUpPaths.has(linkedPath(value) ?? ''));
  return link ? [{ line: link.line, ...columnOf(link), message: unmarkedLinkMessage(link.value) }] : [];
}

/** What is wrong with one entry beside the others. */
function checkEntry(entry: CheckedEntry, site: Site): Problem[] {
  const problems: Problem[] = [];
  const { file, isDraft, text } = entry;
  const each = <T extends Place & { value?: string }>(found: readonly T[], mistake: (one: T) => string | undefined) => {
    for (const one of found) {
      const message = mistake(one);
      if (message === undefined) continue;
      const said = one.value === undefined ? { message } : mistakeAbout(one.value, message);
      problems.push({ file, line: one.line, ...columnOf(one), ...said });
    }
  };
  each(entry.references, (reference) => fieldMistake(reference, isDraft, site));
  each(text.references, (reference) => referenceMistake(reference, site.ids.get(reference.target)));
  each(text.links, ({ value }) => linkMistake(value, pathOf(entry) ?? '', isDraft, site.links));
  each(text.pictures, ({ value }) => pictureMistake(value, file, site.files));
  each(entry.quoted, ({ value }) => (site.isQuotation?.(value) === false ? madeUpMessage(value) : undefined));
  each(entry.unexplained, ({ value }) =>
    site.explained?.has(value) === false ? unexplainedMessage(value) : undefined,
  );
  if (isPageCollection(entry.collection)) each(checkFiction(entry.collection, entry, site), ({ message }) => message);
  return problems;
}

/**
 * Checks every content file under `root` and returns all mistakes together.
 * Never throws on what an editor wrote.
 */
export function checkContent(root: string, options: CheckOptions = {}): CheckResult {
  const { changed = new Map<string, string | null>(), added = new Set<string>() } = options;
  const stays = ({ file }: { file: string }) => changed.get(file) !== null;
  const found = findContentFiles(root, changed.keys());
  const files = found.files.filter(stays).map((contentFile) => {
    const { file } = contentFile;
    const content = readContentFile(root, file, changed.get(file) ?? undefined);
    return { contentFile, facts: readOnce(root, contentFile, content) };
  });
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
