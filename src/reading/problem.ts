import { nearest } from '../lib/nearest.ts';

/** A place in a file. */
export interface Place {
  /** 1-based. */
  line: number;
  /** 1-based. Left out where only the line is known. */
  column?: number;
}

/** Something that stands in a file: a word, an address, an id. */
export interface Found extends Place {
  value: string;
}

/** What is wrong at a place in a file that the reader of it knows. */
export interface Finding extends Place {
  /** What is wrong, what is allowed, how to mend it. Dutch, one or two sentences. */
  message: string;
  /** What it has in common with others, whose words differ: of one kind in one file, only the first is said in full. */
  kind?: string;
  /** The words that differ from those of others of its kind, which have to be named beside them. */
  about?: string;
}

/** Makes a look-up of where an offset of a text is. */
export function placesIn(text: string): (offset: number) => Required<Place> {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** One mistake in the content, said to an editor. */
export interface Problem extends Finding {
  /** Path from the project's root. */
  file: string;
}

/** A long text cut off, so that a message stays readable. */
export const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 80).trimEnd()}…` : text);

/** A mistake about one word, so that what is wrong with many words is said once, with all of them. */
export const mistakeAbout = (word: string, message: string): Pick<Finding, 'message' | 'kind' | 'about'> => {
  const about = shortened(word);
  return { message, kind: message.replaceAll(about, ''), about };
};

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

/** Words to choose from, and the help that a wrong one gets. */
export interface KnownWords {
  has: (word: string) => boolean;
  /** {@link suggestion}, looked up once a word: a page that moved may be linked to a thousand times. */
  suggest: (word: string) => string;
  choices: () => string;
  all: () => readonly string[];
}

/** Makes {@link KnownWords} of a list. */
export function knownWords(words: Iterable<string>): KnownWords {
  const known = new Set(words);
  const list = [...known];
  const suggested = new Map<string, string>();
  return {
    has: (word) => known.has(word),
    suggest: (word) => {
      const found = suggested.get(word) ?? suggestion(word, list);
      suggested.set(word, found);
      return found;
    },
    choices: () => choices(list),
    all: () => list,
  };
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts by file, line and column. */
export const byPlace = (a: Problem, b: Problem) =>
  compareText(a.file, b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0);

/** `src/content/paginas/over.mdx:4:1`: a place as editors and terminals know it. */
export const formatPlace = ({ file, line, column }: Problem) =>
  [file, line, ...(column === undefined ? [] : [column])].join(':');

const formatList = (problems: readonly Problem[]) =>
  problems.toSorted(byPlace).map((problem) => `${formatPlace(problem)}\n  ${problem.message.replaceAll('\n', '\n  ')}`);

/** All problems as one report, with the number on top. */
export function formatReport(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'Er is 1 fout' : `Er zijn ${String(problems.length)} fouten`;
  return [`${count} in de inhoud. De site is niet bijgewerkt.`, ...formatList(problems)].join('\n\n');
}

/** All warnings as one report, which says that they are no reason to wait. */
export function formatWarnings(warnings: readonly Problem[]): string {
  const count = warnings.length === 1 ? 'Er is 1 tip' : `Er zijn ${String(warnings.length)} tips`;
  const head = `${count} voor een betere tekst. De site wordt er niet door tegengehouden.`;
  return [head, ...formatList(warnings)].join('\n\n');
}
