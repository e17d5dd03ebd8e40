/** Says once what is wrong in many places of one file. */
import { byPlace, type Problem } from '../reading/problem.ts';

/** More lines than this help nobody. */
const MOST_LINES = 30;

const listed = new Intl.ListFormat('nl', { type: 'conjunction' });

/** ` Dit komt 41 keer voor, ook op regel 13 en 15.` */
function alsoAt([first, ...others]: readonly Problem[]): string {
  if (!first || others.length === 0) return '';
  const lines = [...new Set(others.map(({ line }) => line))].filter((line) => line !== first.line);
  const times = ` Dit komt ${String(others.length + 1)} keer voor`;
  if (lines.length === 0) return `${times} op deze regel.`;
  const shown = lines.slice(0, MOST_LINES).map(String);
  const more = lines.length - shown.length;
  return `${times}, ook op regel ${listed.format(more > 0 ? [...shown, `${String(more)} andere`] : shown)}.`;
}

/** Where one line of a message ends and what is to be copied begins. */
const sample = /\n\n/;

function withPlaces(first: Problem, all: readonly Problem[]): Problem {
  const { kind: _, ...problem } = first;
  const [words = '', ...below] = problem.message.split(sample);
  return { ...problem, message: [words + alsoAt(all), ...below].join('\n\n') };
}

/** Joins equal messages in one file, at the place of the first. */
export function joinEqual(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems.toSorted(byPlace)) {
    const key = `${problem.file}\n${problem.kind ?? problem.message}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].flatMap((all) => (all[0] ? [withPlaces(all[0], all)] : []));
}
