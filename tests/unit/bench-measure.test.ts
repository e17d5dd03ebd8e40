import { describe, expect, test } from 'vitest';
import { measure } from '../../bench/build/measure.ts';
import { median, resultsTable, type ToolResult } from '../../bench/build/results.ts';
import { nodeBinary } from '../../scripts/setup.mjs';

const node = (script: string) => measure(nodeBinary(), ['-e', script], '.');
const spawnNode = (how: string, script: string) =>
  `require('child_process').${how}(${JSON.stringify(nodeBinary())}, ['-e', ${JSON.stringify(script)}])`;

// Everything here reads /proc.
describe.runIf(process.platform === 'linux')('what a command costs', { timeout: 30_000 }, () => {
  test('counts the time of a child of a child', async () => {
    // By its own time, since the machine may be busy.
    const work =
      'for (let used = 0; used < 400_000; ) { const { user, system } = process.cpuUsage(); used = user + system; }';
    const idle = await node(spawnNode('spawnSync', ''));
    const busy = await node(spawnNode('spawnSync', spawnNode('spawnSync', work)));
    expect(busy.cpuSeconds - idle.cpuSeconds).toBeGreaterThan(0.3);
  });

  test('adds up the memory of all processes', async () => {
    const hold = 'const held = Buffer.alloc(150e6, 1); setTimeout(() => held.length, 300);';
    const own = 'const own = Buffer.alloc(150e6, 1);';
    const { peakBytes } = await node(`${own} ${spawnNode('spawn', hold)}.on('exit', () => own.length);`);
    expect(peakBytes).toBeGreaterThan(300e6);
  });

  test('says what a command printed when it fails', async () => {
    await expect(node('console.log("mis"); process.exit(1)')).rejects.toThrow('mis');
  });
});

test('the middle is taken, so that one disturbed build does not count', () => {
  expect([median([9, 1, 2]), median([4, 1, 2, 100]), median([])]).toEqual([2, 3, NaN]);
});

test('the table shows each tool with its ratios, and below it what its steps cost, in Dutch', () => {
  const step = (name: string, cpuSeconds: number) => ({ step: name, cpuSeconds });
  const tool = (name: ToolResult['name'], label: string, cold: number[], steps = [step(name, 0)]): ToolResult => ({
    name,
    label,
    cold: cold.map((cpuSeconds) => ({ cpuSeconds, peakBytes: 2e6, steps })),
    edited: cold.map((cpuSeconds) => ({ cpuSeconds: cpuSeconds / 2, peakBytes: 1e6, steps: [] })),
  });
  // Work at two moments is added up, next to nothing is left out. In the second round the machine was ten times as slow for all.
  const steps = [step('lijsten', 3), step('pagina’s', 4), step('lijsten', 1), step('niets', 0.01)];
  const tools = [tool('eigen', 'deze site', [6, 60, 9], steps), tool('hugo', 'Hugo', [3, 30, 4])];
  expect(resultsTable(1000, tools).split('\n')).toEqual([
    '| 1.000 verzonnen pagina’s | alles opnieuw | × Hugo | na één wijziging | × Hugo | geheugen (MB) |',
    '| --- | --: | --: | --: | --: | --: |',
    '| deze site | 9,0 | 2,00 | 4,5 | 2,00 | 2 |',
    '| – lijsten | 4,0 |  | 0,0 |  |  |',
    '| – pagina’s | 4,0 |  | 0,0 |  |  |',
    '| Hugo | 4,0 | 1,00 | 2,0 | 1,00 | 2 |',
  ]);
});
