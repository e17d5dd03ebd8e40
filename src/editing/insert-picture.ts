/** New pictures: made fit when they are chosen, and written by the save of the text that shows them. */
import { PICTURE_FIT, PICTURE_FOLDER } from './endpoints.ts';

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
 * Adds a picture to the text that is being written: `path` is how the text points to it. The file comes along when that
 * text is saved. Throws {@link UnfitPicture}, with a Dutch sentence, on one that cannot be used.
 */
export async function addPicture(file: File): Promise<{ path: string }> {
  const fitting = await fit(file);
  const path = `${PICTURE_FOLDER}/${fitting.name}`;
  waiting.set(path, { file: fitting, shown: URL.createObjectURL(fitting) });
  return { path: `${FROM_TEXT}${path.slice('src'.length)}` };
}

/** The pictures that wait and that a text points to, by the path of their file. */
export function waitingPictures(source: string): ReadonlyMap<string, File> {
  const pointedTo = [...waiting].filter(([path]) => source.includes(`(${FROM_TEXT}${path.slice('src'.length)}`));
  return new Map(pointedTo.map(([path, { file }]) => [path, file]));
}

/** Where a picture that waits can be seen. */
export const waitingPictureAt = (path: string): string | undefined => waiting.get(path)?.shown;
