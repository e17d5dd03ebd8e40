/** Where the fields of a text end and the text begins. */
import { mendSigns } from './mend-signs.ts';

/** Fields, the text below them, and the lines above them. */
export interface Parts {
  yaml: string;
  body: string;
  firstLine: number;
}

const frontmatter = /^(---\n)([\s\S]*?\n)?---[ \t]*(?:\n|$)/;
/** What someone meant as such. */
export const almostFrontmatter = /^(\s*(?:-{2,}|[–—]+)[ \t]*\n)([\s\S]*?\n)?(?:-{2,}|[–—]+|\.{3})[ \t]*(?:\n|$)/;

/** Splits frontmatter from text. `undefined` when the file does not start with a closed `---` block. */
export function splitFrontmatter(source: string, form = frontmatter): Parts | undefined {
  const { 0: all, 1: above = '', 2: yaml = '' } = form.exec(source) ?? [];
  if (all === undefined) return undefined;
  const firstLine = above.split('\n').length - 1;
  return { yaml, body: all.replace(/[^\n]/g, '') + source.slice(all.length), firstLine };
}

/** The text in a file of which the check has read the fields. */
export const bodyOf = (source: string): string => splitFrontmatter(mendSigns(source).text)?.body ?? '';
