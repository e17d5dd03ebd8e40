/** The form of the search panel: the field, and the choices behind one button. */
import type { Answer } from './engine.ts';
import { facetNames, parseState, type SearchState } from './state.ts';

/** Milliseconds of quiet after a key before a search starts. */
const QUIET = 30;

/** Finds a part of the panel by its data attribute. */
export function partOf<T extends HTMLElement>(root: ParentNode, name: string, kind: new () => T): T {
  const found = root.querySelector(`[data-${name}]`);
  if (!(found instanceof kind)) throw new Error(`data-${name} is missing in the search panel`);
  return found;
}

/** What a visitor asks, as it stands in the form. */
export class QuestionForm {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  private readonly chosenCount: HTMLElement;
  private readonly facets: { name: (typeof facetNames)[number]; select: HTMLSelectElement }[];

  constructor(root: ParentNode) {
    this.form = partOf(root, 'zoekformulier', HTMLFormElement);
    this.field = partOf(root, 'zoekveld', HTMLInputElement);
    this.chosenCount = partOf(root, 'zoekgekozen', HTMLElement);
    this.facets = [...this.form.querySelectorAll('select')].flatMap((select) => {
      const name = facetNames.find((known) => known === select.name);
      return name ? [{ name, select }] : [];
    });
  }

  state(): SearchState {
    const asked = parseState('');
    asked.query = this.field.value.trim();
    for (const { name, select } of this.facets) asked.facets[name] = select.value;
    return asked;
  }

  /** Puts a question in the form. */
  put({ query, facets: chosen }: SearchState): void {
    this.field.value = query;
    for (const { name, select } of this.facets) select.value = chosen[name];
    this.countChosen();
  }

  focus(): void {
    this.field.focus();
    this.field.select();
  }

  /** Calls back when the question changes; not while letters are still being put together. */
  listen(changed: (how: 'typing' | 'choice') => void, submitted: () => void): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        changed('typing');
      }, QUIET);
    };
    this.field.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) typed();
    });
    this.field.addEventListener('compositionend', typed);
    for (const { select } of this.facets) {
      select.addEventListener('change', () => {
        this.countChosen();
        changed('choice');
      });
    }
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      submitted();
    });
  }

  /** Puts the number of pages behind each choice; one without pages cannot be chosen. */
  showCounts(counts: Answer['counts']): void {
    for (const { select } of this.facets) {
      for (const option of select.options) {
        if (!option.value) continue;
        const count = counts[select.name]?.[option.value] ?? 0;
        option.textContent = `${option.dataset['naam'] ?? option.value} (${String(count)})`;
        option.hidden = option.disabled = count === 0 && !option.selected;
      }
    }
  }

  private countChosen(): void {
    const count = this.facets.filter(({ select }) => select.value).length;
    this.chosenCount.textContent = count > 0 ? `(${String(count)} gekozen)` : '';
  }
}
