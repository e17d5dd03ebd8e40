/** Chooses the picture that comes into a text. */
import { choiceQuestion } from './choice.ts';
import { ask, typedQuestion } from './dialog.ts';
import { askSiteFacts } from './site-facts.ts';

/** A picture, by the address that a text gives it, and what can be seen in it. */
export interface ChosenPicture {
  path: string;
  alt: string;
}

/** Asks for one of the pictures in src/assets, and for what can be seen in it. */
export async function choosePicture(): Promise<ChosenPicture | undefined> {
  const { pictures } = await askSiteFacts();
  const picture = choiceQuestion('Afbeelding', pictures, {
    hint: 'Kies een afbeelding uit de map src/assets.',
    whenNone: 'In de map src/assets staan nog geen afbeeldingen.',
  });
  const description = typedQuestion('Beschrijving', { hint: 'Wat is er te zien? Voor wie de afbeelding niet ziet.' });
  const [path, alt] = (await ask('Afbeelding', [picture, description])) ?? [];
  return path === undefined || alt === undefined ? undefined : { path, alt };
}

/** Signs that would end the description too early. */
const escaped = (text: string) => text.replaceAll(/[\\[\]]/g, (sign) => `\\${sign}`);

/** A picture as it stands in a text. */
export const pictureText = ({ path, alt }: ChosenPicture): string => `![${escaped(alt)}](${path})`;
