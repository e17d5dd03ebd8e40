/** What is wrong with one content file by itself, and what the other files must bear out. */
import { listFiles } from '../model/schemas/index.ts';
import type { ContentFile } from '../reading/content-files.ts';
import { openFile, type EntryFacts, type OpenEntry } from '../reading/entry-facts.ts';
import type { Finding, Found, Problem } from '../reading/problem.ts';
import { brokenLetters } from '../reading/read-file.ts';
import type { SourceFile } from '../reading/source-file.ts';
import { explainedBy, unexplainedIn } from './rules/abbreviations.ts';
import { checkFields } from './rules/field-rules.ts';
import { quotedIn } from './rules/quotation-rules.ts';
import { checkSentences } from './rules/sentences.ts';
import { checkPlaceholder, checkText, explainedIn } from './rules/text-rules.ts';

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

function checkEntry(contentFile: ContentFile, source: SourceFile, { facts, fields, at, body, ...entry }: OpenEntry) {
  // Lists hold the words of others: quotations, names of sources, what visitors type.
  const prose = contentFile.collection in listFiles ? [] : entry.prose;
  const text = checkText(body);
  const passages = [...prose, ...text.left];
  return {
    problems: [
      ...checkFields(source, contentFile.schema, fields, at),
      ...text.problems,
      ...(facts.isDraft ? [] : passages.flatMap(checkPlaceholder)),
    ],
    warnings: [...prose.flatMap(checkSentences), ...text.warnings],
    entry: {
      ...facts,
      quoted: passages.flatMap(quotedIn),
      // Half a page may lack the half that explains it.
      unexplained: facts.text.isBroken
        ? []
        : unexplainedIn(passages, [...explainedIn(body), ...explainedBy(facts.data)]),
    },
  };
}

/** Reads and checks a content file. `content` is its text, or why it could not be read. */
export function checkFile(contentFile: ContentFile, content: string | Problem): CheckedFile {
  if (typeof content !== 'string') return { problems: [content], warnings: [], entries: [], isUnread: true };
  const inFile = (finding: Finding): Problem => ({ file: contentFile.file, ...finding });
  const { problems, source, unread, entries } = openFile(contentFile, content);
  const checked = source ? entries.map((entry) => checkEntry(contentFile, source, entry)) : [];
  const findings = [
    ...brokenLetters(content),
    ...problems,
    ...(source?.remark ? [{ ...source.remark, message: remarkMessage }] : []),
    ...checked.flatMap((one) => one.problems),
  ];
  // Of a field that could not be read is said why, and not that it is missing.
  const isTold = ({ message }: Finding) => [...unread].some((field) => message.startsWith(`Veld "${field}" ontbreekt`));
  return {
    problems: findings.filter((finding) => !isTold(finding)).map(inFile),
    warnings: checked.flatMap((one) => one.warnings).map(inFile),
    entries: checked.map(({ entry }) => entry),
    isUnread: problems.length > 0,
  };
}
