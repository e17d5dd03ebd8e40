/**
 * `npm run bench`: builds this site with made-up pages, and the same pages with Starlight and Hugo, from nothing and
 * after one edit, and says what each cost.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measure } from './measure.ts';
import { modes, number, resultsTable, type Mode, type ToolResult } from './results.ts';
import { edit, findTools, makeCold, readSteps, toolNames, type Tool } from './tools.ts';

const help = `Zo gebruikt u dit:
  npm run bench                          1.000 verzonnen pagina's, drie keer, alle bouwers
  npm run bench -- --n 100,10000         andere aantallen
  npm run bench -- --paren 1             elke bouwer één keer
  npm run bench -- --alleen eigen,hugo   alleen deze bouwers: ${toolNames.join(', ')}`;

/** What a run measures: how many made-up pages, how often every tool builds cold and after an edit, and which tools. */
interface Options {
  sizes: readonly number[];
  pairs: number;
  only: readonly string[];
}

/** Reads what someone typed; nothing when it cannot be followed. */
function readOptions(): Options | undefined {
  const known = { n: { type: 'string' }, paren: { type: 'string' }, alleen: { type: 'string' } } as const;
  try {
    const { n = '1000', paren = '3', alleen = toolNames.join(',') } = parseArgs({ options: known }).values;
    const [sizes, pairs, only] = [n.split(',').map(Number), Number(paren), alleen.split(',')];
    const isCount = (value: number) => Number.isInteger(value) && value > 0;
    const isKnown = [pairs, ...sizes].every(isCount) && only.every((name) => toolNames.some((one) => one === name));
    return isKnown ? { sizes, pairs, only } : undefined;
  } catch {
    return undefined;
  }
}

/** How many processes may have wanted to run in the minute before. */
const BUSY = 0.5;

async function build(tool: Tool, mode: Mode, result: ToolResult): Promise<void> {
  const measured = await measure('sh', ['-c', tool.command], tool.folder).catch((error: unknown) => {
    throw new Error(`De bouw door ${tool.label} is mislukt.\n\n${(error as Error).message}`, { cause: error });
  });
  result[mode].push({ ...measured, steps: await readSteps(tool) });
  console.log(`  ${tool.label}, ${modes[mode]}: ${number(measured.cpuSeconds)} CPU-seconden`);
}

async function measureSize(size: number, { only, pairs }: Options): Promise<ToolResult[]> {
  const all = findTools();
  const tools = all.filter(({ name }) => only.includes(name));
  console.log(`\n${number(size, 0)} verzonnen pagina's worden klaargezet.`);
  // The others take their pages from the copy of this site.
  for (const tool of all) if (tool.name === 'eigen' || tools.includes(tool)) await tool.prepare(size);
  const results = tools.map(({ name, label }): ToolResult => ({ name, label, cold: [], edited: [] }));
  for (let round = 0; round < pairs; round += 1) {
    console.log(`Ronde ${String(round + 1)} van ${String(pairs)}`);
    for (const place of tools.keys()) {
      // Starts one further along each round, so that no tool is always the first.
      const turn = (place + round) % tools.length;
      const [tool, result] = [tools[turn], results[turn]];
      if (!tool || !result) continue;
      await makeCold(tool);
      await build(tool, 'cold', result);
      await edit(tool, round);
      await build(tool, 'edited', result);
    }
  }
  return results;
}

async function run(options: Options): Promise<void> {
  console.log(`${cpus()[0]?.model ?? ''}, ${String(cpus().length)} processorkernen.`);
  if ((loadavg()[0] ?? 0) > BUSY)
    console.log('Er draait nog iets anders op deze machine. De cijfers zijn daardoor minder zeker.');
  if (options.only.includes('hugo') && !findTools().some(({ name }) => name === 'hugo'))
    console.log('Hugo staat niet op deze machine en doet dus niet mee. Op Debian: apt-get install hugo');
  const tables: string[] = [];
  for (const size of options.sizes) tables.push(resultsTable(size, await measureSize(size, options)));
  console.log(`\n${tables.join('\n\n')}`);
}

const options = readOptions();
if (options && process.platform === 'linux') {
  await run(options).catch((error: unknown) => {
    console.error(`\n${(error as Error).message}`);
    process.exitCode = 1;
  });
} else {
  console.error(options ? 'Deze meting leest /proc en werkt daarom alleen op Linux.' : help);
  process.exitCode = 1;
}
