/** The outcome of a check, as people and GitHub read it: what is wrong in many places of one file is said once. */
import type { CheckResult } from './check.ts';
import { byPlace, formatReport, formatWarnings, type Problem } from '../reading/problem.ts';

/** What a check found. */
type Outcome = Pick<CheckResult, 'problems' | 'warnings' | 'files'>;

/** What an editor reads: all mistakes, or that there are none; then the warnings. */
export function formatResult({ problems, warnings, files }: Outcome): string {
  const outcome =
    problems.length > 0
      ? formatReport(problems)
      : `De inhoud is in orde. Er zijn ${String(files)} bestanden gecontroleerd.`;
  return warnings.length > 0 ? `${outcome}\n\n${formatWarnings(warnings)}` : outcome;
}

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation(command: 'error' | 'warning', { file, line, column, message }: Problem): string {
  const place = [`file=${escapeProperty(file)}`, `line=${String(line)}`];
  if (column !== undefined) place.push(`col=${String(column)}`);
  return `::${command} ${place.join(',')}::${escapeData(message)}`;
}

/** Workflow commands that make GitHub show each problem at its line in a pull request. */
export const formatAnnotations = ({ problems, warnings }: Pick<CheckResult, 'problems' | 'warnings'>): string =>
  [
    ...problems.map((problem) => annotation('error', problem)),
    ...warnings.map((warning) => annotation('warning', warning)),
  ].join('\n');

/** More places than this help nobody. */
const MOST_PLACES = 100;

const listed = new Intl.ListFormat('nl', { type: 'conjunction' });

function list(places: Iterable<string>): string {
  const all = [...new Set(places)];
  const shown = all.slice(0, MOST_PLACES);
  return listed.format(all.length > shown.length ? [...shown, `${String(all.length - shown.length)} andere`] : shown);
}

/** ` Dit komt 41 keer voor, ook op regel 13 en 15.`, or ` Dit geldt ook voor "BZK" (regel 7).` when the words differ. */
function alsoAt([first, ...others]: readonly Problem[]): string {
  if (!first || others.length === 0) return '';
  if (others.some(({ about }) => about !== first.about)) {
    return ` Dit geldt ook voor ${list(others.map(({ about = '', line }) => `"${about}" (regel ${String(line)})`))}.`;
  }
  const lines = others.map(({ line }) => line).filter((line) => line !== first.line);
  const times = ` Dit komt ${String(others.length + 1)} keer voor`;
  return lines.length === 0 ? `${times} op deze regel.` : `${times}, ook op regel ${list(lines.map(String))}.`;
}

/** Joins equal messages in one file, at the place of the first. */
export function joinEqual(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems.toSorted(byPlace), ({ file, kind, message }) => `${file}\n${kind ?? message}`);
  return [...groups.values()].flatMap((all): Problem[] => {
    if (!all[0]) return [];
    const { kind: _, about: __, ...first } = all[0];
    // Below an empty line stands what is to be copied.
    const [words = '', ...below] = first.message.split('\n\n');
    return [{ ...first, message: [words + alsoAt(all), ...below].join('\n\n') }];
  });
}
