import { nearest } from '../lib/nearest.ts';

/** One mistake in the content, said to an editor. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** 1-based. */
  line: number;
  /** What is wrong, what is allowed, how to mend it. Dutch, one or two sentences. */
  message: string;
}

/** ` Bedoelt u "…"?` when a known word is near enough to be a slip of the keyboard, else nothing. */
export function suggestion(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === undefined ? '' : ` Bedoelt u "${found}"?`;
}

/** `Kies uit: a, b, c`, cut off when the list is too long to help. */
export function choices(known: readonly string[]): string {
  if (known.length === 0) return '';
  const shown = known.slice(0, 12).join(', ');
  return known.length > 12 ? ` Kies bijvoorbeeld uit: ${shown}, …` : ` Kies uit: ${shown}`;
}

/** All problems as one report: sorted by file and line, with the number on top. */
export function formatReport(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'Er is 1 fout' : `Er zijn ${String(problems.length)} fouten`;
  const lines = [...problems]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(({ file, line, message }) => `${file}:${String(line)}\n  ${message}`);
  return [`${count} in de inhoud. De site is niet bijgewerkt.`, ...lines].join('\n\n');
}
