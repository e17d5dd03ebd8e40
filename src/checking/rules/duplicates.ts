/** Two entries with one title, one id or one address: readers could not tell them apart. */
import { fixedPaths, ownAnchors, pathOf } from '../../model/addresses.ts';
import type { EntryFacts } from '../../reading/entry-facts.ts';
import { shortened, type Place, type Problem } from '../../reading/problem.ts';

/** Every title, id and address that is there already. */
export function checkDuplicates(entries: readonly EntryFacts[]): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, string>();
  const see = (key: string, file: string, { line, column }: Place, what: string) => {
    const here = { file, line, ...(column !== undefined && { column }) };
    const there = first.get(key);
    if (there === undefined) first.set(key, `${file}:${String(line)}`);
    else problems.push({ ...here, message: `${what} staat ook in ${there}. Geef een van de twee een andere.` });
  };
  for (const { file, title, ids } of entries) {
    if (title) see(`titel ${title.value.toLowerCase()}`, file, title, `Titel "${shortened(title.value)}"`);
    for (const id of ids) {
      if (id.list === 'bronnen' && (ownAnchors.bronnen as readonly string[]).includes(id.value)) {
        problems.push({
          file,
          line: id.line,
          message: `Id "${id.value}" is van een deel dat de pagina zelf maakt. Kies een andere.`,
        });
      }
      see(`id ${id.list}/${id.value}`, file, id, `Id "${id.value}"`);
    }
  }
  const addresses = new Set<string>([...fixedPaths, '/404/']);
  for (const entry of entries) {
    const path = pathOf(entry);
    if (path === undefined) continue;
    if (addresses.has(path)) {
      problems.push({
        file: entry.file,
        line: 1,
        message: `Het adres ${path} is al van een andere pagina. Geef dit bestand een andere naam.`,
      });
    }
    addresses.add(path);
  }
  return problems;
}
