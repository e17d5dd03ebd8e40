/** What is wrong with one content file by itself, and what the other files must bear out. */
import { listFiles } from '../model/schemas/index.ts';
import type { ContentFile } from '../reading/content-files.ts';
import { openFile, type EntryFacts, type OpenEntry } from '../reading/entry-facts.ts';
import type { Finding, Found, Problem } from '../reading/problem.ts';
import { brokenLetters } from '../reading/read-file.ts';
import type { SourceFile } from '../reading/source-file.ts';
import { explainedBy, unexplainedIn } from './rules/abbreviations.ts';
import { checkFields } from './rules/field-rules.ts';
import { placeholderMistake } from './rules/placeholder.ts';
import { quotedIn } from './rules/quotation-rules.ts';
import { checkSentences } from './rules/sentences.ts';
import { checkText, explainedIn } from './rules/text-rules.ts';

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
  /** Something kept it from being read. Whatever refers to an entry in this file is right until it can be. */
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
  const text = checkText(body);
  const passages = [...prose, ...text.left];
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
  if (typeof content !== 'string') return { ...checked, problems: [content], isUnread: true };
  const { problems, source, unread, entries } = openFile(contentFile, content);
  checked.problems.push(...brokenLetters(content).map((found) => ({ file, ...found })), ...problems);
  checked.isUnread = problems.length > 0;
  if (!source) return checked;
  if (source.remark) checked.problems.push({ file, ...source.remark, message: remarkMessage });
  for (const entry of entries) addEntry(checked, contentFile, source, entry);
  // Of a field that could not be read is said why, and not that it is missing.
  const isTold = ({ message }: Problem) => [...unread].some((field) => message.startsWith(`Veld "${field}" ontbreekt`));
  checked.problems = checked.problems.filter((problem) => !isTold(problem));
  return checked;
}
