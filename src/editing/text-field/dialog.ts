/** A window with a form in it, above the text. */

/** An element with properties and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Record<string, string | boolean>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === true) element.setAttribute(key, '');
    else if (typeof value === 'string') element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

let made = 0;
/** An id that no other element has. */
export const newId = () => `tekstveld-${String((made += 1))}`;

/** One question of a form. */
export interface Question {
  element: HTMLElement;
  /** What is filled in. */
  read: () => string;
  /** What is wrong with that, in Dutch, if anything. */
  mistake?: () => string | undefined;
}

/** A question that is answered by typing. */
export function typedQuestion(
  label: string,
  {
    value = '',
    hint,
    isRequired = true,
    ...attributes
  }: { value?: string; hint?: string; isRequired?: boolean } & {
    type?: string;
    min?: string;
    max?: string;
  } = {},
): Question {
  const id = newId();
  const input = make('input', {
    id,
    type: 'text',
    autocomplete: 'off',
    ...attributes,
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hulp` }),
  });
  input.value = value;
  const children: Node[] = [make('label', { for: id }, label), input];
  if (hint !== undefined) children.push(make('p', { id: `${id}-hulp`, class: 'tekstveld-hulp' }, hint));
  return {
    element: make('div', { class: 'tekstveld-vraag' }, ...children),
    read: () => input.value.trim(),
    mistake: () => {
      if (!input.checkValidity()) return `${label}: vul een getal in van ${input.min} tot en met ${input.max}.`;
      return isRequired && input.value.trim() === '' ? `Vul in: ${label}.` : undefined;
    },
  };
}

/** Opens a window. Nothing that is typed in it reaches the editor below, where Escape would leave the form. */
function open(title: string, content: readonly Node[]): HTMLDialogElement {
  const id = newId();
  const heading = make('h2', { id }, title);
  const dialog = make('dialog', { class: 'tekstveld-venster', 'aria-labelledby': id }, heading, ...content);
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Shows something to read. Resolves when it is closed. */
export function show(title: string, ...content: Node[]): Promise<void> {
  const button = make('button', { type: 'submit' }, 'Sluiten');
  const dialog = open(title, [make('form', { method: 'dialog' }, ...content, button)]);
  // The button stands at the end, and focus on it would scroll there.
  const heading = dialog.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
  return new Promise((done) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      done();
    });
  });
}

/** Asks questions. Resolves with an answer to each, or with nothing when they are not answered. */
export function ask(
  title: string,
  questions: readonly Question[],
  { intro, submit = 'Invoegen' }: { intro?: string; submit?: string } = {},
): Promise<string[] | undefined> {
  const mistake = make('p', { class: 'tekstveld-fout', role: 'alert' });
  const cancel = make('button', { type: 'button', class: 'is-rustig' }, 'Annuleren');
  const form = make(
    'form',
    { novalidate: true },
    ...(intro === undefined ? [] : [make('p', { class: 'tekstveld-hulp' }, intro)]),
    ...questions.map(({ element }) => element),
    mistake,
    make('div', { class: 'tekstveld-knoppen' }, make('button', { type: 'submit' }, submit), cancel),
  );
  const dialog = open(title, [form]);
  return new Promise((done) => {
    let answers: string[] | undefined;
    cancel.addEventListener('click', () => {
      dialog.close();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const wrong = questions.find((question) => question.mistake?.() !== undefined);
      mistake.textContent = wrong?.mistake?.() ?? '';
      if (wrong) {
        wrong.element.querySelector('input')?.focus();
        return;
      }
      answers = questions.map(({ read }) => read());
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(answers);
    });
  });
}
