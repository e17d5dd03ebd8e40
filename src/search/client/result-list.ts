/** The results of the search panel: the list, what is said above it, and help for who finds nothing. */
import type { Answer } from './engine.ts';
import { partOf } from './question-form.ts';
import { countLabel, isEmpty, type SearchState } from './state.ts';
import { answerItem, resultItem, updateCorrection, updateNear } from './view.ts';

/** Milliseconds before a reader is told that search is at work. */
const SOON = 500;

const messages = {
  busy: 'Bezig met zoeken…',
  long: 'Uw vraag is te lang. Zoek op een paar woorden.',
  vague: (query: string) => `“${query}” zegt nog te weinig. Typ een woord dat zegt waar u naar zoekt.`,
};

/** What a visitor gets. */
export class ResultList {
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  private readonly status: HTMLElement;
  private readonly template: HTMLTemplateElement;
  private readonly correction: HTMLElement;
  private readonly near: HTMLElement;
  private readonly help: HTMLElement;
  private readonly error: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: ParentNode) {
    this.list = partOf(root, 'zoekresultaten', HTMLElement);
    this.more = partOf(root, 'zoekmeer', HTMLButtonElement);
    this.status = partOf(root, 'zoekstatus', HTMLElement);
    this.template = partOf(root, 'zoeksjabloon', HTMLTemplateElement);
    this.correction = partOf(root, 'bedoelde-u', HTMLElement);
    this.near = partOf(root, 'zoeknabij', HTMLElement);
    this.help = partOf(root, 'zoekhulp', HTMLElement);
    this.error = partOf(root, 'zoekfout', HTMLElement);
  }

  /** The old list stays until the new one is there; whoever waits long is told. */
  wait(): void {
    this.error.hidden = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.status.textContent = messages.busy;
    }, SOON);
  }

  show(answer: Answer, state: SearchState): void {
    const empty = isEmpty(state);
    const found = !empty && answer.total > 0;
    this.clear();
    if (found)
      this.list.replaceChildren(...(answer.top ? [answerItem(this.template, answer.top)] : []), ...this.items(answer));
    this.more.hidden = !found || !answer.hasMore;
    updateCorrection(this.correction, state, found ? answer.corrections : []);
    updateNear(this.near, answer.near);
    this.help.hidden = found;
    this.status.textContent = empty
      ? ''
      : answer.vague
        ? messages.vague(state.query)
        : countLabel(answer.total, state.query);
  }

  /** Adds the next results, and brings the reader to the first of them. */
  add(answer: Answer): void {
    const added = this.items(answer);
    const first = added[0]?.querySelector('a');
    this.list.append(...added);
    this.error.hidden = true;
    this.help.hidden = true;
    this.more.hidden = !answer.hasMore;
    first?.focus();
  }

  showTooLong(): void {
    this.clear();
    this.help.hidden = false;
    this.status.textContent = messages.long;
  }

  /** Nothing is known: that is not the same as nothing being there. */
  showError(keepList: boolean): void {
    if (!keepList) this.clear();
    this.status.textContent = '';
    this.error.hidden = false;
    this.help.hidden = false;
  }

  private items({ results }: Answer): DocumentFragment[] {
    return results.map((page) => resultItem(this.template, page));
  }

  private clear(): void {
    clearTimeout(this.timer);
    this.error.hidden = true;
    this.list.replaceChildren();
    this.more.hidden = true;
    this.correction.hidden = true;
    this.near.hidden = true;
  }
}
