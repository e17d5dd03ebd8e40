/** What a run has measured, and the table of it, in Dutch and in Markdown. */
import type { Step } from './bench-config.ts';
import type { Measurement } from './measure.ts';
import type { ToolName } from './tools.ts';

/** One build. */
interface Build extends Measurement {
  /** What its steps cost; empty for a tool that does not say. */
  steps: readonly Step[];
}

/** A build from nothing, or one after a change in one file. */
export const modes = { cold: 'alles opnieuw', edited: 'na één wijziging' } as const;
export type Mode = keyof typeof modes;
const modeNames = Object.keys(modes) as Mode[];

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

/** The middle of a list of numbers, so that one disturbed build does not count. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [lower = NaN, upper = NaN] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (lower + upper) / 2;
}

/**
 * How many times as much CPU time as another tool: the median of the ratios of each pair, so that a machine that is
 * busy for a while disturbs both sides of a pair and not their ratio.
 */
const timesOf = (own: readonly Build[], other: readonly Build[]) =>
  median(own.map(({ cpuSeconds }, round) => cpuSeconds / (other[round]?.cpuSeconds ?? NaN)));

/** The median cost of a step; a step that has work at several moments is added up. */
const stepSeconds = (builds: readonly Build[], name: string) =>
  median(
    builds.map(({ steps }) =>
      steps.filter(({ step }) => step === name).reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    ),
  );

/** All tools on one number of pages, and below a tool its steps: CPU seconds, ratios and memory. */
export function resultsTable(size: number, tools: readonly ToolResult[]): string {
  const others = tools.filter(({ name }) => name === 'hugo' || name === 'starlight');
  const head = [
    `${number(size, 0)} verzonnen pagina’s`,
    ...Object.values(modes).flatMap((label) => [label, ...others.map((other) => `× ${other.label}`)]),
    'geheugen (MB)',
  ];
  const rows = tools.flatMap((tool) => {
    const seconds = (mode: Mode) => median(tool[mode].map(({ cpuSeconds }) => cpuSeconds));
    const megabytes = number(median(tool.cold.map(({ peakBytes }) => peakBytes)) / 1e6, 0);
    const ratios = (mode: Mode) => others.map((other) => number(timesOf(tool[mode], other[mode]), 2));
    const steps = [...new Set(tool.cold.flatMap((build) => build.steps.map(({ step }) => step)))]
      .filter((step) => modeNames.some((mode) => stepSeconds(tool[mode], step) >= SMALL_SHARE * seconds(mode)))
      .map((step) => [
        `– ${step}`,
        ...modeNames.flatMap((mode) => [number(stepSeconds(tool[mode], step)), ...others.map(() => '')]),
        '',
      ]);
    const whole = modeNames.flatMap((mode) => [number(seconds(mode)), ...ratios(mode)]);
    return [[tool.label, ...whole, megabytes], ...steps];
  });
  const line = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, line, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
