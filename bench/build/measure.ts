/**
 * What a command costs, with all processes that it starts. Reads /proc, so only on Linux; needs no other programs.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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

/** How long something that outlives its command may go on before we say that it cannot be measured. */
const GRACE_MS = 5000;

interface ProcessFacts {
  name: string;
  isRunning: boolean;
  parent: number;
  session: number;
  /** Ticks of the process itself. */
  own: number;
  /** Ticks of its children that have ended, and theirs. */
  children: number;
}

/** Reads `/proc/<id>/stat`. The name stands in brackets and may hold anything, so the rest is counted from behind it. */
function readProcess(id: number | 'self'): ProcessFacts | undefined {
  try {
    const stat = readFileSync(`/proc/${String(id)}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    const field = stat
      .slice(end + 2)
      .split(' ')
      .map(Number);
    const sum = (first: number) => (field[first] ?? 0) + (field[first + 1] ?? 0);
    return {
      name: stat.slice(stat.indexOf('(') + 1, end),
      // Z has ended, and waits for someone to ask how.
      isRunning: !stat.startsWith('Z', end + 2),
      parent: field[1] ?? 0,
      session: field[3] ?? 0,
      own: sum(11),
      children: sum(13),
    };
  } catch {
    // It ended while we looked.
    return undefined;
  }
}

function residentBytes(id: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${String(id)}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** CPU seconds of this process and of all below it that have ended. */
export function cpuSecondsSoFar(): number {
  const { own, children } = readProcess('self') ?? { own: 0, children: 0 };
  return (own + children) / TICKS_PER_SECOND;
}

const endedChildren = () => readProcess('self')?.children ?? 0;

/** Looks at all processes of one session, which bears the number of its first process, until told to stop. */
function watch(session: number) {
  // A process whose parent has ended is counted by nobody, so what it has used is noted each time.
  const orphans = new Map<number, number>();
  let peakBytes = 0;
  const look = () => {
    const found = new Map<number, ProcessFacts>();
    for (const id of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
      const facts = readProcess(id);
      if (facts?.session === session) found.set(id, facts);
    }
    let bytes = 0;
    for (const [id, { name, parent, own, children }] of found) {
      if (!name.startsWith('pagefind')) bytes += residentBytes(id);
      if (id !== session && !found.has(parent)) orphans.set(id, own + children);
    }
    peakBytes = Math.max(peakBytes, bytes);
    return [...found.values()].some(({ isRunning }) => isRunning);
  };
  const timer = setInterval(look, SAMPLE_MS);
  return async () => {
    clearInterval(timer);
    const end = performance.now() + GRACE_MS;
    while (look()) {
      if (performance.now() > end) throw new Error('A process goes on after the command that started it has ended.');
      await setTimeout(1);
    }
    return { peakBytes, orphanTicks: [...orphans.values()].reduce((sum, one) => sum + one, 0) };
  };
}

/** Runs a command, which finds this project's programs by name, and measures it. Throws with what it printed when it fails. */
export async function measure(command: string, args: readonly string[], cwd: string): Promise<Measurement> {
  const before = endedChildren();
  const env = { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter) };
  // A session of its own tells its processes from all others.
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const id = child.pid;
  if (id === undefined) throw new Error(`${command} does not start.`);
  // Nor does it hear that someone presses Ctrl-C.
  const stop = () => {
    process.kill(-id);
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (printed += text.toString()));
  const stopWatching = watch(id);
  const [code] = (await once(child, 'close')) as [number | null];
  const { peakBytes, orphanTicks } = await stopWatching();
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (code !== 0) throw new Error(`${printed.slice(-4000)}\n${command} ${args.join(' ')}`);
  return { cpuSeconds: (endedChildren() - before + orphanTicks) / TICKS_PER_SECOND, peakBytes };
}
