/** The form in which content files are read and written by the editor in the browser. */
import { diffComm } from 'node-diff3';
import { parse, stringify } from 'yaml';

/** An entry as the editor knows it: its fields, and its text as `body`. */
export type EntryData = Record<string, unknown>;

/** The name under which the editor keeps the text below the fields. */
export const TEXT_FIELD = 'body';

/** The name under which an entry in the editor carries the file that it was read from, sign for sign. */
export const OPENED = '__geopend';

/** A content file in parts; one after the other they are the file. */
export interface FileParts {
  /** The mark that some programs put at the start of a file, and the first line of dashes. */
  head: string;
  fields: string;
  /** The second line of dashes, and empty lines. */
  between: string;
  text: string;
  /** Empty space at the end. */
  tail: string;
}

/** The form of `splitFrontmatter` in `src/reading/source-file.ts`, so that no file is read that the check refuses. */
const frontmatter = /^(\uFEFF?---\r?\n)([\s\S]*?\r?\n)?(---[ \t]*(?:\r?\n|$)(?:[ \t]*\r?\n)*)([\s\S]*)$/;

/** Takes a file apart. One without fields is all text; one that holds nothing but fields is told by its name. */
export function splitFile(source: string, isText: boolean): FileParts {
  const [, head = '', fields = '', between = '', rest = source] = isText ? (frontmatter.exec(source) ?? []) : [];
  if (!isText) {
    const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
    return { head: mark, fields: source.slice(mark.length), between: '', text: '', tail: '' };
  }
  const text = rest.trimEnd();
  return { head, fields, between, text, tail: rest.slice(text.length) };
}

/** Puts a file together again. */
export const joinFile = ({ head, fields, between, text, tail }: FileParts): string =>
  head + fields + between + text + tail;

/** A text with one sign at the end of each line, as a field of a form has it. */
export const unixLines = (text: string) => text.replace(/\r\n?/g, '\n');

/** Two texts line by line: what both have, and what only one has. */
export const compareLines = (before: string, after: string) => diffComm(before.split('\n'), after.split('\n'));

/** Gives each line of `text` that `original` has too its own end again, and a new line that of most others. */
export function withLineEnds(original: string, text: string): string {
  if (!original.includes('\r')) return text;
  const ends = [...original.matchAll(/\r\n?|\n/g)].map(([end]) => end);
  const windows = ends.filter((end) => end !== '\n').length;
  const usual = windows * 2 > ends.length ? '\r\n' : '\n';
  let line = 0;
  const lines = compareLines(unixLines(original), text).flatMap(({ common, buffer1 = [], buffer2 = [] }) => {
    line += buffer1.length;
    return common ? common.map((one) => one + (ends[line++] ?? usual)) : buffer2.map((one) => one + usual);
  });
  return lines.join('').replace(/\r?\n?$/, '');
}

/** Fields as YAML: one line a value, however long, and double quotation marks only where YAML needs them. */
export const toYaml = (data: unknown): string => stringify(data, { lineWidth: 0 });

/** Reads fields. Throws on what is no YAML. */
export const fromYaml = (text: string): EntryData => (parse(text) ?? {}) as EntryData;

/** Whether a file has a text below its fields. */
export const hasText = (path: string) => path.endsWith('.mdx');

/** Reads a content file: its fields, and the text below them. Throws on what is no YAML. */
export function readFile(path: string, source: string): EntryData {
  const { fields, text } = splitFile(source, hasText(path));
  return { ...fromYaml(fields), ...(hasText(path) && { [TEXT_FIELD]: unixLines(text) }) };
}

/** Writes a new file, in the form that all files have that nobody wrote by hand. */
export function writeNew(path: string, { [TEXT_FIELD]: body, ...data }: EntryData): string {
  if (!hasText(path)) return toYaml(data);
  const text = typeof body === 'string' ? body.trimEnd() : '';
  return `---\n${toYaml(data)}---\n${text ? `\n${text}\n` : ''}`;
}
