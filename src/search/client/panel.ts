/** The search panel: question, results and keys, on the search page and in the dialog. */
import type { Engine } from './engine.ts';
import { partOf, QuestionForm } from './question-form.ts';
import { ResultList } from './result-list.ts';
import { isEmpty, isTooLong, type SearchState } from './state.ts';

/** A phone shows three, and each costs 3 kB and a request: few at first, more for who asks for more. */
const FIRST = 5;
const MORE = 10;

/** What the place around the panel does when the question changes. */
export interface PanelHandlers {
  /** While typing, or after a choice. */
  changed?: (state: SearchState, how: 'typing' | 'choice') => void;
  /** Enter, or the button. */
  submitted: (state: SearchState) => void;
  /** An answer stands on screen, with so many results asked for. */
  answered?: (state: SearchState, shown: number) => void;
}

/** Arrows walk from the field through the results and back; Enter is the link's own. */
function walkWithArrows(root: Document | ShadowRoot, panel: HTMLElement, field: HTMLElement, list: HTMLElement): void {
  panel.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const places: Element[] = [field, ...list.querySelectorAll('[data-titel]')];
    const place = root.activeElement ? places.indexOf(root.activeElement) : -1;
    const next = place < 0 ? undefined : places[place + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });
}

/** Brings a panel to life. */
export class Panel {
  private readonly question: QuestionForm;
  private readonly results: ResultList;
  private readonly ask: Engine;
  private readonly handlers: PanelHandlers;
  /** Number of the latest question: an answer to an older one comes too late. */
  private latest = 0;
  /** How many results were asked for. */
  private asked = 0;
  private isLoadingMore = false;

  /** @param root the document or the shadow root that the panel stands in */
  constructor(root: Document | ShadowRoot, ask: Engine, handlers: PanelHandlers) {
    const panel = partOf(root, 'zoekpaneel', HTMLElement);
    this.question = new QuestionForm(panel);
    this.results = new ResultList(panel);
    this.ask = ask;
    this.handlers = handlers;
    this.question.listen(
      (how) => {
        handlers.changed?.(this.state(), how);
        void this.run();
      },
      () => {
        handlers.submitted(this.state());
      },
    );
    this.results.more.addEventListener('click', () => void this.loadMore());
    walkWithArrows(root, panel, this.question.field, this.results.list);
    this.question.form.hidden = false;
    partOf(panel, 'zoekzonder', HTMLElement).hidden = true;
  }

  state(): SearchState {
    return this.question.state();
  }

  /** Puts a question in the panel, without answering it. */
  put(state: SearchState): void {
    this.question.put(state);
  }

  focus(): void {
    this.question.focus();
  }

  /** Adds letters that were typed before the panel was there. */
  type(letters: string): void {
    this.question.field.setRangeText(letters, 0, this.question.field.value.length, 'end');
  }

  /**
   * Answers the question that stands in the panel.
   * @param count of results, when more than the first few stood there before
   */
  async run(count = FIRST): Promise<void> {
    const turn = ++this.latest;
    const state = this.state();
    if (isTooLong(state)) {
      this.results.showTooLong();
      return;
    }
    this.results.wait();
    try {
      // Without words or choices this still gives the counts behind the choices.
      const answer = await this.ask(state, 0, isEmpty(state) ? 0 : count);
      if (turn !== this.latest) return;
      this.asked = count;
      this.question.showCounts(answer.counts);
      this.results.show(answer, state);
      this.handlers.answered?.(state, this.asked);
    } catch {
      if (turn === this.latest) this.results.showError(false);
    }
  }

  private async loadMore(): Promise<void> {
    if (this.isLoadingMore) return;
    this.isLoadingMore = true;
    const turn = this.latest;
    try {
      const answer = await this.ask(this.state(), this.asked, MORE);
      if (turn !== this.latest) return;
      this.asked += MORE;
      this.results.add(answer);
      this.handlers.answered?.(this.state(), this.asked);
    } catch {
      if (turn === this.latest) this.results.showError(true);
    } finally {
      this.isLoadingMore = false;
    }
  }
}
