/** What someone may type after `npm run bench --`. */
import { parseArgs } from 'node:util';
import { suggestion } from '../../src/reading/problem.ts';
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

const help = `Zo gebruikt u dit:
  npm run bench                          1.000 verzonnen pagina's, drie keer, alle bouwers
  npm run bench -- --n 100,1000          andere aantallen
  npm run bench -- --groot               10.000 pagina's
  npm run bench -- --paren 1             elke bouwer één keer
  npm run bench -- --alleen eigen,hugo   alleen deze bouwers: ${toolNames.join(', ')}`;

const DEFAULT_SIZE = 1000;
const LARGE_SIZE = 10_000;
const DEFAULT_PAIRS = 3;

const known = {
  n: { type: 'string' },
  groot: { type: 'boolean' },
  paren: { type: 'string' },
  alleen: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const isToolName = (name: string): name is ToolName => toolNames.some((one) => one === name);
const isCount = (text: string, most: number) => /^[1-9]\d*$/.test(text) && Number(text) <= most;

/** Reads the options. Gives a sentence in Dutch when they cannot be followed, and the help when asked for. */
export function readOptions(args: readonly string[]): Options | string {
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  const values = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const name = token.kind === 'option' ? token.name : token.value;
    if (token.kind === 'positional' || !Object.hasOwn(known, name)) {
      const typed = token.kind === 'option' ? token.rawName : name;
      return `"${typed}" ken ik niet.${suggestion(name, Object.keys(known))}\n\n${help}`;
    }
    values.set(name, token.value);
  }
  if (values.has('help')) return help;

  const sizes = values.get('n')?.split(',') ?? (values.has('groot') ? [String(LARGE_SIZE)] : [String(DEFAULT_SIZE)]);
  if (values.has('n') && !values.get('n')) return `Achter --n hoort een aantal pagina's.\n\n${help}`;
  const wrongSize = sizes.find((size) => !isCount(size, THINGS));
  if (wrongSize !== undefined) return `--n is "${wrongSize}", maar moet een getal van 1 tot ${String(THINGS)} zijn.`;

  const pairs = values.has('paren') ? (values.get('paren') ?? '') : String(DEFAULT_PAIRS);
  if (!isCount(pairs, 100)) return `--paren is "${pairs}", maar moet een getal van 1 tot 100 zijn.`;

  const only = values.has('alleen') ? (values.get('alleen') ?? '').split(',') : [...toolNames];
  const wrongName = only.find((name) => !isToolName(name));
  if (wrongName !== undefined)
    return `"${wrongName}" is geen bouwer die ik ken.${suggestion(wrongName, toolNames)} Kies uit: ${toolNames.join(', ')}.`;

  return {
    sizes: sizes.map(Number).sort((a, b) => a - b),
    pairs: Number(pairs),
    only: only.filter(isToolName),
  };
}
