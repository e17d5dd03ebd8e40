/** The builds that are compared: how each is set up, started, made cold and edited. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isProgram, nodeBinary, root, toolPath } from '../../scripts/setup.mjs';
import type { Command } from './measure.ts';
import { writePeerContent, type PeerFormat } from './peer-content.ts';
import * as formats from './peer-formats.ts';
import { writeSite } from './site-copy.ts';

export const benchFolder = join(root, '.cache/bench');
const peersFolder = join(root, 'bench/build/peers');
const inBench = (...parts: string[]) => join(benchFolder, ...parts);
/** The content that all tools get: that of the copy of this site, which has to be there before a peer is set up. */
const contentFolder = inBench('eigen', 'src/content');

/** One way to build the pages. */
export interface Tool {
  name: ToolName;
  /** What it is called in the tables. */
  label: string;
  /** Where its articles stand, from the tool's folder. */
  articles: string;
  /** From the tool's folder: what a build writes, and what it keeps for the next. */
  output: string;
  caches: readonly string[];
  /** Puts the pages in the tool's folder, and installs it when it is not there yet. */
  prepare: (count: number) => Promise<void>;
  commands: readonly Command[];
  /** Where the steps of a build are written, when the tool says them. */
  stepsFile?: string;
}

export const toolNames = ['eigen', 'eigen-alles', 'eleventy', 'starlight', 'hugo'] as const;
export type ToolName = (typeof toolNames)[number];

const SEED = 2020;

/** A copy of this site, with settings that measure each step. */
function ownSite(name: 'eigen' | 'eigen-alles', label: string): Tool {
  const folder = inBench(name);
  const stepsFile = inBench(`${name}-steps.json`);
  const withExtras = name === 'eigen-alles';
  return {
    name,
    label,
    articles: 'src/content/terugblik',
    output: 'dist',
    caches: ['.cache', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    prepare: async (count) => {
      await writeSite(folder, count, SEED);
      const settings = join(root, 'bench/build/bench-config.ts');
      await writeFile(
        join(folder, 'bench.config.mjs'),
        `import config from './astro.config.mjs';
import { publishing } from './src/publishing/publish.ts';
import { benchConfig } from ${JSON.stringify(settings)};
export default benchConfig(config, publishing, ${String(withExtras)}, ${JSON.stringify(stepsFile)});
`,
      );
    },
    commands: [
      { command: nodeBinary(), args: [toolPath('astro'), 'build', '--config', 'bench.config.mjs'], cwd: folder },
    ],
    stepsFile,
  };
}

/** Empties a tool's folder, but for its packages. */
async function clear(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name !== 'node_modules') await rm(join(folder, name), { recursive: true });
  }
}

/** Installs a tool's packages, unless these very ones are there. */
async function install(folder: string): Promise<void> {
  const wanted = await readFile(join(folder, 'package.json'), 'utf8');
  const stamp = join(folder, 'node_modules', '.bench-stamp');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return;
  console.log(`De onderdelen voor ${folder} worden geïnstalleerd.`);
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Error(
      'Het installeren is niet gelukt. Is er een internetverbinding? De melding hierboven zegt wat er misging.',
    );
  await writeFile(stamp, wanted);
}

type PeerName = keyof typeof formats;

function peer(name: PeerName, setUp: Pick<Tool, 'label' | 'output' | 'caches' | 'commands'>): Tool {
  const folder = inBench(name);
  const format: PeerFormat = formats[name];
  return {
    name,
    articles: join(format.contentFolder, 'terugblik'),
    prepare: async () => {
      await clear(folder);
      await cp(join(peersFolder, name), folder, { recursive: true });
      await cp(join(peersFolder, 'shared'), join(folder, 'static'), { recursive: true });
      await writePeerContent(contentFolder, folder, format);
      if (existsSync(join(folder, 'package.json'))) await install(folder);
    },
    ...setUp,
  };
}

/** Pagefind, the same for each tool that does not bring it. */
const pagefind = (folder: string, site: string): Command => ({
  command: nodeBinary(),
  args: [toolPath('pagefind'), '--site', site],
  cwd: folder,
});

const nodeIn = (name: PeerName, script: string, ...args: string[]): Command => ({
  command: nodeBinary(),
  args: [join('node_modules', script), ...args],
  cwd: inBench(name),
});

/** Debian's Hugo, if this machine has it. */
export const findHugo = (): string | undefined => ['/usr/bin/hugo', '/usr/local/bin/hugo'].find(isProgram);

/** All tools that this machine can run. Hugo is a program of the system, which a bench does not install. */
export function findTools(): Tool[] {
  const hugo = findHugo();
  return [
    ownSite('eigen', 'deze site, zelfde werk'),
    ownSite('eigen-alles', 'deze site, alles'),
    peer('eleventy', {
      label: 'Eleventy',
      output: 'dist',
      caches: ['.cache'],
      commands: [nodeIn('eleventy', '@11ty/eleventy/cmd.cjs', '--quiet'), pagefind(inBench('eleventy'), 'dist')],
    }),
    peer('starlight', {
      label: 'Starlight',
      output: 'dist',
      caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
      commands: [nodeIn('starlight', 'astro/bin/astro.mjs', 'build')],
    }),
    ...(hugo
      ? [
          peer('hugo', {
            label: 'Hugo',
            output: 'public',
            caches: ['resources', '.hugo_build.lock'],
            commands: [{ command: hugo, args: ['--quiet'], cwd: inBench('hugo') }, pagefind(inBench('hugo'), 'public')],
          }),
        ]
      : []),
  ];
}

/** Takes away all that an earlier build left behind. */
export async function makeCold({ name, output, caches }: Tool): Promise<void> {
  for (const path of [output, ...caches]) await rm(inBench(name, path), { recursive: true, force: true });
}

/** Adds a sentence to one article, the same for each tool. */
export async function edit({ name, articles }: Tool, round: number): Promise<void> {
  const folder = inBench(name, articles);
  const last = (await readdir(folder)).sort().at(-1) ?? '';
  await appendFile(join(folder, last), `\nDit is bewerking ${String(round + 1)}.\n`);
}

/** How many bytes and HTML pages a build wrote. */
export async function measureOutput({ name, output }: Tool): Promise<{ bytes: number; pages: number }> {
  const folder = inBench(name, output);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return {
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    pages: files.filter((file) => file.endsWith('.html')).length,
  };
}
