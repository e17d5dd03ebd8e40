/** A question that is answered by choosing from a list while typing, or, where that may, by typing something else. */
import { make, newId, type Question } from '../dialog.ts';
import type { Choice } from '../site-facts.ts';

/** More than anybody reads; typing makes the list shorter. */
const SHOWN = 60;

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The choices in which every typed word stands, those whose name begins with them first. */
export function matching(choices: readonly Choice[], typed: string): Choice[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const fits = choices.filter(({ value, label, detail = '', also = '' }) => {
    const text = plain(`${label} ${detail} ${also} ${value}`);
    return words.every((word) => text.includes(word));
  });
  const begins = ({ label }: Choice) => plain(label).startsWith(plain(typed).trim());
  return [...fits.filter(begins), ...fits.filter((choice) => !begins(choice))].slice(0, SHOWN);
}

/** Settings of a choice. */
interface Options {
  /** What is chosen or typed at the start. */
  value?: string;
  hint: string;
  /** Whether something that is not in the list may be typed. */
  isFree?: boolean;
  /** What is said when there is nothing to choose. */
  whenNone: string;
}

/** Makes the question. The list stands below the box all the time, so that it works the same with 200 % zoom. */
export function choiceQuestion(label: string, choices: readonly Choice[], options: Options): Question {
  const id = newId();
  const list = make('ul', { id: `${id}-lijst`, role: 'listbox', 'aria-label': label });
  const state = make('p', { class: 'hulp', role: 'status' });
  const input = make('input', {
    id,
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    'aria-controls': `${id}-lijst`,
    'aria-describedby': `${id}-hulp`,
  });
  let shown: Choice[] = [];
  let active = -1;
  let chosen = choices.find(({ value }) => value === options.value);
  const written = (choice: Choice) => (options.isFree ? choice.value : choice.label);
  input.value = chosen ? written(chosen) : (options.value ?? '');

  const mark = () => {
    [...list.children].forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === active));
      if (index === active) item.scrollIntoView({ block: 'nearest' });
    });
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${id}-${String(active)}`);
  };
  const draw = (typed: string) => {
    shown = matching(choices, typed);
    active = -1;
    list.replaceChildren(
      ...shown.map((choice, index) => {
        const detail = choice.detail ? [' ', make('small', {}, choice.detail)] : [];
        const item = make('li', { id: `${id}-${String(index)}`, role: 'option' }, choice.label, ...detail);
        item.addEventListener('mousedown', (event) => {
          event.preventDefault();
          choose(choice);
        });
        return item;
      }),
    );
    mark();
    if (choices.length === 0) state.textContent = options.whenNone;
    else if (shown.length === 0) state.textContent = 'Niets gevonden.';
    else if (shown.length === SHOWN) state.textContent = 'Er zijn er nog meer. Typ om te zoeken.';
    else state.textContent = shown.length === 1 ? '1 gevonden.' : `${String(shown.length)} gevonden.`;
  };
  const choose = (choice: Choice) => {
    chosen = choice;
    input.value = written(choice);
    draw(choice.label);
  };
  input.addEventListener('input', () => {
    chosen = undefined;
    draw(input.value);
  });
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = shown[active];
    if (step !== undefined && shown.length > 0) {
      active = (active + step + shown.length) % shown.length;
      mark();
      event.preventDefault();
    } else if (event.key === 'Enter' && choice) {
      choose(choice);
      event.preventDefault();
    }
  });
  draw('');
  return {
    element: make(
      'div',
      { class: 'vraag' },
      make('label', { for: id }, label),
      make('p', { id: `${id}-hulp`, class: 'hulp' }, options.hint),
      input,
      state,
      list,
    ),
    read: () => {
      if (chosen) return chosen.value;
      const only = shown.length === 1 && !options.isFree ? shown[0] : undefined;
      return only?.value ?? (options.isFree ? input.value.trim() : '');
    },
    mistake() {
      if (this.read() !== '') return undefined;
      return options.isFree ? `Vul in: ${label}.` : `Kies iets uit de lijst bij: ${label}.`;
    },
  };
}
