/** Works out what moving a page means for every file, or says in Dutch why it cannot be; and does it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../checking/check.ts';
import { movesOf, readPermalinks, REDIRECTS_FILE } from '../../checking/permalinks.ts';
import { entryPath, fixedPaths, pathOf } from '../../model/addresses.ts';
import { allKinds, entryFile, placeName } from '../../model/kinds.ts';
import { idPattern } from '../../model/schemas/fields.ts';
import { messages } from '../../model/schemas/messages.ts';
import { redirectSchema } from '../../model/schemas/redirect.ts';
import { contentFileAt } from '../../reading/content-files.ts';
import type { EntryFacts } from '../../reading/entry-facts.ts';
import { formatReport, suggestion } from '../../reading/problem.ts';
import { addRedirect } from '../redirect-list.ts';
import { CommandRefusal } from './command-refusal.ts';
import { changesIn, moveReferences, type Move } from './move-references.ts';

/** What a move does. */
interface Plan {
  /** Texts of files by their path from the project's root; `undefined` for one that goes. */
  files: Map<string, string | undefined>;
  /** What will happen, a line for each thing. */
  lines: string[];
}

/** Every entry. What is wrong because the page at `from` has gone already, its move mends. */
function readEntries(root: string, from: string, recorded: readonly string[]): readonly EntryFacts[] {
  const { problems, entries } = checkContent(root);
  // A page that has gone without a word is what this command is for.
  const others = problems.filter(({ file }) => file !== REDIRECTS_FILE);
  const isThere = entries.some((entry) => pathOf(entry) === from);
  if (others.length > 0 && (isThere || !recorded.includes(from)))
    throw new CommandRefusal(`${formatReport(others)}\n\nHerstel dit eerst. Daarna kan de pagina verhuizen.`);
  return entries;
}

/** The address of a page as it is typed; the slash at its end may be forgotten. */
function readAddress(typed: string): string {
  if (typed.includes('#')) {
    throw new CommandRefusal(
      `"${typed}" is een plek op een pagina. Dit commando verhuist hele pagina’s. Zet een regel in ${REDIRECTS_FILE}.`,
    );
  }
  const address = typed.endsWith('/') ? typed : `${typed}/`;
  if (!redirectSchema.shape.van.safeParse(address).success)
    throw new CommandRefusal(`"${typed}" ${messages.notAddress}`);
  return address;
}

/** The collection and id that a page has by its address. */
function entryAt(path: string): { collection: string | undefined; id: string } {
  const id = path.split('/').at(-2) ?? '';
  const [collection] = allKinds.find(([kind]) => entryPath(kind, id) === path) ?? [];
  return { collection, id };
}

/** The collection and id of a new page in the folder of an old one. */
function newEntry(path: string, { collection }: EntryFacts): { collection: string; id: string } {
  const { collection: home, id } = entryAt(path);
  if (home === undefined) {
    throw new CommandRefusal(
      `Op ${path} kan geen pagina staan: er is geen map voor. Kijk hoe de adressen van andere pagina’s luiden.`,
    );
  }
  if (home !== collection) {
    throw new CommandRefusal(
      `Een pagina uit ${placeName(collection)} heeft andere velden dan een uit ${placeName(home)}. Maak eerst de nieuwe pagina ${path}. Draai dit commando dan opnieuw: het stuurt lezers door.`,
    );
  }
  if (!idPattern.test(id)) throw new CommandRefusal(`De naam "${id}" ${messages.notId}`);
  return { collection, id };
}

