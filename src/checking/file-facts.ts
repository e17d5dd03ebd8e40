/**
 * Reads one content file: what is wrong with it by itself, and what the other files must bear out. Knows
 * nothing of other files, so that what it says holds until this file changes.
 */
import { listFiles, textFolders } from '../model/schemas/index.ts';
import { explainedBy, unexplainedIn } from './abbreviations.ts';
import { readBody, type ReadBody } from '../reading/body.ts';
import type { ContentFile } from '../reading/content-files.ts';
import { checkFields, fieldName, textsIn } from './field-rules.ts';
import { fieldPassage, type Passage } from '../reading/passage.ts';
import { placeholderMistake } from './placeholder.ts';
import type { Finding, Found, Place, Problem } from '../reading/problem.ts';
import { quotedIn } from './quotation-rules.ts';
import { checkSentences } from './sentences.ts';
import { brokenLetters } from '../reading/read-file.ts';
import { readOn, type SourceFile } from '../reading/source-file.ts';
import { noText, readText, type TextFacts } from './text-facts.ts';

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
  /** The text below its fields. */
  text: Omit<TextFacts, 'passages'>;
  /** Whether that text is there but cannot be read. */
  isTextBroken: boolean;
  /** Words between quotation marks, in fields and text. */
  quoted: Found[];
  /** Abbreviations that it does not explain itself. */
  unexplained: Found[];
}

/** What one file says. */
export interface FileFacts {
  problems: Problem[];
  warnings: Problem[];
  entries: EntryFacts[];
  /** Something kept it from being read. Whatever refers to an entry in this file is right until it can be. */
  isUnread: boolean;
}

const remarkMessage =
  'Wat achter het teken # staat, valt hier weg. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…", of haal het weg.';

/** Fields that name an entry on the site. */
const titleFields = ['term', 'titel'];

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item of a file, before it is looked at. */
interface Item {
  id: string;
  data: unknown;
  /** Where it stands inside its file. */
  at: PropertyKey[];
}

/** The entries in a file: one, or the items of its list. An item without an id counts, so that its fields are checked. */
function itemsOf({ collection, id }: ContentFile, { data }: SourceFile): Item[] | undefined {
  if (id !== undefined) return [{ id, data, at: [] }];
  const items = isRecord(data) ? data[collection] : undefined;
  // A list that has lost its last item: its name alone, or what the editor in the browser leaves, an empty file.
  if (isRecord(data) && Object.keys(data).every((key) => key === collection) && !items) return [];
  if (!Array.isArray(items)) return undefined;
  return items.map((item: unknown, index) => ({
    id: isRecord(item) && typeof item['id'] === 'string' ? item['id'] : '',
    data: item,
    at: [collection, index],
  }));
}

/** Lists hold the words of others: quotations, names of sources, what visitors type. */
const isOurs = (collection: string) => !(collection in listFiles);

const noBody: ReadBody = { findings: [], body: '', tree: undefined, links: [], pictures: [] };

/** Reads one entry into `facts`. */
function addEntry(facts: FileFacts, { file, collection, schema }: ContentFile, source: SourceFile, item: Item): void {
  const { id, at } = item;
  const add = (findings: readonly Finding[], to: Problem[]) => {
    for (const finding of findings) to.push({ file, ...finding });
  };
  add(checkFields(source, schema, item.data, at), facts.problems);

  const data = isRecord(item.data) ? item.data : {};
  const fields = textsIn(schema, item.data);
  const read = fields
    .filter(({ isProse }) => isProse)
    .map((field) => fieldPassage(source, [...at, ...field.path], fieldName(field.path), field.text));
  const prose = isOurs(collection) ? read : [];
  add(prose.flatMap(checkSentences), facts.warnings);

  const fieldLinks = fields
    .filter(({ isLink }) => isLink)
    .map(({ text: value, path }) => ({ value, ...source.placeOf([...at, ...path]) }));
  const isText = collection in textFolders;
  const { findings, body, tree, ...inHtml } = isText ? readBody(source.body) : noBody;
  const isBroken = isText && tree === undefined;
  add(findings, facts.problems);
  const { passages, ...text } = tree ? readText(tree, body) : noText;
  add(text.problems, facts.problems);
  add(text.warnings, facts.warnings);

  const isDraft = data['status'] === 'concept';
  for (const { text: words, placeAt } of isDraft ? [] : [...prose, ...passages]) {
    const message = placeholderMistake(words);
    if (message !== undefined) facts.problems.push({ file, ...placeAt(0), message });
  }

  const titleField = isText ? titleFields.find((field) => typeof data[field] === 'string') : undefined;
  facts.entries.push({
    file,
    collection,
    id,
    data,
    isDraft,
    ids: fields
      .filter(({ isId }) => isId)
      .map(({ text: value, path }) => ({
        value,
        list: path.length > 1 ? String(path[0]) : collection,
        ...source.placeOf([...at, ...path]),
      })),
    title: titleField === undefined ? undefined : { value: String(data[titleField]), ...source.placeOf([titleField]) },
    references: fields.flatMap(({ reference, text: value, path }) =>
      // An empty reference has been reported as empty.
      reference && value.trim() !== ''
        ? [{ target: reference, id: value, field: fieldName(path), ...source.placeOf([...at, ...path]) }]
        : [],
    ),
    addresses: fields.flatMap(({ isAddress, text: value, path }) =>
      isAddress ? [{ value, field: fieldName(path), ...source.placeOf([...at, ...path]) }] : [],
    ),
    words: [...read, ...passages].map((passage: Passage & { field?: string }) => ({
      text: passage.text,
      line: passage.placeAt(0).line,
      ...(passage.field !== undefined && { field: passage.field }),
    })),
    text: {
      ...text,
      links: [...text.links, ...inHtml.links, ...fieldLinks],
      pictures: [...text.pictures, ...inHtml.pictures],
    },
    isTextBroken: isBroken,
    quoted: [...prose.flatMap(quotedIn), ...text.quoted],
    // Half a page may lack the half that explains it.
    unexplained: isBroken ? [] : unexplainedIn([...prose, ...passages], [...text.explained, ...explainedBy(data)]),
  });
}

/** Reads a content file. `content` is its text, or why it could not be read. */
export function readFacts(contentFile: ContentFile, content: string | Problem): FileFacts {
  const { file, collection } = contentFile;
  const facts: FileFacts = { problems: [], warnings: [], entries: [], isUnread: false };
  if (typeof content === 'string') facts.problems.push(...brokenLetters(content).map((found) => ({ file, ...found })));
  const { problems, source, unread } =
    typeof content === 'string'
      ? readOn(file, content)
      : { problems: [content], source: undefined, unread: new Set<string>() };
  facts.problems.push(...problems);
  facts.isUnread = problems.length > 0;
  if (!source) return facts;
  const items = itemsOf(contentFile, source);
  if (!items) {
    const message = `Het bestand moet beginnen met "${collection}:" en daaronder een lijst.`;
    return { ...facts, problems: [...facts.problems, { file, line: 1, message }], isUnread: true };
  }
  if (source.remark) facts.problems.push({ file, ...source.remark, message: remarkMessage });
  for (const item of items) addEntry(facts, contentFile, source, item);
  // Of a field that could not be read is said why, and not that it is missing.
  const isTold = ({ message }: Problem) => [...unread].some((field) => message.startsWith(`Veld "${field}" ontbreekt`));
  facts.problems = facts.problems.filter((problem) => !isTold(problem));
  return facts;
}
