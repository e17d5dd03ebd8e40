/** Pictures: they have a description, and their file is there. */
import { posix } from 'node:path';
import { documentName, photoName, pictureKinds } from '../../reading/content-files.ts';
import { choices, shortened, suggestion } from '../../reading/problem.ts';
import type { ProjectFiles } from '../project-files.ts';

/** Where the file of an address stands in the project. `undefined` for an address that cannot be one. */
function fileOf(url: string, textFile: string): string | undefined {
  try {
    const path = decodeURI(url).normalize('NFC');
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
    const why = /^(?:https?:)?\/\//i.test(url) ? 'staat op een andere site, en dat kan hier niet' : 'kan hier niet';
    return `Afbeelding "${shown}" ${why}. Zet het bestand in de map public en schrijf /naam.jpg.`;
  }
  const file = fileOf(url, textFile);
  if (file === undefined) {
    return `Afbeelding "${shown}" kan zo niet. Begin met / voor een bestand uit de map public, of met ./ voor een bestand naast deze tekst.`;
  }
  if (photoName.test(file)) {
    return `Afbeelding "${shown}" kan een browser niet tonen. Bewaar die als .jpg, en gebruik dat bestand.`;
  }
  if (documentName.test(file)) {
    return `"${shown}" is geen afbeelding. Zet het bestand in de map public en schrijf een link: [tekst](/${encodeURI(posix.basename(file))}).`;
  }
  if (!pictureKinds.includes(posix.extname(file).toLowerCase())) {
    return `Afbeelding "${shown}" is geen soort die een browser kan tonen.${choices(pictureKinds)}`;
  }
  if (files.has(file)) {
    // A drawing in `public` is shown as it is.
    if ((file.startsWith('public/') && file.endsWith('.svg')) || files.isPicture(file)) return undefined;
    return `Afbeelding "${shown}" is kapot of leeg. Open die in een programma voor foto's, bewaar die opnieuw als .jpg of .png, en gebruik dat bestand.`;
  }
  const { dir, base } = posix.parse(file);
  const meant = suggestion(base, files.namesIn(dir));
  return `Afbeelding "${shown}" bestaat niet.${meant || ' Kijk of de naam klopt, ook de hoofdletters, en of het bestand in de goede map staat.'}`;
}
