/** What we change in Sveltia's code while it is served, because it has no setting for it. Each place must be there. */

/** Changes what `place` finds, which must be there `times` times, so that another version of Sveltia is noticed. */
function change(code: string, place: RegExp, times: number, replacement: string): string {
  if ([...code.matchAll(place)].length !== times) {
    throw new Error(`Sveltia has changed: ${place.source} is not where it was. Look at src/editor/sveltia-changes.ts.`);
  }
  return code.replace(place, replacement);
}

/**
 * New files get the names that `slug()` gives: by itself Sveltia writes ö as oe, which is German, and keeps `_` and `~`,
 * which no id may have.
 */
const nameFiles = (code: string) =>
  change(code, /(\.normalize\(`NFD`\))(,\{locale:)/g, 1, '$1.replace(/\\p{M}/gu,``).replace(/[_~]/g,` `)$2');

/** The fonts come with Sveltia, but browsers ask for those at its other address as well. */
const keepFontsHere = (code: string) =>
  change(code, /url\(https:\/\/cdn\.jsdelivr\.net\/fontsource\/[^)]+\)/g, 3, 'local("-")');

/** Sveltia's code as the editor uses it. */
export const changeSveltia = (code: string): string => keepFontsHere(nameFiles(code));
