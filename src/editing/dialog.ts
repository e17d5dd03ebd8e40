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

/** Opens a window. The keyboard stays in it, and goes back to where it was. Resolves when it is closed. */
function open(heading: string, ...content: readonly Node[]): { dialog: HTMLDialogElement; closed: Promise<void> } {
  const id = newId();
  const dialog = make('dialog', { class: 'venster', 'aria-labelledby': id }, make('h2', { id }, heading), ...content);
  // Keys that mean something to Sveltia behind the window, such as Escape, stay in it.
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
  });
  document.body.append(dialog);
  dialog.showModal();
  const closed = new Promise<void>((done) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      done();
    });
  });
  return { dialog, closed };
}

/** Where a window says why it stays open. */
const makeObjection = () => make('p', { class: 'bezwaar', role: 'alert' });

/** Shows something to read. Resolves when it is closed. */
export async function show(heading: string, ...content: Node[]): Promise<void> {
  const { dialog, closed } = open(
    heading,
    make('form', { method: 'dialog' }, ...content, make('button', {}, 'Sluiten')),
  );
  // The button stands at the end, and focus on it would scroll there.
  const title = dialog.querySelector('h2');
  title?.setAttribute('tabindex', '-1');
  title?.focus();
  await closed;
}

/** What a window asks somebody to choose. */
export interface Choices<Answer extends string> {
  heading: string;
  content: readonly Node[];
  /** The first is the one that can do no harm: Enter and Escape choose it. */
  choices: readonly (readonly [answer: Answer, label: string])[];
  /** Keeps the window open, with a reason that is read aloud, when an answer cannot be given yet. */
  objection?: (answer: Answer) => string | undefined;
}

/** Shows a window with a button for each answer, and waits for one. */
export async function choose<Answer extends string>(question: Choices<Answer>): Promise<Answer | undefined> {
  const { heading, content, choices, objection } = question;
  let given = choices[0]?.[0];
  const complaint = makeObjection();
  const buttons = choices.map(([answer, label], index) =>
    makeButton(
      label,
      () => {
        complaint.textContent = objection?.(answer) ?? '';
        if (complaint.textContent !== '') return;
        given = answer;
        dialog.close();
      },
      { class: index === 0 ? 'hoofdknop' : '', autofocus: index === 0 },
    ),
  );
  // A list that is longer than the window can be scrolled by the keyboard, too.
  const scroller = make('div', { class: 'inhoud', tabindex: '0', role: 'group', 'aria-label': heading }, ...content);
  const { dialog, closed } = open(heading, scroller, complaint, make('p', { class: 'knoppen' }, ...buttons));
  await closed;
  return given;
}

/** One question of a form. */
export interface Question {
  element: HTMLElement;
  /** What is filled in. */
  read: () => string;
  /** What is wrong with that, in Dutch, if anything. */
  mistake?: () => string | undefined | Promise<string | undefined>;
}

/** A question that is answered by typing. */
export function typedQuestion(
  label: string,
  {
    value = '',
    hint,
    isRequired = true,
    ...attributes
  }: { value?: string; hint?: string; isRequired?: boolean; type?: string; min?: string; max?: string } = {},
): Question {
  const id = newId();
  const help = hint === undefined ? [] : [make('p', { id: `${id}-hulp`, class: 'hulp' }, hint)];
  const described = hint === undefined ? {} : { 'aria-describedby': `${id}-hulp` };
  const input = make('input', { id, type: 'text', autocomplete: 'off', ...attributes, ...described });
  input.value = value;
  return {
    element: make('div', { class: 'vraag' }, make('label', { for: id }, label), input, ...help),
    read: () => input.value.trim(),
    mistake: () => {
      if (!input.checkValidity()) return `${label}: vul een getal in van ${input.min} tot en met ${input.max}.`;
      return isRequired && input.value.trim() === '' ? `Vul in: ${label}.` : undefined;
    },
  };
}

/** Shows a form. Resolves with an answer to each question, or with nothing when they are not answered. */
export async function askForm(
  heading: string,
  questions: readonly Question[],
  intro?: string,
): Promise<string[] | undefined> {
  let answers: string[] | undefined;
  const complaint = makeObjection();
  const cancel = makeButton('Annuleren', () => {
    dialog.close();
  });
  const form = make(
    'form',
    { novalidate: true },
    ...(intro === undefined ? [] : [make('p', { class: 'hulp' }, intro)]),
    ...questions.map(({ element }) => element),
    complaint,
    make('p', { class: 'knoppen' }, make('button', { class: 'hoofdknop' }, 'Invoegen'), cancel),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  const submit = async () => {
    for (const question of questions) {
      complaint.textContent = (await question.mistake?.()) ?? '';
      if (complaint.textContent === '') continue;
      question.element.querySelector('input')?.focus();
      return;
    }
    answers = questions.map(({ read }) => read());
    dialog.close();
  };
  const { dialog, closed } = open(heading, form);
  await closed;
  return answers;
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
