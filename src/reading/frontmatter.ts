/** Where the fields of a text end and the text begins. */
import { mendSigns } from './mend-signs.ts';

/** Splits frontmatter from text. `undefined` when the file does not start with a closed `---` block. */
export function splitFrontmatter(source: string): { yaml: string; body: string } | undefined {
  const match = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(source);
  if (!match) return undefined;
  return { yaml: match[1] ?? '', body: match[0].replace(/[^\n]/g, '') + source.slice(match[0].length) };
}

/** The text in a file of which the check has read the fields. */
export const bodyOf = (source: string): string => splitFrontmatter(mendSigns(source).text)?.body ?? '';
