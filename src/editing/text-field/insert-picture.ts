/** Chooses the picture that comes into a text: one that is there, or a new one, looked at as soon as it is chosen. */
import { askSiteFacts } from '../ask-server.ts';
import { askForm, make, newId, typedQuestion, type Question } from '../dialog.ts';
import { addPicture, UnfitPicture } from '../insert-picture.ts';
import { choiceQuestion } from './choice.ts';

/** A picture, by the address that a text gives it, and what can be seen in it. */
export interface ChosenPicture {
  path: string;
  alt: string;
}

/** What came of looking at a file: the address of the picture, or why it cannot be used. */
interface Looked {
  path: string;
  mistake?: string;
}

async function look(file: File): Promise<Looked> {
  try {
    return await addPicture(file);
  } catch (error) {
    const mistake = error instanceof UnfitPicture ? error.message : 'De afbeelding is niet te lezen. Kies een andere.';
    return { path: '', mistake };
  }
}

/** A question that a file answers: what is read is the address of the picture; empty when none was chosen. */
function newPictureQuestion(label: string): Question {
  const id = newId();
  const input = make('input', { id, type: 'file', accept: 'image/*,.heic,.heif', 'aria-describedby': `${id}-hulp` });
  const told = make('p', { id: `${id}-hulp`, class: 'hulp', role: 'status' });
  let looking: Promise<Looked> = Promise.resolve({ path: '' });
  let looked: Looked = { path: '' };
  input.addEventListener('change', () => {
    const file = input.files?.item(0);
    const now = file ? look(file) : Promise.resolve({ path: '' });
    looking = now;
    told.textContent = file ? 'De afbeelding wordt bekeken.' : '';
    void now.then(({ path, mistake }: Looked) => {
      // Somebody chose another one meanwhile.
      if (looking !== now || !file) return;
      told.textContent = mistake ?? `Deze afbeelding komt erbij als u de tekst opslaat: ${path}`;
    });
  });
  return {
    element: make('div', { class: 'vraag' }, make('label', { for: id }, label), input, told),
    read: () => looked.path,
    mistake: async () => {
      looked = await looking;
      return looked.mistake;
    },
  };
}

/** Asks for one of the pictures in src/assets or a new one, and for what can be seen in it. */
export async function choosePicture(): Promise<ChosenPicture | undefined> {
  const { pictures } = await askSiteFacts();
  const known = choiceQuestion('Of een afbeelding die er al is', pictures, {
    hint: 'Kies een afbeelding uit de map src/assets.',
    whenNone: 'In de map src/assets staan nog geen afbeeldingen.',
  });
  const fresh = newPictureQuestion('Nieuwe afbeelding van uw computer');
  const needed = { ...known, mistake: () => (fresh.read() === '' ? known.mistake?.() : undefined) };
  const description = typedQuestion('Beschrijving', { hint: 'Wat is er te zien? Voor wie de afbeelding niet ziet.' });
  // A new one that cannot be used has to be heard before the absence of another.
  const [added = '', path = '', alt] = (await askForm('Afbeelding', [fresh, needed, description])) ?? [];
  return alt === undefined ? undefined : { path: added || path, alt };
}

/** Signs that would end the description too early. */
const escaped = (text: string) => text.replaceAll(/[\\[\]]/g, (sign) => `\\${sign}`);

/** A picture as it stands in a text. */
export const pictureText = ({ path, alt }: ChosenPicture): string => `![${escaped(alt)}](${path})`;
