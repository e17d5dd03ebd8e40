/** Makes everything in a content file that leads to one page lead to another. */
import { z } from 'astro/zod';
import { parseBody } from '../../reading/body.ts';
import type { ContentFile } from '../../reading/content-files.ts';
import { applyEdits, type Edit, type Move } from './edits.ts';
import { mendFields } from './mend-fields.ts';
import { mendText } from './mend-text.ts';

/** The fields of a file and the text below them, each with where it begins. */
function divide(file: string, source: string): { yaml: string; yamlStart: number; bodyStart: number } {
  if (!file.endsWith('.mdx')) return { yaml: source, yamlStart: 0, bodyStart: source.length };
  const [whole = '', head = '', yaml = ''] =
    /^(\uFEFF?---\r?\n)([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(source) ?? [];
  return { yaml, yamlStart: head.length, bodyStart: whole.length };
}

/** A file after a move, and what was changed in it. */
export interface Mended {
  text: string;
  changes: { line: number; what: string }[];
}

/** Mends one file that has no mistakes. */
export function mend({ file, collection, schema, id }: ContentFile, source: string, move: Move): Mended {
  const { yaml, yamlStart, bodyStart } = divide(file, source);
  const whole = id === undefined ? z.strictObject({ [collection]: z.array(schema) }) : schema;
  const body = source.slice(bodyStart);
  const tree = parseBody(body);
  const shift = (edits: Edit[], by: number) =>
    edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));
  const edits = [
    ...shift(mendFields(yaml, whole, move), yamlStart),
    ...(tree ? shift(mendText(body, tree, move), bodyStart) : []),
  ];
  return {
    text: applyEdits(source, edits),
    changes: edits.map(({ start, what }) => ({ line: source.slice(0, start).split('\n').length, what })),
  };
}
