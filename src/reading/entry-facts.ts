/**
 * Reads one content file into facts: what each of its entries is called, what it names and what it says. Knows nothing of
 * other files, so that what it says holds until this file changes. What is wrong is for `../checking` to say.
 */
import { linkedPath } from '../model/addresses.ts';
import type { KeptFacts } from '../model/relations.ts';
import { isPageCollection } from '../model/kinds.ts';
import { openBody, type BodyFacts, type OpenBody } from './body.ts';
import type { ContentFile } from './content-files.ts';
import { fieldName, textsIn } from './field-texts.ts';
import { fieldPassage, type FieldPassage, type Passage } from './passage.ts';
import type { Found, Place } from './problem.ts';
import { readOn, type ReadOn, type SourceFile } from './source-file.ts';

/** A field that holds the id of something else. */
export interface FieldReference extends Place {
  target: string;
  id: string;
  /** The field, as an editor finds it. */
  field: string;
}

/** A field that holds an address of this site. */
interface FieldAddress extends Found {
  field: string;
}

/** The words of a passage. Where each letter stands is forgotten: for ten thousand pages that is a lot to keep. */
interface Words {
  text: string;
  line: number;
  /** The field that they are in, if any. */
  field?: string;
}

/** One entry, and what it says about other entries. */
export interface EntryFacts {
  file: string;
  collection: string;
  id: string;
  data: Readonly<Record<string, unknown>>;
  /** Whether it waits to be published. */
  isDraft: boolean;
  /** The ids in its fields, each with the list that it belongs to: its own, and those of its facts. */
  ids: (Found & { list: string })[];
  /** What it is called on the site. */
  title: Found | undefined;
  references: FieldReference[];
  addresses: FieldAddress[];
  /** All that readers read of it. */
  words: Words[];
  /** The text below its fields; its links have those in the fields with them. */
  text: BodyFacts;
}

/** One entry with all that its file says of it, while that is looked at. */
export interface OpenEntry {
  facts: EntryFacts;
  /** Its fields as they are written, and where they stand in the file. */
  fields: unknown;
  at: PropertyKey[];
  /** What readers read of its fields. */
  prose: FieldPassage[];
  body: OpenBody;
}

/** A content file while it is looked at, as far as it could be read. */
export interface OpenFile extends ReadOn {
  entries: OpenEntry[];
}

/** Fields that name an entry on the site. */
const titleFields = ['term', 'titel'];

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item of a file, before it is looked at. */
type Item = Pick<OpenEntry, 'fields' | 'at'> & { id: string };

/** The entries in a file: one, or the items of its list. An item without an id counts, so that its fields are checked. */
function itemsOf({ collection, id }: ContentFile, { data }: SourceFile): Item[] | undefined {
  if (id !== undefined) return [{ id, fields: data, at: [] }];
  const items = isRecord(data) ? data[collection] : undefined;
  // A list that has lost its last item: its name alone, or what the editor in the browser leaves, an empty file.
  if (isRecord(data) && Object.keys(data).every((key) => key === collection) && !items) return [];
  if (!Array.isArray(items)) return undefined;
  return items.map((item: unknown, index) => ({
    id: isRecord(item) && typeof item['id'] === 'string' ? item['id'] : '',
    fields: item,
    at: [collection, index],
  }));
}

function openEntry({ file, collection, schema }: ContentFile, source: SourceFile, { id, fields, at }: Item): OpenEntry {
  const data = isRecord(fields) ? fields : {};
  const body = openBody(source.body);
  const texts = textsIn(schema, fields).map((field) => ({
    ...field,
    name: fieldName(field.path),
    at: [...at, ...field.path],
  }));
  const prose = texts
    .filter(({ isProse }) => isProse)
    .map((field) => fieldPassage(source, field.at, field.name, field.text));
  const found = (field: (typeof texts)[number]) => ({ value: field.text, ...source.placeOf(field.at) });
  const title = isPageCollection(collection) ? texts.find(({ name }) => titleFields.includes(name)) : undefined;
  const facts: EntryFacts = {
    file,
    collection,
    id,
    data,
    isDraft: data['status'] === 'concept',
    ids: texts
      .filter(({ isId }) => isId)
      .map((field) => ({ list: field.path.length > 1 ? String(field.path[0]) : collection, ...found(field) })),
    title: title && found(title),
    references: texts.flatMap(({ reference, text, name, at: place }) =>
      // An empty reference is reported as empty.
      reference && text.trim() !== '' ? [{ target: reference, id: text, field: name, ...source.placeOf(place) }] : [],
    ),
    addresses: texts.filter(({ isAddress }) => isAddress).map((field) => ({ field: field.name, ...found(field) })),
    words: [...prose, ...body.passages].map((passage: Passage & { field?: string }) => ({
      text: passage.text,
      line: passage.placeAt(0).line,
      ...(passage.field !== undefined && { field: passage.field }),
    })),
    text: { ...body.facts, links: [...body.facts.links, ...texts.filter(({ isLink }) => isLink).map(found)] },
  };
  return { facts, fields, at, prose, body };
}

/** Reads a content file as far as it can be read. `content` is its text. */
export function openFile(contentFile: ContentFile, content: string): OpenFile {
  const { file, collection } = contentFile;
  const read = readOn(file, content);
  const { source } = read;
  if (!source) return { ...read, entries: [] };
  const items = itemsOf(contentFile, source);
  if (items) return { ...read, entries: items.map((item) => openEntry(contentFile, source, item)) };
  const message = `Het bestand moet beginnen met "${collection}:" en daaronder een lijst.`;
  return { ...read, problems: [...read.problems, { file, line: 1, message }], source: undefined, entries: [] };
}

/** What pages need to know of an entry beside its fields. */
export const keptOf = ({ references, text }: EntryFacts): KeptFacts => ({
  references: [...references, ...text.references].flatMap(({ target, id }) =>
    id === undefined ? [] : [{ target, id }],
  ),
  links: [...new Set(text.links.flatMap(({ value }) => linkedPath(value) ?? []))],
  words: text.words,
});

/** An entry as Astro's store has it, with its fields as they are written. What visitors type when they search has no id; its place in the list is enough. */
export const storeEntry = (facts: EntryFacts, place: number) => ({
  id: facts.id || String(place),
  data: { ...facts.data },
  filePath: facts.file,
  ...(isPageCollection(facts.collection) && {
    rendered: { html: '', metadata: { ...keptOf(facts) } },
    deferredRender: facts.text.needsModule,
  }),
});
