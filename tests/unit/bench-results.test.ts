import { describe, expect, test } from 'vitest';
import { medianSteps, summarize, type ToolResult } from '../../bench/build/results.ts';
import { growth, median, medianRatio, rotate } from '../../bench/build/stats.ts';
import { stepsTable, toolsTable } from '../../bench/build/tables.ts';
import type { ToolName } from '../../bench/build/tools.ts';

const tool = (
  name: ToolName,
  label: string,
  cpu: readonly number[],
  steps: ToolResult['steps']['cold'] = [],
): ToolResult => ({
  name,
  label,
  cold: cpu.map((cpuSeconds) => ({
    cpuSeconds,
    wallSeconds: cpuSeconds / 2,
    peakBytes: 2e6,
    peakBytesWithoutPagefind: 1e6,
    pagefindSeconds: 1,
  })),
  edited: [],
  steps: { cold: steps, edited: [] },
  output: { bytes: 5e6, pages: 100 },
});
const step = (name: string, cpuSeconds: number) => ({ step: name, cpuSeconds, wallSeconds: cpuSeconds });

describe('the numbers of a run', () => {
  test('take the middle, so that one disturbed build does not count', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 100])).toBe(3);
    expect(median([])).toBeNaN();
  });

  test('compare builds of the same round', () => {
    // In the second round the machine was ten times as slow for both.
    expect(medianRatio([4, 40, 6], [2, 20, 2])).toBe(2);
  });

  test('say with which power a cost grows', () => {
    expect(growth({ pages: 100, cost: 2 }, { pages: 1000, cost: 20 })).toBeCloseTo(1);
    expect(growth({ pages: 100, cost: 2 }, { pages: 1000, cost: 200 })).toBeCloseTo(2);
  });

  test('let each tool be the first in turn', () => {
    expect([0, 1, 2, 3].map((round) => rotate(['a', 'b', 'c'], round).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
  });

  test('give one tool its medians, and its time as a multiple of that of another', () => {
    const hugo = tool('hugo', 'Hugo', [2, 4, 3]);
    const summary = summarize(tool('eigen', 'deze site', [4, 8, 9]), 'cold', [hugo]);
    expect(summary).toMatchObject({ cpuSeconds: 8, wallSeconds: 4, pagesPerSecond: 25, outputBytes: 5e6 });
    expect(summary.times).toEqual({ hugo: 2 });
  });

  test('add up a step that has work at two moments', () => {
    const builds = [
      [step('a', 1), step('b', 5), step('a', 2)],
      [step('a', 5), step('b', 1), step('a', 2)],
    ];
    expect(medianSteps(builds).map((one) => [one.step, one.cpuSeconds])).toEqual([
      ['a', 5],
      ['b', 3],
    ]);
  });
});

describe('the tables of a run', () => {
  test('show each tool with its ratios, in Dutch', () => {
    const tools = [tool('eigen', 'deze site', [6]), tool('starlight', 'Starlight', [12]), tool('hugo', 'Hugo', [3])];
    const [title, head = '', own = ''] = toolsTable({ size: 1000, tools }, 'cold').split('\n');
    expect(title).toBe('1.000 verzonnen pagina’s, alles opnieuw');
    expect(head).toContain('× Hugo  × Starlight');
    expect(own).toMatch(/^deze site +6,0 +2,00 +0,50 +1,0 +3,0 +33 +2 +1 +5$/);
  });

  test('show which step grows faster than the pages do, and leave out what costs next to nothing', () => {
    const at = (size: number, steps: Parameters<typeof step>[]) => ({
      size,
      tool: tool('eigen', 'deze site', [1], [steps.map((one) => step(...one))]),
    });
    const table = stepsTable(
      [
        at(100, [
          ['lijsten', 1],
          ['pagina’s', 1],
          ['niets', 0],
        ]),
        at(1000, [
          ['lijsten', 100],
          ['pagina’s', 10],
          ['niets', 0.1],
        ]),
      ],
      'cold',
    );
    expect(table).toMatch(/^lijsten .* 2,00$/m);
    expect(table).toMatch(/^pagina’s .* 1,00$/m);
    expect(table).not.toContain('niets');
  });
});
