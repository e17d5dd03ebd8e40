/** What a run has measured, and the table that it prints, in Dutch. */
import type { Step } from './bench-config.ts';
import type { Measurement } from './measure.ts';
import type { ToolName } from './tools.ts';

/** One build. */
interface Build extends Measurement {
  /** How much it wrote. */
  bytes: number;
  /** What its steps cost; empty for a tool that does not say. */
  steps: readonly Step[];
}

/** A build from nothing, or one after a change in one file. */
export const modes = { cold: 'alles opnieuw', edited: 'na één wijziging' } as const;
export type Mode = keyof typeof modes;

/** All builds of one tool, in the order of the rounds. */
export interface ToolResult extends Record<Mode, Build[]> {
  name: ToolName;
  label: string;
}

/** Steps that cost less of a build are left out of the table. */
const SMALL_SHARE = 0.005;

/** A number as it is written in Dutch. */
export const number = (value: number, digits = 1): string =>
  Number.isFinite(value)
    ? value.toLocaleString('nl-NL', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : '–';

/** The middle of a list of numbers; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * How many times as much CPU time as another tool: the median of the ratios of each pair, so that a machine that is
 * busy for a while disturbs both sides of a pair and not their ratio.
 */
const timesOf = (own: readonly Build[], other: readonly Build[]) =>
  median(own.map(({ cpuSeconds }, round) => cpuSeconds / (other[round]?.cpuSeconds ?? Number.NaN)));

/** The median cost of a step; a step that has work at several moments is added up. */
const stepSeconds = (builds: readonly Build[], name: string) =>
  median(
    builds.map(({ steps }) =>
      steps.filter(({ step }) => step === name).reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    ),
  );

/** The steps of a tool that matter in one mode or the other, each with its cost in both. */
function stepRows(tool: ToolResult, columns: number): string[][] {
  const names = [...new Set(tool.cold.flatMap(({ steps }) => steps.map(({ step }) => step)))];
  const small = (mode: Mode) => SMALL_SHARE * median(tool[mode].map(({ cpuSeconds }) => cpuSeconds));
  const empty = Array.from({ length: columns }, () => '');
  return names
    .filter((name) => (['cold', 'edited'] as const).some((mode) => stepSeconds(tool[mode], name) >= small(mode)))
    .map((name) => [
      `  ${name}`,
      ...(['cold', 'edited'] as const).flatMap((mode) => [number(stepSeconds(tool[mode], name)), ...empty]),
    ]);
}

/** Columns as wide as their longest word; the first to the left, numbers to the right. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cells = (row: readonly string[]) =>
    widths.map((width, column) => (column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)));
  return rows.map((row) => cells(row).join('  ').trimEnd()).join('\n');
}

/** All tools on one number of pages, and below a tool its steps: CPU seconds, ratios, memory and what was written. */
export function resultsTable(size: number, tools: readonly ToolResult[]): string {
  const others = tools.filter(({ name }) => name === 'hugo' || name === 'starlight');
  const head = [
    `${number(size, 0)} verzonnen pagina’s`,
    ...Object.values(modes).flatMap((label) => [label, ...others.map((other) => `× ${other.label}`)]),
    'geheugen (MB)',
    'geschreven (MB)',
  ];
  const megabytes = (builds: readonly Build[], of: 'bytes' | 'peakBytes') =>
    number(median(builds.map((build) => build[of])) / 1_000_000, 0);
  const rows = tools.flatMap((tool) => [
    [
      tool.label,
      ...(['cold', 'edited'] as const).flatMap((mode) => [
        number(median(tool[mode].map(({ cpuSeconds }) => cpuSeconds))),
        ...others.map((other) => number(timesOf(tool[mode], other[mode]), 2)),
      ]),
      megabytes(tool.cold, 'peakBytes'),
      megabytes(tool.cold, 'bytes'),
    ],
    ...stepRows(tool, others.length),
  ]);
  return formatTable([head, ...rows]);
}
