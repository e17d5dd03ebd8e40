/** What someone may type after `npm run bench --`. */
import { parseArgs } from 'node:util';
import { THINGS } from './prose.ts';
import { toolNames, type ToolName } from './tools.ts';

/** What a run measures. */
export interface Options {
  /** How many made-up pages, smallest first. */
  sizes: readonly number[];
  /** How often every tool builds cold and after an edit. */
  pairs: number;
  only: readonly ToolName[];
}

/** What to type. */
export const help = `Zo gebruikt u dit:
  npm run bench                          1.000 verzonnen pagina's, drie keer, alle bouwers
  npm run bench -- --n 100,10000         andere aantallen, tot ${String(THINGS)}
  npm run bench -- --paren 1             elke bouwer één keer
  npm run bench -- --alleen eigen,hugo   alleen deze bouwers: ${toolNames.join(', ')}`;

const known = {
  n: { type: 'string', default: '1000' },
  paren: { type: 'string', default: '3' },
  alleen: { type: 'string', default: toolNames.join(',') },
} as const;

const isToolName = (name: string): name is ToolName => toolNames.some((one) => one === name);
const isCount = (value: number) => Number.isInteger(value) && value > 0;

/** Reads the options; nothing when they cannot be followed. */
export function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { n, paren, alleen } = parseArgs({ args: [...args], options: known }).values;
    const sizes = n.split(',').map(Number);
    const pairs = Number(paren);
    const names = alleen.split(',');
    if (![pairs, ...sizes].every(isCount) || Math.max(...sizes) > THINGS || !names.every(isToolName)) return undefined;
    return { sizes: sizes.sort((a, b) => a - b), pairs, only: names };
  } catch {
    return undefined;
  }
}
