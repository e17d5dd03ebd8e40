/** What an editor reads about spelling and readability. */
import type { Readability } from './readability.ts';
import type { UnknownWord } from './spelling.ts';

/** What was found in one file; `file` is its path from the project's root. */
export interface FileResult {
  file: string;
  unknown: UnknownWord[];
  /** Left out for a file with quotations only. */
  readability: Readability | undefined;
}

/** Pages in the short report. */
const FEW = 10;

/** Every unknown word with its place, and what to do about them. */
export function spellingReport(results: readonly FileResult[]): string {
  const lines = results.flatMap(({ file, unknown }) =>
    unknown.map(({ word, line, suggestions }) => {
      const help = suggestions.length > 0 ? ` Bedoelt u ${suggestions.map((one) => `"${one}"`).join(' of ')}?` : '';
      return `${file}:${String(line)}\n  "${word}" staat niet in het woordenboek.${help}`;
    }),
  );
  if (lines.length === 0) return 'Spelling: geen onbekende woorden.';
  const count = lines.length === 1 ? '1 onbekend woord' : `${String(lines.length)} onbekende woorden`;
  return [
    `Spelling: ${count}.`,
    ...lines,
    'Verbeter het woord. Is het toch goed, zet het dan op een eigen regel in woordenlijst.txt.',
  ].join('\n\n');
}

const hintCount = ({ longSentences, passive, longWords }: Readability) =>
  longSentences.length + passive.length + longWords.length;

const count = (number: number, one: string, more: string) => `${String(number)} ${number === 1 ? one : more}`;

/** One line a page. */
function summary({ readability }: { readability: Readability }): string {
  const { longSentences, passive, longWords, score } = readability;
  return [
    (score === undefined ? 'te kort' : String(Math.round(score))).padStart(7),
    count(longSentences.length, 'lange zin', 'lange zinnen').padEnd(15),
    `${String(passive.length)} lijdend`.padEnd(11),
    count(longWords.length, 'lang woord', 'lange woorden').padEnd(17),
  ].join('  ');
}

function details({ file, readability }: { file: string; readability: Readability }): string[] {
  const { longSentences, passive, longWords } = readability;
  return [
    ...longSentences.map(
      ({ line, words, start }) => `    ${file}:${String(line)}  zin van ${String(words)} woorden: ${start}`,
    ),
    ...passive.map(({ line, start }) => `    ${file}:${String(line)}  lijdend: ${start}`),
    ...(longWords.length > 0 ? [`    lange woorden: ${longWords.join(', ')}`] : []),
  ];
}

/** The hints, the page with the most of them first: a few pages in short, or all with every place. */
export function readabilityReport(results: readonly FileResult[], all: boolean): string {
  const judged = results
    .flatMap(({ file, readability }) => (readability && readability.words > 0 ? [{ file, readability }] : []))
    .sort(
      (a, b) =>
        hintCount(b.readability) - hintCount(a.readability) ||
        (a.readability.score ?? Infinity) - (b.readability.score ?? Infinity) ||
        a.file.localeCompare(b.file),
    );
  const shown = all ? judged : judged.slice(0, FEW);
  const left = judged.length - shown.length;
  return [
    'Leesbaarheid, als hulp. Het getal is de score van Flesch-Douma: hoe hoger, hoe makkelijker. Rond 60 is gewoon.',
    ...shown.map((one) => [`${summary(one)}  ${one.file}`, ...(all ? details(one) : [])].join('\n')),
    left > 0 ? `En nog ${String(left)} bestanden. Alles, met regelnummers: npm run taal -- --alles` : '',
  ]
    .filter(Boolean)
    .join('\n');
}
