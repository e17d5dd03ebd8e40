/** Series that cannot do without their first page: the goals of a municipality need the page that says which one it is. */
import { allKinds, entryFile, isIndex } from '../../model/kinds.ts';
import type { Problem } from '../../reading/problem.ts';
import type { ReadFile } from '../all-files.ts';

const draftMessage =
  'Deze pagina is een concept, maar de doelstellingen in deze map staan op de site en horen erbij. Zet ook deze pagina op gepubliceerd, of maak van de doelstellingen ook concepten.';
const missingMessage =
  'Dit bestand ontbreekt, en de doelstellingen in deze map horen bij deze pagina. Zet het terug. Moet de hele gemeente van de site? Haal dan de map weg.';

/** A mistake for each made-up municipality that has goals on the site and no page of its own. */
export const checkIndexes = (files: readonly ReadFile[]): Problem[] =>
  allKinds.flatMap(([collection, { about }]): Problem[] => {
    const own = files.filter(({ contentFile }) => contentFile.collection === collection);
    const index = own.find(({ contentFile }) => isIndex(contentFile));
    const goals = own.filter((file) => file !== index).flatMap(({ facts }) => facts.entries);
    if (about !== 'municipality' || goals.every(({ isDraft }) => isDraft)) return [];
    const message = index ? draftMessage : missingMessage;
    const isThere = index !== undefined && index.facts.entries[0]?.isDraft !== true;
    return isThere ? [] : [{ file: entryFile({ collection, id: 'index' }), line: 1, message }];
  });
