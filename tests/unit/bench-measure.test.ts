import { describe, expect, test } from 'vitest';
import { measure } from '../../bench/build/measure.ts';
import { nodeBinary } from '../../scripts/setup.mjs';

const node = (script: string) => measure(nodeBinary(), ['-e', script], '.');
// By its own time, since the machine may be busy.
const work =
  'for (let used = 0; used < 400_000; ) { const { user, system } = process.cpuUsage(); used = user + system; }';
const nodePath = JSON.stringify(nodeBinary());

// Everything here reads /proc.
describe.runIf(process.platform === 'linux')('what a command costs', { timeout: 30_000 }, () => {
  test('counts the time of a child of a child', async () => {
    const grandchild = `require('child_process').spawnSync(${nodePath}, ['-e', ${JSON.stringify(work)}])`;
    const idle = await node(`require('child_process').spawnSync(${nodePath}, ['-e', ''])`);
    const busy = await node(`require('child_process').spawnSync(${nodePath}, ['-e', ${JSON.stringify(grandchild)}])`);
    expect(busy.cpuSeconds - idle.cpuSeconds).toBeGreaterThan(0.3);
  });

  test('counts the time of what outlives the command that started it', async () => {
    const orphan = `require('child_process').spawn(${nodePath}, ['-e', ${JSON.stringify(work)}], { stdio: 'ignore' }).unref()`;
    const idle = await node('');
    const busy = await node(orphan);
    expect(busy.cpuSeconds - idle.cpuSeconds).toBeGreaterThan(0.3);
  });

  test('adds up the memory of all processes', async () => {
    const hold = 'const held = Buffer.alloc(150e6, 1); setTimeout(() => held.length, 300);';
    const both = `const own = Buffer.alloc(150e6, 1);
      require('child_process').spawn(${nodePath}, ['-e', ${JSON.stringify(hold)}]).on('exit', () => own.length);`;
    const { peakBytes } = await node(both);
    expect(peakBytes).toBeGreaterThan(300e6);
  });

  test('says what a command printed when it fails', async () => {
    await expect(node('console.log("mis"); process.exit(1)')).rejects.toThrow('mis');
  });
});
