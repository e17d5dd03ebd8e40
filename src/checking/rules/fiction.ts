/** The made-up municipality: a page that names it says that it is made up. */
import { linkedPath } from '../../model/addresses.ts';
import { isPageCollection, kindOf } from '../../model/kinds.ts';
import type { EntryFacts } from '../../reading/entry-facts.ts';
import { placesIn, shortened, type Finding } from '../../reading/problem.ts';
import type { Site } from '../all-files.ts';

/** Words that tell a reader that something does not exist. */
const saysMadeUp = ({ text }: { text: string }) => /fictie|verzonnen|verzin/i.test(text);

/** Makes a search for the first of some names in a text, longer words that begin with it included. */
export function nameSearch(names: readonly string[]): (text: string) => { index: number; name: string } | undefined {
  const escaped = names
    .filter((name) => name.trim() !== '')
    .map((name) => name.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  if (escaped.length === 0) return () => undefined;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})`, 'u');
  return (text) => {
    const match = pattern.exec(text);
    return match ? { index: match.index, name: match[0] } : undefined;
  };
}

const remedy = 'Schrijf er één keer "fictieve" of "verzonnen" bij.';

/** Whether an entry says of what is made up that it is. */
export function checkFiction({ collection, data, words, text }: EntryFacts, site: Site): Finding[] {
  if (!isPageCollection(collection)) return [];
  const { about, lead } = kindOf(collection);
  if (about === 'municipality' || data['fictief'] === true) {
    // These words go about alone: in lists, in search results, on share pictures.
    const field = words.find((one) => one.field === lead);
    const message = `Dit is verzonnen, en dat moet een lezer meteen weten. Zet "fictieve" of "verzonnen" in het veld "${lead}".`;
    return field && !saysMadeUp(field) ? [{ line: field.line, message }] : [];
  }
  if (words.some(saysMadeUp)) return [];
  for (const one of words) {
    const found = site.findMadeUp(one.text);
    if (!found) continue;
    const line = one.line + placesIn(one.text)(found.index).line - 1;
    const message = `Hier staat "${shortened(found.name)}", maar deze pagina zegt nergens dat het verzonnen is. ${remedy}`;
    return [{ line, message }];
  }
  const link = text.links.find(({ value }) => site.madeUpPaths.has(linkedPath(value) ?? ''));
  if (!link) return [];
  const { value, ...place } = link;
  const message = `Link "${shortened(value)}" gaat over iets dat verzonnen is, maar deze pagina zegt dat nergens. ${remedy}`;
  return [{ ...place, message }];
}
