/** Series that cannot do without their first page: the goals of a municipality need the page that says which one it is. */
import { allKinds, isIndex } from '../../model/kinds.ts';
import type { Problem } from '../../reading/problem.ts';
import type { ReadFile } from '../all-files.ts';

const draftMessage =
  'Deze pagina is een concept, maar de doelstellingen in deze map staan op de site en horen erbij. Zet ook deze pagina op gepubliceerd, of maak van de doelstellingen ook concepten.';
const missingMessage =
  'Dit bestand ontbreekt, en de doelstellingen in deze map horen bij deze pagina. Zet het terug. Moet de hele gemeente van de site? Haal dan de map weg.';

/** A mistake for each made-up municipality that has goals on the site and no page of its own. */
export function checkIndexes(files: readonly ReadFile[]): Problem[] {
  return allKinds.flatMap(([collection, { about, folder }]): Problem[] => {
    if (about !== 'municipality') return [];
    const own = files.filter(({ contentFile }) => contentFile.collection === collection);
    const index = own.find(({ contentFile }) => isIndex(contentFile));
    const goals = own.filter((file) => file !== index).flatMap(({ facts }) => facts.entries);
    if (!goals.some(({ isDraft }) => !isDraft)) return [];
    if (!index) return [{ file: `src/content/${folder}/index.mdx`, line: 1, message: missingMessage }];
    const [entry] = index.facts.entries;
    return entry?.isDraft ? [{ file: entry.file, line: 1, message: draftMessage }] : [];
  });
}
