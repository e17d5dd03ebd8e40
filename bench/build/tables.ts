/** What a run has measured, as tables in Dutch for a terminal. */
import { growth } from './stats.ts';
import { medianSteps, summarize, type Mode, type SizeResult, type ToolResult } from './results.ts';

/** Steps that cost less are left out of the table. */
const SMALL_SHARE = 0.005;

/** A number as it is written in Dutch. */
export const number = (value: number, digits = 1) =>
  Number.isFinite(value)
    ? value.toLocaleString('nl-NL', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : '–';
const megabytes = (bytes: number) => number(bytes / 1_000_000, 0);
/** What a build is called for a reader. */
export const modeLabels: Record<Mode, string> = { cold: 'alles opnieuw', edited: 'na één wijziging' };

/** Columns as wide as their longest word; the first to the left, numbers to the right. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return rows.map(line).join('\n');
}

/** All tools on one number of pages. */
export function toolsTable({ size, tools }: SizeResult, mode: Mode): string {
  const others = tools.filter(({ name }) => name === 'hugo' || name === 'starlight').reverse();
  const head = [
    '',
    'CPU-s',
    ...others.map(({ label }) => `× ${label}`),
    'waarvan Pagefind',
    'tijd (s)',
    'pagina’s/s',
    'geheugen (MB)',
    'zonder Pagefind',
    'uitvoer (MB)',
  ];
  const rows = tools.map((tool) => {
    const one = summarize(tool, mode, others);
    return [
      tool.label,
      number(one.cpuSeconds),
      ...others.map(({ name }) => number(one.times[name] ?? Number.NaN, 2)),
      number(one.pagefindSeconds),
      number(one.wallSeconds),
      number(one.pagesPerSecond, 0),
      megabytes(one.peakBytes),
      megabytes(one.peakBytesWithoutPagefind),
      megabytes(one.outputBytes),
    ];
  });
  return `${number(size, 0)} verzonnen pagina’s, ${modeLabels[mode]}\n${formatTable([head, ...rows])}`;
}

/** Where the time of one tool goes, and how that grows from the smallest to the largest number of pages. */
export function stepsTable(sizes: readonly { size: number; tool: ToolResult }[], mode: Mode): string {
  const bySize = sizes.map(({ size, tool }) => {
    const steps = medianSteps(tool.steps[mode]);
    return { pages: size, steps, total: steps.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) };
  });
  const [first, last] = [bySize[0], bySize.at(-1)];
  if (!first || !last) return '';
  const cost = (one: typeof first, name: string) => one.steps.find(({ step }) => step === name)?.cpuSeconds ?? 0;
  const hasGrowth = bySize.length > 1;
  const head = [
    '',
    ...bySize.flatMap(({ pages }) => [`CPU-s (${number(pages, 0)})`, 'deel', 'tijd (s)']),
    ...(hasGrowth ? ['groeit met macht'] : []),
  ];
  const rows = last.steps
    .filter(({ cpuSeconds }) => cpuSeconds >= SMALL_SHARE * last.total)
    .map(({ step }) => [
      step,
      ...bySize.flatMap((one) => [
        number(cost(one, step)),
        `${number((100 * cost(one, step)) / one.total, 0)} %`,
        number(one.steps.find((other) => other.step === step)?.wallSeconds ?? 0),
      ]),
      ...(hasGrowth
        ? [
            number(
              growth({ pages: first.pages, cost: cost(first, step) }, { pages: last.pages, cost: cost(last, step) }),
              2,
            ),
          ]
        : []),
    ]);
  return `Waar de tijd blijft: ${sizes[0]?.tool.label ?? ''}, ${modeLabels[mode]}\n${formatTable([head, ...rows])}`;
}
