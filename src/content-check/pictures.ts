/** Pictures: they have a description, and their file is there. */
import { posix } from 'node:path';
import { choices, shortened, suggestion } from './problem.ts';
import type { ProjectFiles } from './project-files.ts';

const kinds = ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif', '.svg'];

/** Where the file of an address stands in the project. `undefined` for an address that cannot be one. */
function fileOf(url: string, textFile: string): string | undefined {
  try {
    const path = decodeURI(url);
    if (path.startsWith('/')) return posix.join('public', path);
    return /^\.\.?\//.test(path) ? posix.join(posix.dirname(textFile), path) : undefined;
  } catch {
    // A % that is followed by no two digits.
    return undefined;
  }
}

/** What is wrong with the address of a picture in a text file, if anything. */
export function pictureMistake(url: string, textFile: string, files: ProjectFiles): string | undefined {
  const shown = shortened(url);
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) {
    return `Afbeelding "${shown}" staat op een andere site, en dat kan hier niet. Zet het bestand in de map public en schrijf /naam.jpg.`;
  }
  const file = fileOf(url, textFile);
  if (file === undefined) {
    return `Afbeelding "${shown}" kan zo niet. Begin met / voor een bestand uit de map public, of met ./ voor een bestand naast deze tekst.`;
  }
  if (!kinds.includes(posix.extname(file).toLowerCase())) {
    return `Afbeelding "${shown}" is geen soort die een browser kan tonen.${choices(kinds)}`;
  }
  if (files.has(file)) return undefined;
  const { dir, base } = posix.parse(file);
  const meant = suggestion(base, files.namesIn(dir));
  return `Afbeelding "${shown}" bestaat niet.${meant || ' Kijk of de naam klopt, ook de hoofdletters, en of het bestand in de goede map staat.'}`;
}
