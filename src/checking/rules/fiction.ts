/** The made-up municipality: a page that names it says that it is made up. */
import { shortened } from '../../reading/problem.ts';

/** Words that tell a reader that something does not exist. */
const mark = /fictie|verzonnen|verzin/i;

export const saysMadeUp = (text: string) => mark.test(text);

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

/** What an editor reads about a page that names something made up as if it were real. */
export const unmarkedMessage = (value: string) =>
  `Hier staat "${shortened(value)}", maar deze pagina zegt nergens dat het verzonnen is. Schrijf er één keer "fictieve" of "verzonnen" bij.`;

/** What an editor reads about a link to something made up, on a page that does not say so. */
export const unmarkedLinkMessage = (url: string) =>
  `Link "${shortened(url)}" gaat over iets dat verzonnen is, maar deze pagina zegt dat nergens. Schrijf er één keer "fictieve" of "verzonnen" bij.`;

/** What an editor reads about a made-up page or term whose first words do not say so. */
export const unmarkedFieldMessage = (field: string) =>
  `Dit is verzonnen, en dat moet een lezer meteen weten. Zet "fictieve" of "verzonnen" in het veld "${field}".`;
