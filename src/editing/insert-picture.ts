/** New pictures: made fit when they are chosen, and written by the save of the text that shows them. */
import { askSiteFacts } from './ask-server.ts';
import { PICTURE_FIT, PICTURE_FOLDER } from './endpoints.ts';
import { askForm, choiceQuestion, fileQuestion, typedQuestion } from './questions.ts';

/** How a text two folders deep points to a picture. */
const FROM_TEXT = '../..';

/** By the path that the file gets; `shown` is where the page in the preview finds it. */
const waiting = new Map<string, { file: File; shown: string }>();

/** Thrown with a sentence for the editor. */
export class UnfitPicture extends Error {}

/** Has the development server make a picture fit. Throws {@link UnfitPicture} on one that cannot be used. */
export async function fit(file: File): Promise<File> {
  const taken = [...waiting.keys()].map((path) => path.slice(path.lastIndexOf('/') + 1));
  const query = new URLSearchParams({ naam: file.name, bezet: taken.join(',') });
  const response = await fetch(`${PICTURE_FIT}?${query.toString()}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  }).catch(() => undefined);
  if (response?.status === 413) {
    throw new UnfitPicture(
      `"${file.name}" is te groot. Maak de afbeelding kleiner in een fotoprogramma, en kies dat bestand.`,
    );
  }
  if (response?.status === 422) throw new UnfitPicture(((await response.json()) as { message: string }).message);
  if (!response?.ok) throw new UnfitPicture('De afbeelding kon niet worden bekeken. Kijk of "npm run dev" nog draait.');
  const bytes = await response.blob();
  return new File([bytes], response.headers.get('X-Naam') ?? file.name, { type: bytes.type });
}

/**
 * Adds a picture to the text that is being written, and gives the address by which the text points to it. The file comes
 * along when that text is saved. Throws {@link UnfitPicture} on one that cannot be used.
 */
async function addPicture(file: File): Promise<string> {
  const fitting = await fit(file);
  const path = `${PICTURE_FOLDER}/${fitting.name}`;
  waiting.set(path, { file: fitting, shown: URL.createObjectURL(fitting) });
  return `${FROM_TEXT}${path.slice('src'.length)}`;
}

/** The pictures that wait and that a text points to, by the path of their file. */
export function waitingPictures(source: string): ReadonlyMap<string, File> {
  const pointedTo = [...waiting].filter(([path]) => source.includes(`(${FROM_TEXT}${path.slice('src'.length)}`));
  return new Map(pointedTo.map(([path, { file }]) => [path, file]));
}

/** Where a picture that waits can be seen. */
export const waitingPictureAt = (path: string): string | undefined => waiting.get(path)?.shown;

/** A picture as it stands in a text. Brackets would end its description too early. */
export const pictureText = (path: string, description: string): string =>
  `![${description.replaceAll(/[\\[\]]/g, (sign) => `\\${sign}`)}](${path})`;

/** Asks for a new picture or one of those in src/assets, and for what can be seen in it. Gives it as it stands in a text. */
export async function askPicture(): Promise<string | undefined> {
  const { pictures } = await askSiteFacts();
  const fresh = fileQuestion('Nieuwe afbeelding van uw computer', {
    accept: 'image/*,.heic,.heif',
    hint: 'Die komt erbij als u de tekst opslaat.',
    take: addPicture,
  });
  const known = choiceQuestion('Of een afbeelding die er al is', pictures, {
    hint: 'Kies een afbeelding uit de map src/assets.',
    whenNone: 'In de map src/assets staan nog geen afbeeldingen.',
  });
  const needed = { ...known, mistake: () => (fresh.read() === '' ? known.mistake?.() : undefined) };
  const description = typedQuestion('Beschrijving', { hint: 'Wat is er te zien? Voor wie de afbeelding niet ziet.' });
  // A new one that cannot be used has to be heard before the absence of another.
  const answers = await askForm('Afbeelding', [fresh, needed, description]);
  if (!answers) return undefined;
  const [added = '', path = '', words = ''] = answers;
  return pictureText(added === '' ? path : added, words);
}
