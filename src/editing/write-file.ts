/** Writes what somebody changed in a form into the file that it was read from, and nothing else. */
import { mendSigns } from '../reading/mend-signs.ts';
import {
  compareLines,
  hasText,
  joinFile,
  OPENED,
  splitFile,
  TEXT_FIELD,
  unixLines,
  withLineEnds,
  writeNew,
  fromYaml,
  type EntryData,
} from './file-format.ts';
import { keepUntouched, type FormField } from './form-values.ts';
import { patchFields } from './patch-fields.ts';

/** Is told what was mended. */
export type OnMended = (what: string) => void;

/** The lines of `text` that `before` does not have, with odd signs mended. */
function mendNewLines(before: string, text: string, onMended: OnMended): string {
  const { text: all, changes } = mendSigns(text.replaceAll('\0', ''));
  const mended = all.split('\n');
  let line = 0;
  return compareLines(before, text)
    .flatMap(({ common, buffer2 = [] }) => {
      const lines = common ?? buffer2.map((_, index) => mended[line + index] ?? '');
      const isMine = (place: number) => !common && place > line && place <= line + lines.length;
      for (const { what } of changes.filter((one) => isMine(one.line))) onMended(what);
      line += lines.length;
      return lines;
    })
    .join('\n');
}

/** A text in the place of the one in a file, whose untouched lines keep every sign. */
function writeText(source: string, text: string, onMended: OnMended): string {
  const parts = splitFile(source, true);
  const before = unixLines(parts.text);
  const after = unixLines(text);
  if (after.trimEnd() === before) return source;
  const lineEnd = /\r?\n/.exec(source)?.[0] ?? '\n';
  const body = withLineEnds(parts.text, mendNewLines(before, after.trimEnd(), onMended));
  if (parts.text !== '' || body === '') return joinFile({ ...parts, text: body });
  const between = /\n\s*\n$/.test(parts.between) ? parts.between : parts.between.trimEnd() + lineEnd + lineEnd;
  return joinFile({ ...parts, between, text: body, tail: parts.tail || lineEnd });
}

/** Thrown where a file is written in a way that cannot be changed for certain. */
export class CannotPatch extends Error {}

/**
 * The file as it is when exactly the changes of `data` are in it. Throws {@link CannotPatch} where more would change.
 */
export function changeFile(
  path: string,
  source: string,
  data: EntryData,
  onMended: OnMended = () => undefined,
): string {
  const isText = hasText(path);
  const { [TEXT_FIELD]: text, ...values } = data;
  const parts = splitFile(source, isText);
  if (isText && parts.between === '') throw new CannotPatch();
  const fields = patchFields(parts.fields, values);
  if (fields === undefined) throw new CannotPatch();
  const changed = joinFile({ ...parts, fields });
  return isText && typeof text === 'string' ? writeText(changed, text, onMended) : changed;
}

/**
 * The file that a form makes of the one that it was opened from, with each untouched value as it was; a new file when there
 * was none. Throws {@link CannotPatch} where more would change.
 */
export function writeForm(
  path: string,
  opened: string | undefined,
  data: EntryData,
  fields: readonly FormField[],
  onMended: OnMended = () => undefined,
): string {
  const mend = (value: string) => {
    // A file with a zero byte in it is no text.
    const { text, changes } = mendSigns(value.replaceAll('\0', ''));
    for (const { what } of changes) onMended(what);
    return text;
  };
  const { [TEXT_FIELD]: body, [OPENED]: _, ...values } = data;
  const before = opened === undefined ? {} : fromYaml(splitFile(opened, hasText(path)).fields);
  const kept = keepUntouched(before, values, fields, mend);
  const text = typeof body === 'string' ? body : '';
  if (opened !== undefined) return changeFile(path, opened, { ...kept, [TEXT_FIELD]: text }, onMended);
  return writeNew(path, { ...kept, [TEXT_FIELD]: mend(text) });
}
