/** Asks for a picture that is not on the site yet. It is looked at as soon as it is chosen. */
import { addPicture, UnfitPicture } from '../insert-picture.ts';
import { make, newId, type Question } from './dialog.ts';

/** A question that a file answers: what is read is the address of the picture; empty when none was chosen. */
export function newPictureQuestion(label: string): Question {
  const id = newId();
  const input = make('input', { id, type: 'file', accept: 'image/*,.heic,.heif', 'aria-describedby': `${id}-hulp` });
  const told = make('p', { id: `${id}-hulp`, class: 'tekstveld-hulp', role: 'status' });
  let path = '';
  let mistake: string | undefined;
  const look = async (file: File) => {
    mistake = 'De afbeelding wordt nog bekeken. Wacht even.';
    told.textContent = mistake;
    try {
      ({ path } = await addPicture(file));
      mistake = undefined;
      told.textContent = `Deze afbeelding komt erbij als u de tekst opslaat: ${path}`;
    } catch (error) {
      mistake = error instanceof UnfitPicture ? error.message : 'De afbeelding is niet te lezen. Kies een andere.';
      told.textContent = mistake;
    }
  };
  input.addEventListener('change', () => {
    const file = input.files?.item(0);
    path = '';
    mistake = undefined;
    told.textContent = '';
    if (file) void look(file);
  });
  return {
    element: make('div', { class: 'tekstveld-vraag' }, make('label', { for: id }, label), input, told),
    read: () => path,
    mistake: () => mistake,
  };
}
