/** The search panel: field, choices, results and help, on the search page and in the dialog. */
import type { Answer } from './engine.ts';
import type { Ask } from './start.ts';
import { countLabel, facetNames, isEmpty, parseState, type SearchState } from './state.ts';
import { resultItem, updateCorrection, updateFacet, updateNear } from './view.ts';

const PAGE_SIZE = 10;
/** Milliseconds of quiet after a key before a search starts. */
const QUIET = 30;

/** What the place around the panel does when the question changes. */
export interface PanelHandlers {
  /** While typing, or after a choice. */
  changed?: (state: SearchState, how: 'typing' | 'choice') => void;
  /** Enter, or the button. */
  submitted: (state: SearchState) => void;
  /** An answer stands on screen. */
  answered?: (state: SearchState) => void;
}

export interface Panel {
  state: () => SearchState;
  /** Puts a question in the panel, without answering it. */
  put: (state: SearchState) => void;
  /** Answers the question that stands in the panel. */
  run: () => Promise<void>;
  focus: () => void;
}

/** Brings a panel to life. `root` is the document or the shadow root that it stands in. */
export function startPanel(root: Document | ShadowRoot, ask: Ask, handlers: PanelHandlers): Panel {
  const get = <T extends HTMLElement>(name: string, kind: new () => T): T => {
    const found = root.querySelector(`[data-${name}]`);
    if (!(found instanceof kind)) throw new Error(`data-${name} is missing in the search panel`);
    return found;
  };
  const form = get('zoekformulier', HTMLFormElement);
  const field = get('zoekveld', HTMLInputElement);
  const status = get('zoekstatus', HTMLElement);
  const list = get('zoekresultaten', HTMLElement);
  const template = get('zoeksjabloon', HTMLTemplateElement);
  const more = get('zoekmeer', HTMLButtonElement);
  const correction = get('bedoelde-u', HTMLElement);
  const near = get('zoeknabij', HTMLElement);
  const help = get('zoekhulp', HTMLElement);
  const error = get('zoekfout', HTMLElement);
  const facets = [...form.querySelectorAll('select')].flatMap((select) => {
    const name = facetNames.find((known) => known === select.name);
    return name ? [{ name, select }] : [];
  });
  /** Number of the latest question: an answer to an older one comes too late. */
  let latest = 0;
  let total = 0;
  let isLoadingMore = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const state = (): SearchState => {
    const asked = parseState('');
    asked.query = field.value.trim();
    for (const { name, select } of facets) asked.facets[name] = select.value;
    return asked;
  };
  const items = ({ results }: Answer) => results.map((page) => resultItem(template, page));
  const showMore = () => {
    more.hidden = list.children.length >= total;
  };
  const showError = () => {
    status.textContent = '';
    error.hidden = false;
    help.hidden = false;
  };
  const label = ({ vague }: Answer, { query }: SearchState) =>
    vague ? `“${query}” zegt nog te weinig. Typ een woord dat zegt waar u naar zoekt.` : countLabel(total, query);

  /** The old list stays until the new one is there. */
  const run = async () => {
    clearTimeout(timer);
    const turn = ++latest;
    const asked = state();
    const empty = isEmpty(asked);
    error.hidden = true;
    try {
      // Without words or choices this still gives the counts behind the choices.
      const answer = await ask(asked, 0, empty ? 0 : PAGE_SIZE);
      if (turn !== latest) return;
      for (const { select } of facets) updateFacet(select, answer.counts);
      total = empty ? 0 : answer.total;
      list.replaceChildren(...items(answer));
      showMore();
      updateCorrection(correction, asked, total > 0 ? answer.corrections : []);
      updateNear(near, answer.near);
      help.hidden = total > 0;
      status.textContent = empty ? '' : label(answer, asked);
      handlers.answered?.(asked);
    } catch {
      if (turn !== latest) return;
      list.replaceChildren();
      more.hidden = true;
      correction.hidden = true;
      near.hidden = true;
      showError();
    }
  };
  const loadMore = async () => {
    const turn = latest;
    const answer = await ask(state(), list.children.length, PAGE_SIZE);
    if (turn !== latest) return;
    const added = items(answer);
    const first = added[0]?.querySelector('a');
    list.append(...added);
    error.hidden = true;
    help.hidden = true;
    showMore();
    first?.focus();
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      handlers.changed?.(state(), 'typing');
      void run();
    }, QUIET);
  });
  for (const { select } of facets) {
    select.addEventListener('change', () => {
      handlers.changed?.(state(), 'choice');
      void run();
    });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    handlers.submitted(state());
  });
  more.addEventListener('click', () => {
    if (isLoadingMore) return;
    isLoadingMore = true;
    loadMore()
      .catch(showError)
      .finally(() => {
        isLoadingMore = false;
      });
  });
  // Arrows walk from the field through the results and back; Enter is the link's own.
  form.parentElement?.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const places: Element[] = [field, ...list.querySelectorAll('[data-titel]')];
    const place = root.activeElement ? places.indexOf(root.activeElement) : -1;
    const next = place < 0 ? undefined : places[place + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });
  form.hidden = false;

  return {
    state,
    put: ({ query, facets: chosen }) => {
      field.value = query;
      for (const { name, select } of facets) select.value = chosen[name];
    },
    run,
    focus: () => {
      field.focus();
      field.select();
    },
  };
}
