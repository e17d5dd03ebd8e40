/** What a run has measured, and the numbers that follow from it. */
import type { Step } from './bench-config.ts';
import type { Measurement } from './measure.ts';
import { median, medianRatio } from './stats.ts';
import type { ToolName } from './tools.ts';

/** A build from nothing, or one after a change in one file. */
export type Mode = 'cold' | 'edited';

/** All builds of one tool, in the order of the rounds. */
export interface ToolResult {
  name: ToolName;
  label: string;
  cold: Measurement[];
  edited: Measurement[];
  /** For each build what its steps cost; empty for a tool that does not say. */
  steps: Record<Mode, Step[][]>;
  /** What a cold build writes. */
  output: { bytes: number; pages: number };
}

/** All tools on the same pages. */
export interface SizeResult {
  /** Made-up pages; the real ones come on top. */
  size: number;
  tools: ToolResult[];
}

/** The medians of one tool. */
export interface Summary {
  cpuSeconds: number;
  wallSeconds: number;
  peakBytes: number;
  peakBytesWithoutPagefind: number;
  pagefindSeconds: number;
  pagesPerSecond: number;
  outputBytes: number;
  /** CPU time as a multiple of that of other tools, where they ran as well. */
  times: Partial<Record<ToolName, number>>;
}

/** What the bench says of one tool. */
export function summarize(result: ToolResult, mode: Mode, others: readonly ToolResult[]): Summary {
  const all = result[mode];
  const middle = (pick: (one: Measurement) => number) => median(all.map(pick));
  const cpu = (one: ToolResult) => one[mode].map(({ cpuSeconds }) => cpuSeconds);
  const wallSeconds = middle((one) => one.wallSeconds);
  return {
    cpuSeconds: middle((one) => one.cpuSeconds),
    wallSeconds,
    peakBytes: middle((one) => one.peakBytes),
    peakBytesWithoutPagefind: middle((one) => one.peakBytesWithoutPagefind),
    pagefindSeconds: middle((one) => one.pagefindSeconds),
    pagesPerSecond: result.output.pages / wallSeconds,
    outputBytes: result.output.bytes,
    times: Object.fromEntries(others.map((other) => [other.name, medianRatio(cpu(result), cpu(other))])),
  };
}

/** The median of each step over several builds, in the order in which they come first; a step's parts are added up. */
export function medianSteps(builds: readonly (readonly Step[])[]): Step[] {
  const names = [...new Set(builds.flatMap((steps) => steps.map(({ step }) => step)))];
  const total = (steps: readonly Step[], name: string, pick: (step: Step) => number) =>
    steps.filter(({ step }) => step === name).reduce((sum, step) => sum + pick(step), 0);
  return names.map((step) => ({
    step,
    cpuSeconds: median(builds.map((steps) => total(steps, step, ({ cpuSeconds }) => cpuSeconds))),
    wallSeconds: median(builds.map((steps) => total(steps, step, ({ wallSeconds }) => wallSeconds))),
  }));
}
