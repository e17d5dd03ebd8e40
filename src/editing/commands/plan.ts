/** Works out what moving a page means for every file, or says in Dutch why it cannot be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPermalinks } from '../../checking/rules/address-rules.ts';
import { checkContent } from '../../checking/check.ts';
import { findContentFiles } from '../../reading/content-files.ts';
import type { EntryFacts } from '../../reading/entry-facts.ts';
import { formatReport, suggestion } from '../../reading/problem.ts';
import { entryPath, fixedPaths, pathOf } from '../../model/addresses.ts';
import { movesOf } from '../../checking/permalinks.ts';
import { addRedirect, REDIRECTS_FILE } from '../../checking/redirect-list.ts';
import { messages } from '../../model/schemas/messages.ts';
import { idPattern } from '../../model/schemas/fields.ts';
import { allKinds, entryFile, placeName } from '../../model/kinds.ts';
import { redirectSchema } from '../../model/schemas/redirect.ts';
import { CommandRefusal } from './command-refusal.ts';
import type { Move } from './edits.ts';
import { mend } from './mend.ts';

/** What a move does. */
export interface Plan {
  /** Texts of files by their path from the project's root; `undefined` for one that goes. */
  files: Map<string, string | undefined>;
  /** What will happen, a line for each thing. */
  lines: string[];
}

/** Every entry that is a page, by its address. What is wrong because the page at `from` has gone already, its move mends. */
function readEntries(root: string, from: string): Map<string, EntryFacts> {
  const { problems, entries: found } = checkContent(root);
  const entries = new Map(
    found.flatMap((entry) => (pathOf(entry) === undefined ? [] : [[pathOf(entry) ?? '', entry]])),
  );
  // A page that has gone without a word is what this command is for.
  const others = problems.filter(({ file }) => file !== REDIRECTS_FILE);
  if (others.length > 0 && (entries.has(from) || !readPermalinks(root).includes(from)))
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
  root: string,
  entries: ReadonlyMap<string, EntryFacts>,
  from: string,
  to: string,
): Move & { isNew: boolean } {
  const old = entries.get(from);
  const target = entries.get(to);
  const isFixed = (path: string) => (fixedPaths as readonly string[]).includes(path);
  if (from === to) throw new CommandRefusal('Het oude en het nieuwe adres zijn hetzelfde.');
  if (isFixed(from))
    throw new CommandRefusal(`${from} is een overzicht dat de site zelf maakt. Dat kan niet verhuizen.`);
  if (old?.id === 'index')
    throw new CommandRefusal(`${from} is de eerste pagina van de map ${old.collection}. Die kan niet verhuizen.`);
  if (target?.isDraft && old?.isDraft === false) {
    throw new CommandRefusal(`${to} is nog een concept. Zet die pagina eerst op gepubliceerd.`);
  }
  if (!old && !readPermalinks(root).includes(from)) {
    throw new CommandRefusal(`De pagina ${from} bestaat niet.${suggestion(from, [...entries.keys()])}`);
  }
  const isThere = target !== undefined || isFixed(to);
  if (!old && !isThere) {
    throw new CommandRefusal(`De pagina ${to} bestaat niet.${suggestion(to, [...entries.keys(), ...fixedPaths])}`);
  }
  const { collection, id } = old ?? entryAt(from);
  return {
    from: { path: from, entry: collection === undefined ? undefined : { collection, id } },
    to: { path: to, entry: old && !isThere ? newEntry(to, old) : target },
    addresses: new Map(
      movesOf({ van: from, naar: to }, readPermalinks(root), !isThere).map(({ van, naar }) => [van, naar]),
    ),
    isNew: !isThere,
  };
}

/** What moving the page at `from` to `to` means. Throws {@link CommandRefusal}. */
export function planMove(root: string, typedFrom: string, typedTo: string): Plan {
  const [from, to] = [readAddress(typedFrom), readAddress(typedTo)];
  const entries = readEntries(root, from);
  const move = readMove(root, entries, from, to);
  const plan: Plan = { files: new Map(), lines: [] };
  const gone = entries.get(from);
  const old = gone && entryFile(gone);
  if (old !== undefined) {
    const becomes = move.isNew && move.to.entry ? `wordt ${entryFile(move.to.entry)}` : 'gaat weg';
    plan.lines.push(`${old} ${becomes}`);
  }
  for (const contentFile of findContentFiles(root, []).files) {
    const { file } = contentFile;
    // A page that goes needs no mending; the list of redirects is mended as a whole, below.
    if (file === REDIRECTS_FILE || (file === old && !move.isNew)) continue;
    const source = readFileSync(join(root, file), 'utf8');
    const { text, changes } = mend(contentFile, source, move);
    plan.lines.push(...changes.map(({ line, what }) => `${file}, regel ${String(line)}: ${what}`));
    if (file === old && move.to.entry) plan.files.set(entryFile(move.to.entry), text);
    else if (changes.length > 0) plan.files.set(file, text);
  }
  if (old !== undefined) plan.files.set(old, undefined);
  const isKnown = gone?.isDraft !== true || readPermalinks(root).includes(from);
  for (const [van, naar] of isKnown ? move.addresses : []) {
    const list = plan.files.get(REDIRECTS_FILE) ?? readFileSync(join(root, REDIRECTS_FILE), 'utf8');
    plan.files.set(REDIRECTS_FILE, addRedirect(list, van, naar));
    plan.lines.push(`wie ${van} opent, komt uit op ${naar} (${REDIRECTS_FILE})`);
  }
  return plan;
}
