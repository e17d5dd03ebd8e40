/** Works out what moving a page means for every file, or says in Dutch why it cannot be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPermalinks } from '../../src/checking/rules/address-rules.ts';
import { checkContent } from '../../src/checking/check.ts';
import { findContentFiles } from '../../src/reading/content-files.ts';
import type { EntryFacts } from '../../src/reading/entry-facts.ts';
import { formatReport, suggestion } from '../../src/reading/problem.ts';
import { entryPath, fixedPaths, pathOf } from '../../src/model/addresses.ts';
import { addRedirect, REDIRECTS_FILE } from '../../src/checking/redirect-list.ts';
import { messages } from '../../src/model/schemas/messages.ts';
import { idPattern } from '../../src/model/schemas/fields.ts';
import { allKinds, placeName } from '../../src/model/kinds.ts';
import { redirectSchema } from '../../src/model/schemas/redirect.ts';
import { Refusal } from '../refusal.ts';
import type { Move } from './edits.ts';
import { mend } from './mend.ts';

/** What a move does. */
export interface Plan {
  /** Texts of files by their path from the project's root; `undefined` for one that goes. */
  files: Map<string, string | undefined>;
  /** What will happen, a line for each thing. */
  lines: string[];
}

/** Every entry that is a page, by its address. */
function readEntries(root: string): Map<string, EntryFacts> {
  const { problems, entries } = checkContent(root);
  // A page that has gone without a word is what this command is for.
  const others = problems.filter(({ file }) => file !== REDIRECTS_FILE);
  if (others.length > 0)
    throw new Refusal(`${formatReport(others)}\n\nHerstel dit eerst. Daarna kan de pagina verhuizen.`);
  return new Map(entries.flatMap((entry) => (pathOf(entry) === undefined ? [] : [[pathOf(entry) ?? '', entry]])));
}

/** The address of a page as it is typed; the slash at its end may be forgotten. */
function readAddress(typed: string): string {
  if (typed.includes('#')) {
    throw new Refusal(
      `"${typed}" is een plek op een pagina. Dit commando verhuist hele pagina’s. Zet een regel in ${REDIRECTS_FILE}.`,
    );
  }
  const address = typed.endsWith('/') ? typed : `${typed}/`;
  if (!redirectSchema.shape.van.safeParse(address).success) throw new Refusal(`"${typed}" ${messages.notAddress}`);
  return address;
}

/** The collection and id of a new page in the folder of an old one. */
function newEntry(path: string, { collection }: EntryFacts): { collection: string; id: string } {
  const id = path.split('/').at(-2) ?? '';
  const [home] = allKinds.find(([kind]) => entryPath(kind, id) === path) ?? [];
  if (home === undefined) {
    throw new Refusal(
      `Op ${path} kan geen pagina staan: er is geen map voor. Kijk hoe de adressen van andere pagina’s luiden.`,
    );
  }
  if (home !== collection) {
    throw new Refusal(
      `Een pagina uit ${placeName(collection)} heeft andere velden dan een uit ${placeName(home)}. Maak eerst de nieuwe pagina ${path}. Draai dit commando dan opnieuw: het stuurt lezers door.`,
    );
  }
  if (!idPattern.test(id)) throw new Refusal(`De naam "${id}" ${messages.notId}`);
  return { collection, id };
}

const fileOf = ({ collection, id }: { collection: string; id: string }) =>
  `src/content/${placeName(collection)}/${id}.mdx`;

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
  if (from === to) throw new Refusal('Het oude en het nieuwe adres zijn hetzelfde.');
  if (isFixed(from)) throw new Refusal(`${from} is een overzicht dat de site zelf maakt. Dat kan niet verhuizen.`);
  if (old?.id === 'index')
    throw new Refusal(`${from} is de eerste pagina van de map ${old.collection}. Die kan niet verhuizen.`);
  if (target?.isDraft && old?.isDraft === false) {
    throw new Refusal(`${to} is nog een concept. Zet die pagina eerst op gepubliceerd.`);
  }
  if (!old && !readPermalinks(root).includes(from)) {
    throw new Refusal(`De pagina ${from} bestaat niet.${suggestion(from, [...entries.keys()])}`);
  }
  const isThere = target !== undefined || isFixed(to);
  if (!old) {
    if (!isThere)
      throw new Refusal(`De pagina ${to} bestaat niet.${suggestion(to, [...entries.keys(), ...fixedPaths])}`);
    return { from: { path: from, entry: undefined }, to: { path: to, entry: undefined }, isNew: false };
  }
  const entry = isThere ? target : newEntry(to, old);
  return { from: { path: from, entry: old }, to: { path: to, entry }, isNew: !isThere };
}

/** What moving the page at `from` to `to` means. Throws {@link Refusal}. */
export function planMove(root: string, typedFrom: string, typedTo: string): Plan {
  const [from, to] = [readAddress(typedFrom), readAddress(typedTo)];
  const entries = readEntries(root);
  const move = readMove(root, entries, from, to);
  const plan: Plan = { files: new Map(), lines: [] };
  const old = move.from.entry && fileOf(move.from.entry);
  if (old !== undefined) {
    const becomes = move.isNew && move.to.entry ? `wordt ${fileOf(move.to.entry)}` : 'gaat weg';
    plan.lines.push(`${old} ${becomes}`);
  }
  for (const contentFile of findContentFiles(root, []).files) {
    const { file } = contentFile;
    // A page that goes needs no mending; the list of redirects is mended as a whole, below.
    if (file === REDIRECTS_FILE || (file === old && !move.isNew)) continue;
    const source = readFileSync(join(root, file), 'utf8');
    const { text, changes } = mend(contentFile, source, move);
    plan.lines.push(...changes.map(({ line, what }) => `${file}, regel ${String(line)}: ${what}`));
    if (file === old && move.to.entry) plan.files.set(fileOf(move.to.entry), text);
    else if (changes.length > 0) plan.files.set(file, text);
  }
  if (old !== undefined) plan.files.set(old, undefined);
  const isKnown = entries.get(from)?.isDraft !== true || readPermalinks(root).includes(from);
  if (isKnown) {
    plan.files.set(REDIRECTS_FILE, addRedirect(readFileSync(join(root, REDIRECTS_FILE), 'utf8'), from, to));
    plan.lines.push(`wie ${from} opent, komt uit op ${to} (${REDIRECTS_FILE})`);
  }
  return plan;
}
