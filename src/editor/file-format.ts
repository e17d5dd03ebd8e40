/** The form in which content files are written: by the editor in the browser, and once by hand for all of them. */
import { parse, stringify } from 'yaml';

/** An entry as the editor knows it: its fields, and its text as `body`. */
export type EntryData = Record<string, unknown>;

/** The name under which the editor keeps the text below the fields. */
export const TEXT_FIELD = 'body';

/** Fields as YAML: one line a value, however long, and double quotation marks only where YAML needs them. */
const toYaml = (data: EntryData) => stringify(data, { lineWidth: 0 });

const fromYaml = (text: string) => (parse(text) ?? {}) as EntryData;

/** Reads a file that holds nothing but fields. */
export const readFields = fromYaml;

/** Writes a file that holds nothing but fields. */
export const writeFields = toYaml;

/** Reads a file with fields between two lines of three dashes, and a text below them. */
export function readEntry(source: string): EntryData {
  const [, yaml = '', body = ''] = /^---\n(?:([\s\S]*?)\n)?---(?:\n([\s\S]*))?$/.exec(source) ?? ['', '', source];
  return { ...fromYaml(yaml), [TEXT_FIELD]: body.trim() };
}

/** Writes a file with fields between two lines of three dashes, and a text below them. */
export function writeEntry({ [TEXT_FIELD]: body, ...data }: EntryData): string {
  const text = typeof body === 'string' ? body.trim() : '';
  return `---\n${toYaml(data)}---\n${text ? `\n${text}\n` : ''}`;
}
