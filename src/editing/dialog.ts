/** Windows and lines in which the editor speaks to somebody. */

type Child = Node | string;

/** Makes an element with what stands in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A button of a window, and what choosing it means. */
interface Choice<Answer extends string> {
  answer: Answer;
  label: string;
  isMain?: boolean;
}

/** What a window shows. */
export interface Question<Answer extends string> {
  heading: string;
  content: readonly Node[];
  choices: readonly Choice<Answer>[];
  /** What Escape means. */
  otherwise: Answer;
  /** Keeps the window open, with a reason that is read aloud, when an answer cannot be given yet. */
  objection?: (answer: Answer) => string | undefined;
}

let windows = 0;

/** Shows a window and waits for an answer. The keyboard stays in it, and goes back to where it was. */
export function ask<Answer extends string>({
  heading,
  content,
  choices,
  otherwise,
  objection,
}: Question<Answer>): Promise<Answer> {
  windows += 1;
  const id = `venster-kop-${String(windows)}`;
  const complaint = element('p', { className: 'bezwaar' });
  complaint.setAttribute('role', 'alert');
  const dialog = element('dialog', { className: 'venster' });
  dialog.setAttribute('aria-labelledby', id);
  let given = otherwise;
  const buttons = choices.map(({ answer, label, isMain = false }) => {
    const button = element('button', { type: 'button', className: isMain ? 'hoofdknop' : '' }, label);
    button.addEventListener('click', () => {
      const reason = objection?.(answer);
      complaint.textContent = reason ?? '';
      if (reason !== undefined) return;
      given = answer;
      dialog.close();
    });
    return button;
  });
  // A list that is longer than the window can be scrolled by the keyboard, too.
  const scroller = element('div', { className: 'inhoud', tabIndex: 0 }, ...content);
  scroller.setAttribute('role', 'group');
  scroller.setAttribute('aria-labelledby', id);
  dialog.append(
    element('h2', { id }, heading),
    scroller,
    complaint,
    element('p', { className: 'knoppen' }, ...buttons),
  );
  // Keys that mean something to Sveltia behind the window, such as Escape, stay in it.
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
  });
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(given);
    });
  });
}

/** A button that puts a text on the clipboard, and says that it did. */
export function copyButton(label: string, text: string): HTMLButtonElement {
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => {
        button.textContent = 'Gekopieerd';
      },
      () => {
        button.textContent = 'Kopiëren mag hier niet van de browser';
      },
    );
  });
  return button;
}

/** Puts something in the corner of the page, below what stands there already, so that neither covers the other. */
export function putInCorner(part: HTMLElement): void {
  const known = document.querySelector('.hoek');
  const corner = known ?? element('div', { className: 'hoek' });
  corner.append(part);
  if (!known) document.body.append(corner);
}

/** Says something in the corner that nobody needs to answer. It stays until it is closed. */
export function say(sentence: string, ...more: readonly Node[]): void {
  document.querySelector('.mededeling')?.remove();
  const close = element('button', { type: 'button' }, 'Sluiten');
  const line = element('div', { className: 'mededeling' }, element('p', {}, sentence), ...more, close);
  line.setAttribute('role', 'status');
  close.addEventListener('click', () => {
    line.remove();
  });
  putInCorner(line);
}
