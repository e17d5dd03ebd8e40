/** Windows and lines in which the editor speaks to somebody, and the elements that they are made of. */

/** Makes an element with attributes and with what stands in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

let made = 0;
/** An id that no other element has. */
export const newId = () => `redactie-${String((made += 1))}`;

/** A button that does something. */
export function makeButton(
  label: string,
  onClick: (button: HTMLButtonElement) => void,
  attributes: Readonly<Record<string, string | boolean>> = {},
): HTMLButtonElement {
  const button = make('button', { type: 'button', ...attributes }, label);
  button.addEventListener('click', () => {
    onClick(button);
  });
  return button;
}

/** What a window asks somebody to choose. */
export interface Choices<Answer extends string> {
  heading: string;
  content: readonly (Node | string)[];
  /** The first is the one of Enter. */
  choices: readonly (readonly [answer: Answer, label: string])[];
  /** Where somebody begins; at the first choice when there is nothing to fill in. */
  focus?: HTMLElement | null | undefined;
  /** Keeps the window open, with a reason that is read aloud, when an answer cannot be given yet. */
  objection?: (answer: Answer) => string | undefined | Promise<string | undefined>;
}

/** Shows a window with a button for each answer, and waits for one; `undefined` when somebody closes it with Escape. */
export async function choose<Answer extends string>(question: Choices<Answer>): Promise<Answer | undefined> {
  const { heading, content, choices, focus, objection } = question;
  const id = newId();
  const complaint = make('p', { class: 'bezwaar', role: 'alert' });
  const buttons = choices.map(([value, label], index) =>
    make('button', { value, ...(index === 0 && { class: 'hoofdknop', autofocus: true }) }, label),
  );
  const form = make(
    'form',
    { novalidate: true },
    // A list that is longer than the window can be scrolled by the keyboard, too.
    make('div', { class: 'inhoud', tabindex: '0', role: 'group', 'aria-label': heading }, ...content),
    complaint,
    make('p', { class: 'knoppen' }, ...buttons),
  );
  const dialog = make('dialog', { class: 'venster', 'aria-labelledby': id }, make('h2', { id }, heading), form);
  const answer = async (given: Answer) => {
    complaint.textContent = (await objection?.(given)) ?? '';
    if (complaint.textContent === '') dialog.close(given);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(((event.submitter ?? buttons[0]) as HTMLButtonElement).value as Answer);
  });
  // Keys that mean something to Sveltia behind the window stay in it.
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
  });
  const closed = new Promise((done) => {
    dialog.addEventListener('close', done);
  });
  document.body.append(dialog);
  dialog.showModal();
  focus?.focus();
  await closed;
  dialog.remove();
  return (dialog.returnValue as Answer | '') || undefined;
}

/** A button that puts a text on the clipboard, and says that it did. */
export const copyButton = (label: string, text: string): HTMLButtonElement =>
  makeButton(label, (button) => {
    navigator.clipboard.writeText(text).then(
      () => {
        button.textContent = 'Gekopieerd';
      },
      () => {
        button.textContent = 'Kopiëren mag hier niet van de browser';
      },
    );
  });

/**
 * Says something in the corner of the page that nobody needs to answer, below what stands there already, so that neither
 * covers the other. It stays until it is closed, or until something of the same kind takes its place.
 */
export function say(kind: 'mededeling' | 'tips', ...content: readonly Node[]): void {
  hush(kind);
  const close = makeButton('Sluiten', () => {
    hush(kind);
  });
  const corner = document.querySelector('.hoek') ?? make('div', { class: 'hoek' });
  corner.append(make('section', { class: kind, role: 'status' }, ...content, close));
  document.body.append(corner);
}

/** Takes away what is said. */
export const hush = (kind: 'mededeling' | 'tips') => document.querySelector(`.hoek > .${kind}`)?.remove();