/** What must become of the page itself, and what stands for it from then on. */
function readMove(
  entries: readonly EntryFacts[],
  recorded: readonly string[],
  from: string,
  to: string,
): Move & { old: EntryFacts | undefined; isNew: boolean } {
  const [old, target] = [from, to].map((path) => entries.find((entry) => pathOf(entry) === path));
  const known = entries.flatMap((entry) => pathOf(entry) ?? []);
  const isFixed = (path: string) => (fixedPaths as readonly string[]).includes(path);
  const isThere = target !== undefined || isFixed(to);
  const refuse = (message: string): never => {
    throw new CommandRefusal(message);
  };
  if (from === to) refuse('Het oude en het nieuwe adres zijn hetzelfde.');
  if (isFixed(from)) refuse(`${from} is een overzicht dat de site zelf maakt. Dat kan niet verhuizen.`);
  if (old?.id === 'index') refuse(`${from} is de eerste pagina van de map ${old.collection}. Die kan niet verhuizen.`);
  if (target?.isDraft && old?.isDraft === false)
    refuse(`${to} is nog een concept. Zet die pagina eerst op gepubliceerd.`);
  if (!old && !recorded.includes(from)) refuse(`De pagina ${from} bestaat niet.${suggestion(from, known)}`);
  if (!old && !isThere) refuse(`De pagina ${to} bestaat niet.${suggestion(to, [...known, ...fixedPaths])}`);
  const { collection, id } = old ?? entryAt(from);
  return {
    from: { path: from, entry: collection === undefined ? undefined : { collection, id } },
    to: { path: to, entry: old && !isThere ? newEntry(to, old) : target },
    addresses: new Map(movesOf({ van: from, naar: to }, recorded, !isThere).map(({ van, naar }) => [van, naar])),
    old,
    isNew: !isThere,
  };
}

/** What moving the page at one address to another means. Throws {@link CommandRefusal}. */
export function planMove(root: string, typedFrom: string, typedTo: string): Plan {
  const [from, to] = [readAddress(typedFrom), readAddress(typedTo)];
  const recorded = readPermalinks(root);
  const entries = readEntries(root, from, recorded);
  const { old, isNew, ...move } = readMove(entries, recorded, from, to);
  const oldFile = old && entryFile(old);
  const newFile = isNew && move.to.entry ? entryFile(move.to.entry) : undefined;
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const plan: Plan = { files: new Map(), lines: [] };
  if (oldFile !== undefined) {
    plan.lines.push(`${oldFile} ${newFile === undefined ? 'gaat weg' : `wordt ${newFile}`}`);
    plan.files.set(oldFile, undefined);
    if (newFile !== undefined) plan.files.set(newFile, read(oldFile));
  }
  for (const [file, own] of Map.groupBy(entries, (entry) => entry.file)) {
    const changes = own.flatMap((entry) => changesIn(entry, move));
    const contentFile = contentFileAt(file);
    // A page that goes needs no mending; the list of redirects is mended as a whole, below.
    if (!contentFile || changes.length === 0 || file === REDIRECTS_FILE || (file === oldFile && !isNew)) continue;
    plan.lines.push(...changes.map(({ line, what }) => `${file}, regel ${String(line)}: ${what}`));
    plan.files.set(file === oldFile ? (newFile ?? file) : file, moveReferences(contentFile, read(file), own, move));
  }
  const isKnown = old?.isDraft !== true || recorded.includes(from);
  for (const [van, naar] of isKnown ? move.addresses : []) {
    plan.files.set(REDIRECTS_FILE, addRedirect(plan.files.get(REDIRECTS_FILE) ?? read(REDIRECTS_FILE), { van, naar }));
    plan.lines.push(`wie ${van} opent, komt uit op ${naar} (${REDIRECTS_FILE})`);
  }
  return plan;
}

/**
 * Writes the files of a plan. Throws {@link CommandRefusal}, with everything as it was, on mistakes that were not there before.
 * @returns how many mistakes are left, of those that were
 */
export function applyPlan(root: string, { files }: Plan): number {
  const known = new Set(checkContent(root).problems.map(({ message }) => message));
  const inRoot = (file: string) => join(root, file);
  const before = Array.from(files.keys(), (file) => {
    return [file, existsSync(inRoot(file)) ? readFileSync(inRoot(file)) : undefined] as const;
  });
  const put = ([file, text]: readonly [string, string | Buffer | undefined]) => {
    if (text === undefined) rmSync(inRoot(file), { force: true });
    else writeFileSync(inRoot(file), text);
  };
  [...files].forEach(put);
  const left = checkContent(root).problems;
  const problems = left.filter(({ message }) => !known.has(message));
  if (problems.length === 0) return left.length;
  before.forEach(put);
  throw new CommandRefusal(
    `Na de verhuizing zou dit niet meer kloppen:\n\n${formatReport(problems)}\n\nHerstel dit eerst.`,
  );
}
