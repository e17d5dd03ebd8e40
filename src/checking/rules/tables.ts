/** Tables: each cell stands in a column, and each row is meant to be one. */
import { shortened, type Finding } from '../../reading/problem.ts';
import { findingAt, textOf, writtenAs, type Node } from '../../reading/tree.ts';

const counted = (count: number, one: string, more: string) => `${String(count)} ${count === 1 ? one : more}`;

/** Reports cells that stand under no column, and lines below a table that became a row of it. */
export function checkTable({ children: rows = [] }: Node, body: string): Finding[] {
  const width = rows[0]?.children?.length ?? 0;
  return rows.slice(1).flatMap((row): Finding[] => {
    if (!writtenAs(row, body).includes('|')) {
      const message =
        'Deze regel staat direct onder een tabel en wordt daardoor een rij ervan. Zet er een lege regel boven.';
      return [findingAt(row, message)];
    }
    const cells = row.children ?? [];
    const extra = cells.slice(width);
    const [first] = extra;
    if (!first || extra.every((cell) => cell.children?.length === 0)) return [];
    const lost = shortened(extra.map(textOf).join(' | '));
    const [has, may] = [counted(cells.length, 'cel', 'cellen'), counted(width, 'kolom', 'kolommen')];
    const message = `Deze rij heeft ${has}, maar de tabel ${may}: "${lost}" komt niet op de pagina. Zet in de eerste rij en de streepjes een kolom erbij. Hoort de streep | bij de tekst? Schrijf dan \\|.`;
    return [findingAt(first, message, 'cellen')];
  });
}

/** Rows of cells as a table in Markdown. */
function asTable(rows: readonly string[][]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [line(head), line(head.map(() => '---')), ...others.map(line)].join('\n');
}

/** Rows of another program as a table, or `otherwise` when they make none. */
export function tableMessage(rows: readonly string[][], otherwise: string): string {
  if (rows.length < 2 || rows.some((row) => row.length !== rows[0]?.length)) return otherwise;
  return `Deze regels komen uit een tabel van een ander programma. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n${asTable(rows)}`;
}

export const makeTable = 'maak er een tabel van: | a | b |, daaronder | --- | --- |.';

/** Lines of dashes that are not one line across, but stand above and below the columns of a table. */
export const checkDashes = (node: Node, body: string): Finding[] =>
  /-{2,}\s+-{2,}/.test(writtenAs(node, body))
    ? [findingAt(node, `Deze streepjes worden geen tabel. Haal ze weg, en ${makeTable}`)]
    : [];
