/**
 * `npm run bench`: builds this site with made-up pages, and the same pages with Eleventy, Starlight and Hugo, from
 * nothing and after one edit, and says what each cost.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from './bench-config.ts';
import { machineFacts } from './machine.ts';
import { measureAll } from './measure.ts';
import { readOptions, type Options } from './options.ts';
import type { Mode, SizeResult, ToolResult } from './results.ts';
import { rotate } from './stats.ts';
import { modeLabels, number, stepsTable, toolsTable } from './tables.ts';
import { benchFolder, edit, findTools, makeCold, measureOutput, type Tool } from './tools.ts';

const BUSY = 0.5;

async function build(tool: Tool, mode: Mode, result: ToolResult): Promise<void> {
  const measured = await measureAll(tool.commands).catch((error: unknown) => {
    throw new Error(`De bouw door ${tool.label} is mislukt.`, { cause: error });
  });
  result[mode].push(measured);
  if (tool.stepsFile) result.steps[mode].push(JSON.parse(await readFile(tool.stepsFile, 'utf8')) as Step[]);
  console.log(`  ${tool.label}, ${modeLabels[mode]}: ${number(measured.cpuSeconds)} CPU-seconden`);
}

async function measureSize(size: number, { only, pairs }: Options): Promise<SizeResult> {
  const all = findTools();
  const tools = all.filter(({ name }) => only.includes(name));
  console.log(`\n${number(size, 0)} verzonnen pagina's worden klaargezet.`);
  // Peers take their pages from the copy of this site.
  for (const tool of all) if (tool.name === 'eigen' || tools.includes(tool)) await tool.prepare(size);
  const results = new Map(
    tools.map((tool): [Tool, ToolResult] => [
      tool,
      {
        name: tool.name,
        label: tool.label,
        cold: [],
        edited: [],
        steps: { cold: [], edited: [] },
        output: { bytes: 0, pages: 0 },
      },
    ]),
  );
  for (let round = 0; round < pairs; round += 1) {
    console.log(`Ronde ${String(round + 1)} van ${String(pairs)}`);
    for (const [tool, result] of rotate([...results], round)) {
      await makeCold(tool);
      await build(tool, 'cold', result);
      result.output = await measureOutput(tool);
      await edit(tool, round);
      await build(tool, 'edited', result);
    }
  }
  return { size, tools: [...results.values()] };
}

function printTables(sizes: readonly SizeResult[]): void {
  for (const size of sizes) {
    for (const mode of ['cold', 'edited'] as const) console.log(`\n${toolsTable(size, mode)}`);
  }
  for (const name of ['eigen', 'eigen-alles'] as const) {
    const own = sizes.flatMap(({ size, tools }) => {
      const tool = tools.find((one) => one.name === name);
      return tool ? [{ size, tool }] : [];
    });
    if (own.length === 0) continue;
    for (const mode of ['cold', 'edited'] as const) console.log(`\n${stepsTable(own, mode)}`);
  }
}

async function run(options: Options): Promise<void> {
  const machine = machineFacts();
  console.log(`${machine.cpu}, ${String(machine.cores)} processorkernen.`);
  if (machine.load > BUSY)
    console.log('Er draait nog iets anders op deze machine. De cijfers zijn daardoor minder zeker.');
  if (options.only.includes('hugo') && !machine.versions.hugo)
    console.log('Hugo staat niet op deze machine en doet dus niet mee. Op Debian: apt-get install hugo');
  const sizes: SizeResult[] = [];
  for (const size of options.sizes) sizes.push(await measureSize(size, options));
  printTables(sizes);
  const file = join(benchFolder, 'results.json');
  await writeFile(file, JSON.stringify({ machine, pairs: options.pairs, sizes }, null, 2));
  console.log(`\nAlle metingen staan in ${file}`);
}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exitCode = 1;
} else if (process.platform === 'linux') {
  await run(options).catch((error: unknown) => {
    const { message, cause } = error as Error;
    console.error(`\n${cause instanceof Error ? `${cause.message}\n\n` : ''}${message}`);
    process.exitCode = 1;
  });
} else {
  console.error('Deze meting leest /proc en werkt daarom alleen op Linux.');
  process.exitCode = 1;
}
