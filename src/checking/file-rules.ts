/** What is wrong with one content file by itself, and what the other files must bear out. */
import { listFiles } from '../model/schemas/index.ts';
import type { ContentFile } from '../reading/content-files.ts';
import { openFile, type EntryFacts, type OpenEntry } from '../reading/entry-facts.ts';
import type { Finding, Found, Problem } from '../reading/problem.ts';
import { brokenLetters } from '../reading/read-file.ts';
import type { SourceFile } from '../reading/source-file.ts';
import { explainedBy, unexplainedIn } from './abbreviations.ts';
import { checkFields } from './field-rules.ts';
import { placeholderMistake } from './placeholder.ts';
import { quotedIn } from './quotation-rules.ts';
import { checkSentences } from './sentences.ts';
import { checkText, explainedIn } from './text-rules.ts';

/** An entry, with what it says that another must bear out. */
export interface CheckedEntry extends EntryFacts {
  /** Words between quotation marks, in fields and text. */
  quoted: Found[];
  /** Abbreviations that it does not explain itself. */
  unexplained: Found[];
}

/** What one file says, and what is wrong with it. */
export interface CheckedFile {
  problems: Problem[];
  warnings: Problem[];
  entries: CheckedEntry[];
  /** No entry could be read. Whatever refers to one in this file is right until it can be. */
  isUnread: boolean;
}

const remarkMessage =
  'Wat achter het teken # staat, valt hier weg. Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…", of haal het weg.';

/** Lists hold the words of others: quotations, names of sources, what visitors type. */
const isOurs = (collection: string) => !(collection in listFiles);

/** Checks one entry into `checked`. */
function addEntry(
  checked: CheckedFile,
  { file, collection, schema }: ContentFile,
  source: SourceFile,
  entry: OpenEntry,
) {
  const { facts, fields, at, body } = entry;
  const prose = isOurs(collection) ? entry.prose : [];
  const passages = [...prose, ...body.passages];
  const text = checkText(body);
  const add = (findings: readonly Finding[], to: Problem[]) => {
    for (const finding of findings) to.push({ file, ...finding });
  };
  add(checkFields(source, schema, fields, at), checked.problems);
  add(prose.flatMap(checkSentences), checked.warnings);
  add(text.problems, checked.problems);
  add(text.warnings, checked.warnings);
  for (const { text: words, placeAt } of facts.isDraft ? [] : passages) {
    const message = placeholderMistake(words);
    if (message !== undefined) checked.problems.push({ file, ...placeAt(0), message });
  }
  checked.entries.push({
    ...facts,
    quoted: passages.flatMap(quotedIn),
    // Half a page may lack the half that explains it.
    unexplained: facts.text.isBroken ? [] : unexplainedIn(passages, [...explainedIn(body), ...explainedBy(facts.data)]),
  });
}

/** Reads and checks a content file. `content` is its text, or why it could not be read. */
export function checkFile(contentFile: ContentFile, content: string | Problem): CheckedFile {
  const { file } = contentFile;
  const checked: CheckedFile = { problems: [], warnings: [], entries: [], isUnread: false };
  if (typeof content === 'string')
    checked.problems.push(...brokenLetters(content).map((found) => ({ file, ...found })));
  const read = typeof content === 'string' ? openFile(contentFile, content) : content;
  if ('message' in read) {
    checked.problems.push(read);
    return { ...checked, isUnread: true };
  }
  if (read.source.remark) checked.problems.push({ file, ...read.source.remark, message: remarkMessage });
  for (const entry of read.entries) addEntry(checked, contentFile, read.source, entry);
  return checked;
}
