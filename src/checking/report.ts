/** The outcome of a check in the forms that people and machines read. */
import type { CheckResult } from './check.ts';
import { formatReport, formatWarnings, type Problem } from '../reading/problem.ts';

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

/** The same for programs: `files` is their number, and each problem has `file`, `line`, `message` and often `column`. */
export const formatJson = ({ problems, warnings, files }: Outcome): string =>
  JSON.stringify({ problems, warnings, files }, null, 2);

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
