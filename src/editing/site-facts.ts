/** Answers the text field's question what there is to link to and to choose from, out of the facts of the content check. */
import { checkContent } from '../checking/check.ts';
import { isRecord, type EntryFacts } from '../reading/entry-facts.ts';
import { pathOf } from '../model/addresses.ts';
import { authorComponents, type AuthorComponent } from '../model/blocks.ts';
import { isPageCollection, kindOf } from '../model/kinds.ts';
import { capitalized } from './form-fields.ts';

/** Something to choose. */
export interface Choice {
  /** What comes into the text: an address or an id. */
  value: string;
  /** What an editor knows it by. */
  label: string;
  /** What kind it is, or more of its words. */
  detail?: string;
  /** Other words that find it. */
  also?: string;
  isDraft?: boolean;
}

/** What the text field knows of the site: pages to link to, and what blocks and pictures there are to choose from. */
export interface SiteFacts {
  /** Pages and terms, by their address. */
  pages: Choice[];
  /** By the name of a reference of the registry, such as `citaten`. */
  references: Record<string, Choice[]>;
  /** Pictures in src/assets, by the address that a text gives them. */
  pictures: Choice[];
}

const pictureName = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** A page that lists others. It has no title to read here. */
const overviewChoice = (path: string): Choice => ({
  value: path,
  label: path === '/' ? 'Startpagina' : capitalized(path.slice(1, -1)),
  detail: 'Overzicht',
});

function pageChoice(entry: EntryFacts): Choice | undefined {
  const value = pathOf(entry);
  if (value === undefined || !isPageCollection(entry.collection)) return undefined;
  const kind = capitalized(kindOf(entry.collection).singular);
  const synonyms: unknown = entry.data['synoniemen'];
  return {
    value,
    label: entry.title?.value ?? entry.id,
    detail: entry.isDraft ? `${kind}, concept` : kind,
    ...(entry.isDraft && { isDraft: true }),
    ...(Array.isArray(synonyms) && { also: synonyms.join(' ') }),
  };
}

/** What an editor knows something by: its first words that are not its id, and then what comes next. */
function described(id: string, data: Readonly<Record<string, unknown>>): Choice {
  const [label = id, detail] = Object.entries(data)
    .filter(([name, value]) => name !== 'id' && typeof value === 'string')
    .map(([, value]) => String(value));
  return { value: id, label, ...(detail !== undefined && { detail }) };
}

/** Everything with an id: entries, and the items of lists inside them. */
function withIds(entries: readonly EntryFacts[], list: string): Map<string, Choice> {
  const own = entries.filter(({ collection }) => collection === list).map(({ id, data }) => [id, data] as const);
  const inside = entries.flatMap(({ data }) => {
    const items: unknown = data[list];
    return Array.isArray(items) ? items.filter(isRecord).map((item) => [String(item['id']), item] as const) : [];
  });
  return new Map([...own, ...inside].map(([id, data]) => [id, described(id, data)]));
}

/** Reads what stands in the folder of the site now. Never throws on what an editor wrote. */
export function siteFacts(root: string): SiteFacts {
  const { site } = checkContent(root);
  const components: readonly AuthorComponent[] = Object.values(authorComponents);
  const targets = components.flatMap(({ attributes }) => Object.values(attributes).map(({ reference }) => reference));
  const pages = site.entries.flatMap((entry) => pageChoice(entry) ?? []);
  const written = new Set(pages.map(({ value }) => value));
  const others = site.links.paths.all().filter((path) => !written.has(path));
  return {
    pages: [...pages, ...others.map(overviewChoice)],
    references: Object.fromEntries(
      [...new Set(targets)].map((target) => {
        const known = withIds(site.entries, target.split(' ')[0] ?? '');
        const ids = site.ids.get(target)?.all() ?? [];
        return [target, ids.map((id) => known.get(id) ?? { value: id, label: id })];
      }),
    ),
    pictures: site.files
      .namesIn('src/assets')
      .filter((name) => pictureName.test(name))
      .map((name) => ({ value: `../../assets/${name}`, label: name })),
  };
}
