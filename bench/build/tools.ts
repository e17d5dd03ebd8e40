/** The builds that are compared: how each is set up, started, made cold and edited. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isProgram, root } from '../../scripts/setup.mjs';
import type { Step } from './bench-config.ts';
import { formats, writePeerContent } from './peers.ts';
import { writeSite } from './site-copy.ts';

const inBench = (...parts: string[]) => join(root, '.cache/bench', ...parts);
/** The content that all tools get: that of the copy of this site, which has to be there before a peer is set up. */
const contentFolder = inBench('eigen', 'src/content');

/** One way to build the pages. */
export interface Tool {
  name: ToolName;
  /** What it is called in the tables. */
  label: string;
  folder: string;
  /** Where its articles stand, from its folder. */
  articles: string;
  /** From its folder: what a build writes, and what it keeps for the next. */
  output: string;
  caches: readonly string[];
  /** Puts the pages in its folder, and installs it when it is not there yet. */
  prepare: (count: number) => Promise<void>;
  /** A line for the shell. */
  command: string;
  /** Where the steps of a build are written, when the tool says them. */
  stepsFile?: string;
}

export const toolNames = ['eigen', 'eigen-alles', 'starlight', 'hugo'] as const;
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
    folder,
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
    command: 'astro build --config bench.config.mjs',
    stepsFile,
  };
}

/** Installs a tool's packages; next to nothing when they are there. */
function install(folder: string): void {
  console.log(`De onderdelen voor ${folder} worden geïnstalleerd.`);
  const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('Het installeren is niet gelukt: de melding hierboven zegt waarom.');
}

function peer(name: keyof typeof formats, setUp: Pick<Tool, 'label' | 'output' | 'caches' | 'command'>): Tool {
  const folder = inBench(name);
  const format = formats[name];
  return {
    name,
    folder,
    articles: join(format.contentFolder, 'terugblik'),
    prepare: async () => {
      await mkdir(folder, { recursive: true });
      // Its packages stay.
      for (const old of await readdir(folder)) {
        if (old !== 'node_modules') await rm(join(folder, old), { recursive: true });
      }
      await cp(join(root, 'bench/build/peers', name), folder, { recursive: true });
      await writePeerContent(contentFolder, folder, format);
      if (existsSync(join(folder, 'package.json'))) install(folder);
    },
    ...setUp,
  };
}

/** All tools that this machine can run. Hugo is a program of the system, which a bench does not install. */
export function findTools(): Tool[] {
  const tools = [
    ownSite('eigen', 'deze site, zelfde werk'),
    ownSite('eigen-alles', 'deze site, alles'),
    peer('starlight', {
      label: 'Starlight',
      output: 'dist',
      caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
      // Its own Astro, not this project's.
      command: 'node node_modules/astro/bin/astro.mjs build',
    }),
    peer('hugo', {
      label: 'Hugo',
      output: 'public',
      caches: ['resources', '.hugo_build.lock'],
      command: 'hugo --quiet && pagefind --site public',
    }),
  ];
  const hasHugo = ['/usr/bin/hugo', '/usr/local/bin/hugo'].some(isProgram);
  return tools.filter(({ name }) => name !== 'hugo' || hasHugo);
}

/** Takes away all that an earlier build left behind. */
export async function makeCold({ folder, output, caches }: Tool): Promise<void> {
  for (const path of [output, ...caches]) await rm(join(folder, path), { recursive: true, force: true });
}

/** Adds a sentence to one article, the same for each tool. */
export async function edit(tool: Tool, round: number): Promise<void> {
  const folder = join(tool.folder, tool.articles);
  const last = (await readdir(folder)).sort().at(-1) ?? '';
  await appendFile(join(folder, last), `\nDit is bewerking ${String(round + 1)}.\n`);
}

/** What the steps of the last build cost. */
export const readSteps = async ({ stepsFile }: Tool): Promise<Step[]> =>
  stepsFile ? (JSON.parse(await readFile(stepsFile, 'utf8')) as Step[]) : [];
