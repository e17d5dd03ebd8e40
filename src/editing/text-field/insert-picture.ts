/** Chooses the picture that comes into a text. */
import { choiceQuestion } from './choice.ts';
import { ask, typedQuestion } from './dialog.ts';
import { newPictureQuestion } from './new-picture.ts';
import { askSiteFacts } from './site-facts.ts';

/** A picture, by the address that a text gives it, and what can be seen in it. */
export interface ChosenPicture {
  path: string;
  alt: string;
}

/** Asks for one of the pictures in src/assets or a new one, and for what can be seen in it. */
export async function choosePicture(): Promise<ChosenPicture | undefined> {
  const { pictures } = await askSiteFacts();
  const picture = choiceQuestion('Of een afbeelding die er al is', pictures, {
    hint: 'Kies een afbeelding uit de map src/assets.',
    whenNone: 'In de map src/assets staan nog geen afbeeldingen.',
  });
  const fresh = newPictureQuestion('Nieuwe afbeelding van uw computer');
  const known = { ...picture, mistake: () => (fresh.read() === '' ? picture.mistake?.() : undefined) };
  const description = typedQuestion('Beschrijving', { hint: 'Wat is er te zien? Voor wie de afbeelding niet ziet.' });
  // A new one that cannot be used has to be heard before the absence of another.
  const [added, path, alt] = (await ask('Afbeelding', [fresh, known, description])) ?? [];
  return path === undefined || alt === undefined
    ? undefined
    : { path: added === '' || added === undefined ? path : added, alt };
}

/** Signs that would end the description too early. */
const escaped = (text: string) => text.replaceAll(/[\\[\]]/g, (sign) => `\\${sign}`);

/** A picture as it stands in a text. */
export const pictureText = ({ path, alt }: ChosenPicture): string => `![${escaped(alt)}](${path})`;
