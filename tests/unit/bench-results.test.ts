import { describe, expect, test } from 'vitest';
import { median, resultsTable, type ToolResult } from '../../bench/build/results.ts';

const step = (name: string, cpuSeconds: number) => ({ step: name, cpuSeconds, wallSeconds: cpuSeconds });

const tool = (
  name: ToolResult['name'],
  label: string,
  cold: readonly number[],
  steps: ReturnType<typeof step>[] = [],
): ToolResult => ({
  name,
  label,
  cold: cold.map((cpuSeconds) => ({ cpuSeconds, peakBytes: 2e6, bytes: 5e6, steps })),
  edited: cold.map((cpuSeconds) => ({ cpuSeconds: cpuSeconds / 2, peakBytes: 1e6, bytes: 5e6, steps: [] })),
});

test('the middle is taken, so that one disturbed build does not count', () => {
  expect(median([9, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 100])).toBe(3);
  expect(median([])).toBeNaN();
});

describe('the table of a run', () => {
  const hugo = tool('hugo', 'Hugo', [3, 30, 4]);

  test('shows each tool with its ratios, in Dutch', () => {
    // In the second round the machine was ten times as slow for all.
    const tools = [tool('eigen', 'deze site', [6, 60, 9]), tool('starlight', 'Starlight', [12, 120, 12]), hugo];
    const [head = '', own = ''] = resultsTable(1000, tools).split('\n');
    expect(head).toMatch(/^1\.000 verzonnen pagina’s +alles opnieuw +× Starlight +× Hugo +na één wijziging +× Star/);
    expect(own).toMatch(/^deze site +9,0 +0,50 +2,00 +4,5 +0,50 +2,00 +2 +5$/);
  });

  test('shows below a tool what its steps cost: work at two moments added up, next to nothing left out', () => {
    const steps = [step('lijsten', 3), step('pagina’s', 4), step('lijsten', 1), step('niets', 0.01)];
    const table = resultsTable(1000, [tool('eigen', 'deze site', [8, 8, 9], steps), hugo]);
    expect(table).toMatch(/^ {2}lijsten +4,0 +0,0$/m);
    expect(table).toMatch(/^ {2}pagina’s +4,0 +0,0$/m);
    expect(table).not.toContain('niets');
  });
});
