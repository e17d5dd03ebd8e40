/**
 * What a command costs, with all processes that it starts. Reads /proc, so only on Linux; needs no other programs.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../../scripts/setup.mjs';

export interface Measurement {
  /** User and system time of the command and everything below it. */
  cpuSeconds: number;
  /**
   * Most memory at one moment, added up over all processes but Pagefind's own, which every tool starts: what they
   * share counts for each.
   */
  peakBytes: number;
}

/** Linux counts processor time in hundredths, whatever the machine. */
const TICKS_PER_SECOND = 100;
const SAMPLE_MS = 100;

/** A file of a process; blank when it has ended meanwhile. */
function read(id: number | 'self', file: 'stat' | 'status'): string {
  try {
    return readFileSync(`/proc/${String(id)}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** The numbers of a process. Its name stands before them in brackets and may hold anything, so they begin behind it. */
const numbersOf = (stat: string) =>
  stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);

/** Ticks of this process, and of those below it that have ended. */
function ticks(): { own: number; children: number } {
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = numbersOf(read('self', 'stat')).slice(11);
  return { own: user + system, children: childUser + childSystem };
}

/** CPU seconds of this process and of all below it that have ended. */
export function cpuSecondsSoFar(): number {
  const { own, children } = ticks();
  return (own + children) / TICKS_PER_SECOND;
}

/** How much memory a process has with all below it. */
function bytesBelow(first: number): number {
  const children = new Map<number, number[]>();
  const running = readdirSync('/proc').map(Number).filter(Number.isInteger);
  for (const id of running) {
    const parent = numbersOf(read(id, 'stat'))[1] ?? 0;
    children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const bytesOf = (id: number): number => {
    const status = read(id, 'status');
    const own = status.startsWith('Name:\tpagefind') ? 0 : Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
    return (children.get(id) ?? []).reduce((sum, child) => sum + bytesOf(child), own);
  };
  return bytesOf(first);
}

/** Runs a command, which finds this project's programs by name, and measures it. Throws with what it printed when it fails. */
export async function measure(command: string, args: readonly string[], cwd: string): Promise<Measurement> {
  const before = ticks().children;
  const env = { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter) };
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (printed += text.toString()));
  let peakBytes = 0;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, bytesBelow(child.pid ?? 0));
  }, SAMPLE_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`${printed.slice(-4000)}\n${command} ${args.join(' ')}`);
  return { cpuSeconds: (ticks().children - before) / TICKS_PER_SECOND, peakBytes };
}
