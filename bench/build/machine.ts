/** On what a run was measured. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { findHugo } from './tools.ts';

interface Manifest {
  dependencies: Record<string, string>;
}
const dependencies = (file: string) => (JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest).dependencies;

/** The machine and the versions of what ran on it. */
export function machineFacts() {
  const hugo = findHugo();
  const { astro, pagefind } = dependencies('package.json');
  return {
    date: new Date().toISOString(),
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryBytes: totalmem(),
    kernel: release(),
    /** How many processes wanted to run in the minute before; above a half something else is in the way. */
    load: loadavg()[0] ?? 0,
    versions: {
      node: process.version,
      astro,
      pagefind,
      eleventy: dependencies('bench/build/peers/eleventy/package.json')['@11ty/eleventy'],
      starlight: dependencies('bench/build/peers/starlight/package.json')['@astrojs/starlight'],
      hugo: hugo && /v([\d.]+)/.exec(execFileSync(hugo, ['version'], { encoding: 'utf8' }))?.[1],
    },
  };
}
