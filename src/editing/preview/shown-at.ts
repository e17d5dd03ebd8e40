/** Which page shows a content file. */
import { pathOf } from '../../model/addresses.ts';
import { entryNames } from '../../model/schemas/names.ts';
import { contentFileAt } from '../../reading/content-files.ts';

/** The address of the page that shows a file: the entry's own, or the one that the schema of data names. */
export function shownAt(file: string): string | undefined {
  const found = contentFileAt(file);
  if (!found) return undefined;
  const { collection, id = '', schema } = found;
  return pathOf({ collection, id }) ?? entryNames(schema, collection).shownAt;
}
