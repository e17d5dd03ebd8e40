/** Tables: each cell stands in a column, and each row is meant to be one. */
import { shortened, type Finding } from '../reading/problem.ts';
import { placeOf, textOf, type Node } from '../reading/tree.ts';

const cells = (count: number) => (count === 1 ? '1 cel' : `${String(count)} cellen`);
const columns = (count: number) => (count === 1 ? '1 kolom' : `${String(count)} kolommen`);

/** Reports cells that stand under no column, and lines below a table that became a row of it. */
export function checkTable({ children: rows = [] }: Node, body: string): Finding[] {
  const width = rows[0]?.children?.length ?? 0;
  return rows.slice(1).flatMap((row): Finding[] => {
    const { start, end } = row.position ?? {};
    if (start && end && !body.slice(start.offset, end.offset).includes('|')) {
      return [
        {
          ...placeOf(row),
          message:
            'Deze regel staat direct onder een tabel en wordt daardoor een rij ervan. Zet er een lege regel boven.',
        },
      ];
    }
    const extra = row.children?.slice(width) ?? [];
    const [first] = extra;
    if (!first || extra.every((cell) => textOf(cell).trim() === '' && cell.children?.length === 0)) return [];
    const lost = shortened(extra.map(textOf).join(' | '));
    return [
      {
        ...placeOf(first),
        kind: 'cellen',
        message: `Deze rij heeft ${cells(row.children?.length ?? 0)}, maar de tabel ${columns(width)}: "${lost}" komt niet op de pagina. Zet in de eerste rij en de streepjes een kolom erbij. Hoort de streep | bij de tekst? Schrijf dan \\|.`,
      },
    ];
  });
}
