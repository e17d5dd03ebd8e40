/** Tells an editor in a window of its own why a text is not saved. */
import type { Problem } from '../content-check/problem.ts';

/** One mistake, with its place. */
export function problemItem({ file, line, message }: Problem, savedFile: string): HTMLLIElement {
  const place = document.createElement('small');
  place.textContent = file === savedFile ? `Regel ${String(line)}` : `${file}, regel ${String(line)}`;
  const entry = document.createElement('li');
  entry.append(message, document.createElement('br'), place);
  return entry;
}

/** Shows what is wrong with a file. Resolves when the editor has closed the window. */
export function showRefusal(file: string, problems: readonly Problem[]): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.className = 'weigering';
  dialog.setAttribute('aria-labelledby', 'weigering-kop');
  const heading = document.createElement('h2');
  heading.id = 'weigering-kop';
  heading.textContent =
    problems.length === 1
      ? 'Nog niet opgeslagen: er is 1 fout'
      : `Nog niet opgeslagen: er zijn ${String(problems.length)} fouten`;
  const intro = document.createElement('p');
  intro.textContent = 'Uw tekst staat er nog. Herstel dit en kies daarna weer Opslaan.';
  const list = document.createElement('ul');
  list.append(...problems.map((problem) => problemItem(problem, file)));
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Terug naar de tekst';
  button.addEventListener('click', () => {
    dialog.close();
  });
  dialog.append(heading, intro, list, button);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      done();
    });
  });
}
