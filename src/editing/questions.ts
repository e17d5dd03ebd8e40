/** The questions of a form in a window: answered by typing, by choosing from a list, or with a file. */
import { choose, make, newId } from './dialog.ts';
import type { Choice } from './site-facts.ts';

/** One question of a form. */
export interface Question {
  element: HTMLElement;
  /** What is filled in. */
  read: () => string;
  /** What is wrong with that, in Dutch, if anything. */
  mistake?: () => string | undefined | Promise<string | undefined>;
}

/** A question around the box that it is answered in. */
function questionAround(label: string, input: HTMLInputElement, hint: string | undefined, ...more: readonly Node[]) {
  input.id = newId();
  if (hint !== undefined) input.setAttribute('aria-describedby', `${input.id}-hulp`);
  const help = hint === undefined ? [] : [make('p', { id: `${input.id}-hulp`, class: 'hulp' }, hint)];
  return make('div', { class: 'vraag' }, make('label', { for: input.id }, label), input, ...help, ...more);
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
  const input = make('input', { type: 'text', autocomplete: 'off', ...attributes, value });
  return {
    element: questionAround(label, input, hint),
    read: () => input.value.trim(),
    mistake: () => {
      if (!input.checkValidity()) return `${label}: vul een getal in van ${input.min} tot en met ${input.max}.`;
      return isRequired && input.value.trim() === '' ? `Vul in: ${label}.` : undefined;
    },
  };
}

/** A question that is answered with a file. `take` makes of it what is read, or throws an error with a sentence. */
export function fileQuestion(
  label: string,
  { accept, hint, take }: { accept: string; hint: string; take: (file: File) => Promise<string> },
): Question {
  const input = make('input', { type: 'file', accept });
  let taken: { file?: File | null | undefined; value: string } = { value: '' };
  return {
    element: questionAround(label, input, hint),
    read: () => taken.value,
    mistake: async () => {
      const file = input.files?.item(0);
      // Another question may have had a mistake when this one had none.
      if (file === taken.file) return undefined;
      taken = { value: '' };
      try {
        if (file) taken = { file, value: await take(file) };
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
  };
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The choices in which every typed word stands, those whose name begins with them first. */
export function matching(choices: readonly Choice[], typed: string): Choice[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const fits = choices.filter(({ value, label, detail = '', also = '' }) => {
    const text = plain(`${label} ${detail} ${also} ${value}`);
    return words.every((word) => text.includes(word));
  });
  const begins = ({ label }: Choice) => plain(label).startsWith(plain(typed).trim());
  return [...fits.filter(begins), ...fits.filter((choice) => !begins(choice))];
}

/** A question that is answered by choosing from a list while typing, or, where `isFree`, by typing something else. */
export function choiceQuestion(
  label: string,
  choices: readonly Choice[],
  { value = '', hint, isFree = false, whenNone }: { value?: string; hint: string; isFree?: boolean; whenNone: string },
): Question {
  const state = make('p', { class: 'hulp', role: 'status' });
  const list = make('select', { size: '6', 'aria-label': `${label} (lijst)` });
  const input = make('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', value });
  const draw = () => {
    const found = matching(choices, input.value);
    const options = found.map((one) =>
      make('option', { value: one.value }, one.detail ? `${one.label} (${one.detail})` : one.label),
    );
    list.replaceChildren(...options);
    list.hidden = found.length === 0;
    state.textContent = `${String(found.length)} gevonden.`;
    if (found.length === 0) state.textContent = choices.length === 0 ? whenNone : 'Niets gevonden.';
  };
  const take = () => {
    const chosen = choices.find((one) => one.value === list.value);
    if (chosen) input.value = isFree ? chosen.value : chosen.label;
  };
  input.addEventListener('input', draw);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || list.length === 0) return;
    event.preventDefault();
    list.selectedIndex = 0;
    list.focus();
    take();
  });
  list.addEventListener('change', take);
  list.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') list.form?.requestSubmit();
  });
  draw();
  const read = () => {
    if (isFree) return input.value.trim();
    return list.value || (list.length === 1 ? (list.options[0]?.value ?? '') : '');
  };
  return {
    element: questionAround(label, input, hint, state, list),
    read,
    mistake: () => {
      if (read() !== '') return undefined;
      return isFree ? `Vul in: ${label}.` : `Kies iets uit de lijst bij: ${label}.`;
    },
  };
}

/** Shows a form. Resolves with an answer to each question, or with nothing when they are not answered. */
export async function askForm(
  heading: string,
  questions: readonly Question[],
  intro?: string,
): Promise<string[] | undefined> {
  const inputOf = ({ element }: Question) => element.querySelector('input');
  const answer = await choose({
    heading,
    content: [
      ...(intro === undefined ? [] : [make('p', { class: 'hulp' }, intro)]),
      ...questions.map(({ element }) => element),
    ],
    choices: [
      ['insert', 'Invoegen'],
      ['cancel', 'Annuleren'],
    ],
    focus: questions[0] && inputOf(questions[0]),
    objection: async (given) => {
      for (const question of given === 'insert' ? questions : []) {
        const mistake = await question.mistake?.();
        if (mistake === undefined) continue;
        inputOf(question)?.focus();
        return mistake;
      }
      return undefined;
    },
  });
  return answer === 'insert' ? questions.map(({ read }) => read()) : undefined;
}
